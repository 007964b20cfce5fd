"""Checks of a fact's Korean against its English."""

from collections.abc import Iterator

from policyfacts.errors import Problem
from policyfacts.facts.compare import compare_languages
from policyfacts.facts.record import Record


def languages_agree(record: Record) -> Iterator[Problem]:
    """Where a fact has Korean and English phrases, both say the same amounts, dates and names."""
    for article in record.articles:
        for fact in article.facts:
            for comparison in compare_languages(article, fact, record.registry):
                if not comparison.agrees:
                    yield Problem(
                        article.place(fact.line),
                        f"Korean and English differ in {comparison.aspect}: {comparison.ko} against {comparison.en}",
                        "expected both phrases to say the same; the Korean is the authority",
                        "Correct the phrase, or leave out the translation and say so in a note.",
                    )
