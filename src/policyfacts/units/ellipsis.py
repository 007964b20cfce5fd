"""Figures that leave their unit to a neighbour: 280억원(국비 120, 도비 84, 시비 76), 3~4조원."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from policyfacts.units.figures import COEFFICIENT, FIGURE, FIGURE_START, figure_value
from policyfacts.units.found import Found
from policyfacts.units.korean_words import PAYER
from policyfacts.units.scale import KRW_PER_EOK, KRW_PER_JO, KRW_PER_MAN

_PART = re.compile(
    rf"(?<![가-힣\d]){PAYER}:? ?(?P<figure>{FIGURE})"
    rf"(?= ?(?:[,·/;+)\]]|\.(?!\d)|및|와|과|{PAYER}|$))"
)
# What may stand between two members of one group.
_JOINT = re.compile(rf"[ ,·/;+(\[:]{{0,3}}(?:(?:및|와|과|중) )?(?:{PAYER}:? ?)?")
_RANGE = re.compile(
    rf"{FIGURE_START}(?P<figure>{FIGURE}) ?(?:~|내지) ?"
    rf"(?=(?P<next>{COEFFICIENT})여? ?(?P<scale>[조억만]))"
)
_SCALES = {"조": KRW_PER_JO, "억": KRW_PER_EOK, "만": KRW_PER_MAN}


def read_elliptic(text: str, amounts: Sequence[Found]) -> Iterator[Found]:
    """The figures in `text` whose unit is that of one of `amounts` beside them."""
    yield from _lower_ends(text, amounts)
    yield from _parts(text, amounts)


def _lower_ends(text: str, amounts: Sequence[Found]) -> Iterator[Found]:
    at = {amount.start: amount for amount in amounts}
    for match in _RANGE.finditer(text):
        upper = at.get(match.end())
        unit = _SCALES[match["scale"]]
        if not upper or upper.unit != unit:
            continue
        figure = figure_value(match["figure"])
        if match["next"].endswith("천") and figure < 10:
            unit *= 1000
        if figure * unit < upper.value:
            yield replace(upper, start=match.start(), end=match.end("figure"), value=int(figure * unit))


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
