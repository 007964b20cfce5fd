"""Checks that know one kind of fact."""

from collections.abc import Iterator

from policyfacts.complaints import Complaint
from policyfacts.facts.model import Fact
from policyfacts.facts.record import Record
from policyfacts.schema.investment import NOT_DONE
from policyfacts.schema.promise import COMPLETION
from policyfacts.text import choices
from policyfacts.words import Words


def investments_have_a_stage(record: Record) -> Iterator[Complaint]:
    """An investment has a stage, unless it sums several projects."""
    for article, fact in record.facts():
        is_sum = fact.values.get("measure") in {"aggregate", "spent"}
        if fact.kind == "investment" and not is_sum and "stage" not in fact.values:
            yield Complaint(
                article.place(fact.line),
                "the investment has no stage",
                "expected how far it has come",
                "Add `stage:`, or `measure: aggregate` where the amount sums several projects.",
                Words(
                    "투자 단계가 없습니다. 단계를 고르거나, 여러 사업의 합이면 금액 범위를 고르십시오.",
                    "No stage is chosen. Choose one, or a measure that sums several projects.",
                ),
            )


def effects_name_a_promise(record: Record) -> Iterator[Complaint]:
    """What an event does to a promise names a promise on record."""
    promises = {_promise(fact) for _, fact in record.facts()} - {""}
    for article, fact in record.facts():
        promise, effect = fact.values.get("promise_id"), fact.values.get("effect")
        if promise is not None and promise not in promises:
            yield Complaint(
                article.place(fact.lines["promise_id"]),
                f"promise {promise!r} is not on record",
                choices(str(promise), promises),
                "Correct `promise`, or record the promised event with `is_promise: true`; "
                f"a promised completion is `{COMPLETION}` and the initiative.",
                Words(
                    f"기록에 없는 약속입니다. 고치거나, 약속을 먼저 적으십시오: {promise}",
                    f"No such promise is on record. Correct it, or record the promise first: {promise}",
                ),
            )
        if (promise is None) != (effect is None):
            yield Complaint(
                article.place(fact.line),
                "an event names a promise without its effect, or an effect without its promise",
                "expected both",
                "Add what is missing, `promise:` or `effect:`.",
                Words(
                    "약속과 그 결과는 함께 적습니다. 빠진 것을 채우십시오.",
                    "A promise and its effect go together. Fill in what is missing.",
                ),
            )


def _promise(fact: Fact) -> str:
    """What the fact promises: its event, or the completion of its initiative at a date."""
    if fact.values.get("is_promise"):
        return str(fact.values["event_id"])
    is_due = fact.values.get("measure") == "programme" and "period_end" in fact.values
    if fact.kind == "investment" and is_due and fact.values.get("stage") in NOT_DONE:
        return f"{COMPLETION}{fact.values['initiative_id']}"
    return ""
