"""Bars: beside, on top of or over each other, plain or hatched, with their text and error bars."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from policyfacts.pictures.axes import Axis, type_of
from policyfacts.pictures.error_bars import error_bars
from policyfacts.pictures.hatching import hatched
from policyfacts.pictures.node import UndrawableError
from policyfacts.pictures.plot import Plot, Trace
from policyfacts.pictures.svg import element, fill, stroke
from policyfacts.pictures.text import Block, baseline_from_top, block, draw

_GAP = 0.2
_PAD_PX = 3
_MODES = {"group", "stack", "relative", "overlay"}
_LINE_COLOUR = "#444"


@dataclass(frozen=True)
class Bar:
    """One bar in numbers of its axes: across it from `near` to `far`, along it from `base` to `top`."""

    index: int
    near: float
    far: float
    base: float
    top: float


def bar_spans(plot: Plot, traces: Sequence[Trace]) -> list[tuple[Trace, list[Bar]]]:
    """Every bar of a subplot, placed as the layout's mode says."""
    mode = plot.layout.text("barmode", "group")
    if mode not in _MODES:
        raise UndrawableError([f"barmode {mode}"])
    positions = {trace.number: _positions(plot, trace) for trace in traces}
    step = _step([at for places in positions.values() for at in places])
    groups = list(dict.fromkeys(trace.node.text("offsetgroup", str(trace.number)) for trace in traces))
    room = step * (1 - plot.layout.number("bargap", _GAP))
    share = room / max(len(groups), 1) if mode == "group" else room
    sums: dict[tuple[float, bool], float] = {}
    placed = []
    for trace in traces:
        first = -room / 2 + share * groups.index(trace.node.text("offsetgroup", str(trace.number)))
        near = first if mode == "group" else -share / 2
        gap = share * plot.layout.number("bargroupgap")
        bars = list(_bars(plot, trace, positions[trace.number], (near + gap / 2, share - gap)))
        if mode in {"stack", "relative"} and "base" not in trace.node:
            bars = [_stacked(bar, sums, is_split=mode == "relative") for bar in bars]
        placed.append((trace, bars))
    return placed


def draw_bars(plot: Plot, traces: Sequence[Trace]) -> None:
    """Draw all bars of a subplot."""
    for trace, bars in bar_spans(plot, traces):
        plot.add(trace, *(_bar(plot, trace, bar) for bar in bars))
        plot.add(trace, *(_text(plot, trace, bar) for bar in bars))
        ends = [(bar.index, *_middle_of_end(trace, bar)) for bar in bars]
        plot.add(trace, *error_bars(plot, trace, ends))


def value_axis(plot: Plot, trace: Trace) -> Axis:
    """The axis along the bars."""
    return plot.x if trace.is_across else plot.y


def _positions(plot: Plot, trace: Trace) -> list[float]:
    axis = plot.y if trace.is_across else plot.x
    values = trace.node.items("y" if trace.is_across else "x")
    lengths = trace.node.items("x" if trace.is_across else "y")
    if not values:
        return [float(place) for place in range(len(lengths))]
    return [axis.scale.read(value) for value in values]


def _step(positions: Sequence[float]) -> float:
    distinct = sorted({at for at in positions if not math.isnan(at)})
    return min((after - before for before, after in pairwise(distinct)), default=1.0)


def _bars(plot: Plot, trace: Trace, positions: Sequence[float], usual: tuple[float, float]) -> Iterator[Bar]:
    node, scale = trace.node, value_axis(plot, trace).scale
    lengths = node.items("x" if trace.is_across else "y")
    for index, (at, length) in enumerate(zip(positions, lengths, strict=False)):
        if length is None or math.isnan(at) or math.isnan(scale.length(length)):
            continue
        width = node.at("width", index)
        far = usual[1] if width is None else float(str(width))
        offset = node.at("offset", index)
        near = usual[0] if width is None else -far / 2
        near = near if offset is None else float(str(offset))
        base = node.at("base", index)
        if scale.kind == "log" and base is None:
            yield Bar(index, at + near, at + near + far, min(scale.first, scale.last), scale.read(length))
        else:
            start = 0.0 if base is None else scale.read(base)
            end = start + scale.length(length) if base is not None or scale.kind == "linear" else scale.read(length)
            yield Bar(index, at + near, at + near + far, start, end)


