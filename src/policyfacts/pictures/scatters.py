"""Points, lines, filled outlines and texts at places."""

import math
from collections.abc import Iterator

from policyfacts.pictures.axes import type_of
from policyfacts.pictures.error_bars import error_bars
from policyfacts.pictures.hatching import hatched
from policyfacts.pictures.lines import Point, dashes, pieces, stepped
from policyfacts.pictures.node import Node, UndrawableError
from policyfacts.pictures.plot import Plot, Trace
from policyfacts.pictures.svg import element, fill, number, path_of, stroke
from policyfacts.pictures.symbols import symbol
from policyfacts.pictures.text import LINE, block, draw

_SIZE_PX, _LINE_PX = 6.0, 2.0
_MANY = 20
_LINE_COLOUR = "#444"
_FILL_OPACITY = 0.5
_ANCHOR = {"left": "end", "right": "start", "center": "middle", "": "middle"}
_DOWN = {"top": -1, "middle": 0, "bottom": 1}
_SIGN = {"start": 1, "end": -1, "middle": 0}


def draw_scatter(plot: Plot, trace: Trace, below: list[Point]) -> list[Point]:
    """Draw one trace over the one before it; its own points, for the next to be filled down to."""
    points = _points(plot, trace)
    mode = trace.node.text("mode", "lines+markers" if len(points) < _MANY else "lines")
    line = stepped(points, trace.node.text("line.shape", "linear"))
    plot.add(trace, _filled(plot, trace, line, below))
    if "lines" in mode:
        plot.add(trace, _line(trace, line))
    # Points know their place by their index, gaps included.
    numbers = _numbers(plot, trace)
    plot.add(trace, *error_bars(plot, trace, [(index, *pair) for index, pair in enumerate(numbers)]))
    if "markers" in mode:
        plot.add(trace, *_markers(trace, points))
    if "text" in mode:
        plot.add(trace, *_texts(plot, trace, points, has_markers="markers" in mode))
    return line


def _numbers(plot: Plot, trace: Trace) -> list[Point]:
    xs, ys = trace.node.items("x"), trace.node.items("y")
    length = min(len(xs) or len(ys), len(ys) or len(xs))
    return [
        (
            plot.x.scale.read(xs[place]) if xs else float(place),
            plot.y.scale.read(ys[place]) if ys else float(place),
        )
        for place in range(length)
    ]


def _points(plot: Plot, trace: Trace) -> list[Point]:
    return [(plot.x.scale.place(x), plot.y.scale.place(y)) for x, y in _numbers(plot, trace)]


def _line(trace: Trace, points: list[Point]) -> str:
    line, width = trace.node.node("line"), trace.node.number("line.width", _LINE_PX)
    runs = pieces(points, is_joined=trace.node.flag("connectgaps"))
    colour = line.text("color", str(trace.node.at("marker.color", 0, trace.colour)))
    look = stroke(colour, width, dash=dashes(line.text("dash"), width))
    return element("path", d="".join(map(path_of, runs)), fill="none", stroke_linejoin="round", **look) if look else ""


def _filled(plot: Plot, trace: Trace, points: list[Point], below: list[Point]) -> str:
    kind = trace.node.text("fill", "none")
    if kind == "none":
        return ""
    outline = _outline(plot, kind, points, below)
    colour = trace.node.text("line.color", str(trace.node.at("marker.color", 0, trace.colour)))
    inside = trace.node.text("fillcolor")
    pattern = hatched(plot.canvas, trace.node.node("fillpattern"), 0, inside or colour)
    look = {"fill": pattern} if pattern else fill(inside or colour, 1 if inside else _FILL_OPACITY)
    return element("path", d=outline, fill_rule="evenodd", **look)


def _outline(plot: Plot, kind: str, points: list[Point], below: list[Point]) -> str:
    runs = pieces(points)
    if kind == "toself":
        return "".join(path_of(run, is_closed=True) for run in runs)
    # Gaps are filled across, as plotly.js does.
    there = [point for run in runs for point in run]
    if not there:
        return ""
    if kind in {"tonexty", "tonextx"} and below:
        back = [point for run in pieces(below) for point in reversed(run)]
        return path_of([*there, *back], is_closed=True)
    if kind in {"tozeroy", "tonexty"}:
        zero = plot.y.scale.place(_zero(plot.y.scale.first, plot.y.scale.last))
        return path_of([(there[0][0], zero), *there, (there[-1][0], zero)], is_closed=True)
    if kind in {"tozerox", "tonextx"}:
        zero = plot.x.scale.place(_zero(plot.x.scale.first, plot.x.scale.last))
        return path_of([(zero, there[0][1]), *there, (zero, there[-1][1])], is_closed=True)
    raise UndrawableError([f"fill {kind}"])


def _zero(first: float, last: float) -> float:
    return min(max(0.0, min(first, last)), max(first, last))


def _markers(trace: Trace, points: list[Point]) -> Iterator[str]:
    marker = trace.node.node("marker")
    for index, (x, y) in enumerate(points):
        if math.isnan(x) or math.isnan(y):
            continue
        colour = marker.at("color", index, trace.colour)
        if not isinstance(colour, str):
            raise UndrawableError(["marker.color as numbers of a colour scale"])
        name = str(marker.at("symbol", index, "circle"))
        path, is_open = symbol(name, _size(marker, index), float(str(marker.at("angle", index, 0))))
        opacity = float(str(marker.at("opacity", index, 1)))
        width = float(str(marker.at("line.width", index, 1 if is_open else 0)))
        edge = stroke(colour if is_open else str(marker.at("line.color", index, _LINE_COLOUR)), width, opacity)
        inside = {"fill": "none"} if is_open else fill(colour, opacity)
        yield element("path", d=path, transform=f"translate({number(x)} {number(y)})", **{**inside, **edge})


def _size(marker: Node, index: int) -> float:
    size, scale = float(str(marker.at("size", index, _SIZE_PX))), marker.number("sizeref", 1)
    if marker.text("sizemode", "diameter") == "area":
        size = math.sqrt(size / scale) * 2 / 2
    else:
        size /= scale
    return max(size, 2 * marker.number("sizemin")) if "sizemin" in marker else size


def _texts(plot: Plot, trace: Trace, points: list[Point], *, has_markers: bool) -> Iterator[str]:
    font = trace.node.node("textfont")
    for index, (x, y) in enumerate(points):
        text = str(trace.node.at("text", index, ""))
        if not text or math.isnan(x) or math.isnan(y):
            continue
        style = type_of(Node({name: font.at(name, index) for name in ("size", "color", "weight")}), plot.font)
        shown = block(text, style)
        up, _, side = str(trace.node.at("textposition", index, "middle center")).partition(" ")
        anchor, down = _ANCHOR[side], _DOWN[up]
        reach = _size(trace.node.node("marker"), index) / 2 / 0.8 + 1 if has_markers else 0
        # The arithmetic of plotly.js, so that the text stands where the page has it.
        height = (len(shown.lines) - 1) * LINE + 1
        baseline = y + style.size * 0.75 + down * reach + (down - 1) * height * style.size / 2
        yield draw(shown, x + _SIGN[anchor] * reach, baseline, anchor)
