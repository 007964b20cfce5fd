"""What somebody expects, means or plans, in our words."""

from policyfacts.schema import _columns as shared
from policyfacts.schema._model import Column, Table, codes, says

KINDS = codes(
    expectation=("기대", "expectation"),
    purpose=("목적", "purpose"),
    plan=("계획", "plan"),
)

TABLE = Table(
    name="statements",
    title=says("발언과 계획", "Statements"),
    grain=says("사실 하나", "fact"),
    kind="statement",
    key=("fact_id",),
    subject=("initiative_id",),
    columns=shared.fact_columns(
        Column(
            "initiative_id",
            "string",
            says("사업", "Initiative"),
            says("말이 가리키는 사업.", "The initiative it is about."),
            points_to="initiatives",
        ),
        Column(
            "speaker_id",
            "string",
            says("말한 이", "Speaker"),
            says(
                "말한 사람이나 기관. 기사의 서술이면 비어 있다.",
                "Who says it; empty when it is the article's own narration.",
            ),
            points_to="organisations",
        ),
        Column(
            "kind",
            "string",
            says("종류", "Kind"),
            says("기대, 목적, 계획.", "Expectation, purpose or plan."),
            required=True,
            codes=KINDS,
            written_as="statement_kind",
        ),
        *shared.name_columns(says("요지", "Gist"), prefix="gist"),
    ),
)
