"""Marks on a time axis: as wide as the date is uncertain."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

import plotly.graph_objects as go

from policyfacts.dates import format_month
from policyfacts.figures._rows import BAR_PX, Row, add_notes, axis, hover, unknown_bars
from policyfacts.figures._sheet import Sheet, sheet, sheet_figure
from policyfacts.figures._theme import SMALL_PX, Style
from policyfacts.figures._words import when
from policyfacts.tables.dates import days_between

_DAY_MS = 86_400_000
_MONTHS_BELOW_DAYS = 600
_MOST_TICKS = 5
_MOST_MONTHS = 4
_YEAR_MONTHS = 12
_MARK_PX = 17
_ANY_YEAR = ("2000-01-01", "2001-01-01")
"""The axis of a chart in which nothing is dated; its ticks are left out."""


@dataclass(frozen=True)
class Dated:
    """One row of a time chart.

    Args:
        row: Its label and where it leads.
        start: Earliest possible ISO day; empty when the date is unknown.
        end: Latest possible ISO day; empty when open.
        colour: Token of its colour.
        symbol: Shape of a single day.
        is_hollow: Drawn in outline, for what is only promised.
        line: Neighbours with the same one share a row; empty for a row of its own.
    """

    row: Row
    start: str
    end: str
    colour: str
    symbol: str = "circle"
    is_hollow: bool = False
    line: str = ""


def dated_figure(items: Sequence[Dated], style: Style) -> go.Figure:
    """Rows over time: a day is a shape, a month or year a band, an unknown date hatching over all the time shown."""
    leads = [index == 0 or not item.line or item.line != items[index - 1].line for index, item in enumerate(items)]
    laid = sheet([item.row for item, is_first in zip(items, leads, strict=True) if is_first], style)
    placed = [(laid.at[line - 1], item) for line, item in zip(accumulate(leads), items, strict=True)]
    first, last = _span(items)
    days = [pair for pair in placed if pair[1].start and pair[1].start == pair[1].end]
    bands = [pair for pair in placed if pair[1].start and pair[1].start != pair[1].end]
    undated = [(at, item.row) for at, item in placed if not item.start]
    figure = sheet_figure(
        laid,
        style,
        [
            unknown_bars(undated, style, span=(first, last)),
            _bands(bands, style, last),
            _days(days, style),
        ],
    )
    figure.update_xaxes(year_axis(style, first, last, is_bare=bool(items) and len(undated) == len(items)))
    repeat_ticks(figure, laid, style)
    return figure


def year_axis(style: Style, first: str, last: str, *, is_bare: bool = False) -> dict[str, object]:
    """A time axis from one ISO day to another with its years, or with its months where it is shorter than two years.

    Args:
        style: Language and theme.
        first: First day.
        last: Last day.
        is_bare: No ticks, where nothing is dated.
    """
    if days_between(first, last) < _MONTHS_BELOW_DAYS:
        values, texts = _months(style, first, last)
    else:
        values, texts = _years(style, first, last)
    return axis(
        style,
        type="date",
        range=[first, last],
        tickvals=[] if is_bare else values,
        ticktext=[] if is_bare else texts,
        ticklabelposition="outside right",
        tickangle=0,
        automargin=False,
    )


def repeat_ticks(figure: go.Figure, laid: Sheet, style: Style) -> None:
    """The years again beside every heading of a wide drawing: its axis is far below the first rows."""
    if not laid.beside:
        return
    ticks = list(zip(figure.layout.xaxis.tickvals, figure.layout.xaxis.ticktext, strict=True))
    notes = [tick_note(tick, text, bottom, style) for _, bottom in laid.headings for tick, text in ticks]
    add_notes(figure, notes)


def tick_note(tick: str, text: str, bottom: float, style: Style) -> dict[str, object]:
    """A tick's text within the drawing, to the right of its line as on the axis."""
    font = {"size": SMALL_PX, "color": style["chart-text"]}
    place = {"x": tick, "xanchor": "left", "xshift": 2, "y": bottom, "yanchor": "bottom"}
    return {**place, "text": text, "showarrow": False, "borderpad": 0, "bgcolor": style["chart-paper"], "font": font}


def _years(style: Style, first: str, last: str) -> tuple[list[str], list[str]]:
    # The year that begins with the last day has no room within the axis.
    years = range(int(first[:4]), int(last[:4]) + (last[5:] != "01-01"))
    every = max(1, -(-len(years) // _MOST_TICKS))
    shown = [year for year in years if not (year - int(first[:4])) % every]
    return [f"{year}-01-01" for year in shown], [f"{year}년" if style.lang == "ko" else str(year) for year in shown]


def _months(style: Style, first: str, last: str) -> tuple[list[str], list[str]]:
    """Some of the months; the first of a year says its year."""
    numbers = range(1, _YEAR_MONTHS + 1)
    months = [f"{year}-{month:02}" for year in range(int(first[:4]), int(last[:4]) + 1) for month in numbers]
    inside = [month for month in months if first[:7] <= month <= last[:7]]
    shown = inside[:: max(1, -(-len(inside) // _MOST_MONTHS))]
    texts = [
        when(month, style.lang)
        if place == 0 or month[:4] != shown[place - 1][:4]
        else format_month(int(month[5:]), style.lang)
        for place, month in enumerate(shown)
    ]
    return [f"{month}-01" for month in shown], texts


def _span(items: Sequence[Dated]) -> tuple[str, str]:
    """Whole years around everything dated."""
    starts = [item.start for item in items if item.start]
    ends = [item.end or item.start for item in items if item.start]
    if not starts:
        return _ANY_YEAR
    return f"{min(starts)[:4]}-01-01", f"{int(max(ends)[:4]) + 1}-01-01"


def _bands(placed: Sequence[tuple[float, Dated]], style: Style, last: str) -> go.Bar:
    return go.Bar(
        orientation="h",
        y=[at for at, _ in placed],
        base=[item.start for _, item in placed],
        width=BAR_PX,
        x=[length_ms(item.start, item.end or last) for _, item in placed],
        marker={
            "color": ["rgba(0,0,0,0)" if item.is_hollow else style[item.colour] for _, item in placed],
            "line": {"color": [style[item.colour] for _, item in placed], "width": 2},
        },
        **hover(item.row for _, item in placed),
    )


def _days(placed: Sequence[tuple[float, Dated]], style: Style) -> go.Scatter:
    return go.Scatter(
        mode="markers",
        x=[item.start for _, item in placed],
        y=[at for at, _ in placed],
        cliponaxis=False,
        marker={
            "size": _MARK_PX,
            "symbol": [item.symbol for _, item in placed],
            "color": [style["chart-paper"] if item.is_hollow else style[item.colour] for _, item in placed],
            "line": {"color": [style[item.colour] for _, item in placed], "width": 2},
        },
        **hover(item.row for _, item in placed),
    )


def length_ms(start: str, end: str) -> int:
    """How long a band is that ends with its last day, in the milliseconds of a time axis."""
    return (days_between(start, end) + 1) * _DAY_MS
