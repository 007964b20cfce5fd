"""Where marks stand in lanes over time: stacked where they would meet, labelled where there is room.

A drawing is laid out before anybody knows how wide it will be. Marks are kept apart at the width of a phone, so that
they stay apart on every wider screen; labels are kept apart at the width of a desk, and hidden below it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from policyfacts.figures._wrap import width
from policyfacts.tables.dates import days_between

PHONE_PX = 290
"""Width of the drawing on the smallest screens."""
DESK_PX = 860
"""Width of the drawing from which labels are shown; the same number stands in `timeline.css`."""
MARK_PX = 12
_GAP_PX = 2
_LABEL_GAP_PX = 8
_COLUMN_PX = 7.4
"""Width of half a Hangul syllable in small type, with a little to spare."""
_LABEL_ROWS = 6
"""A lane grows to so many rows for the labels of what matters, and no further."""


@dataclass(frozen=True)
class Mark:
    """One mark in a lane.

    Args:
        start: First day that is drawn, ISO.
        end: Last day that is drawn, ISO.
        label: Stands beside the mark where it fits.
        is_important: Labelled before others, and given a row of its own for it.
    """

    start: str
    end: str
    label: str = ""
    is_important: bool = False


@dataclass(frozen=True)
class Place:
    """Where a mark stands: its row in the lane from the top, and the side of its label; no side, no label."""

    row: int
    side: str = ""


_Span = tuple[float, float]
_NOWHERE: _Span = (0.0, 0.0)


class _Lane:
    """Rows that fill up; each knows what is taken at both widths."""

    def __init__(self, rows: int) -> None:
        self.taken: list[list[tuple[_Span, _Span]]] = [[] for _ in range(rows)]

    def place(self, phone: _Span, desk: _Span, *, may_grow: bool) -> int | None:
        """The first row in which a mark meets no other, a new one if need be."""
        for number, row in enumerate(self.taken):
            if not any(_meet(phone, other) or _meet(desk, wide) for other, wide in row):
                row.append((phone, desk))
                return number
        if not may_grow:
            return None
        self.taken.append([(phone, desk)])
        return len(self.taken) - 1


def places(marks: Sequence[Mark], window: tuple[str, str]) -> tuple[list[Place], int]:
    """A place for every mark of a lane, in order, and how many rows the lane needs.

    Args:
        marks: Of one lane.
        window: First and last day of the drawing.
    """
    important = sum(mark.is_important for mark in marks)
    lane = _Lane(max(_depth(marks, window), min(important, _LABEL_ROWS)))
    found: dict[int, Place] = {}
    # The later ones first: what is new is asked for before what is old.
    order = sorted(range(len(marks)), key=lambda at: marks[at].start, reverse=True)
    for at in order:
        if marks[at].is_important:
            found.update(_labelled(lane, at, marks[at], window))
    for at in order:
        if at not in found:
            found.update(_labelled(lane, at, marks[at], window) or _plain(lane, at, marks[at], window))
    return [found[at] for at in range(len(marks))], len(lane.taken)


def is_narrow(mark: Mark, window: tuple[str, str]) -> bool:
    """Whether the shape hides the band, so that a label must keep clear of the shape."""
    return days_between(mark.start, mark.end) * _day_px(window, DESK_PX) < MARK_PX


def _depth(marks: Sequence[Mark], window: tuple[str, str]) -> int:
    lane = _Lane(0)
    for mark in sorted(marks, key=lambda each: each.start):
        lane.place(_span(mark, window, PHONE_PX), _NOWHERE, may_grow=True)
    return len(lane.taken)


def _labelled(lane: _Lane, at: int, mark: Mark, window: tuple[str, str]) -> dict[int, Place]:
    phone, (left, right) = _span(mark, window, PHONE_PX), _span(mark, window, DESK_PX)
    room = width(mark.label) * _COLUMN_PX + _LABEL_GAP_PX
    for side, desk in (("right", (left, right + room)), ("left", (left - room, right))):
        if mark.label and desk[0] >= 0 and desk[1] <= DESK_PX:
            row = lane.place(phone, desk, may_grow=False)
            if row is not None:
                return {at: Place(row, side)}
    return {}


def _plain(lane: _Lane, at: int, mark: Mark, window: tuple[str, str]) -> dict[int, Place]:
    row = lane.place(_span(mark, window, PHONE_PX), _span(mark, window, DESK_PX), may_grow=True)
    return {at: Place(row or 0)}


def _span(mark: Mark, window: tuple[str, str], wide: int) -> _Span:
    """What a mark covers in px: its band, and at least its shape."""
    day = _day_px(window, wide)
    left, right = (days_between(window[0], each) * day for each in (mark.start, mark.end))
    middle, half = (left + right) / 2, MARK_PX / 2 + _GAP_PX / 2
    return min(left, middle - half), max(right, middle + half)


def _day_px(window: tuple[str, str], wide: int) -> float:
    return wide / max(days_between(*window) + 1, 1)


def _meet(one: _Span, other: _Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
