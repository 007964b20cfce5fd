"""Dates as people read them, no more precise than they were written."""

from datetime import date

from policyfacts.dates.when import parse_days, parse_when
from policyfacts.words import Lang, Words

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_HALVES = (Words("상반기", "first half"), Words("하반기", "second half"))


def format_when(text: str, lang: Lang) -> str:
    """A date of a fact file for a page in `lang`.

    Raises:
        ValueError: `text` is not a date that `parse_when` knows.

    >>> format_when("2024-08-05", "ko"), format_when("2024-08-05", "en")
    ('2024. 8. 5.', '5 Aug 2024')
    >>> format_when("2024/2026", "ko"), format_when("2024-07/..", "en")
    ('2024년~2026년', 'from Jul 2024')
    """
    parse_when(text)
    if "/" not in text:
        return _single(text, lang)
    first, last = ("" if part == ".." else _single(part, lang) for part in text.split("/"))
    return f"{first}~{last}" if lang == "ko" else _interval_en(first, last)


def _interval_en(first: str, last: str) -> str:
    if not last:
        return f"from {first}"
    if not first:
        return f"until {last}"
    return f"{first} – {last}" if " " in first + last else f"{first}–{last}"


def format_month(month: int, lang: Lang) -> str:
    """A month without its year.

    >>> format_month(8, "ko"), format_month(8, "en")
    ('8월', 'Aug')
    """
    return f"{month}월" if lang == "ko" else _MONTHS[month - 1]


def _single(text: str, lang: Lang) -> str:
    days = parse_days(text)
    forms = _korean_forms if lang == "ko" else _english_forms
    return forms(days.start, clock=text[11:16])[days.precision]


def _korean_forms(start: date, *, clock: str) -> dict[str, str]:
    day = f"{start.year}. {start.month}. {start.day}."
    return {
        "minute": f"{day} {clock}",
        "day": day,
        "month": f"{start.year}. {start.month}.",
        "quarter": f"{start.year}년 {_quarter(start)}분기",
        "half": f"{start.year}년 {_HALVES[start.month > 6].ko}",
        "year": f"{start.year}년",
    }


def _english_forms(start: date, *, clock: str) -> dict[str, str]:
    month = f"{_MONTHS[start.month - 1]} {start.year}"
    return {
        "minute": f"{start.day} {month}, {clock}",
        "day": f"{start.day} {month}",
        "month": month,
        "quarter": f"Q{_quarter(start)} {start.year}",
        "half": f"{_HALVES[start.month > 6].en} of {start.year}",
        "year": f"{start.year}",
    }


def _quarter(start: date) -> int:
    return (start.month + 2) // 3
