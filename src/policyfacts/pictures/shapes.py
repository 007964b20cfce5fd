"""Lines, boxes, circles and paths of a layout."""

import re

from policyfacts.pictures.lines import dashes
from policyfacts.pictures.node import Node, UndrawableError
from policyfacts.pictures.places import Places
from policyfacts.pictures.svg import Canvas, element, fill, number, stroke

_LINE_PX = 2.0
_LINE_COLOUR = "#444"
_COMMAND = re.compile(r"([MLHVQCTSZ])([^MLHVQCTSZ]*)")


def draw_shapes(canvas: Canvas, layout: Node, places: Places, *, layer: str) -> None:
    """Draw the shapes of one layer: `below` the marks or `above` them."""
    for shape in layout.nodes("shapes"):
        if shape.text("layer", "above") == layer and shape.flag("visible", default=True):
            canvas.add(_shape(shape, places))


def _shape(shape: Node, places: Places) -> str:
    opacity, width = shape.number("opacity", 1), shape.number("line.width", _LINE_PX)
    dash = dashes(shape.text("line.dash"), width)
    edge = stroke(shape.text("line.color", _LINE_COLOUR), width, opacity, dash)
    inside = fill(shape.text("fillcolor", "rgba(0,0,0,0)"), opacity)
    kind = shape.text("type", "rect")
    if kind == "path":
        return element("path", d=_path(shape, places), fill_rule="evenodd", **{**inside, **edge})
    x0, x1 = (places.across(shape.text("xref", "x"), shape.value(name)) for name in ("x0", "x1"))
    y0, y1 = (places.down(shape.text("yref", "y"), shape.value(name)) for name in ("y0", "y1"))
    if kind == "line":
        return element("line", x1=x0, y1=y0, x2=x1, y2=y1, **edge)
    look = {**inside, **edge}
    if kind == "circle":
        centre = {"cx": (x0 + x1) / 2, "cy": (y0 + y1) / 2, "rx": abs(x1 - x0) / 2, "ry": abs(y1 - y0) / 2}
        return element("ellipse", **centre, **look)
    if kind == "rect":
        size = {"width": abs(x1 - x0), "height": abs(y1 - y0)}
        return element("rect", x=min(x0, x1), y=min(y0, y1), **size, **look)
    raise UndrawableError([f"shape {kind}"])


def _path(shape: Node, places: Places) -> str:
    xref, yref = shape.text("xref", "x"), shape.text("yref", "y")
    parts = []
    for command, given in _COMMAND.findall(shape.text("path")):
        values = given.replace(",", " ").split()
        placed = [
            places.across(xref, _value(value)) if _is_across(command, place) else places.down(yref, _value(value))
            for place, value in enumerate(values)
        ]
        parts.append(command + " ".join(map(number, placed)))
    return "".join(parts)


def _is_across(command: str, place: int) -> bool:
    return command == "H" or (command != "V" and place % 2 == 0)


def _value(text: str) -> object:
    try:
        return float(text)
    except ValueError:
        # Dates stand in paths with an underscore between day and time.
        return text.replace("_", " ")
