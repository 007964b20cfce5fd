"""Axes: grid below the marks; lines, ticks, labels and titles around them."""

import math
from dataclasses import dataclass, replace
from itertools import pairwise

from policyfacts.pictures.lines import dashes
from policyfacts.pictures.node import Node
from policyfacts.pictures.scales import Scale
from policyfacts.pictures.svg import Canvas, element, stroke
from policyfacts.pictures.text import Block, Type, block, draw
from policyfacts.pictures.ticks import Tick, ticks_of

GREY = "#444"
_GRID = "#eee"
_TOP_GAP = 0.2
_MIDDLE = 0.35
_TOLERANCE_PX = 0.01
_TITLE_GAP_PX = 10
_ANGLES = (0.0, 30.0, 90.0)


@dataclass(frozen=True)
class Axis:
    """One axis, placed.

    Args:
        letter: x or y.
        node: Its settings.
        scale: Along it.
        cross: Pixels between which its grid lines run; the first is where bottom or left axes stand.
        font: Of its labels.
        room: Width of the picture in px; a label that would run out of it is left out, as plotly.js does.
        free_at: Pixel of its line where it is bound to no other axis.
    """

    letter: str
    node: Node
    scale: Scale
    cross: tuple[float, float]
    font: Type
    room: float = float("inf")
    free_at: float | None = None

    @property
    def is_visible(self) -> bool:
        """Whether anything of it is drawn."""
        return self.node.flag("visible", default=True)

    @property
    def side(self) -> str:
        """bottom, top, left or right."""
        return self.node.text("side", "bottom" if self.letter == "x" else "left")

    @property
    def at(self) -> float:
        """Pixel of the line that its labels stand at."""
        if self.free_at is not None:
            return self.free_at
        return self.cross[0] if self.side in {"bottom", "left"} else self.cross[1]

    @property
    def outward(self) -> int:
        """Direction away from the marks, in px."""
        return 1 if self.side in {"bottom", "right"} else -1

    @property
    def ticks(self) -> list[Tick]:
        """Its ticks."""
        return ticks_of(self.node, self.scale, self.letter) if self.is_visible else []

    @property
    def label_type(self) -> Type:
        """How its labels are set."""
        font = self.node.node("tickfont")
        return type_of(font, self.font)

    def labels(self) -> list[tuple[float, Block]]:
        """Pixel along the axis and text of every label."""
        if not self.is_visible or not self.node.flag("showticklabels", default=True):
            return []
        return [(self.scale.place(at), block(text, self.label_type)) for at, text in self.ticks if text]

    @property
    def angle(self) -> float:
        """Of the labels of an x axis: as given, else the first offered at which they stand clear of each other."""
        said = self.node.value("tickangle")
        if self.letter == "y" or (said is not None and said != "auto"):
            return self.node.number("tickangle") if self.letter == "x" else 0.0
        offered = [float(str(angle)) for angle in self.node.items("autotickangles")] or list(_ANGLES)
        return next((angle for angle in offered if self._is_clear(angle)), offered[-1])

    def _is_clear(self, angle: float) -> bool:
        placed = sorted(self.labels(), key=lambda label: label[0])
        for (at, shown), (following, other) in pairwise(placed):
            needed = (shown.width + other.width) / 2 if not angle else shown.height / abs(math.sin(math.radians(angle)))
            if following - at < needed:
                return False
        return True

    @property
    def standoff(self) -> float:
        """From the axis to its labels."""
        length = self.node.number("ticklen", 5) if self.node.text("ticks") == "outside" else 0
        has_line = self.node.flag("showline") or length
        near = _TOP_GAP * self.label_type.size if has_line else 0
        return length + near + self.node.number("linewidth", 1) / 2 + self.node.number("ticklabelstandoff")

    def depth(self) -> float:
        """How far labels and title reach out, in px."""
        labels = [shown for _, shown in self.labels()]
        if self.letter == "x":
            reach = max((_height(self, shown) for shown in labels), default=0.0)
        else:
            reach = max((shown.width for shown in labels), default=0.0)
        reach = reach + self.standoff if labels else 0.0
        title = self.title()
        return reach + (title.height + self.title_gap if title else 0)

    def title(self) -> Block | None:
        """Its title."""
        text = self.node.text("title.text") if self.is_visible else ""
        larger = replace(self.font, size=self.font.size * 1.2)
        return block(text, type_of(self.node.node("title.font"), larger)) if text else None

    @property
    def title_gap(self) -> float:
        """From labels to title."""
        return self.node.number("title.standoff", _TITLE_GAP_PX)


def type_of(font: Node, inherited: Type) -> Type:
    """The type that a font of a figure asks for."""
    return Type(
        font.number("size", inherited.size),
        font.text("color", inherited.colour),
        weight_of(font, inherited.weight),
    )


def weight_of(font: Node, inherited: int) -> int:
    """A font's weight as a number."""
    named = {"normal": 400, "bold": 700}
    said = font.text("weight")
    return named.get(said, inherited) if not said.isdigit() else int(said)


