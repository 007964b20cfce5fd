"""The questions that several facts answer, and the answer that stands."""

from policyfacts.schema import _columns as shared
from policyfacts.schema._model import Column, Table, codes, says

STATUSES = codes(
    single=("한 기사", "single"),
    agreed=("일치", "agreed"),
    revised=("수정됨", "revised"),
    conflicting=("상충", "conflicting"),
    decided=("판단", "decided"),
)

TABLE = Table(
    name="claims",
    title=says("주장", "Claims"),
    grain=says("주장 하나", "claim"),
    key=("claim_id",),
    subject=("claim_id",),
    columns=(
        shared.CLAIM_ID,
        Column(
            "table",
            "string",
            says("표", "Table"),
            says("어느 표의 물음인가.", "The table it is asked of."),
            required=True,
        ),
        Column(
            "subject_id",
            "string",
            says("대상", "Subject"),
            says("무엇에 관한 물음인가.", "What it is about."),
            required=True,
        ),
        Column(
            "field",
            "string",
            says("항목", "Field"),
            says("답이 들어 있는 항목.", "The column that holds the answer."),
            required=True,
        ),
        Column(
            "current_fact_id",
            "string",
            says("현재 사실", "Current fact"),
            says("지금 따르는 사실.", "The fact that stands."),
            required=True,
        ),
        Column(
            "value",
            "string",
            says("현재 값", "Value"),
            says("지금 따르는 답.", "The answer that stands."),
            required=True,
        ),
        Column(
            "low",
            "string",
            says("최저", "Low"),
            says("유효한 답 가운데 가장 낮은 값.", "Lowest answer still standing."),
        ),
        Column(
            "high",
            "string",
            says("최고", "High"),
            says("유효한 답 가운데 가장 높은 값.", "Highest answer still standing."),
        ),
        Column(
            "vintages",
            "integer",
            says("판", "Vintages"),
            says("날짜가 다른 답의 수.", "How many dated answers."),
        ),
        Column(
            "publishers",
            "integer",
            says("매체 수", "Publishers"),
            says("답한 매체의 수.", "How many publishers answer."),
        ),
        Column(
            "status",
            "string",
            says("상태", "Status"),
            says("답들이 서로 맞는가.", "Whether the answers agree."),
            required=True,
            codes=STATUSES,
        ),
        Column(
            "decided_by",
            "string",
            says("결정한 이", "Decided by"),
            says("사람이 골랐다면 그 사람.", "The person who preferred an answer, if one did."),
        ),
    ),
)
