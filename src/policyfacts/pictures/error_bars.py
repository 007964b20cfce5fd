"""Whiskers: how far a value may be off, either way."""

import math
from collections.abc import Iterator, Sequence

from policyfacts.pictures.axes import Axis
from policyfacts.pictures.node import Node, UndrawableError
from policyfacts.pictures.plot import Plot, Trace
from policyfacts.pictures.svg import element, number, stroke

_BAR_COLOUR = "#444"
_THICKNESS_PX, _CAP_PX = 2.0, 4.0


def error_bars(plot: Plot, trace: Trace, points: Sequence[tuple[int, float, float]]) -> Iterator[str]:
    """The whiskers of points, each as index, x and y in numbers of the axes."""
    for letter in ("x", "y"):
        errors = trace.node.node(f"error_{letter}")
        if not any(True for _ in errors.leaves()) or not errors.flag("visible", default=True):
            continue
        usual = _BAR_COLOUR if trace.kind == "bar" else str(trace.node.at("marker.color", 0, trace.colour))
        colour = errors.text("color", usual)
        look = stroke(colour, errors.number("thickness", _THICKNESS_PX))
        for index, x, y in points:
            low, high = _reach(errors, index, x if letter == "x" else y)
            if not math.isnan(low + high):
                path = _whisker(plot, letter, (x, y), (low, high), errors.number("width", _CAP_PX))
                yield element("path", d=path, fill="none", **look)


def _reach(errors: Node, index: int, value: float) -> tuple[float, float]:
    kind = errors.text("type", "data" if "array" in errors else "percent")
    if kind == "data":
        plus = errors.at("array", index, math.nan)
        is_same = errors.flag("symmetric", default="arrayminus" not in errors)
        minus = plus if is_same else errors.at("arrayminus", index, 0)
    elif kind in {"constant", "percent"}:
        factor = 1 if kind == "constant" else abs(value) / 100
        plus = errors.number("value", 10) * factor
        minus = (
            plus
            if errors.flag("symmetric", default="valueminus" not in errors)
            else errors.number("valueminus") * factor
        )
    else:
        raise UndrawableError([f"error bars of type {kind}"])
    return value - float(str(minus)), value + float(str(plus))


def _whisker(plot: Plot, letter: str, point: tuple[float, float], ends: tuple[float, float], cap: float) -> str:
    along, across = (plot.x, plot.y) if letter == "x" else (plot.y, plot.x)
    middle = across.scale.place(point[1] if letter == "x" else point[0])
    low, high = (_place(along, end) for end in ends)
    strokes = [((low, middle), (high, middle))]
    strokes += [((end, middle - cap), (end, middle + cap)) for end in (low, high)]
    return "".join(f"M{_pair(a, letter)}L{_pair(b, letter)}" for a, b in strokes)


def _place(axis: Axis, value: float) -> float:
    return axis.scale.place(value)


def _pair(point: tuple[float, float], letter: str) -> str:
    along, across = point
    x, y = (along, across) if letter == "x" else (across, along)
    return f"{number(x)},{number(y)}"
