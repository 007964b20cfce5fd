"""One subplot: its two axes, and the marks drawn on them."""

from dataclasses import dataclass

from policyfacts.pictures.axes import Axis
from policyfacts.pictures.node import Node
from policyfacts.pictures.svg import Canvas, element
from policyfacts.pictures.text import Type

COLOURS = ("#1F77B4", "#FF7F0E", "#2CA02C", "#D62728", "#9467BD", "#8C564B", "#E377C2", "#7F7F7F", "#BCBD22", "#17BECF")
"""Of traces that name none, in order."""


@dataclass(frozen=True)
class Trace:
    """One trace and its place among all."""

    node: Node
    number: int

    @property
    def kind(self) -> str:
        """Bar or scatter."""
        return self.node.text("type", "scatter")

    @property
    def colour(self) -> str:
        """What it is drawn in where it names no colour."""
        return COLOURS[self.number % len(COLOURS)]

    @property
    def is_visible(self) -> bool:
        """Whether it is drawn."""
        return self.node.value("visible") in {None, True, "true"}

    @property
    def is_across(self) -> bool:
        """Bars that run sideways."""
        return self.node.text("orientation", "v") == "h"


@dataclass(frozen=True)
class Plot:
    """Axes that belong together, what is drawn on them, and on what."""

    canvas: Canvas
    x: Axis
    y: Axis
    layout: Node
    font: Type

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of the space for marks."""
        left, right = sorted((self.x.scale.start, self.x.scale.end))
        top, bottom = sorted((self.y.scale.start, self.y.scale.end))
        return left, top, right, bottom

    def add(self, trace: Trace, *elements: str) -> None:
        """Draw a trace's marks, cut off at the axes unless it says otherwise."""
        drawn = [each for each in elements if each]
        if not drawn:
            return
        left, top, right, bottom = self.box
        clip = None
        if trace.node.flag("cliponaxis", default=True):
            clip = self.canvas.define(
                "clipPath", element("rect", x=left, y=top, width=right - left, height=bottom - top)
            )
        opacity = trace.node.value("opacity")
        self.canvas.add(element("g", *drawn, clip_path=clip, opacity=None if opacity is None else float(str(opacity))))
