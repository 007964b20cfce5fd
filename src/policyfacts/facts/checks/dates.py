"""Checks of dates."""

from collections.abc import Iterator

from policyfacts.complaints import Complaint
from policyfacts.dates import parse_when
from policyfacts.facts.record import Record
from policyfacts.words import Words


def events_after_publication_are_promises(record: Record) -> Iterator[Complaint]:
    """What lies wholly after the article's date is a promise."""
    for article, fact in record.facts():
        date, published = fact.values.get("date"), article.published
        if fact.kind != "event" or date is None or not published:
            continue
        start, last = parse_when(str(date)).start, parse_when(published).end
        is_later = start is not None and last is not None and start > last
        if is_later and not fact.values.get("is_promise"):
            yield Complaint(
                article.place(fact.lines["date"]),
                f"the event of {date} comes after the article ({published})",
                "expected `is_promise: true` for what is stated for the future",
                "Set `is_promise: true`, or correct the date.",
                Words(
                    f"기사보다 뒤의 일입니다({date}). 약속 여부를 ‘예’로 하거나 날짜를 고치십시오.",
                    f"It comes after the article ({date}). Say yes under promise, or correct the date.",
                ),
            )
