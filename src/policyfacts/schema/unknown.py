"""What a reader would ask and no article answers, with the reason."""

from policyfacts.schema import _columns as shared
from policyfacts.schema._model import Column, Table, codes, says

REASONS = codes(
    not_stated=("기사에 없음", "not stated"),
    not_applicable=("해당 없음", "not applicable"),
    not_yet=("아직 미정", "not decided yet"),
    conflicting=("기사마다 다름", "conflicting"),
    withheld=("비공개", "withheld"),
    illegible=("읽을 수 없음", "illegible"),
)
BREAKDOWNS = codes(
    year=("연도별", "by year"),
    organisation=("기관별", "by organisation"),
    research_topic=("연구 주제별", "by research topic"),
    total=("총사업비", "total cost"),
    national=("국비", "national share"),
    province=("도비", "provincial share"),
    city=("시비", "city share"),
    private=("민간 부담", "private share"),
)
"""What may follow a column after a slash: a share or breakdown of it that is unknown."""

TABLE = Table(
    name="unknowns",
    title=says("모르는 것", "Unknowns"),
    grain=says("표 × 대상 × 항목", "table × subject × column"),
    key=("table", "subject_id", "column", "article_id"),
    subject=("table", "subject_id", "column"),
    columns=(
        Column(
            "table",
            "string",
            says("표", "Table"),
            says("어느 표의 일인가.", "The table it belongs to."),
            required=True,
        ),
        Column(
            "subject_id",
            "string",
            says("대상", "Subject"),
            says(
                "무엇에 관한 물음인가. 식별자가 여럿이면 빗금으로 나눈다.",
                "What the question is about; several ids are divided by slashes.",
            ),
            required=True,
        ),
        Column(
            "column",
            "string",
            says("항목", "Column"),
            says(
                "모르는 항목. 빗금 뒤는 나눈 방식이다(amount_krw/year는 연도별 금액).",
                "The column that is unknown; a breakdown follows a slash (amount_krw/year: amount by year).",
            ),
            required=True,
        ),
        Column(
            "reason",
            "string",
            says("까닭", "Reason"),
            says("왜 모르는가.", "Why it is unknown."),
            required=True,
            codes=REASONS,
        ),
        shared.NOTE,
        Column(
            "article_id",
            "string",
            says("기사", "Article"),
            says("답을 찾으며 읽은 기사.", "The article read for an answer."),
            points_to="articles",
            computed=True,
        ),
    ),
)