def _stacked(bar: Bar, sums: dict[tuple[float, bool], float], *, is_split: bool) -> Bar:
    length = bar.top - bar.base
    key = (round((bar.near + bar.far) / 2, 9), is_split and length < 0)
    below = sums.get(key, 0.0)
    sums[key] = below + length
    return Bar(bar.index, bar.near, bar.far, below, below + length)


def _box(plot: Plot, trace: Trace, bar: Bar) -> tuple[float, float, float, float]:
    """Left, top, width and height in px."""
    along, across = (plot.x, plot.y) if trace.is_across else (plot.y, plot.x)
    a, b = sorted((along.scale.place(bar.base), along.scale.place(bar.top)))
    c, d = sorted((across.scale.place(bar.near), across.scale.place(bar.far)))
    return (a, c, b - a, d - c) if trace.is_across else (c, a, d - c, b - a)


def _bar(plot: Plot, trace: Trace, bar: Bar) -> str:
    x, y, width, height = _box(plot, trace, bar)
    if not width or not height:
        # A length of nothing has no outline either.
        return ""
    marker = trace.node.node("marker")
    colour = str(marker.at("color", bar.index, trace.colour))
    opacity = float(str(marker.at("opacity", bar.index, 1)))
    pattern = hatched(plot.canvas, marker.node("pattern"), bar.index, colour)
    look = {"fill": pattern} if pattern else fill(colour, opacity)
    line = float(str(marker.at("line.width", bar.index, 0)))
    edge = stroke(str(marker.at("line.color", bar.index, _LINE_COLOUR)), line, opacity)
    return element("rect", x=x, y=y, width=width, height=height, **{**look, **edge})


def _text(plot: Plot, trace: Trace, bar: Bar) -> str:
    text = str(trace.node.at("text", bar.index, ""))
    where = str(trace.node.at("textposition", bar.index, "auto"))
    if not text or where == "none":
        return ""
    font = type_of(trace.node.node("textfont"), plot.font)
    inside = block(text, type_of(trace.node.node("insidetextfont"), font))
    outside = block(text, type_of(trace.node.node("outsidetextfont"), font))
    _, _, width, height = _box(plot, trace, bar)
    fits = inside.width + 2 * _PAD_PX <= width and inside.height <= height + 1
    if where == "inside" or (where == "auto" and fits):
        return _inside(plot, trace, bar, inside)
    return _outside(plot, trace, bar, outside)


def _outside(plot: Plot, trace: Trace, bar: Bar, shown: Block) -> str:
    x, y, width, height = _box(plot, trace, bar)
    scale = value_axis(plot, trace).scale
    is_forward = scale.place(bar.top) >= scale.place(bar.base)
    if trace.is_across:
        at = x + width + _PAD_PX if is_forward else x - _PAD_PX
        return draw(shown, at, _centred(shown, y + height / 2), "start" if is_forward else "end")
    top = y + height + _PAD_PX if is_forward else y - _PAD_PX - shown.height
    return draw(shown, x + width / 2, _centred(shown, top + shown.height / 2), "middle")


def _inside(plot: Plot, trace: Trace, bar: Bar, shown: Block) -> str:
    x, y, width, height = _box(plot, trace, bar)
    anchor = trace.node.text("insidetextanchor", "end")
    scale = value_axis(plot, trace).scale
    is_forward = scale.place(bar.top) >= scale.place(bar.base)
    at_high = (anchor == "end" and is_forward) or (anchor == "start" and not is_forward)
    if trace.is_across:
        if anchor == "middle":
            return draw(shown, x + width / 2, _centred(shown, y + height / 2), "middle")
        at = x + width - _PAD_PX if at_high else x + _PAD_PX
        return draw(shown, at, _centred(shown, y + height / 2), "end" if at_high else "start")
    edge = y + height - _PAD_PX - shown.height if at_high else y + _PAD_PX
    top = y + (height - shown.height) / 2 if anchor == "middle" else edge
    return draw(shown, x + width / 2, _centred(shown, top + shown.height / 2), "middle")


def _centred(shown: Block, middle: float) -> float:
    """First baseline of a block whose middle is at `middle`."""
    return baseline_from_top(shown, middle - shown.height / 2)


def _middle_of_end(trace: Trace, bar: Bar) -> tuple[float, float]:
    """Numbers of the point at the bar's end, as x and y."""
    middle = (bar.near + bar.far) / 2
    return (bar.top, middle) if trace.is_across else (middle, bar.top)
