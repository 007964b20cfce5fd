"""The dates in a phrase, resolved from the day it was published."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from policyfacts.dates.english import ENGLISH_RULES
from policyfacts.dates.intervals import end_with_length, joins, with_length
from policyfacts.dates.korean import KOREAN_RULES
from policyfacts.dates.point import Point, borrow, point_value, whole_point, written
from policyfacts.dates.rules import Context, Printed, Rule, read_match
from policyfacts.dates.when import parse_days, parse_when
from policyfacts.text import fold_signs

RULES: tuple[Rule, ...] = KOREAN_RULES + ENGLISH_RULES


@dataclass(frozen=True)
class DateMention:
    """A date as printed: `text` at `start:end`, and its `value` in fact-file notation."""

    text: str
    start: int
    end: int
    value: str


def read_dates(text: str, published: date) -> tuple[DateMention, ...]:
    """Every date in a Korean or English phrase, as a reader of `published` understands it.

    A day, month, quarter, half, year or interval. Not durations, ordinals or what comes again every
    year; and not a date that could be two, such as a bare 하반기 in March.

    >>> [found.value for found in read_dates("오는 2026년까지 3년간", date(2024, 8, 5))]
    ['2024/2026']
    >>> [found.value for found in read_dates("in July of last year", date(2024, 8, 5))]
    ['2023-07']
    """
    folded = fold_signs(text)
    found = ((each, _value(each, published)) for each in _intervals(folded, published))
    return tuple(
        DateMention(text[each.start : each.end], each.start, each.end, value) for each, value in found if value
    )


def _intervals(folded: str, published: date) -> Iterator[Printed]:
    waiting: Printed | None = None
    for printed in _printed(folded, published):
        if waiting and _is_one_date(waiting) and joins(waiting, printed, folded):
            yield _joined(waiting, printed, folded)
            waiting = None
            continue
        if waiting:
            yield _lengthened(waiting, folded, published)
        waiting = printed
    if waiting:
        yield _lengthened(waiting, folded, published)


def _joined(left: Printed, right: Printed, folded: str) -> Printed:
    end = end_with_length(right.end, folded)
    return Printed(left.start, end, left.first, right.last)


def _lengthened(printed: Printed, folded: str, published: date) -> Printed:
    if not _is_one_date(printed):
        return replace(printed, end=end_with_length(printed.end, folded))
    whole = whole_point(printed.first, published) or printed.first
    return with_length(replace(printed, first=whole, last=whole), folded)


def _is_one_date(printed: Printed) -> bool:
    return printed.first == printed.last


def _printed(folded: str, published: date) -> Iterator[Printed]:
    context = Context(published)
    for rule, match in _matches(folded):
        printed = read_match(rule, match, context)
        if printed:
            context = replace(context, year=_year_of(printed, published))
            yield printed


def _matches(folded: str) -> Iterator[tuple[Rule, re.Match[str]]]:
    found = [(rule, match) for rule in RULES for match in rule.pattern.finditer(folded)]
    end = 0
    for rule, match in sorted(found, key=lambda each: (each[1].start(), -each[1].end())):
        if match.start() >= end:
            end = match.end()
            yield rule, match


def _year_of(printed: Printed, published: date) -> int | None:
    value = _value(printed, published)
    return int(value[:4]) if value and "/" not in value else None


def _value(printed: Printed, published: date) -> str | None:
    if _is_one_date(printed):
        return point_value(printed.first, published)
    first, last = _ends(printed.first, printed.last, published)
    value = f"{first}/{last}"
    try:
        parse_when(value)
    except ValueError:
        return None
    return value


def _ends(first: Point, last: Point, published: date) -> tuple[str | None, str | None]:
    if first.year:
        return written(first), point_value(borrow(last, first, is_later=True), published)
    if last.year:
        return written(borrow(first, last, is_later=False)), written(last)
    return _open_ends(first, last, published)


def _open_ends(first: Point, last: Point, published: date) -> tuple[str | None, str | None]:
    # 오는 7~9일: the first end is looked for, and the last follows it.
    begin = point_value(first, published)
    if begin is None:
        return None, None
    when = parse_days(begin).start
    known = replace(first, year=when.year, month=when.month if last.day else None)
    return begin, written(borrow(last, known, is_later=True))
