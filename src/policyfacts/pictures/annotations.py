"""Texts of a layout, boxed or not, with or without an arrow."""

import math

from policyfacts.pictures.axes import type_of
from policyfacts.pictures.node import Node, UndrawableError
from policyfacts.pictures.places import Places
from policyfacts.pictures.svg import Canvas, element, fill, number, path_of, stroke
from policyfacts.pictures.text import Block, Type, baseline_from_top, block, draw

_ARROW = (-10.0, -30.0)
_ARROW_COLOUR = "#444"
_HEAD = "M-3,-3V3L0,0Z"
_NO_COLOUR = "rgba(0,0,0,0)"
_THIRDS = (1 / 3, 2 / 3)


def draw_annotations(canvas: Canvas, layout: Node, places: Places, font: Type) -> None:
    """Draw every annotation, in order."""
    for note in layout.nodes("annotations"):
        if note.flag("visible", default=True) and _is_inside(note, places):
            _draw(canvas, note, places, font)


def _is_inside(note: Node, places: Places) -> bool:
    """Whether its point lies on its axes: plotly.js leaves out what is beyond their ends."""
    return all(places.is_on(note.text(f"{letter}ref", letter), note.value(letter)) for letter in "xy")


def _draw(canvas: Canvas, note: Node, places: Places, font: Type) -> None:
    shown = block(note.text("text"), type_of(note.node("font"), font))
    x = places.across(note.text("xref", "x"), note.value("x")) + note.number("xshift")
    y = places.down(note.text("yref", "y"), note.value("y")) - note.number("yshift")
    has_arrow = note.flag("showarrow", default=True)
    edge = note.number("borderpad", 1) + note.number("borderwidth", 1)
    width, height = max(shown.width, note.number("width")) + 2 * edge, shown.height + 2 * edge
    at = (x, y)
    if has_arrow:
        if {note.text("axref", "pixel"), note.text("ayref", "pixel")} != {"pixel"}:
            raise UndrawableError(["annotation with the tail of its arrow on an axis"])
        at = (x + note.number("ax", _ARROW[0]), y + note.number("ay", _ARROW[1]))
    angle = note.number("textangle")
    wide, high = _turned_size(width, height, angle)
    centre = (
        at[0] + wide * (0.5 - _share(note, "x", has_arrow=has_arrow)),
        at[1] + high * (0.5 - _share(note, "y", has_arrow=has_arrow)),
    )
    left, top = centre[0] - width / 2, centre[1] - height / 2
    if has_arrow:
        canvas.add(*_arrow(note, (x, y), at, (left, top, left + width, top + height)))
    parts = [
        each for each in (_box(note, left, top, width, height), _text(note, shown, (left, top, width), edge)) if each
    ]
    if angle and parts:
        parts = [element("g", *parts, transform=f"rotate({number(angle)} {number(centre[0])} {number(centre[1])})")]
    canvas.add(*parts)


def _turned_size(width: float, height: float, angle: float) -> tuple[float, float]:
    """Width and height of the space that a turned box takes: it is this that is anchored."""
    sin, cos = abs(math.sin(math.radians(angle))), abs(math.cos(math.radians(angle)))
    return cos * width + sin * height, sin * width + cos * height


def _share(note: Node, letter: str, *, has_arrow: bool) -> float:
    """How much of the box lies before the place it is anchored at."""
    anchor = note.text(f"{letter}anchor", "auto")
    if anchor == "auto":
        share = note.value(letter)
        is_paper = note.text(f"{letter}ref") == "paper" and not has_arrow
        if not is_paper:
            return 0.5
        if float(str(share)) < _THIRDS[0]:
            return 0.0 if letter == "x" else 1.0
        return 0.5 if float(str(share)) <= _THIRDS[1] else (1.0 if letter == "x" else 0.0)
    return {"left": 0.0, "center": 0.5, "right": 1.0, "top": 0.0, "middle": 0.5, "bottom": 1.0}[anchor]


def _box(note: Node, left: float, top: float, width: float, height: float) -> str:
    ground, border = note.text("bgcolor", _NO_COLOUR), note.text("bordercolor", _NO_COLOUR)
    look = {**fill(ground), **stroke(border, note.number("borderwidth", 1))}
    if look.get("fill") == "none" and look.get("stroke", "none") == "none":
        return ""
    return element("rect", x=left, y=top, width=width, height=height, **look)


def _text(note: Node, shown: Block, box: tuple[float, float, float], edge: float) -> str:
    left, top, width = box
    align = note.text("align", "center")
    anchor = {"left": "start", "center": "middle", "right": "end"}[align]
    x = {"left": left + edge, "center": left + width / 2, "right": left + width - edge}[align]
    return draw(shown, x, baseline_from_top(shown, top + edge), anchor)


def _arrow(
    note: Node, head: tuple[float, float], tail: tuple[float, float], box: tuple[float, float, float, float]
) -> list[str]:
    """A line from the edge of the text to the point, and its head."""
    left, top, right, bottom = box
    dx, dy = head[0] - tail[0], head[1] - tail[1]
    length = math.hypot(dx, dy)
    if not length:
        return []
    # Leaves the box where the line to the point crosses its edge.
    reach = min(
        ((right - left) / 2 / abs(dx)) if dx else 1.0,
        ((bottom - top) / 2 / abs(dy)) if dy else 1.0,
        1.0,
    )
    border = note.text("bordercolor", _NO_COLOUR)
    has_border = fill(border)["fill"] != "none" and note.number("borderwidth", 1)
    width = note.number("arrowwidth", note.number("borderwidth", 1) * 2 if has_border else 1)
    colour = note.text("arrowcolor", border if has_border else _ARROW_COLOUR)
    stop = 1 - note.number("standoff") / length
    centre = ((left + right) / 2, (top + bottom) / 2)
    start = (centre[0] + dx * reach, centre[1] + dy * reach)
    end = (tail[0] + dx * stop, tail[1] + dy * stop)
    line = element("path", d=path_of([start, end]), fill="none", **stroke(colour, width))
    if not note.number("arrowhead", 1):
        return [line]
    scale = note.number("arrowsize", 1) * width
    angle = math.degrees(math.atan2(dy, dx))
    place = f"translate({number(end[0])} {number(end[1])}) rotate({number(angle)}) scale({number(scale)})"
    return [line, element("path", d=_HEAD, transform=place, **fill(colour))]
