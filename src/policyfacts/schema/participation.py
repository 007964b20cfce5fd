"""Who takes part in what, as what."""

from policyfacts.schema import _columns as shared
from policyfacts.schema._model import Column, Question, Table, codes, says

ROLES = codes(
    funder=("지원", "funder"),
    coordinator=("총괄", "coordinator"),
    lead=("주관", "lead"),
    lead_or_joint=("주관 또는 공동", "lead or joint"),
    joint=("공동", "joint"),
    host=("신청·유치", "applicant or host"),
    member=("참여", "member"),
    recipient=("수혜", "recipient"),
)

TABLE = Table(
    name="participation",
    title=says("참여", "Participation"),
    grain=says("사실 하나", "fact"),
    kind="participation",
    key=("fact_id",),
    subject=("initiative_id", "organisation_id"),
    questions=(Question("role", ("initiative_id", "organisation_id")),),
    columns=shared.fact_columns(
        shared.INITIATIVE_ID,
        Column(
            "organisation_id",
            "string",
            says("기관", "Organisation"),
            says("참여하는 기관.", "The body that takes part."),
            required=True,
            points_to="organisations",
        ),
        Column(
            "role",
            "string",
            says("역할", "Role"),
            says(
                "무엇으로 참여하는가. 둘 중 어느 쪽인지 기사가 말하지 않으면 둘 다 적는다.",
                "What it takes part as; both readings where the article does not say which.",
            ),
            required=True,
            codes=ROLES,
        ),
        Column(
            "role_text",
            "string",
            says("역할 표기", "Role as printed"),
            says("기사에 적힌 그대로의 역할.", "The role in the article's own words."),
        ),
    ),
)
