"""A page's figure of labelled rows as series that an office program draws and its user can edit.

Everything is taken from the figure itself, so that a slide cannot say another number than the page.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from html import unescape
from typing import Any

from policyfacts.briefings._briefing import Part
from policyfacts.exports._native import native_chart
from policyfacts.figures._rows import BAR_PX
from policyfacts.figures._theme import Style
from policyfacts.words import Lang, Words

_NOTHING = "rgba(0,0,0,0)"
_DAY_MS = 86_400_000
_NEAR = 1.5
"""Pixels by which a mark may stand off its label's row."""
_OTHER = Words("표시", "Marks")
_DATED = Words("너비: 있었을 수 있는 날", "width: days on which it may have been")
_PROMISED = Words("약속·계획", "promised or planned")
_UNDATED = Words("날짜 미상", "date unknown")

Figure = Mapping[str, Any]


@dataclass(frozen=True)
class Look:
    """How a piece is filled.

    Args:
        colour: As `#rrggbb`.
        is_hatched: Not known, only asked for, or assumed.
        is_hollow: Promised.
    """

    colour: str
    is_hatched: bool = False
    is_hollow: bool = False


@dataclass(frozen=True)
class Series:
    """Pieces of one meaning, one a row.

    Args:
        name: What they stand for.
        values: Lengths by row; None where the row has no such piece.
        looks: By row; the same for all where the chart has a key.
    """

    name: str
    values: tuple[float | None, ...]
    looks: tuple["Look | None", ...]


@dataclass(frozen=True)
class Native:
    """Stacked bars.

    Args:
        labels: One a row, as on the page.
        series: In the order they are stacked.
        starts: Where each row begins; empty when all begin at nought.
        span: First and last value of the axis.
        is_time: Values are years, such as 2024.5.
        key: What the looks stand for, where the labels do not say it.
    """

    labels: tuple[str, ...]
    series: tuple[Series, ...]
    starts: tuple[float, ...]
    span: tuple[float, float]
    is_time: bool
    key: tuple[tuple[Look, str], ...] = ()

    def rows(self, first: int, last: int) -> "Native":
        """Some of the rows, on the same axis."""
        kept = tuple(Series(each.name, each.values[first:last], each.looks[first:last]) for each in self.series)
        return replace(self, labels=self.labels[first:last], series=kept, starts=self.starts[first:last])


@dataclass(frozen=True)
class _Piece:
    row: int
    start: float
    length: float
    look: Look


class _NotRowsError(Exception):
    """The figure is not made of labelled rows of bars and days."""


def native(part: Part, figure: Figure) -> Native | None:
    """The figure as stacked bars, a time chart of another shape as spans; None where office programs have no form."""
    try:
        return _native(part, figure)
    except _NotRowsError:
        is_time = figure["layout"].get("xaxis", {}).get("type") == "date"
        return _spans(part) if is_time else None


def _native(part: Part, figure: Figure) -> Native:
    layout = figure["layout"]
    axis = layout.get("xaxis", {})
    is_time = axis.get("type") == "date"
    labels = _labels(layout.get("annotations", []))
    pieces = [piece for trace in figure["data"] for piece in _pieces(trace, list(labels), is_time=is_time)]
    if not pieces or len({(piece.row, piece.look) for piece in pieces}) < len(pieces):
        raise _NotRowsError
    looks = _ordered(part, pieces)
    starts = _starts(pieces, looks, len(labels))
    # Without a key a look says nothing that the labels do not say: one series, easier to edit.
    is_plain = not part.chart.key and len({piece.row for piece in pieces}) == len(pieces)
    groups = [looks] if is_plain else [[look] for look in looks]
    series = tuple(_series(part, group, pieces, len(labels)) for group in groups)
    span = (_at(axis["range"][0], is_time=is_time), _at(axis["range"][1], is_time=is_time))
    key = tuple((look, words[part.bundle.lang]) for look, words in named(part).items() if look in looks)
    return Native(tuple(labels.values()), series, starts if any(starts) else (), span, is_time, key)


def _spans(part: Part) -> Native | None:
    """The rows' own first and last days, one bar a row, where the page draws them in lanes or with marks of its own."""
    given, lang = native_chart(part.bundle), part.bundle.lang
    if given is None or not any(given.starts):
        return None
    placed = [
        (start, start + (length or 0))
        for start, length in zip(given.starts, given.values, strict=True)
        if start is not None
    ]
    first, last = math.floor(min(start for start, _ in placed)), math.ceil(max(end for _, end in placed))
    rows = part.bundle.rows
    promised = rows["is_promise"] if "is_promise" in rows else [False] * len(rows)
    colour = Style(lang, "print")["chart-2"]
    looks = [
        Look(Style(lang, "print")["chart-unknown"], is_hatched=True)
        if start is None
        else Look(colour, is_hollow=hollow)
        for start, hollow in zip(given.starts, map(bool, promised), strict=True)
    ]
    # An unknown date may lie anywhere: hatched over all the time shown.
    starts = tuple(first if start is None else start for start in given.starts)
    lengths = tuple(
        last - first if start is None else length for start, length in zip(given.starts, given.values, strict=True)
    )
    key = tuple((look, _meaning(look)[lang]) for look in dict.fromkeys(looks))
    series = Series(given.unit, lengths, tuple(looks))
    return Native(given.labels, (series,), starts, (first, last), is_time=True, key=key)


def _meaning(look: Look) -> Words:
    return _UNDATED if look.is_hatched else _PROMISED if look.is_hollow else _DATED


