"""Labelled rows with bars of money: segments end to end, hatched where nobody is said to pay, a whisker for a range."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

import plotly.graph_objects as go

from policyfacts.figures._rows import AXIS_FORMAT, BAR_PX, Row, axis, hatching, mark
from policyfacts.figures._sheet import sheet, sheet_figure
from policyfacts.figures._theme import Style
from policyfacts.units import axis_krw

_AXIS_ROOM = 1.06
"""The axis runs on a little past the longest bar, so that a whisker's end is seen."""
_SLIVER = 0.01
"""A shorter share of the axis is edged in its own colour: an edge in the paper's would leave nothing to see."""


@dataclass(frozen=True)
class Segment:
    """One piece of a bar.

    Args:
        amount: In won; nothing where no amount is known, drawn as a mark of its own.
        refs: Where it leads.
        spoken: What is said of it.
        colour: Token of its colour.
        is_hatched: Nobody is said to pay it, or it is only assumed.
    """

    amount: int
    refs: str
    spoken: str
    colour: str
    is_hatched: bool = False


@dataclass(frozen=True)
class Bar:
    """One row: its label, its segments from the left, and the range of answers that stand.

    Args:
        row: Label; its refs and words belong to the whisker.
        segments: In order.
        span: Lowest and highest standing answer, in won; None without a range.
    """

    row: Row
    segments: tuple[Segment, ...]
    span: tuple[int, int] | None = None


def bars_figure(bars: Sequence[Bar], style: Style) -> go.Figure:
    """One row a bar, amounts on the axis in the unit of the language."""
    laid = sheet([bar.row for bar in bars], style)
    placed = list(zip(laid.at, bars, strict=True))
    pieces = [(at, start, segment) for at, bar in placed for start, segment in _ends(bar.segments)]
    tips = [start + segment.amount for _, start, segment in pieces]
    most = max([*tips, *(bar.span[1] for bar in bars if bar.span)], default=1) * _AXIS_ROOM
    bars_drawn = _pieces([piece for piece in pieces if piece[2].amount], most, style)
    nothing = _nothing([piece for piece in pieces if not piece[2].amount], style)
    figure = sheet_figure(laid, style, [*bars_drawn, *nothing, *_whiskers(placed, style)])
    figure.update_xaxes(
        axis(style, range=[0, axis_krw(int(most), style.lang)], nticks=5, tickformat=AXIS_FORMAT, automargin=False)
    )
    return figure


def _ends(segments: Iterable[Segment]) -> list[tuple[int, Segment]]:
    start, placed = 0, []
    for segment in segments:
        placed.append((start, segment))
        start += segment.amount
    return placed


def _pieces(pieces: Sequence[tuple[float, int, Segment]], most: float, style: Style) -> list[go.Bar]:
    """Solid segments and hatched ones: a pattern belongs to a trace."""
    traces = []
    for is_hatched in (False, True):
        chosen = [piece for piece in pieces if piece[2].is_hatched == is_hatched]
        colours = [style[segment.colour] for _, _, segment in chosen]
        # A thin edge in the colour of the paper keeps neighbours apart without a word about colour.
        paper = style["chart-paper"]
        edges = [own if piece[2].amount < most * _SLIVER else paper for own, piece in zip(colours, chosen, strict=True)]
        hatched = {**hatching(style), "line": {"color": colours, "width": 1}}
        hatched["pattern"] = {**hatching(style)["pattern"], "fgcolor": colours}  # type: ignore[dict-item]
        traces.append(
            go.Bar(
                orientation="h",
                y=[at for at, _, _ in chosen],
                base=[axis_krw(start, style.lang) for _, start, _ in chosen],
                x=[axis_krw(segment.amount, style.lang) for _, _, segment in chosen],
                width=BAR_PX,
                marker=hatched if is_hatched else {"color": colours, "line": {"color": edges, "width": 1}},
                customdata=[[segment.refs, segment.spoken] for _, _, segment in chosen],
                hovertext=[escape(segment.spoken) for _, _, segment in chosen],
                hoverinfo="text",
            )
        )
    return traces


def _nothing(pieces: Sequence[tuple[float, int, Segment]], style: Style) -> list[go.Scatter]:
    """A hollow diamond where no amount is known: a bar without length could be neither seen nor pressed."""
    if not pieces:
        return []
    return [
        go.Scatter(
            mode="markers",
            x=[axis_krw(start, style.lang) for _, start, _ in pieces],
            y=[at for at, _, _ in pieces],
            marker={
                "symbol": "diamond",
                "size": 13,
                "color": style["chart-paper"],
                "line": {"color": [style[segment.colour] for _, _, segment in pieces], "width": 2},
            },
            customdata=[[segment.refs, segment.spoken] for _, _, segment in pieces],
            hovertext=[escape(segment.spoken) for _, _, segment in pieces],
            hoverinfo="text",
            cliponaxis=False,
        )
    ]


def _whiskers(placed: Sequence[tuple[float, Bar]], style: Style) -> list[go.Scatter]:
    """One trace a range, so that its ends are one mark's line and not the next one's."""
    return [
        go.Scatter(
            mode="lines+markers",
            x=[axis_krw(end, style.lang) for end in bar.span],
            y=[at, at],
            line={"color": style["chart-text"], "width": 2},
            marker={"symbol": "line-ns", "size": 14, "line": {"color": style["chart-text"], "width": 2}},
            customdata=[mark(bar.row), mark(bar.row)],
            hovertext=[escape(bar.row.spoken)] * 2,
            hoverinfo="text",
            cliponaxis=False,
        )
        for at, bar in placed
        if bar.span and bar.span[0] != bar.span[1]
    ]
