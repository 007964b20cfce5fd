"""Shapes of single marks, as plotly.js draws them."""

import math

from policyfacts.pictures.node import UndrawableError
from policyfacts.pictures.svg import number, path_of

_DIAMOND, _CROSS_IN, _CROSS_OUT, _X = 1.3, 0.4, 1.2, 0.8
_TRIANGLES = {"triangle-up": 0, "triangle-right": 90, "triangle-down": 180, "triangle-left": 270}
_BARS = {"line-ew": ((-1.4, 0), (1.4, 0)), "line-ns": ((0, -1.4), (0, 1.4))}


def symbol(name: str, size: float, angle: float = 0) -> tuple[str, bool]:
    """Path around the origin, and whether it is an outline in the mark's own colour; strokes have no inside to fill.

    Raises:
        UndrawableError: There is no such shape here.
    """
    is_open = name.endswith("-open")
    shape, radius = name.removesuffix("-open"), size / 2
    if shape == "circle":
        r = number(radius)
        return f"M{r},0A{r},{r} 0 1,1 0,-{r}A{r},{r} 0 0,1 {r},0Z", is_open
    points = _points(shape, radius)
    if points is None:
        raise UndrawableError([f"marker.symbol {name}"])
    return path_of([_turned(point, angle) for point in points], is_closed=shape not in _BARS), is_open


def _points(shape: str, r: float) -> list[tuple[float, float]] | None:
    if shape in _TRIANGLES:
        base, half = r * 2 / math.sqrt(3), r / 2
        return [_turned(point, _TRIANGLES[shape]) for point in ((-base, half), (base, half), (0, -r))]
    # An x is a cross of four squares, turned by an eighth.
    near = r * _X / 2
    shapes = {
        "square": [(r, r), (-r, r), (-r, -r), (r, -r)],
        "diamond": [(r * _DIAMOND, 0), (0, r * _DIAMOND), (-r * _DIAMOND, 0), (0, -r * _DIAMOND)],
        "cross": _cross(r * _CROSS_OUT, r * _CROSS_IN),
        "x": [_turned(point, 45) for point in _cross(3 * near, near)],
        **{name: [(x * r, y * r) for x, y in ends] for name, ends in _BARS.items()},
    }
    return shapes.get(shape)


def _cross(far: float, near: float) -> list[tuple[float, float]]:
    arm = [(far, near), (near, near), (near, far)]
    quarter = [*arm, *((-x, y) for x, y in reversed(arm))]
    return [*quarter, *((x, -y) for x, y in reversed(quarter))]


def _turned(point: tuple[float, float], degrees: float) -> tuple[float, float]:
    if not degrees:
        return point
    sin, cos = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
    return point[0] * cos - point[1] * sin, point[0] * sin + point[1] * cos
