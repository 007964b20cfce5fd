"""Dated happenings, and what was promised for the future."""

from policyfacts.schema import _columns as shared
from policyfacts.schema._model import Column, Question, Table, codes, says

KINDS = codes(
    selection=("선정", "selection"),
    designation=("지정", "designation"),
    mou=("협약", "memorandum"),
    investment_decision=("투자 결정", "investment decision"),
    groundbreaking=("착공", "groundbreaking"),
    completion=("준공", "completion"),
    opening=("개소", "opening"),
    legislation=("법·제도", "legislation"),
    plan=("계획", "plan"),
    statement=("발언·회견", "statement"),
    setback=("차질", "setback"),
    other=("기타", "other"),
)

EFFECTS = codes(
    met=("이행", "met"),
    moved=("연기", "moved"),
    shrunk=("축소", "shrunk"),
    cancelled=("취소", "cancelled"),
)

TABLE = Table(
    name="events",
    title=says("사건", "Events"),
    grain=says("사실 하나", "fact"),
    kind="event",
    key=("fact_id",),
    subject=("event_id",),
    questions=(Question("date", ("event_id",)),),
    columns=shared.fact_columns(
        Column(
            "event_id",
            "string",
            says("사건 식별자", "Event id"),
            says(
                "같은 사건을 말하는 사실들이 함께 쓰는 이름.",
                "Shared by the facts that report the same event.",
            ),
            required=True,
        ),
        Column(
            "initiative_id",
            "string",
            says("사업", "Initiative"),
            says("사건이 속한 사업.", "The initiative it belongs to."),
            points_to="initiatives",
        ),
        Column(
            "kind",
            "string",
            says("종류", "Kind"),
            says("어떤 사건인가.", "What sort of event."),
            required=True,
            codes=KINDS,
            written_as="event_kind",
        ),
        *shared.name_columns(says("사건 이름", "Event title"), prefix="title"),
        *shared.date_columns(says("날짜", "Date")),
        Column(
            "is_setback",
            "boolean",
            says("차질 여부", "Setback"),
            says(
                "늦어지거나 줄거나 취소된 일인가.",
                "Whether it is a delay, a reduction or a cancellation.",
            ),
            required=True,
        ),
        Column(
            "is_promise",
            "boolean",
            says("약속 여부", "Promise"),
            says("앞으로 있을 것이라고 말한 일인가.", "Whether it is stated for the future."),
            required=True,
        ),
        Column(
            "promise_id",
            "string",
            says("관련 약속", "Promise"),
            says(
                "이 사건이 지키거나 옮기거나 줄이거나 거둔 약속: 사건 식별자, 또는 completion:과 사업 식별자.",
                "The promise that this event keeps, moves, shrinks or cancels: an event id, or completion: "
                "and the initiative.",
            ),
        ),
        Column(
            "effect",
            "string",
            says("약속에 미친 결과", "Effect on the promise"),
            says("약속이 어떻게 되었는가.", "What became of the promise."),
            codes=EFFECTS,
        ),
    ),
)
