"""Rows of amounts that each stand at a stage, told apart by shape, pattern and colour, and by the heading above."""

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from policyfacts.figures._key import Key, Shape
from policyfacts.figures._rows import AXIS_FORMAT, Row, axis, hover, unknown_bars
from policyfacts.figures._sheet import sheet, sheet_figure
from policyfacts.figures._theme import Style
from policyfacts.units import axis_krw
from policyfacts.words import Words

_BAR_PX = 14
_GAP_PX = 9
_SYMBOL_PX = 12
_LEFT_ROOM = 0.06
_RIGHT_ROOM = 1.06
_CLEAR = "rgba(0,0,0,0)"


@dataclass(frozen=True)
class Look:
    """How a stage is drawn.

    Args:
        colour: Token of its colour.
        symbol: Shape before the bar.
        shape: The same in the key.
        pattern: Of the bar; empty for none.
        is_hollow: Not yet built: the bar is an outline.
    """

    colour: str
    symbol: str
    shape: Shape
    pattern: str = ""
    is_hollow: bool = False

    def key(self, words: Words) -> Key:
        """Its entry in the key."""
        return Key(words, self.colour, self.shape, is_hollow=self.is_hollow)


@dataclass(frozen=True)
class Staged:
    """One row.

    Args:
        row: Its label, its group and where it leads.
        look: How its stage is drawn.
        amount: In won; None where no article states it.
        span: Lowest and highest answer that stands, in won.
    """

    row: Row
    look: Look
    amount: int | None
    span: tuple[int, int] | None = None


def staged_figure(items: Sequence[Staged], style: Style) -> go.Figure:
    """One bar a row with the sign of its stage before it; hatched over the whole width where the amount is unknown."""
    laid = sheet([item.row for item in items], style, mark_px=_BAR_PX, gap_px=_GAP_PX)
    placed = list(zip(laid.at, items, strict=True))
    known = [(at, item, item.amount) for at, item in placed if item.amount is not None]
    amounts = [*(amount for _, _, amount in known), *(item.span[1] for _, item, _ in known if item.span)]
    most = axis_krw(max(amounts, default=1), style.lang)
    unknown = [(at, item.row) for at, item in placed if item.amount is None]
    figure = sheet_figure(
        laid,
        style,
        [
            unknown_bars(unknown, style, span=(0, most), thick=_BAR_PX),
            *_bars(known, style),
            _whiskers(known, style),
            _signs(placed, style, -most * _LEFT_ROOM / 2),
        ],
    )
    ends = [-most * _LEFT_ROOM, most * _RIGHT_ROOM]
    figure.update_xaxes(axis(style, range=ends, nticks=5, tickformat=AXIS_FORMAT, automargin=False))
    return figure


def _bars(placed: Sequence[tuple[float, Staged, int]], style: Style) -> list[go.Bar]:
    """One trace a look: a pattern belongs to a trace."""
    looks = dict.fromkeys(item.look for _, item, _ in placed)
    return [_bar([each for each in placed if each[1].look == look], look, style) for look in looks]


def _bar(placed: Sequence[tuple[float, Staged, int]], look: Look, style: Style) -> go.Bar:
    colour = style[look.colour]
    pattern = {"shape": look.pattern, "fgcolor": colour, "bgcolor": _CLEAR, "size": 7, "solidity": 0.3}
    return go.Bar(
        orientation="h",
        y=[at for at, _, _ in placed],
        x=[axis_krw(amount, style.lang) for _, _, amount in placed],
        width=_BAR_PX,
        marker={
            "color": _CLEAR if look.is_hollow or look.pattern else colour,
            "line": {"color": colour, "width": 1.5},
            **({"pattern": pattern} if look.pattern else {}),
        },
        **hover(item.row for _, item, _ in placed),
    )


def _whiskers(placed: Sequence[tuple[float, Staged, int]], style: Style) -> go.Scatter:
    """From the lowest to the highest standing answer, where articles still differ."""
    spans = [(at, item.span) for at, item, _ in placed if item.span and item.span[0] != item.span[1]]
    return go.Scatter(
        mode="lines+markers",
        x=[each for _, (low, high) in spans for each in (*(axis_krw(end, style.lang) for end in (low, high)), None)],
        y=[each for at, _ in spans for each in (at, at, None)],
        line={"color": style["chart-text"], "width": 2},
        marker={"symbol": "line-ns", "size": 12, "line": {"color": style["chart-text"], "width": 2}},
        hoverinfo="skip",
        cliponaxis=False,
    )


def _signs(placed: Sequence[tuple[float, Staged]], style: Style, at_x: float) -> go.Scatter:
    looks = [item.look for _, item in placed]
    return go.Scatter(
        mode="markers",
        x=[at_x] * len(placed),
        y=[at for at, _ in placed],
        cliponaxis=False,
        hoverinfo="skip",
        marker={
            "size": _SYMBOL_PX,
            "symbol": [look.symbol for look in looks],
            "color": [style["chart-paper" if look.is_hollow else look.colour] for look in looks],
            "line": {"color": [style[look.colour] for look in looks], "width": 2},
        },
    )
