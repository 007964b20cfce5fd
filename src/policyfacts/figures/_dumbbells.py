"""Rows over time with two ends: where something was due, and where it is now or came to be."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from policyfacts.figures._dates import length_ms, repeat_ticks, year_axis
from policyfacts.figures._rows import Row, hatching, hover, unknown_bars
from policyfacts.figures._sheet import sheet, sheet_figure
from policyfacts.figures._theme import Style

_BAND_PX = 4
_TAIL_PX = 12
_MARK_PX = 14
_FIRST_PX = 11
_GAP_PX = 9


@dataclass(frozen=True)
class Dumbbell:
    """One row.

    Args:
        row: Its label and where it leads.
        first: Earliest and latest day on which it was first due, ISO; empty when no article says.
        last: Earliest and latest day on which it came about or is due now.
        colour: Token of its colour.
        symbol: Shape of its second end.
        is_hollow: The second end has not come about.
        tail: Day up to which nothing was heard; empty without one.
    """

    row: Row
    first: tuple[str, str]
    last: tuple[str, str]
    colour: str
    symbol: str
    is_hollow: bool = False
    tail: str = ""


def dumbbells_figure(items: Sequence[Dumbbell], style: Style, today: str) -> go.Figure:
    """A ring where each was first due, a shape where it stands, a line between; hatched where nothing is known."""
    laid = sheet([item.row for item in items], style, mark_px=_MARK_PX, gap_px=_GAP_PX)
    placed = list(zip(laid.at, items, strict=True))
    dated = [(at, item) for at, item in placed if item.first[1]]
    span = _span([item for _, item in dated], today)
    figure = sheet_figure(
        laid,
        style,
        [
            unknown_bars(
                [(at, item.row) for at, item in placed if not item.first[1]], style, span=span, thick=_MARK_PX
            ),
            _tails(dated, style),
            _bands(dated, style),
            _links(dated, style),
            _ends(dated, style),
            _starts(dated, style),
        ],
    )
    figure.update_xaxes(year_axis(style, *span, is_bare=not dated))
    repeat_ticks(figure, laid, style)
    if span[0] <= today <= span[1]:
        line = {"color": style["chart-text"], "width": 1, "dash": "dot"}
        figure.add_shape(type="line", x0=today, x1=today, y0=0, y1=1, yref="paper", line=line, layer="below")
    return figure


def _span(items: Iterable[Dumbbell], today: str) -> tuple[str, str]:
    days = [day for item in items for day in (*item.first, *item.last, item.tail) if day] or ["2000-01-01"]
    return f"{min(days)[:4]}-01-01", f"{int(max(*days, today)[:4]) + 1}-01-01"


def _starts(placed: Sequence[tuple[float, Dumbbell]], style: Style) -> go.Scatter:
    colours = [style[item.colour] for _, item in placed]
    return _marks(
        [(at, item.first[1], item) for at, item in placed],
        {
            "size": _FIRST_PX,
            "symbol": "circle",
            "color": style["chart-paper"],
            "line": {"color": colours, "width": 2},
        },
    )


def _ends(placed: Sequence[tuple[float, Dumbbell]], style: Style) -> go.Scatter:
    """Where it stands; nothing where it stands as it was first due and has not come about."""
    chosen = [(at, item) for at, item in placed if item.first != item.last or not item.is_hollow]
    colours = [style[item.colour] for _, item in chosen]
    fills = [style["chart-paper" if item.is_hollow else item.colour] for _, item in chosen]
    return _marks(
        [(at, item.last[1], item) for at, item in chosen],
        {
            "size": [
                _FIRST_PX - 3 if item.first[1] == item.last[1] and item.symbol == "circle" else _MARK_PX
                for _, item in chosen
            ],
            "symbol": [item.symbol for _, item in chosen],
            "color": fills,
            "line": {"color": colours, "width": 2},
        },
    )


def _marks(points: Sequence[tuple[float, str, Dumbbell]], marker: dict[str, object]) -> go.Scatter:
    return go.Scatter(
        mode="markers",
        x=[day for _, day, _ in points],
        y=[at for at, _, _ in points],
        cliponaxis=False,
        # Plotly makes marks of several sizes transparent unless told.
        marker={**marker, "opacity": 1},
        **hover(item.row for _, _, item in points),
    )


def _links(placed: Sequence[tuple[float, Dumbbell]], style: Style) -> go.Scatter:
    chosen = [(at, item) for at, item in placed if item.first[1] != item.last[1]]
    return go.Scatter(
        mode="lines",
        x=[day for _, item in chosen for day in (item.first[1], item.last[1], None)],
        y=[each for at, _ in chosen for each in (at, at, None)],
        line={"color": style["chart-text"], "width": 2},
        hoverinfo="skip",
    )


def _bands(placed: Sequence[tuple[float, Dumbbell]], style: Style) -> go.Bar:
    """How far a date may be off: known to the month, the half or the year."""
    bands = dict.fromkeys((at, *days) for at, item in placed for days in (item.first, item.last) if days[0] != days[1])
    return _bars([(at, start, end) for at, start, end in bands], _BAND_PX, style["chart-unknown"])


def _tails(placed: Sequence[tuple[float, Dumbbell]], style: Style) -> go.Bar:
    """The time since it was due of which no article tells."""
    return _bars([(at, item.last[1], item.tail) for at, item in placed if item.tail], _TAIL_PX, hatching(style))


def _bars(spans: Sequence[tuple[float, str, str]], thick: int, marker: object) -> go.Bar:
    return go.Bar(
        orientation="h",
        y=[at for at, _, _ in spans],
        base=[start for _, start, _ in spans],
        x=[length_ms(start, end) for _, start, end in spans],
        width=thick,
        marker=marker if isinstance(marker, dict) else {"color": marker},
        hoverinfo="skip",
    )
