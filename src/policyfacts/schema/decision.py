"""Which answer a person prefers where articles differ, and why."""

from policyfacts.schema import _columns as shared
from policyfacts.schema._model import Column, Table, says

TABLE = Table(
    name="decisions",
    title=says("판단", "Decisions"),
    grain=says("주장 하나", "claim"),
    key=("claim_id",),
    subject=("claim_id",),
    columns=(
        shared.CLAIM_ID,
        Column(
            "fact_id",
            "string",
            says("따르기로 한 사실", "Preferred fact"),
            says("여러 답 가운데 따르기로 한 사실.", "The fact that is preferred over the others."),
            required=True,
        ),
        Column(
            "decided_by",
            "string",
            says("결정한 이", "Decided by"),
            says("고른 사람이나 모임.", "The person or group that chose."),
            required=True,
        ),
        Column(
            "decided_on",
            "day",
            says("결정한 날", "Decided on"),
            says("고른 날. 그 전의 기준일에는 쓰이지 않는다.", "The day of the choice; it does not hold before."),
            required=True,
        ),
        Column(
            "reason",
            "both",
            says("까닭", "Reason"),
            says("왜 그 답을 따르는가(한국어 | 영어).", "Why that answer is preferred (Korean | English)."),
            required=True,
        ),
    ),
)
