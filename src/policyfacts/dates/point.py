"""A date as a phrase prints it: the fields it names, and which way it looks for the others."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum

_MONTHS_BACK = 12 * 8 + 1  # 29 February comes back after at most eight years.


class Lean(Enum):
    """Which way a date without its year looks: 지난 20일, 오는 20일, 20일."""

    PAST = "past"
    NEXT = "next"
    WEEK_BEFORE = "week-before"
    WEEK = "week"
    WEEK_AFTER = "week-after"
    PLANNED = "planned"
    NONE = "none"


@dataclass(frozen=True)
class Point:
    """A day, month, quarter, half or year, with None for what the phrase leaves out."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    quarter: int | None = None
    half: int | None = None
    lean: Lean = Lean.NONE

    @property
    def is_empty(self) -> bool:
        """Whether the phrase named nothing of a calendar."""
        return self == Point(lean=self.lean)


def point_value(point: Point, published: date) -> str | None:
    """What `point` means to a reader of `published`, in fact-file notation.

    None where nothing decides between two readings, or no such day exists.

    >>> point_value(Point(day=27), date(2024, 8, 5))
    '2024-07-27'
    """
    whole = whole_point(point, published)
    return written(whole) if whole else None


def whole_point(point: Point, published: date) -> Point | None:
    """`point` with its year, and its month if it is a day; None where nothing decides."""
    return point if point.year else _with_year(point, published)


def point_readings(point: Point, published: date) -> tuple[str, ...]:
    """What `point` can mean to a reader of `published`: one value, or two between which nothing decides.

    >>> point_readings(Point(half=2), date(2024, 3, 1))
    ('2023-H2', '2024-H2')
    """
    value = point_value(point, published)
    if value or point.year or point.day:
        return (value,) if value else ()
    first = published.year if point.lean is Lean.NEXT else published.year - 1
    both = (written(replace(point, year=year)) for year in (first, first + 1))
    return tuple(each for each in both if each)


def nearest_weekday(weekday: int, lean: Lean, published: date) -> date:
    """The day of that name which a reader of `published` takes it for; Monday is 0.

    >>> nearest_weekday(0, Lean.NONE, date(2024, 8, 7))
    datetime.date(2024, 8, 5)
    """
    ahead = weekday - published.weekday()
    weeks = {Lean.WEEK_BEFORE: -7, Lean.WEEK: 0, Lean.WEEK_AFTER: 7}
    if lean in weeks:
        return published + timedelta(days=ahead + weeks[lean])
    if lean is Lean.NEXT:
        return published + timedelta(days=(ahead - 1) % 7 + 1)
    before = published - timedelta(days=-ahead % 7)
    return before - timedelta(days=7) if lean is Lean.PAST and before == published else before


def written(point: Point) -> str | None:
    """The notation of a point that has its year; None if there is no such day.

    >>> written(Point(year=2024, quarter=3))
    '2024-Q3'
    """
    if not point.year:
        return None
    if point.quarter or point.half:
        return f"{point.year}-Q{point.quarter}" if point.quarter else f"{point.year}-H{point.half}"
    if not point.month:
        return f"{point.year}" if not point.day else None
    if not point.day:
        return f"{point.year}-{point.month:02}" if 1 <= point.month <= 12 else None
    return f"{point.year}-{point.month:02}-{point.day:02}" if _exists(point) else None


def borrow(point: Point, neighbour: Point, *, is_later: bool) -> Point:
    """`point` with the larger fields of the other end of its interval.

    2023년 7월부터 12월까지 ends in 2023, 11월부터 3월까지 in the year after it begins.
    """
    if point.year or not neighbour.year:
        return point
    if point.day and not point.month:
        return _borrow_month(point, neighbour, is_later=is_later)
    wraps = is_later and _rank(point) < _rank(neighbour)
    wraps_back = not is_later and _rank(point) > _rank(neighbour)
    return replace(point, year=neighbour.year + wraps - wraps_back)


def _borrow_month(point: Point, neighbour: Point, *, is_later: bool) -> Point:
    # 지난달 30일부터 2일까지 ends in the month after it begins.
    day, known = point.day or 0, neighbour.day or 0
    shift = (day < known) if is_later else -(day > known)
    months = (neighbour.year or 0) * 12 + (neighbour.month or 1) - 1 + shift
    return replace(point, year=months // 12, month=months % 12 + 1)


def _rank(point: Point) -> int:
    if point.quarter or point.half:
        return (point.quarter or 0) * 3 + (point.half or 0) * 6
    return point.month or 0


def _with_year(point: Point, published: date) -> Point | None:
    if point.quarter or point.half:
        return _part_of_year(point, published)
    if point.month and point.day:
        return _nearest(point, published, every=12)
    if point.month:
        return _month_of_year(point, published)
    return _nearest(point, published, every=1) if point.day else None


def _part_of_year(point: Point, published: date) -> Point | None:
    length = 3 if point.quarter else 6
    now = (published.month + length - 1) // length
    wanted = point.quarter or point.half or 0
    if point.lean is Lean.PAST:
        return replace(point, year=published.year - (wanted > now))
    if point.lean is Lean.PLANNED:
        return replace(point, year=published.year + (wanted < now))
    if point.lean is Lean.NEXT:
        return replace(point, year=published.year + (wanted < now)) if wanted != now else None
    # In March, "the second half" may be past or to come; in August it is this one.
    return replace(point, year=published.year) if wanted <= now else None


def _month_of_year(point: Point, published: date) -> Point | None:
    month = point.month or 0
    if point.lean is not Lean.NEXT and point.lean is not Lean.PLANNED:
        return replace(point, year=published.year - (month > published.month))
    if month == published.month and point.lean is Lean.NEXT:
        return None
    return replace(point, year=published.year + (month < published.month))


def _nearest(point: Point, published: date, *, every: int) -> Point | None:
    """The latest such day not after publication, or the next one after it."""
    forward = point.lean in {Lean.NEXT, Lean.PLANNED}
    begin = published.year * 12 + published.month - 1
    if point.month:
        begin = published.year * 12 + point.month - 1
    for step in range(0, _MONTHS_BACK, every):
        year, month = divmod(begin + step if forward else begin - step, 12)
        found = replace(point, year=year, month=month + 1)
        if _exists(found):
            day = date(year, month + 1, found.day or 1)
            if (day > published) is forward:
                return found
    return None


def _exists(point: Point) -> bool:
    try:
        date(point.year or 0, point.month or 0, point.day or 0)
    except ValueError:
        return False
    return True