def _labels(annotations: Iterable[Mapping[str, Any]]) -> dict[float, str]:
    """Labels by the middle of their row; a heading goes before the first label under it."""
    found: dict[float, str] = {}
    heading = ""
    for each in sorted(annotations, key=lambda each: float(each["y"])):
        if each.get("xref") != "paper" or each.get("yref") != "y":
            raise _NotRowsError
        text = " ".join(re.sub(r"<[^>]+>", " ", unescape(each["text"].replace("<br>", " "))).split())
        if each["font"].get("weight", 400) > 400:
            heading = text
            continue
        found[float(each["y"]) + BAR_PX / 2 + 1] = f"{heading} · {text}" if heading else text
        heading = ""
    return found


def _pieces(trace: Mapping[str, Any], rows: Sequence[float], *, is_time: bool) -> list[_Piece]:
    if trace.get("xaxis", "x") != "x" or trace.get("yaxis", "y") != "y":
        raise _NotRowsError
    marker = trace.get("marker", {})
    # A whisker's range stands in the row's label, and so does that no amount is known.
    if trace["type"] == "scatter" and (marker.get("symbol") == "line-ns" or _is_at_nought(trace, is_time=is_time)):
        return []
    is_bar = trace["type"] == "bar" and trace.get("orientation") == "h"
    is_day = trace["type"] == "scatter" and trace.get("mode") == "markers" and is_time
    if not (is_bar or is_day):
        raise _NotRowsError
    return [_piece(trace, place, rows, is_time=is_time) for place in range(len(trace["y"]))]


def _is_at_nought(trace: Mapping[str, Any], *, is_time: bool) -> bool:
    return not is_time and trace.get("mode") == "markers" and not any(map(float, trace["x"]))


def _piece(trace: Mapping[str, Any], place: int, rows: Sequence[float], *, is_time: bool) -> _Piece:
    row = _row(float(trace["y"][place]), rows)
    look = _look(trace["marker"], place)
    if trace["type"] == "scatter":
        return _Piece(row, _at(trace["x"][place], is_time=True), 1 / 365, look)
    base = _nth(trace.get("base"), place) or 0
    start, length = _at(base, is_time=is_time), float(trace["x"][place])
    return _Piece(row, start, length / _DAY_MS / 365.25 if is_time else length, look)


def _row(at: float, rows: Sequence[float]) -> int:
    near = [place for place, middle in enumerate(rows) if abs(middle - at) < _NEAR]
    if len(near) != 1:
        raise _NotRowsError
    return near[0]


def _look(marker: Mapping[str, Any], place: int) -> Look:
    fill, line = str(_nth(marker.get("color"), place)), marker.get("line", {})
    edge = str(_nth(line.get("color"), place) or fill)
    pattern = marker.get("pattern", {})
    if _nth(pattern.get("shape"), place):
        return Look(str(_nth(pattern.get("fgcolor"), place) or edge), is_hatched=True)
    # A bar's edge may be the paper's colour, which keeps neighbours apart; a hollow mark is paper inside its edge.
    is_hollow = fill == _NOTHING or (fill.lower() == "#ffffff" and edge.lower() != fill.lower())
    return Look(edge if is_hollow else fill, is_hollow=is_hollow)


def _nth(value: object, place: int) -> Any:
    return value[place] if isinstance(value, list | tuple) else value


def _at(value: object, *, is_time: bool) -> float:
    if not is_time:
        return float(str(value))
    day = date.fromisoformat(str(value)[:10])
    first, following = date(day.year, 1, 1), date(day.year + 1, 1, 1)
    return day.year + (day - first).days / (following - first).days


def _ordered(part: Part, pieces: Sequence[_Piece]) -> list[Look]:
    """Looks in the order of the chart's key, then as met from the left."""
    known = list(named(part))
    met = dict.fromkeys(piece.look for piece in sorted(pieces, key=lambda piece: (piece.start, piece.row)))
    return sorted(met, key=lambda look: known.index(look) if look in known else len(known))


def named(part: Part) -> dict[Look, Words]:
    """The chart's key, by look."""
    style = Style(part.bundle.lang, "print")
    return {Look(style[key.colour], key.is_hatched, key.is_hollow): key.words for key in part.chart.key}


def _starts(pieces: Sequence[_Piece], looks: Sequence[Look], rows: int) -> tuple[float, ...]:
    """Where each row begins; pieces must follow each other without gap or overlap, in the order of the looks."""
    starts = [0.0] * rows
    for row in range(rows):
        own = sorted((piece for piece in pieces if piece.row == row), key=lambda piece: looks.index(piece.look))
        if not own:
            continue
        starts[row] = end = own[0].start
        for piece in own:
            if abs(piece.start - end) > max(abs(end), 1) * 1e-6:
                raise _NotRowsError
            end = piece.start + piece.length
    return tuple(starts)


def _series(part: Part, looks: Sequence[Look], pieces: Sequence[_Piece], rows: int) -> Series:
    own = {piece.row: piece for piece in pieces if piece.look in looks}
    placed = [own.get(row) for row in range(rows)]
    unit = part.chart.unit or _OTHER
    words = unit if len(looks) != 1 else named(part).get(looks[0], unit)
    return Series(
        words[part.bundle.lang],
        tuple(piece.length if piece else None for piece in placed),
        tuple(piece.look if piece else None for piece in placed),
    )


def years(lang: Lang) -> str:
    """The number format of a time axis."""
    return '0"년"' if lang == "ko" else "0"
