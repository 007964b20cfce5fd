"""Dates as precise as the article, in the notation of the fact files."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime

PRECISIONS = ("minute", "day", "month", "quarter", "half", "year", "interval")
EXPECTED = (
    "2024-08-05T11:16+09:00, 2024-08-05, 2024-08, 2024-Q3, 2024-H2, 2024, "
    "or an interval such as 2024/2026, 2024-07/.. or ../2026"
)
_OPEN = ".."


@dataclass(frozen=True)
class When:
    """A date as written, with the earliest and the latest day it can mean.

    `start` or `end` is None where an interval leaves that end open.
    """

    text: str
    start: date | None
    end: date | None
    precision: str


@dataclass(frozen=True)
class Days:
    """The first and the last day of a date that is not an interval."""

    start: date
    end: date
    precision: str


def parse_when(text: str) -> When:
    """Read a date of a fact file.

    Raises:
        ValueError: `text` is not in the notation, names a day that does not exist, or ends
            before it starts.

    >>> parse_when("2022-Q3").end
    datetime.date(2022, 9, 30)
    >>> parse_when("2024-07/..").end is None
    True
    """
    if "/" in text:
        return _parse_interval(text)
    days = parse_days(text)
    return When(text, days.start, days.end, days.precision)


def parse_days(text: str) -> Days:
    """Read a date of a fact file that is not an interval.

    Raises:
        ValueError: As for `parse_when`.
    """
    for precision, pattern, days_of in _FORMS:
        found = pattern.fullmatch(text)
        if not found:
            continue
        try:
            return Days(*days_of(found), precision)
        except ValueError as impossible:
            raise ValueError(f"{text!r} does not exist: {impossible}") from None
    raise ValueError(f"{text!r} is not a date; expected {EXPECTED}")


def when_text(start: date, precision: str) -> str:
    """The notation for the day, month, quarter, half or year in which `start` lies.

    Raises:
        ValueError: `precision` needs more than one day to be written.

    >>> when_text(date(2024, 8, 5), "half")
    '2024-H2'
    """
    match precision:
        case "day":
            return f"{start.year:04}-{start.month:02}-{start.day:02}"
        case "month":
            return f"{start.year:04}-{start.month:02}"
        case "quarter":
            return f"{start.year:04}-Q{(start.month + 2) // 3}"
        case "half":
            return f"{start.year:04}-H{(start.month + 5) // 6}"
        case "year":
            return f"{start.year:04}"
    raise ValueError(f"precision {precision!r} is not one of day, month, quarter, half, year")


def _parse_interval(text: str) -> When:
    first, _, last = text.partition("/")
    if first == last == _OPEN:
        raise ValueError(f"{text!r} is open at both ends; expected {EXPECTED}")
    begin = None if first == _OPEN else _end_of_interval(first, text)
    finish = None if last == _OPEN else _end_of_interval(last, text)
    # 2024/2024-06 narrows its end; it does not end before it starts.
    if begin and finish and begin.start > finish.start and begin.end > finish.end:
        raise ValueError(f"{text!r} ends before it starts; write the earlier date first")
    start = begin.start if begin else None
    return When(text, start, finish.end if finish else None, "interval")


def _end_of_interval(part: str, text: str) -> Days:
    try:
        days = parse_days(part)
    except ValueError as wrong:
        raise ValueError(f"{text!r}: {wrong}") from None
    if days.precision == "minute":
        raise ValueError(f"{text!r} has a time of day; an interval runs between days or longer")
    return days


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _minute(found: re.Match[str]) -> tuple[date, date]:
    day = datetime.fromisoformat(found[0]).date()
    return day, day


def _day(found: re.Match[str]) -> tuple[date, date]:
    day = date.fromisoformat(found[0])
    return day, day


def _month(found: re.Match[str]) -> tuple[date, date]:
    first = date(int(found[1]), int(found[2]), 1)
    return _months(first.year, first.month, first.month)


def _quarter(found: re.Match[str]) -> tuple[date, date]:
    return _months(int(found[1]), int(found[2]) * 3 - 2, int(found[2]) * 3)


def _half(found: re.Match[str]) -> tuple[date, date]:
    return _months(int(found[1]), int(found[2]) * 6 - 5, int(found[2]) * 6)


def _year(found: re.Match[str]) -> tuple[date, date]:
    return _months(int(found[1]), 1, 12)


# [0-9], because \d also takes the digits of other scripts.
_FORMS = tuple(
    (precision, re.compile(pattern), span)
    for precision, pattern, span in (
        (
            "minute",
            r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?:Z|[+-][0-9]{2}:[0-9]{2})",
            _minute,
        ),
        ("day", r"[0-9]{4}-[0-9]{2}-[0-9]{2}", _day),
        ("month", r"([0-9]{4})-([0-9]{2})", _month),
        ("quarter", r"([0-9]{4})-Q([1-4])", _quarter),
        ("half", r"([0-9]{4})-H([12])", _half),
        ("year", r"([0-9]{4})", _year),
    )
)
