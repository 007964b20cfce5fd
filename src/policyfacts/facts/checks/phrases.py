"""Checks of phrases: short, and holding the words that are given as printed."""

from collections.abc import Iterator

from policyfacts.complaints import Complaint
from policyfacts.facts.record import Record
from policyfacts.schema.evidence import MOST_CHARACTERS
from policyfacts.words import Words


def phrases_are_short(record: Record) -> Iterator[Complaint]:
    """A phrase is at most 60 characters: facts, not articles."""
    for article, fact in record.facts():
        for evidence in fact.evidence:
            if len(evidence.phrase) > MOST_CHARACTERS:
                yield Complaint(
                    article.place(evidence.line),
                    f"the phrase has {len(evidence.phrase)} characters",
                    f"expected at most {MOST_CHARACTERS}",
                    "Keep the words that prove the fact.",
                    Words(
                        f"문구가 {len(evidence.phrase)}자입니다. {MOST_CHARACTERS}자 이내로 줄이십시오.",
                        f"The phrase has {len(evidence.phrase)} characters. Keep at most {MOST_CHARACTERS}.",
                    ),
                )


def printed_words_are_in_a_phrase(record: Record) -> Iterator[Complaint]:
    """What is given as printed (`amount_text`, `role_text`) stands in one of the fact's phrases."""
    for article, fact in record.facts():
        for name in ("amount_text", "role_text"):
            printed = fact.values.get(name)
            if printed is not None and not any(str(printed) in evidence.phrase for evidence in fact.evidence):
                yield Complaint(
                    article.place(fact.lines[name]),
                    f"{name} {printed!r} is in none of the fact's phrases",
                    "expected the printed words inside a phrase",
                    f"Copy {name} from a phrase, or add the phrase that holds it.",
                    Words(
                        f"근거 문구에 없는 표기입니다. 문구에서 그대로 옮기십시오: {printed}",
                        f"No phrase holds “{printed}”. Copy it from a phrase.",
                    ),
                )
