"""The phrase behind each fact, and where it stands."""

from policyfacts.schema import _columns as shared
from policyfacts.schema._model import Column, Table, says

MOST_CHARACTERS = 60
"""Longest phrase kept: facts, not articles (DESIGN §2.8)."""

TABLE = Table(
    name="evidence",
    title=says("근거 문구", "Evidence"),
    grain=says("사실 × 문구", "fact × phrase"),
    key=("fact_id", "lang", "paragraph", "phrase"),
    subject=("fact_id",),
    columns=(
        shared.FACT_ID,
        shared.ARTICLE_ID,
        Column(
            "lang",
            "string",
            says("언어", "Language"),
            says("문구의 언어.", "Language of the phrase."),
            required=True,
            codes=shared.LANGUAGES,
        ),
        Column(
            "paragraph",
            "integer",
            says("문단", "Paragraph"),
            says(
                "빈 줄로 나눈 문단의 번호, 1부터. 모르면 비어 있다.",
                "Number of the blank-line separated block, from 1; empty when unknown.",
            ),
            minimum=1,
        ),
        Column(
            "phrase",
            "string",
            says("문구", "Phrase"),
            says(
                f"기사의 말 그대로, {MOST_CHARACTERS}자 이내.",
                f"The article's own words, at most {MOST_CHARACTERS} characters.",
            ),
            required=True,
        ),
    ),
)
