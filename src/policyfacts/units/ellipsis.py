"""Figures that leave their unit to a neighbour: 280억원(국비 120, 도비 84, 시비 76), 3~4조원."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from policyfacts.units.figures import COEFFICIENT, FIGURE, FIGURE_START, coefficient_value, figure_value
from policyfacts.units.found import Found
from policyfacts.units.korean_words import PAYER
from policyfacts.units.scale import KRW_PER_EOK, KRW_PER_JO, KRW_PER_MAN

_PART = re.compile(
    rf"(?<![가-힣\d]){PAYER}:? ?(?P<figure>{FIGURE})"
    rf"(?= ?(?:[,·/;+)\]]|\.(?!\d)|및|와|과|{PAYER}|$))"
)
# What may stand between two members of one group.
_JOINT = re.compile(rf"[ ,·/;+(\[:]{{0,3}}(?:(?:및|와|과|중) )?(?:{PAYER}:? ?)?")
# 3~4조원, 2천만~3천만원: the lower end stands right before an amount, with or without a scale of its own.
_JOINED = re.compile(r" ?(?:~|내지) ?$")
_LOWER = re.compile(rf"{FIGURE_START}(?:(?P<scaled>{COEFFICIENT})만|(?P<figure>{FIGURE}))$")
_UPPER = re.compile(rf"(?P<next>{COEFFICIENT})여? ?(?P<scale>[조억만])")
_SCALES = {"조": KRW_PER_JO, "억": KRW_PER_EOK, "만": KRW_PER_MAN}


def read_elliptic(text: str, amounts: Sequence[Found]) -> Iterator[Found]:
    """The figures in `text` whose unit is that of one of `amounts` beside them."""
    for upper in amounts:
        yield from _lower_end(text, upper)
    yield from _parts(text, amounts)


def _lower_end(text: str, upper: Found) -> Iterator[Found]:
    joint = _JOINED.search(text, max(0, upper.start - 4), upper.start)
    lower = _LOWER.search(text, max(0, joint.start() - 24), joint.start()) if joint else None
    printed = _UPPER.match(text, upper.start)
    if not lower or not printed:
        return
    if lower["scaled"]:
        unit, figure = KRW_PER_MAN, coefficient_value(lower["scaled"])
    else:
        unit, figure = _SCALES[printed["scale"]], figure_value(lower["figure"])
        if upper.unit != unit:
            return
        unit *= 1000 if printed["next"].endswith("천") and figure < 10 else 1
    if figure * unit < upper.value:
        yield replace(upper, start=lower.start(), end=lower.end(), value=int(figure * unit), unit=unit)


def _parts(text: str, amounts: Sequence[Found]) -> Iterator[Found]:
    printed = [Found(part.start("figure"), part.end("figure"), 0, "", 0) for part in _PART.finditer(text)]
    row = sorted([*amounts, *printed], key=lambda found: found.start)
    forward = _resolve(text, row, is_reversed=False)
    both = _resolve(text, forward, is_reversed=True)
    for before, after in zip(row, both, strict=True):
        if not before.unit and after.unit:
            yield after


def _resolve(text: str, row: list[Found], *, is_reversed: bool) -> list[Found]:
    step = -1 if is_reversed else 1
    resolved: list[Found] = []
    for found in row[::step]:
        neighbour = resolved[-1] if resolved else None
        if neighbour and neighbour.unit and not found.unit:
            resolved.append(_with_unit_of(neighbour, found, text))
        else:
            resolved.append(found)
    return resolved[::step]


def _with_unit_of(neighbour: Found, found: Found, text: str) -> Found:
    left, right = sorted((neighbour, found), key=lambda each: each.start)
    if right.start - left.end > 24 or not _JOINT.fullmatch(text, left.end, right.start):
        return found
    value = figure_value(text[found.start : found.end]) * neighbour.unit
    # In 1조원(국비 5000, …) the parts are not in 조: what they are in, nothing says.
    if "(" in text[left.end : right.start] and value > left.value:
        return found
    return replace(found, value=int(value), currency=neighbour.currency, unit=neighbour.unit)
