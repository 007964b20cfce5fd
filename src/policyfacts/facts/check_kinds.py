"""Checks that know one kind of fact, or hold facts of an article against each other."""

from collections.abc import Iterator

from policyfacts.errors import Problem
from policyfacts.facts.model import Fact
from policyfacts.facts.record import Record
from policyfacts.text import choices


def facts_are_stated_once(record: Record) -> Iterator[Problem]:
    """No article states the same fact twice."""
    for article in record.articles:
        first: dict[tuple[object, ...], Fact] = {}
        for fact in article.facts:
            said = {name: value for name, value in fact.values.items() if name not in {"note", "confidence"}}
            key = (fact.kind, tuple(sorted(said.items(), key=str)))
            if key in first:
                yield Problem(
                    article.place(fact.line),
                    f"fact {fact.number} says the same as fact {first[key].number}",
                    "expected each fact once, with all its phrases",
                    "Move its phrases to the first, and remove it.",
                )
            first.setdefault(key, fact)


def investments_have_a_stage(record: Record) -> Iterator[Problem]:
    """An investment has a stage, unless it sums several projects."""
    for article, fact in record.facts():
        is_sum = fact.values.get("measure") in {"aggregate", "spent"}
        if fact.kind == "investment" and not is_sum and "stage" not in fact.values:
            yield Problem(
                article.place(fact.line),
                "the investment has no stage",
                "expected how far it has come",
                "Add `stage:`, or `measure: aggregate` where the amount sums several projects.",
            )


def effects_name_a_promise(record: Record) -> Iterator[Problem]:
    """What an event does to a promise names a promise on record."""
    promises = {
        fact.values.get("event_id")
        for article in record.articles
        for fact in article.facts
        if fact.values.get("is_promise")
    }
    for article, fact in record.facts():
        promise, effect = fact.values.get("promise_id"), fact.values.get("effect")
        if promise is not None and promise not in promises:
            yield Problem(
                article.place(fact.lines["promise_id"]),
                f"promise {promise!r} is not on record",
                choices(str(promise), map(str, promises)),
                "Correct `promise`, or record the promised event with `is_promise: true`.",
            )
        if (promise is None) != (effect is None):
            yield Problem(
                article.place(fact.line),
                "an event names a promise without its effect, or an effect without its promise",
                "expected both",
                "Add what is missing, `promise:` or `effect:`.",
            )
