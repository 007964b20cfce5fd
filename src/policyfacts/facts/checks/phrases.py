"""Checks of phrases: short, and holding the words that are given as printed."""

from collections.abc import Iterator

from policyfacts.errors import Problem
from policyfacts.facts.record import Record
from policyfacts.schema.evidence import MOST_CHARACTERS


def phrases_are_short(record: Record) -> Iterator[Problem]:
    """A phrase is at most 60 characters: facts, not articles."""
    for article, fact in record.facts():
        for evidence in fact.evidence:
            if len(evidence.phrase) > MOST_CHARACTERS:
                yield Problem(
                    article.place(evidence.line),
                    f"the phrase has {len(evidence.phrase)} characters",
                    f"expected at most {MOST_CHARACTERS}",
                    "Keep the words that prove the fact.",
                )


def printed_words_are_in_a_phrase(record: Record) -> Iterator[Problem]:
    """What is given as printed (`amount_text`, `role_text`) stands in one of the fact's phrases."""
    for article, fact in record.facts():
        for name in ("amount_text", "role_text"):
            printed = fact.values.get(name)
            if printed is not None and not any(str(printed) in evidence.phrase for evidence in fact.evidence):
                yield Problem(
                    article.place(fact.lines[name]),
                    f"{name} {printed!r} is in none of the fact's phrases",
                    "expected the printed words inside a phrase",
                    f"Copy {name} from a phrase, or add the phrase that holds it.",
                )
