"""Checks of decisions: each prefers a fact that answers its claim."""

from collections.abc import Iterator

from policyfacts.complaints import Complaint
from policyfacts.facts.model import Fact
from policyfacts.facts.record import Record
from policyfacts.schema import FACT_TABLES, TABLES
from policyfacts.text import choices
from policyfacts.words import Words


def decisions_prefer_an_answer(record: Record) -> Iterator[Complaint]:
    """The preferred fact exists and is one of the claim's answers; a claim is decided once."""
    facts = {fact.fact_id: fact for article in record.articles for fact in article.facts}
    decided: dict[str, str] = {}
    for decision in record.decisions:
        claim, fact_id = (str(decision.values.get(name, "")) for name in ("claim_id", "fact_id"))
        if claim in decided:
            yield Complaint(
                decision.place("claim_id"),
                f"claim {claim!r} is decided twice",
                f"expected once; first at {decided[claim]}",
                "Keep one of the two decisions.",
                Words(
                    f"한 물음을 두 번 정했습니다. 결정 하나만 남기십시오: {claim}",
                    f"The same question is decided twice. Keep one decision: {claim}",
                ),
            )
        decided.setdefault(claim, decision.place("claim_id"))
        fact = facts.get(fact_id)
        if fact is None:
            yield Complaint(
                decision.place("fact_id"),
                f"fact {fact_id!r} is not on record",
                choices(fact_id, facts),
                "Correct `fact`.",
                Words(
                    f"기록에 없는 사실입니다. 결정에 적은 사실을 고치십시오: {fact_id}",
                    f"No such fact is on record. Correct the decision: {fact_id}",
                ),
            )
        elif claim not in answers(fact):
            yield Complaint(
                decision.place("claim_id"),
                f"fact {fact_id!r} does not answer {claim!r}",
                f"expected one of: {', '.join(answers(fact)) or 'nothing, it answers no claim'}",
                "Correct `claim` or `fact`.",
                Words(
                    f"결정한 물음에 답하지 않는 사실입니다. 물음이나 사실을 고치십시오: {claim}, {fact_id}",
                    f"The fact does not answer the question that was decided. Correct either: {claim}, {fact_id}",
                ),
            )


def answers(fact: Fact) -> tuple[str, ...]:
    """The claims that a fact gives an answer to."""
    table = FACT_TABLES[fact.kind]
    row = {column.name: fact.values.get(column.name, "") for column in TABLES[table.name].columns}
    return tuple(
        table.claim_id(question, row) for question in table.questions if fact.values.get(question.field) is not None
    )