def draw_grid(canvas: Canvas, axis: Axis) -> None:
    """Grid and zero line."""
    node = axis.node
    if not axis.is_visible:
        return
    if node.flag("showgrid", default=axis.scale.kind != "category"):
        look = stroke(node.text("gridcolor", _GRID), node.number("gridwidth", 1), dash=dashes(node.text("griddash"), 1))
        canvas.add(*(_across(axis, axis.scale.place(at), look) for at, _ in axis.ticks))
    low, high = sorted((axis.scale.first, axis.scale.last))
    if node.flag("zeroline", default=axis.scale.kind == "linear") and low <= 0 <= high:
        look = stroke(node.text("zerolinecolor", GREY), node.number("zerolinewidth", 1))
        canvas.add(_across(axis, axis.scale.place(0), look))


def draw_axis(canvas: Canvas, axis: Axis) -> None:
    """Line, ticks, labels and title."""
    node = axis.node
    if not axis.is_visible:
        return
    colour, width = node.text("linecolor", GREY), node.number("linewidth", 1)
    if node.flag("showline"):
        canvas.add(_along(axis, stroke(colour, width)))
    if node.text("ticks") in {"outside", "inside"}:
        length = node.number("ticklen", 5) * axis.outward * (1 if node.text("ticks") == "outside" else -1)
        look = stroke(node.text("tickcolor", GREY), node.number("tickwidth", 1))
        canvas.add(*(_tick(axis, axis.scale.place(at), length, look) for at, _ in axis.ticks))
    canvas.add(*(_label(axis, at, shown) for at, shown in axis.labels()))
    _draw_title(canvas, axis)


def _label(axis: Axis, at: float, shown: Block) -> str:
    size, angle = shown.type.size, axis.angle
    if axis.letter == "y":
        x = axis.at + axis.outward * axis.standoff
        baseline = at + _MIDDLE * size - shown.drop / 2
        return draw(shown, x, baseline, "end" if axis.outward < 0 else "start")
    if angle:
        return _turned_label(axis, at, shown)
    beside = axis.node.text("ticklabelposition", "outside").split()[1:]
    anchor = "end" if "left" in beside else "start" if "right" in beside else "middle"
    begin = at - {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor] * shown.width
    if begin < -_TOLERANCE_PX or begin + shown.width > axis.room + _TOLERANCE_PX:
        return ""
    if axis.side == "bottom":
        return draw(shown, at, axis.at + axis.standoff + size, anchor)
    return draw(shown, at, axis.at - axis.standoff - _TOP_GAP * size - shown.drop, anchor)


def _turned_label(axis: Axis, at: float, shown: Block) -> str:
    """A label that begins or ends at its tick and leads away from the axis, its lines beside each other."""
    angle, size = axis.angle, shown.type.size
    anchor = "start" if (angle > 0) == (axis.side == "bottom") else "end"
    across = math.radians(angle)
    # The middle of its lines meets the tick.
    shift = _MIDDLE * size - shown.drop / 2
    x = at - shift * math.sin(across)
    y = axis.at + axis.outward * axis.standoff + shift * math.cos(across)
    return draw(shown, x, y, anchor, angle)


def _height(axis: Axis, shown: Block) -> float:
    """How far a label of an x axis reaches out."""
    turned = math.radians(axis.angle)
    return abs(shown.width * math.sin(turned)) + abs(shown.height * math.cos(turned))


def _draw_title(canvas: Canvas, axis: Axis) -> None:
    title = axis.title()
    if title is None:
        return
    middle = (axis.scale.start + axis.scale.end) / 2
    reach = axis.depth() - title.height
    if axis.letter == "x":
        below = axis.at + reach + title.type.size if axis.side == "bottom" else axis.at - reach - title.drop
        canvas.add(draw(title, middle, below, "middle"))
    else:
        x = axis.at + axis.outward * (reach + (title.type.size if axis.outward > 0 else 0))
        canvas.add(draw(title, x, middle, "middle", -90 if axis.outward < 0 else 90))


_Look = dict[str, str | float | None]


def _across(axis: Axis, at: float, look: _Look) -> str:
    first, last = axis.cross
    return _line(axis.letter, (at, first), (at, last), look)


def _along(axis: Axis, look: _Look) -> str:
    return _line(axis.letter, (axis.scale.start, axis.at), (axis.scale.end, axis.at), look)


def _tick(axis: Axis, at: float, length: float, look: _Look) -> str:
    return _line(axis.letter, (at, axis.at), (at, axis.at + length), look)


def _line(letter: str, begin: tuple[float, float], end: tuple[float, float], look: _Look) -> str:
    """A line between two places, each along and across the axis."""
    (x0, y0), (x1, y1) = (begin, end) if letter == "x" else (begin[::-1], end[::-1])
    return element("line", x1=x0, y1=y0, x2=x1, y2=y1, **look)
