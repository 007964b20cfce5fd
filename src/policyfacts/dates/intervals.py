"""Two dates, or a date and a number of years, that make one interval."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from policyfacts.dates.point import Point
from policyfacts.dates.rules import Printed

_LOOK_BACK = 48
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBER_WORDS = {word: number for number, word in enumerate(_NUMBERS, start=1)}

_SHADE = r"(?: ?(?:말|초|중순|하순|상순))?"
_SPAN_KO = (
    r"(?:총 ?|향후 ?|앞으로 ?)?(?:(?P<years>\d{1,2})(?:년(?:간| ?동안|에 걸쳐)|개년간?)"
    r"|(?P<months>\d{1,2})개월(?:간| ?동안|에 걸쳐))"
)
_SPAN_EN = rf"(?P<years>\d{{1,2}}|{'|'.join(_NUMBERS)})[ \n-](?:more )?years?"


@dataclass(frozen=True)
class Join:
    """What stands before, between and after two dates that are the ends of one interval."""

    name: str
    before: re.Pattern[str]
    between: re.Pattern[str]
    after: re.Pattern[str]


@dataclass(frozen=True)
class Length:
    """What stands before and after a date that is one end of so many years."""

    name: str
    before: re.Pattern[str]
    after: re.Pattern[str]
    is_last: bool


JOINS = tuple(
    Join(name, re.compile(before), re.compile(between), re.compile(after))
    for name, before, between, after in (
        ("부터 까지", "", rf"\.?{_SHADE}부터 ?", rf"\.?{_SHADE}까지"),
        ("range sign", "", rf"{_SHADE} ?~ ?|-", ""),
        ("from to", "", r"[ \n](?:to|through|until|till)[ \n](?:the )?", ""),
        ("between and", r"[Bb]etween[ \n]$", r"[ \n]and[ \n]", ""),
    )
)
LENGTHS = tuple(
    Length(name, re.compile(before), re.compile(after), is_last)
    for name, before, after, is_last in (
        ("까지 N년간", "", rf"{_SHADE}까지 ?{_SPAN_KO}", True),
        ("부터 N년간", "", rf"{_SHADE}부터 ?{_SPAN_KO}", False),
        (
            "N years until",
            (
                rf"(?<![\w.,]){_SPAN_EN}(?: (?:period|project|programme|program|plan|initiative))?,? "
                r"(?:until|till|through|to|by|up to|ending(?: in)?) $"
            ),
            "",
            True,
        ),
        (
            "N years from",
            (
                rf"(?<![\w.,]){_SPAN_EN}(?: (?:period|project|programme|program|plan|initiative))?,? "
                r"(?:from|since|starting(?: in| from)?|beginning(?: in)?) $"
            ),
            "",
            False,
        ),
        (
            "from for N years",
            r"(?:[Ff]rom|[Ss]tarting(?: in| from)?|[Bb]eginning(?: in)?|[Ss]ince) $",
            rf",? (?:for|over) {_SPAN_EN}",
            False,
        ),
        ("until for N years", r"(?:[Uu]ntil|[Tt]hrough) $", rf",? for {_SPAN_EN}", True),
    )
)
_SPAN_AFTER = re.compile(rf"{_SHADE}까지 ?{_SPAN_KO}")


def joins(left: Printed, right: Printed, text: str) -> bool:
    """Whether the words around two neighbouring dates make them the ends of one interval."""
    return any(
        join.between.fullmatch(text, left.end, right.start)
        and join.before.search(text, max(0, left.start - _LOOK_BACK), left.start)
        and join.after.match(text, right.end)
        for join in JOINS
    )


def end_with_length(end: int, text: str) -> int:
    """Where an interval ends in print: 2024년부터 2026년까지 3년간 says its length as well."""
    found = _SPAN_AFTER.match(text, end)
    return found.end() if found else end


def with_length(printed: Printed, text: str) -> Printed:
    """`printed` as an interval, if the words around it say how long it runs from or until there."""
    for length in LENGTHS:
        before = length.before.search(text, max(0, printed.start - _LOOK_BACK), printed.start)
        after = length.after.match(text, printed.end)
        if before and after:
            other = _other_end(printed.last, before.groupdict() | after.groupdict(), length)
            return printed if other is None else _interval(printed, other, before, after)
    return printed


def _interval(printed: Printed, other: Point, before: re.Match[str], after: re.Match[str]) -> Printed:
    start = before.start("years") if "years" in before.groupdict() else printed.start
    first, last = sorted((printed.last, other), key=lambda end: (end.year or 0, end.month or 0))
    return Printed(start, max(printed.end, after.end()), first, last)


def _other_end(point: Point, length: Mapping[str, str | None], join: Length) -> Point | None:
    months = int(length.get("months") or 0) or 12 * _count(length.get("years"))
    is_plain = point.year and not (point.day or point.quarter or point.half)
    if not is_plain or months < 2 or (not point.month and months % 12):
        return None
    sign = -1 if join.is_last else 1
    if not point.month:
        return replace(point, year=(point.year or 0) + sign * (months // 12 - 1))
    index = (point.year or 0) * 12 + point.month - 1 + sign * (months - 1)
    return replace(point, year=index // 12, month=index % 12 + 1)


def _count(years: str | None) -> int:
    if not years:
        return 0
    return int(years) if years.isdecimal() else _NUMBER_WORDS[years]
