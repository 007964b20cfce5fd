"""Land, marks that do not cover each other, and names where they fit.

Degrees are drawn with a longitude shortened to what it is in the middle of the map. Distances on paper are those of the
narrowest drawing, so that in a wider one everything stands only further apart.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

import plotly.graph_objects as go

from policyfacts.facts.geometry import Outline
from policyfacts.figures._theme import SMALL_PX, Style
from policyfacts.figures._wrap import width

Box = tuple[float, float, float, float]
"""West, south, east, north, in degrees."""

MARK_PX = 26
_CHAR_PX = 7.4
_LINE_PX = 17
_ROUNDS = 200


@dataclass(frozen=True)
class Pin:
    """One place.

    Args:
        lon: Degrees.
        lat: Degrees.
        name: Printed beside the mark where there is room.
        text: In the mark.
        refs: Where it leads.
        spoken: What is said of it.
        symbol: Shape of the mark.
        colour: Token of its colour.
        is_hollow: Nothing is held here.
    """

    lon: float
    lat: float
    name: str
    text: str
    refs: str
    spoken: str
    symbol: str
    colour: str
    is_hollow: bool = False


@dataclass(frozen=True)
class Ground:
    """A piece of the world on paper.

    Args:
        box: What is seen.
        axes: Names of the two axes it is drawn on.
        px: Pixels of a degree of latitude in the narrowest drawing.
    """

    box: Box
    axes: tuple[str, str]
    px: float

    @property
    def squeeze(self) -> float:
        """Length of a degree of longitude against one of latitude."""
        return math.cos(math.radians((self.box[1] + self.box[3]) / 2))

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        """A place on the axes."""
        return lon * self.squeeze, lat


def land(ground: Ground, outlines: Iterable[Outline], style: Style) -> go.Scatter:
    """All outlines as one filled trace."""
    points: list[tuple[float | None, float | None]] = []
    for outline in outlines:
        for ring in outline.rings:
            points += [ground.at(lon, lat) for lon, lat in ring]
            points.append((None, None))
    return go.Scatter(
        mode="lines",
        x=[x for x, _ in points],
        y=[y for _, y in points],
        xaxis=ground.axes[0],
        yaxis=ground.axes[1],
        fill="toself",
        fillcolor=style["chart-grid"],
        line={"color": style["chart-paper"], "width": 1.2},
        hoverinfo="skip",
    )


def pins(ground: Ground, given: Sequence[Pin], style: Style) -> list[go.Scatter]:
    """Marks pushed apart, each tied to its place by a line; then the names that fit."""
    true = [ground.at(pin.lon, pin.lat) for pin in given]
    moved = _apart(true, MARK_PX / ground.px)
    named = _named(given, moved, ground.px)
    across, up = ground.axes
    ties = go.Scatter(
        mode="lines",
        x=[x for a, b in zip(true, moved, strict=True) for x in (a[0], b[0], None)],
        y=[y for a, b in zip(true, moved, strict=True) for y in (a[1], b[1], None)],
        xaxis=across,
        yaxis=up,
        line={"color": style["chart-text"], "width": 1},
        hoverinfo="skip",
    )
    marks = go.Scatter(
        mode="markers+text",
        x=[x for x, _ in moved],
        y=[y for _, y in moved],
        xaxis=across,
        yaxis=up,
        text=[pin.text for pin in given],
        textfont={
            "size": SMALL_PX,
            "weight": 700,
            "color": [style["chart-text" if pin.is_hollow else "chart-paper"] for pin in given],
        },
        marker={
            "size": MARK_PX - 2,
            "opacity": 1,
            "symbol": [pin.symbol for pin in given],
            "color": [style["chart-paper" if pin.is_hollow else pin.colour] for pin in given],
            "line": {"color": [style[pin.colour] for pin in given], "width": 2},
        },
        customdata=[[pin.refs, pin.spoken] for pin in given],
        hovertext=[escape(pin.spoken) for pin in given],
        hoverinfo="text",
        cliponaxis=False,
    )
    names = go.Scatter(
        mode="text",
        x=[x for _, x, _, _ in named],
        y=[y for _, _, y, _ in named],
        xaxis=across,
        yaxis=up,
        text=[escape(name) for name, _, _, _ in named],
        textposition=[place for _, _, _, place in named],
        textfont={"size": SMALL_PX, "color": style["chart-text"]},
        hoverinfo="skip",
        cliponaxis=False,
    )
    return [ties, marks, names]


def _apart(points: Sequence[tuple[float, float]], least: float) -> list[tuple[float, float]]:
    """The points, moved as little as keeps every two of them `least` apart."""
    moved = [list(point) for point in points]
    for _ in range(_ROUNDS):
        is_still = True
        for i, a in enumerate(moved):
            for j in range(i + 1, len(moved)):
                b = moved[j]
                dx, dy = b[0] - a[0], b[1] - a[1]
                far = math.hypot(dx, dy)
                if far >= least * 0.999:
                    continue
                is_still = False
                # Two places at one point part along a direction of their own.
                dx, dy = (dx / far, dy / far) if far else (math.cos(j), math.sin(j))
                push = (least - far) / 2
                a[0], a[1], b[0], b[1] = a[0] - dx * push, a[1] - dy * push, b[0] + dx * push, b[1] + dy * push
        if is_still:
            break
    return [(x, y) for x, y in moved]


def _named(
    given: Sequence[Pin], points: Sequence[tuple[float, float]], px: float
) -> list[tuple[str, float, float, str]]:
    """Name, x, y and place beside the mark for every name that meets neither a mark nor another name."""
    taken = [_box(x * px, y * px, MARK_PX, MARK_PX) for x, y in points]
    found = []
    for pin, (x, y) in zip(given, points, strict=True):
        wide, reach = width(pin.name) * _CHAR_PX, MARK_PX / 2 + 3
        spots = {
            "middle right": (x * px + reach + wide / 2, y * px),
            "middle left": (x * px - reach - wide / 2, y * px),
            "bottom center": (x * px, y * px - reach - _LINE_PX / 2),
            "top center": (x * px, y * px + reach + _LINE_PX / 2),
        }
        for place, (cx, cy) in spots.items():
            box = _box(cx, cy, wide, _LINE_PX)
            if not any(_meet(box, other) for other in taken):
                taken.append(box)
                found.append((pin.name, *_anchor(x, y, place, reach / px), place))
                break
    return found


def _anchor(x: float, y: float, place: str, reach: float) -> tuple[float, float]:
    upright, _, across = place.partition(" ")
    return (
        x + reach * {"right": 1, "left": -1}.get(across, 0),
        y + reach * {"top": 1, "bottom": -1}.get(upright, 0),
    )


def _box(x: float, y: float, wide: float, high: float) -> Box:
    return x - wide / 2, y - high / 2, x + wide / 2, y + high / 2


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
