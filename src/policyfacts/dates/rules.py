"""What a rule for dates is, and how its named groups become points in time."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from policyfacts.dates.point import Lean, Point, nearest_weekday

YEAR = r"(?:19|20)[0-9]{2}"


_FROM = ("from_year", "from_yy", "from_month", "from_day", "from_quarter")


@dataclass(frozen=True)
class Vocabulary:
    """The words of one language, each with its number or its distance from publication.

    `following_years` and `following_days` count from the date mentioned last: 이듬해 is 1, 전날 is -1.
    `weekdays` count from Monday, which is 0.
    """

    years: Mapping[str, int]
    following_years: Mapping[str, int]
    months: Mapping[str, int]
    days: Mapping[str, int]
    following_days: Mapping[str, int]
    weekdays: Mapping[str, int]
    leans: Mapping[str, Lean]
    numbers: Mapping[str, int]


@dataclass(frozen=True)
class Rule:
    """One way to print a date.

    Groups of the pattern: `year`, `yy`, `year_word`, `month`, `month_word`, `day`, `day_word`,
    `weekday`, `quarter`, `half`, `lean`; `from_year`, `from_yy`, `from_month`, `from_day`, `from_quarter`
    for the first figure of a range that shares its unit with the second (7~9일).
    `starts` are the characters that a match can begin with; the reader tries the rule nowhere else.
    """

    name: str
    pattern: re.Pattern[str]
    words: Vocabulary
    starts: str


@dataclass(frozen=True)
class Printed:
    """A date at `start:end`: two points where one rule covers both ends of a range."""

    start: int
    end: int
    first: Point
    last: Point


@dataclass(frozen=True)
class Context:
    """What a relative date leans on: the day of publication, and the year and the day mentioned last."""

    published: date
    year: int | None = None
    day: date | None = None


@dataclass(frozen=True)
class _Groups:
    """The named groups of one match; a group that the rule does not have is empty."""

    words: Vocabulary
    texts: Mapping[str, str] = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        return self.texts.get(name) or ""

    def number(self, name: str) -> int | None:
        text = self[name]
        if not text:
            return None
        return int(text) if text.isdecimal() else self.words.numbers[text.lower()]


def read_match(rule: Rule, match: re.Match[str], context: Context) -> Printed | None:
    """What `match` of `rule` prints; None if it leans on a year that nothing names."""
    groups = _Groups(rule.words, match.groupdict())
    last = _point(groups, context)
    if last is None or last.is_empty:
        return None
    return Printed(match.start(), match.end(), _first_point(groups, last), last)


def _point(groups: _Groups, context: Context) -> Point | None:
    if groups["day_word"] or groups["weekday"]:
        day = _day(groups, context)
        return Point(day.year, day.month, day.day)
    if groups["month_word"]:
        shift = groups.words.months[groups["month_word"].lower()]
        months = context.published.year * 12 + context.published.month - 1 + shift
        return Point(months // 12, months % 12 + 1, groups.number("day"))
    year = _year(groups, context)
    if year is None and groups["year_word"]:
        return None
    return Point(
        year=year,
        month=groups.number("month"),
        day=groups.number("day"),
        quarter=groups.number("quarter"),
        half=groups.number("half"),
        lean=groups.words.leans.get(groups["lean"].lower(), Lean.NONE),
    )


def _day(groups: _Groups, context: Context) -> date:
    if groups["weekday"]:
        weekday = groups.words.weekdays[groups["weekday"].lower()]
        return nearest_weekday(weekday, groups.words.leans.get(groups["lean"].lower(), Lean.NONE), context.published)
    word = groups["day_word"].lower()
    if word in groups.words.days:
        return context.published + timedelta(days=groups.words.days[word])
    return (context.day or context.published) + timedelta(days=groups.words.following_days[word])


def _year(groups: _Groups, context: Context) -> int | None:
    word = " ".join(groups["year_word"].lower().split())
    if word in groups.words.years:
        return context.published.year + groups.words.years[word]
    if word in groups.words.following_years and context.year:
        return context.year + groups.words.following_years[word]
    if groups["yy"]:
        century = int(groups["from_year"] or context.published.year) // 100
        return century * 100 + int(groups["yy"])
    return groups.number("year") or groups.number("from_year")


def _first_point(groups: _Groups, last: Point) -> Point:
    if not any(groups[name] for name in _FROM):
        return last
    first = last
    if groups["from_yy"] and last.year:
        first = replace(first, year=last.year // 100 * 100 + int(groups["from_yy"]))
    if groups["from_year"]:
        first = replace(first, year=int(groups["from_year"]))
    return replace(
        first,
        month=groups.number("from_month") or first.month,
        day=groups.number("from_day") or first.day,
        quarter=groups.number("from_quarter") or first.quarter,
    )


def first_characters(*words: Mapping[str, int] | Mapping[str, Lean]) -> str:
    """The characters that any of `words` begins with, in either case.

    >>> first_characters({"this year": 0, "올해": 0})
    'Tt올'
    """
    firsts = {word[0] for mapping in words for word in mapping}
    return "".join(sorted(firsts | {first.upper() for first in firsts}))


def choice(words: Mapping[str, int] | Mapping[str, Lean]) -> str:
    """A pattern for any of `words`, the longest first.

    >>> choice({"지난": 0, "지난달": -1})
    '(?:지난달|지난)'
    """
    return f"(?:{'|'.join(sorted(words, key=len, reverse=True))})"
