"""The legend: which look means which trace."""

from dataclasses import dataclass

from policyfacts.pictures.axes import type_of
from policyfacts.pictures.hatching import hatched
from policyfacts.pictures.lines import dashes
from policyfacts.pictures.node import Node
from policyfacts.pictures.plot import Trace
from policyfacts.pictures.svg import Canvas, element, fill, number, stroke
from policyfacts.pictures.symbols import symbol
from policyfacts.pictures.text import Block, Type, block, draw

_SWATCH_PX, _GAP_PX, _BETWEEN_PX, _EDGE_PX = 30.0, 5.0, 15.0, 5.0
_LINE = 1.3
_MARK_PX = 12.0
_MIDDLE = 0.35


@dataclass(frozen=True)
class Legend:
    """The entries of a legend in rows, with its size in px."""

    node: Node
    rows: tuple[tuple[tuple[Trace, Block], ...], ...]
    width: float
    height: float
    line: float

    @property
    def is_beside(self) -> bool:
        """Whether it takes its room from the right, else from above or below."""
        return self.node.text("orientation", "v") == "v"


def legend_of(layout: Node, traces: list[Trace], font: Type, most: float) -> Legend | None:
    """The legend, no wider than `most`; None when the figure has none."""
    shown = [trace for trace in traces if trace.node.flag("showlegend", default=True) and trace.node.text("name")]
    is_wanted = layout.value("showlegend")
    if not shown or is_wanted is False or (is_wanted is None and len(traces) < 2):
        return None
    node = layout.node("legend")
    style = type_of(node.node("font"), font)
    entries = [(trace, block(trace.node.text("name"), style)) for trace in shown]
    is_beside = node.text("orientation", "v") == "v"
    rows = [(entry,) for entry in entries] if is_beside else _rows(entries, most)
    line = style.size * _LINE + 3
    width = max(sum(_room(text) for _, text in row) for row in rows)
    return Legend(node, tuple(tuple(row) for row in rows), width, len(rows) * line + 2 * _EDGE_PX, line)


def _rows(entries: list[tuple[Trace, Block]], most: float) -> list[list[tuple[Trace, Block]]]:
    rows: list[list[tuple[Trace, Block]]] = [[]]
    for entry in entries:
        if rows[-1] and sum(_room(text) for _, text in [*rows[-1], entry]) > most:
            rows.append([])
        rows[-1].append(entry)
    return rows


def _room(text: Block) -> float:
    return _SWATCH_PX + _GAP_PX + text.width + _BETWEEN_PX


def draw_legend(canvas: Canvas, legend: Legend, box: tuple[float, float, float, float]) -> None:
    """Draw it at its place beside or over the plot."""
    left, top = _corner(legend, box)
    for place, row in enumerate(legend.rows):
        x, middle = left, top + _EDGE_PX + (place + 0.5) * legend.line
        for trace, text in row:
            canvas.add(*_swatch(canvas, trace, x, middle))
            canvas.add(draw(text, x + _SWATCH_PX + _GAP_PX, middle + _MIDDLE * text.type.size))
            x += _room(text)


def _corner(legend: Legend, box: tuple[float, float, float, float]) -> tuple[float, float]:
    left, top, right, bottom = box
    node = legend.node
    x = node.number("x", 1.02 if legend.is_beside else 0)
    y = node.number("y", 1 if legend.is_beside else -0.1)
    shares = {"left": 0.0, "center": 0.5, "right": 1.0, "top": 0.0, "middle": 0.5, "bottom": 1.0}
    before = shares[node.text("xanchor", "left")]
    above = shares[node.text("yanchor", "top")]
    return left + x * (right - left) - before * legend.width, bottom - y * (bottom - top) - above * legend.height


def _swatch(canvas: Canvas, trace: Trace, left: float, middle: float) -> list[str]:
    node = trace.node
    colour = str(node.at("marker.color", 0, trace.colour))
    if trace.kind == "bar":
        pattern = hatched(canvas, node.node("marker.pattern"), 0, colour)
        look = {"fill": pattern} if pattern else fill(colour)
        edge = stroke(str(node.at("marker.line.color", 0, "#444")), float(str(node.at("marker.line.width", 0, 0))))
        place = {"x": left + (_SWATCH_PX - _MARK_PX) / 2, "y": middle - _MARK_PX / 2}
        return [element("rect", **place, width=_MARK_PX, height=_MARK_PX, **{**look, **edge})]
    mode, parts = node.text("mode", "lines+markers"), []
    width = node.number("line.width", 2)
    if node.text("fill", "none") != "none":
        pattern = hatched(canvas, node.node("fillpattern"), 0, node.text("fillcolor", colour))
        look = {"fill": pattern} if pattern else fill(node.text("fillcolor", colour))
        parts.append(element("rect", x=left, y=middle - 5, width=_SWATCH_PX, height=10, **look))
    if "lines" in mode and width:
        look = stroke(node.text("line.color", colour), width, dash=dashes(node.text("line.dash"), width))
        parts.append(element("line", x1=left, y1=middle, x2=left + _SWATCH_PX, y2=middle, **look))
    if "markers" in mode:
        size = min(float(str(node.at("marker.size", 0, 6))), 16)
        path, is_open = symbol(str(node.at("marker.symbol", 0, "circle")), size)
        line = float(str(node.at("marker.line.width", 0, 1 if is_open else 0)))
        edge = stroke(colour if is_open else str(node.at("marker.line.color", 0, "#444")), line)
        inside = {"fill": "none"} if is_open else fill(colour)
        moved = f"translate({number(left + _SWATCH_PX / 2)} {number(middle)})"
        parts.append(element("path", d=path, transform=moved, **{**inside, **edge}))
    return parts
