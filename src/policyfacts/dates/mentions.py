"""The dates in a phrase, resolved from the day it was published."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from policyfacts.dates.english import ENGLISH_RULES
from policyfacts.dates.intervals import end_with_length, joins, with_length
from policyfacts.dates.korean import KOREAN_RULES
from policyfacts.dates.outlook import with_outlook
from policyfacts.dates.point import Lean, Point, borrow, point_readings, point_value, whole_point, written
from policyfacts.dates.rules import Context, Printed, Rule, read_match
from policyfacts.dates.when import parse_days, parse_when
from policyfacts.text import fold_signs

RULES: tuple[Rule, ...] = KOREAN_RULES + ENGLISH_RULES


@dataclass(frozen=True)
class DateMention:
    """A date as printed: `text` at `start:end`, and its `value` in fact-file notation.

    Where nothing decides between two readings, `value` is empty and `readings` holds both.
    """

    text: str
    start: int
    end: int
    value: str
    readings: tuple[str, ...] = ()

    @property
    def precision(self) -> str:
        """Day, month, quarter, half, year or interval; of the readings where there is no value."""
        return parse_when(self.value or self.readings[0]).precision


def read_dates(text: str, published: date) -> tuple[DateMention, ...]:
    """Every date in a Korean or English phrase, as a reader of `published` understands it.

    A day, month, quarter, half, year or interval. Not durations, ordinals or what comes again every
    year; and not a date that could be two, such as a bare 하반기 in March: see `read_date_mentions`.

    >>> [found.value for found in read_dates("오는 2026년까지 3년간", date(2024, 8, 5))]
    ['2024/2026']
    >>> [found.value for found in read_dates("in July of last year", date(2024, 8, 5))]
    ['2023-07']
    """
    return tuple(mention for mention in read_date_mentions(text, published) if mention.value)


def read_date_mentions(text: str, published: date) -> tuple[DateMention, ...]:
    """As `read_dates`, with the dates that could be two.

    >>> read_date_mentions("하반기", date(2024, 3, 1))[0].readings
    ('2023-H2', '2024-H2')
    """
    folded = fold_signs(text)
    found = ((each, _readings(each, published)) for each in _intervals(folded, published))
    return tuple(_mention(text, each, readings) for each, readings in found if readings)


def _mention(text: str, printed: Printed, readings: tuple[str, ...]) -> DateMention:
    one = len(readings) == 1
    value = readings[0] if one else ""
    return DateMention(text[printed.start : printed.end], printed.start, printed.end, value, () if one else readings)


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
            printed = with_outlook(printed, folded, published)
            context = _context(context, _readings(printed, published))
            yield printed


def _context(context: Context, readings: tuple[str, ...]) -> Context:
    value = readings[0] if len(readings) == 1 and "/" not in readings[0] else ""
    day = date.fromisoformat(value) if len(value) == len("2024-08-05") else context.day
    return replace(context, year=int(value[:4]) if value else None, day=day)


def _by_first() -> Mapping[str, tuple[Rule, ...]]:
    rules: dict[str, list[Rule]] = defaultdict(list)
    for rule in RULES:
        for character in dict.fromkeys(rule.starts):
            rules[character].append(rule)
    return {character: tuple(of) for character, of in rules.items()}


_BY_FIRST = _by_first()


def _gate(rules: Iterable[Rule]) -> re.Pattern[str]:
    """Whether any of some rules matches, in one look: most places where a rule could begin are none of a date."""
    return re.compile("|".join(map(_unnamed, rules)))


def _unnamed(rule: Rule) -> str:
    """The rule's pattern without names; where it asks for the same sign again, any sign will do for a first look."""
    flags = "i" if rule.pattern.flags & re.IGNORECASE else ""
    return f"(?{flags}:{_AGAIN.sub('.{0,4}', _NAMED.sub('(?:', rule.pattern.pattern))})"


_NAMED, _AGAIN = re.compile(r"\(\?P<\w+>"), re.compile(r"\(\?P=\w+\)")
_GATES = {character: _gate(rules) for character, rules in _BY_FIRST.items()}
# The inside of a number or a Latin word begins nothing.
_STARTS = re.compile(
    rf"(?<![0-9])[0-9]|(?<![A-Za-z])[A-Za-z]|[{re.escape(''.join(c for c in _BY_FIRST if not c.isascii()))}']"
)


def _matches(folded: str) -> Iterator[tuple[Rule, re.Match[str]]]:
    """At each place where a rule can begin, the rule that covers most; none begins inside another."""
    end = 0
    for start in _STARTS.finditer(folded):
        place = start.start()
        if place < end:
            continue
        first = start[0]
        if first not in _GATES or not _GATES[first].match(folded, place):
            continue
        found = [(rule, match) for rule in _BY_FIRST[first] if (match := rule.pattern.match(folded, place))]
        if found:
            best = max(found, key=lambda each: each[1].end()) if len(found) > 1 else found[0]
            end = best[1].end()
            yield best


def _readings(printed: Printed, published: date) -> tuple[str, ...]:
    if _is_one_date(printed):
        return point_readings(printed.first, published)
    # 1월 2일부터 오는 31일까지 받는다: what is to come is the end; the beginning may be past.
    begins = (printed.first, replace(printed.first, lean=Lean.NONE))
    values = ("/".join(map(str, _ends(first, printed.last, published))) for first in dict.fromkeys(begins))
    return tuple(value for value in values if _is_interval(value))[:1]


def _is_interval(value: str) -> bool:
    try:
        parse_when(value)
    except ValueError:
        return False
    return True


def _ends(first: Point, last: Point, published: date) -> tuple[str | None, str | None]:
    if last.lean is Lean.NEXT and not last.year:
        # 1월 2일부터 오는 31일까지: 오는 counts from publication, whatever the first end is.
        last = whole_point(last, published) or last
    if not first.year and last.year and first.month and first.day:
        return point_value(first, published), written(last)
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
