"""Checks of decisions: each prefers a fact that answers its claim."""

from collections.abc import Iterator

from policyfacts.errors import Problem
from policyfacts.facts.model import Fact
from policyfacts.facts.record import Record
from policyfacts.schema import FACT_TABLES, TABLES
from policyfacts.text import choices


def decisions_prefer_an_answer(record: Record) -> Iterator[Problem]:
    """The preferred fact exists and is one of the claim's answers; a claim is decided once."""
    facts = {fact.fact_id: fact for article in record.articles for fact in article.facts}
    decided: dict[str, str] = {}
    for decision in record.decisions:
        claim, fact_id = (str(decision.values.get(name, "")) for name in ("claim_id", "fact_id"))
        if claim in decided:
            yield Problem(
                decision.place("claim_id"),
                f"claim {claim!r} is decided twice",
                f"expected once; first at {decided[claim]}",
                "Keep one of the two decisions.",
            )
        decided.setdefault(claim, decision.place("claim_id"))
        fact = facts.get(fact_id)
        if fact is None:
            yield Problem(
                decision.place("fact_id"),
                f"fact {fact_id!r} is not on record",
                choices(fact_id, facts),
                "Correct `fact`.",
            )
        elif claim not in answers(fact):
            yield Problem(
                decision.place("claim_id"),
                f"fact {fact_id!r} does not answer {claim!r}",
                f"expected one of: {', '.join(answers(fact)) or 'nothing, it answers no claim'}",
                "Correct `claim` or `fact`.",
            )


def answers(fact: Fact) -> tuple[str, ...]:
    """The claims that a fact gives an answer to."""
    table = FACT_TABLES[fact.kind]
    row = {column.name: fact.values.get(column.name, "") for column in TABLES[table.name].columns}
    return tuple(
        table.claim_id(question, row) for question in table.questions if fact.values.get(question.field) is not None
    )
