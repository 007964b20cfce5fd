"""Hatched surfaces: a tile of plotly.js' pattern shapes, over a background or none."""

import math

from policyfacts.pictures.node import Node, UndrawableError
from policyfacts.pictures.svg import Canvas, element, fill, number, stroke

_SIZE_PX, _SOLIDITY = 8.0, 0.3
_LINES = {
    "/": "M{a},{b}l{h},-{h}M0,{w}l{w},-{w}M{c},{d}l{h},-{h}",
    "\\": "M{c},-{b}l{h},{h}M0,0l{w},{w}M-{b},{c}l{h},{h}",
    "-": "M0,{h}l{w},0",
    "|": "M{h},0l0,{w}",
    "+": "M0,{h}l{w},0M{h},0l0,{w}",
}
_DIAGONAL = {"/", "\\", "x"}


def hatched(canvas: Canvas, pattern: Node, index: int, colour: str) -> str | None:
    """How to fill a mark with its pattern; None for a mark without one.

    Args:
        canvas: Where the tile is defined.
        pattern: Of a trace's marker.
        index: Which point.
        colour: Of the mark, where the pattern names none.
    """
    shape = str(pattern.at("shape", index, ""))
    if not shape:
        return None
    size, solidity = (
        float(str(pattern.at("size", index, _SIZE_PX))),
        float(str(pattern.at("solidity", index, _SOLIDITY))),
    )
    is_overlay = pattern.text("fillmode", "replace") == "overlay"
    ink = str(pattern.at("fgcolor", index, "#fff" if is_overlay else colour))
    ground = str(pattern.at("bgcolor", index, colour if is_overlay else "rgba(0,0,0,0)"))
    side = size * math.sqrt(2) if shape in _DIAGONAL else size
    marks = [element("rect", width=side, height=side, **fill(ground)), _tile(shape, side, size, solidity, ink)]
    return canvas.define("pattern", *marks, width=side, height=side, patternUnits="userSpaceOnUse")


def _tile(shape: str, side: float, size: float, solidity: float, ink: str) -> str:
    if shape == ".":
        radius = math.sqrt(solidity * size * size / math.pi)
        return element("circle", cx=side / 2, cy=side / 2, r=radius, **fill(ink))
    names = ["/", "\\"] if shape == "x" else [shape]
    if not set(names) <= set(_LINES):
        raise UndrawableError([f"pattern {shape}"])
    is_crossed = shape in {"x", "+"}
    width = size - size * math.sqrt(1 - solidity) if is_crossed else solidity * size
    parts = {"a": -side / 4, "b": side / 4, "c": side * 3 / 4, "d": side * 5 / 4, "h": side / 2, "w": side}
    path = "".join(_LINES[name].format(**{key: number(value) for key, value in parts.items()}) for name in names)
    return element("path", d=path, fill="none", **stroke(ink, width))
