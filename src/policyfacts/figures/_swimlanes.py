"""Lanes over time: a shape for each happening, a band as wide as its date is uncertain, hatching without a date."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape

import plotly.graph_objects as go

from policyfacts.figures._chart import STEP_PX
from policyfacts.figures._dates import length_ms, tick_note, year_axis
from policyfacts.figures._lanes import MARK_PX, Mark, is_narrow, places
from policyfacts.figures._rows import add_notes, base_layout, hatching
from policyfacts.figures._theme import SMALL_PX, TEXT_PX, Style
from policyfacts.figures._words import when
from policyfacts.tables.dates import days_between

_ROW_PX = 17
_PERIOD_ROW_PX = 12
_HEAD_PX = 24
_TAIL_PX = 6
_MOST_SPARE_PX = 10
_BAND_PX = 9
_PERIOD_PX = 6
_AXIS_PX = 40
_TOP_PX = 4
_SPACES = 3
_NAME_SHARE = 0.28
"""Share of a wide drawing's width that a lane's name may take."""


@dataclass(frozen=True)
class Item:
    """One happening.

    Args:
        mark: When, and what stands beside it.
        refs: Where it leads.
        spoken: What is said of it.
        colour: Token of its colour.
        symbol: Shape; empty for a period, which is a bar.
        is_hollow: Only promised.
        is_dated: Whether any article dates it; if not, its mark covers the whole time shown.
    """

    mark: Mark
    refs: str
    spoken: str
    colour: str
    symbol: str = "circle"
    is_hollow: bool = False
    is_dated: bool = True


@dataclass(frozen=True)
class Lane:
    """Happenings of one kind."""

    name: str
    items: tuple[Item, ...]

    @property
    def row_px(self) -> int:
        """Periods are bars without labels, and stand closer."""
        return _ROW_PX if any(item.symbol for item in self.items) else _PERIOD_ROW_PX


_Placed = tuple[float, str, Item]
"""Distance from the top in px, the side of the label, the item."""


def lanes_figure(lanes: Sequence[Lane], style: Style, window: tuple[str, str], today: str) -> go.Figure:
    """The lanes from the top, each as high as its marks need; a line marks the day up to which things are known."""
    placed, heads, height = _laid(lanes, window)
    bars = [_bands(placed, style), _periods(placed, style), _hatched(placed, style)]
    figure = go.Figure([*bars, _shapes(placed, style), _labels(placed, style, window)])
    figure.update_layout(base_layout(style, height))
    figure.update_layout(margin={"t": _TOP_PX, "b": _AXIS_PX})
    figure.update_yaxes(visible=False, range=[height - _AXIS_PX - _TOP_PX, 0], fixedrange=True)
    figure.update_xaxes(year_axis(style, *window))
    for top, lane in zip(heads, lanes, strict=True):
        figure.add_annotation(_head(lane, top, style))
        figure.add_shape(_rule(top, style))
    if style.is_wide:
        add_notes(figure, _years(figure, heads, window, style))
    if window[0] <= today <= window[1]:
        figure.add_shape(_today(today, height, style))
        figure.add_annotation(_today_word(today, window, style))
    return figure


def _laid(lanes: Sequence[Lane], window: tuple[str, str]) -> tuple[list[_Placed], list[float], int]:
    found = [places([item.mark for item in lane.items], window) for lane in lanes]
    needs = [_HEAD_PX + rows * lane.row_px + _TAIL_PX for lane, (_, rows) in zip(lanes, found, strict=True)]
    wanted = _ROW_PX + sum(needs) + _AXIS_PX + _TOP_PX
    height = -(-wanted // STEP_PX) * STEP_PX
    spare = min((height - wanted) / max(len(lanes), 1), _MOST_SPARE_PX)
    placed: list[_Placed] = []
    heads: list[float] = []
    top = float(_ROW_PX)
    for lane, need, (spots, _) in zip(lanes, needs, found, strict=True):
        heads.append(top)
        for item, place in zip(lane.items, spots, strict=True):
            placed.append((top + _HEAD_PX + (place.row + 0.5) * lane.row_px, place.side, item))
        top += need + spare
    return placed, heads, height


def _bands(placed: Iterable[_Placed], style: Style) -> go.Bar:
    """Behind the shapes, how far their dates may be off."""
    chosen = [(at, item) for at, _, item in placed if item.symbol and item.is_dated and _is_long(item)]
    line = {"color": [style[item.colour] for _, item in chosen], "width": 1.5}
    return _bars(chosen, _BAND_PX, {"color": style["chart-paper"], "line": line}, hoverinfo="skip")


def _periods(placed: Iterable[_Placed], style: Style) -> go.Bar:
    chosen = [(at, item) for at, _, item in placed if not item.symbol and item.is_dated]
    marker = {"color": [style[item.colour] for _, item in chosen]}
    return _bars(chosen, _PERIOD_PX, marker, **_said(item for _, item in chosen))


def _hatched(placed: Iterable[_Placed], style: Style) -> go.Bar:
    chosen = [(at, item) for at, _, item in placed if not item.is_dated]
    return _bars(chosen, MARK_PX, hatching(style), **_said(item for _, item in chosen))


def _bars(chosen: Sequence[tuple[float, Item]], thick: int, marker: Mapping[str, object], **said: object) -> go.Bar:
    return go.Bar(
        orientation="h",
        y=[at for at, _ in chosen],
        base=[item.mark.start for _, item in chosen],
        x=[length_ms(item.mark.start, item.mark.end) for _, item in chosen],
        width=thick,
        marker=marker,
        **said,
    )


def _is_long(item: Item) -> bool:
    return item.mark.start != item.mark.end


def _shapes(placed: Iterable[_Placed], style: Style) -> go.Scatter:
    chosen = [(at, item) for at, _, item in placed if item.is_dated and item.symbol]
    return go.Scatter(
        mode="markers",
        x=[_middle(item.mark) for _, item in chosen],
        y=[at for at, _ in chosen],
        cliponaxis=False,
        marker={
            "size": MARK_PX,
            "symbol": [item.symbol for _, item in chosen],
            "color": [style["chart-paper" if item.is_hollow else item.colour] for _, item in chosen],
            "line": {"color": [style[item.colour] for _, item in chosen], "width": 2},
        },
        **_said(item for _, item in chosen),
    )


def _labels(placed: Iterable[_Placed], style: Style, window: tuple[str, str]) -> go.Scatter:
    chosen = [(at, side, item) for at, side, item in placed if side]
    return go.Scatter(
        mode="text",
        x=[_anchor(item.mark, side, window) for _, side, item in chosen],
        y=[at for at, _, _ in chosen],
        text=[_beside(item.mark, side, window) for _, side, item in chosen],
        textposition=[f"middle {side}" for _, side, _ in chosen],
        textfont={"size": SMALL_PX, "color": style["chart-text"]},
        hoverinfo="skip",
        cliponaxis=False,
    )


def _anchor(mark: Mark, side: str, window: tuple[str, str]) -> str:
    if is_narrow(mark, window):
        return _middle(mark)
    return mark.end if side == "right" else mark.start


def _beside(mark: Mark, side: str, window: tuple[str, str]) -> str:
    """The label, kept clear of the shape by no-break spaces, which do so whatever the width of the screen."""
    space = "\u00a0" * (_SPACES if is_narrow(mark, window) else 1)
    return space + escape(mark.label) if side == "right" else escape(mark.label) + space


def _said(items: Iterable[Item]) -> dict[str, object]:
    given = list(items)
    return {
        "customdata": [[item.refs, item.spoken] for item in given],
        "hovertext": [escape(item.spoken) for item in given],
        "hoverinfo": "text",
    }


def _middle(mark: Mark) -> str:
    start = date.fromisoformat(mark.start)
    return (start + timedelta(days=days_between(mark.start, mark.end) // 2)).isoformat()


def _head(lane: Lane, top: float, style: Style) -> dict[str, object]:
    return {
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": top + _HEAD_PX / 2,
        "yanchor": "middle",
        "showarrow": False,
        "align": "left",
        "text": escape(lane.name),
        "borderpad": 0,
        "font": {"size": TEXT_PX, "color": style["chart-text"], "weight": 700},
    }


def _years(figure: go.Figure, heads: Sequence[float], window: tuple[str, str], style: Style) -> list[dict[str, object]]:
    """The years again in every lane's head, clear of its name: the axis is far below."""
    axis, long = figure.layout.xaxis, max(days_between(*window), 1)
    ticks = [
        (tick, text)
        for tick, text in zip(axis.tickvals, axis.ticktext, strict=True)
        if days_between(window[0], tick) / long > _NAME_SHARE
    ]
    return [tick_note(tick, text, top + _HEAD_PX - 2, style) for top in heads for tick, text in ticks]


def _rule(top: float, style: Style) -> dict[str, object]:
    line = {"color": style["chart-grid"], "width": 1}
    return {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": top, "y1": top, "line": line, "layer": "below"}


def _today(today: str, height: int, style: Style) -> dict[str, object]:
    line = {"color": style["chart-text"], "width": 1, "dash": "dot"}
    ends = {"y0": _ROW_PX, "y1": height - _AXIS_PX - _TOP_PX}
    return {"type": "line", "x0": today, "x1": today, **ends, "line": line, "layer": "below"}


def _today_word(today: str, window: tuple[str, str], style: Style) -> dict[str, object]:
    share = days_between(window[0], today) / max(days_between(*window), 1)
    return {
        "x": today,
        "xanchor": "left" if share < 0.5 else "right",
        "y": _ROW_PX / 2,
        "yanchor": "middle",
        "showarrow": False,
        "text": ("기준일 " if style.lang == "ko" else "as of ") + when(today, style.lang),
        "borderpad": 0,
        "font": {"size": SMALL_PX, "color": style["chart-text"]},
    }
