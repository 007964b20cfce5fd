"""What was promised for the future, and what came of it."""

from policyfacts.schema import _columns as shared
from policyfacts.schema._model import Column, Table, codes, says

COMPLETION = "completion:"
"""Begins the id of a promised completion, before the initiative's id."""
SUBJECTS = codes(
    event=("사건", "an event"),
    completion=("준공", "a completion"),
)
OUTCOMES = codes(
    kept=("제때 이행", "kept"),
    late=("늦게 이행", "late"),
    shrunk=("축소", "shrunk"),
    cancelled=("취소", "cancelled"),
    open=("진행 중", "open"),
    no_news=("기한이 지났으나 소식 없음", "past due, no report"),
)

TABLE = Table(
    name="promises",
    title=says("약속", "Promises"),
    grain=says("약속 하나", "promise"),
    key=("promise_id",),
    subject=("promise_id",),
    columns=(
        Column(
            "promise_id",
            "string",
            says("약속 식별자", "Promise id"),
            says("약속한 사건, 또는 준공을 약속한 사업.", "The promised event, or the initiative to be completed."),
            required=True,
        ),
        Column(
            "initiative_id",
            "string",
            says("사업", "Initiative"),
            says("약속이 걸린 사업.", "The initiative it is about."),
            points_to="initiatives",
        ),
        Column(
            "about",
            "string",
            says("약속한 것", "What is promised"),
            says("사건인가, 준공인가.", "An event, or the completion of an investment."),
            required=True,
            codes=SUBJECTS,
        ),
        *shared.name_columns(says("약속", "Promise"), prefix="title"),
        Column("made", "when", says("처음 말한 때", "First stated"), says("처음 실린 기사의 날.", "First article.")),
        Column("promised", "when", says("처음 기한", "First due"), says("처음 말한 기한.", "The date first promised.")),
        Column(
            "latest", "when", says("지금 기한", "Now due"), says("마지막으로 말한 기한.", "The date last promised.")
        ),
        Column(
            "actual",
            "when",
            says("이루어진 때", "Met"),
            says("기사가 이루어졌다고 한 때.", "When an article says it came about."),
        ),
        Column(
            "slip_months",
            "integer",
            says("밀린 달수", "Slip"),
            says(
                "처음 기한에서 이루어진 때(없으면 지금 기한)까지의 달수. 앞당겨졌으면 음수.",
                "Months from the first due date to when it was met, else to the present due date; negative when early.",
            ),
            unit=says("개월", "months"),
        ),
        Column(
            "outcome",
            "string",
            says("결과", "Outcome"),
            says("약속이 어떻게 되었는가.", "What came of it."),
            required=True,
            codes=OUTCOMES,
        ),
        Column(
            "capacity_first",
            "number",
            says("처음 생산능력", "Capacity promised"),
            says("처음 약속한 생산능력.", "The capacity first promised."),
        ),
        Column(
            "capacity_latest",
            "number",
            says("지금 생산능력", "Capacity now"),
            says("마지막으로 말한 생산능력.", "The capacity last stated."),
        ),
        shared.CAPACITY_UNIT,
        Column(
            "fact_ids",
            "string",
            says("근거 사실", "Facts"),
            says("약속과 그 뒤를 말하는 사실들, 날짜 순.", "The facts that state it and what came of it, by date."),
            required=True,
        ),
    ),
)
