"""Checks of a fact's Korean against its English."""

from collections.abc import Iterator

from policyfacts.complaints import Complaint
from policyfacts.facts.compare import Comparison, compare_languages
from policyfacts.facts.record import Record
from policyfacts.schema import TABLES
from policyfacts.text import particle
from policyfacts.words import Words


def languages_agree(record: Record) -> Iterator[Complaint]:
    """Where a fact has Korean and English phrases, both say the same amounts, dates and names."""
    for article in record.articles:
        for fact in article.facts:
            for comparison in compare_languages(article, fact, record.registry):
                if not comparison.agrees:
                    yield Complaint(
                        article.place(fact.line),
                        f"Korean and English differ in {comparison.aspect}: {comparison.ko} against {comparison.en}",
                        "expected both phrases to say the same; the Korean is the authority",
                        "Correct the phrase, or leave out the translation and say so in a note.",
                        _words(comparison),
                    )


def _words(comparison: Comparison) -> Words:
    aspect, ko, en = TABLES["comparisons"]["aspect"].word(comparison.aspect), comparison.ko, comparison.en
    return Words(
        f"한국어와 영어 문구의 {particle(aspect.ko, '이', '가')} 다릅니다: {ko}, {en}. "
        "한국어를 따르고 번역 문구를 빼십시오.",
        f"Korean and English phrases differ in {aspect.en}: {ko}, {en}. Follow the Korean; remove the translation.",
    )
