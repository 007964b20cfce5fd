"""Checks of dates."""

from collections.abc import Iterator

from policyfacts.dates import parse_when
from policyfacts.errors import Problem
from policyfacts.facts.record import Record


def events_after_publication_are_promises(record: Record) -> Iterator[Problem]:
    """What lies wholly after the article's date is a promise."""
    for article, fact in record.facts():
        date, published = fact.values.get("date"), article.published
        if fact.kind != "event" or date is None or not published:
            continue
        start, last = parse_when(str(date)).start, parse_when(published).end
        is_later = start is not None and last is not None and start > last
        if is_later and not fact.values.get("is_promise"):
            yield Problem(
                article.place(fact.lines["date"]),
                f"the event of {date} comes after the article ({published})",
                "expected `is_promise: true` for what is stated for the future",
                "Set `is_promise: true`, or correct the date.",
            )
