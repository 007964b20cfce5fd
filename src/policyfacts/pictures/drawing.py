"""A whole figure: margins, axes, marks in the order of plotly.js."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from policyfacts.pictures.annotations import draw_annotations
from policyfacts.pictures.axes import Axis, draw_axis, draw_grid, weight_of
from policyfacts.pictures.bars import bar_spans, draw_bars
from policyfacts.pictures.drawable import check
from policyfacts.pictures.legend import Legend, draw_legend, legend_of
from policyfacts.pictures.lines import Point
from policyfacts.pictures.node import Node
from policyfacts.pictures.places import Places
from policyfacts.pictures.plot import Plot, Trace
from policyfacts.pictures.proportion import in_proportion
from policyfacts.pictures.scales import Scale, categories_of, kind_of, read, span_of
from policyfacts.pictures.scatters import draw_scatter
from policyfacts.pictures.shapes import draw_shapes
from policyfacts.pictures.svg import Canvas, element, fill
from policyfacts.pictures.text import Type

_HEIGHT_PX = 450.0
_MARGIN = {"l": 80.0, "r": 80.0, "t": 100.0, "b": 80.0}
_FONT_PX, _INK = 12.0, "#444"
_MOST_PAD_PX = 12.0
_SIDES = {"left": "l", "right": "r", "top": "t", "bottom": "b"}

Margins = dict[str, float]


@dataclass(frozen=True)
class Drawn:
    """A drawn figure: its elements, and how high it is in px."""

    canvas: Canvas
    height: float


def draw_figure(figure: Mapping[str, object], width: float) -> Drawn:
    """A figure, as plotly's plain values, drawn `width` px wide.

    Raises:
        UndrawableError: It holds what cannot be drawn; names all of it.
    """
    whole = Node(figure)
    nodes, layout = whole.nodes("data"), whole.node("layout")
    check(nodes, layout)
    traces = [trace for trace in map(Trace, nodes, range(len(nodes))) if trace.is_visible]
    return _Drawing(traces, layout, width, layout.number("height", _HEIGHT_PX)).draw()


class _Drawing:
    """One figure while it is being drawn."""

    def __init__(self, traces: list[Trace], layout: Node, width: float, height: float) -> None:
        self.traces, self.layout, self.width, self.height = traces, layout, width, height
        font = layout.node("font")
        self.font = Type(font.number("size", _FONT_PX), font.text("color", _INK), weight_of(font, 400))
        self.canvas = Canvas()
        self.names = _axis_names(traces, layout)
        self.margins = {side: layout.number(f"margin.{side}", px) for side, px in _MARGIN.items()}

    def draw(self) -> Drawn:
        """Everything, from the ground up."""
        legend = legend_of(self.layout, self.traces, self.font, self.width - self.margins["l"] - self.margins["r"])
        self._make_room(legend)
        axes = self.axes()
        places = Places(axes, self.box)
        self._ground()
        draw_shapes(self.canvas, self.layout, places, layer="below")
        plots = self._plots(axes)
        for plot, _ in plots:
            # An axis that several plots share has its grid in each, and not between them.
            for axis, other in ((plot.x, plot.y.scale), (plot.y, plot.x.scale)):
                draw_grid(self.canvas, replace(axis, cross=(other.start, other.end)))
        for plot, traces in plots:
            _draw_traces(plot, traces)
        for axis in axes.values():
            draw_axis(self.canvas, axis)
        draw_shapes(self.canvas, self.layout, places, layer="above")
        draw_annotations(self.canvas, self.layout, places, self.font)
        if legend:
            draw_legend(self.canvas, legend, self.box)
        return Drawn(self.canvas, self.height)

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom within the margins."""
        m = self.margins
        return m["l"], m["t"], self.width - m["r"], self.height - m["b"]

    def axes(self) -> dict[str, Axis]:
        """Every axis, placed within the present margins."""
        scales = in_proportion({name: self._scale(name) for name in self.names}, self._node)
        return {name: self._axis(name, scales) for name in self.names}

    def _make_room(self, legend: Legend | None) -> None:
        """Widen margins for labels and legend, as far as the figure lets them grow."""
        pad = min(_MOST_PAD_PX, *self.margins.values())
        if legend and legend.is_beside and legend.node.number("x", 1.02) >= 1:
            self.margins["r"] = max(self.margins["r"], legend.width + pad)
        wanted = dict(self.margins)
        for axis in self.axes().values():
            if axis.node.flag("automargin") and axis.is_visible:
                side = _SIDES[axis.side]
                wanted[side] = max(wanted[side], axis.depth() + pad)
        if legend and not legend.is_beside:
            side = "t" if legend.node.number("y", -0.1) >= 1 else "b"
            wanted[side] = max(wanted[side], legend.height + pad)
        self.margins = wanted

    def _ground(self) -> None:
        left, top, right, bottom = self.box
        whole = {"x": 0.0, "y": 0.0, "width": self.width, "height": self.height}
        inner = {"x": left, "y": top, "width": right - left, "height": bottom - top}
        for place, name in ((whole, "paper_bgcolor"), (inner, "plot_bgcolor")):
            look = fill(self.layout.text(name, "#fff"))
            if look["fill"] != "none":
                self.canvas.add(element("rect", **place, **look))

    def _node(self, name: str) -> Node:
        return self.layout.node(f"{name[0]}axis{name[1:]}")

    def _scale(self, name: str) -> Scale:
        node, letter = self._node(name), name[0]
        values = self._values(name)
        kind = kind_of(node, values)
        names = categories_of(node, values) if kind == "category" else ()
        on_it = [trace for trace in self.traces if trace.node.text(f"{letter}axis", letter) == name]
        has_bars = any(trace.kind == "bar" and trace.is_across is (letter == "x") for trace in on_it)
        numbers = self._bar_ends(name) if has_bars else [read(value, kind, names) for value in values]
        first, last = span_of(node, kind, numbers, has_bars=has_bars, categories=names)
        start, end = self._pixels(node, letter)
        return Scale(kind, first, last, start, end, names)

    def _bar_ends(self, name: str) -> list[float]:
        """Numbers at which the bars along an axis begin and end, stacked as they are drawn."""
        bars = [trace for trace in self.traces if trace.kind == "bar"]
        along = [trace for trace in bars if trace.node.text(f"{name[0]}axis", name[0]) == name]
        scales = {}
        for letter in "xy":
            other = along[0].node.text(f"{letter}axis", letter)
            node, values = self._node(other), self._values(other)
            kind = kind_of(node, values)
            names = categories_of(node, values) if kind == "category" else ()
            scales[letter] = Axis(letter, node, Scale(kind, 0, 1, 0, 1, names), (0, 1), self.font)
        plot = Plot(self.canvas, scales["x"], scales["y"], self.layout, self.font)
        return [end for _, placed in bar_spans(plot, along) for bar in placed for end in (bar.base, bar.top)]

    def _pixels(self, node: Node, letter: str) -> tuple[float, float]:
        left, top, right, bottom = self.box
        low, high = (float(str(end)) for end in node.items("domain") or (0.0, 1.0))
        if letter == "x":
            return left + low * (right - left), left + high * (right - left)
        return bottom - low * (bottom - top), bottom - high * (bottom - top)

    def _values(self, name: str) -> list[object]:
        letter = name[0]
        values: list[object] = []
        for trace in self.traces:
            if trace.node.text(f"{letter}axis", letter) != name:
                continue
            based = trace.node.value("base") if trace.kind == "bar" and trace.is_across is (letter == "x") else None
            given = trace.node.items(letter)
            values += list(based) if isinstance(based, list | tuple) else given
        return values

    def _axis(self, name: str, scales: Mapping[str, Scale]) -> Axis:
        node, letter = self._node(name), name[0]
        other = node.text("anchor", "y" if letter == "x" else "x")
        crossed = scales.get(other)
        left, top, right, bottom = self.box
        cross = (crossed.start, crossed.end) if crossed else ((bottom, top) if letter == "x" else (left, right))
        return Axis(letter, node, scales[name], cross, self.font, self.width, self._free_at(node, letter))

    def _free_at(self, node: Node, letter: str) -> float | None:
        """Where an axis stands that is bound to no other: at a share of the plot."""
        if node.text("anchor") != "free":
            return None
        left, top, right, bottom = self.box
        share = node.number("position")
        return bottom - share * (bottom - top) if letter == "x" else left + share * (right - left)

    def _plots(self, axes: Mapping[str, Axis]) -> list[tuple[Plot, list[Trace]]]:
        pairs: dict[tuple[str, str], list[Trace]] = {} if self.traces else {("x", "y"): []}
        for trace in self.traces:
            key = (trace.node.text("xaxis", "x"), trace.node.text("yaxis", "y"))
            pairs.setdefault(key, []).append(trace)
        return [
            (Plot(self.canvas, axes[x], axes[y], self.layout, self.font), traces) for (x, y), traces in pairs.items()
        ]


def _draw_traces(plot: Plot, traces: Sequence[Trace]) -> None:
    draw_bars(plot, [trace for trace in traces if trace.kind == "bar"])
    below: list[Point] = []
    for trace in sorted(
        (each for each in traces if each.kind == "scatter"), key=lambda each: each.node.number("zorder")
    ):
        below = draw_scatter(plot, trace, below)


def _axis_names(traces: Sequence[Trace], layout: Node) -> list[str]:
    used = {trace.node.text(f"{letter}axis", letter) for trace in traces for letter in "xy"}
    given = {path.partition(".")[0] for path, _ in layout.leaves() if path[1:5] == "axis"}
    used |= {f"{name[0]}{name[5:]}" for name in given}
    return sorted(used | {"x", "y"}, key=lambda name: (name[0], int(name[1:] or 1)))
