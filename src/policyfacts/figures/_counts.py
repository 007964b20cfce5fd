"""Charts that count: a bar a row, its number beside it."""

from collections.abc import Sequence

import plotly.graph_objects as go

from policyfacts.figures._rows import BAR_PX, Row, axis, hatching, hover
from policyfacts.figures._sheet import sheet, sheet_figure
from policyfacts.figures._theme import TEXT_PX, Style

_ONE_BY_ONE = 5


def counts_figure(
    rows: Sequence[tuple[Row, int]], style: Style, colour: str | Sequence[str], *, is_hatched: bool = False
) -> go.Figure:
    """One bar a count, as given, in one colour or each in its own; hatched when what is counted is unknown."""
    colours = [colour] * len(rows) if isinstance(colour, str) else colour
    laid = sheet([row for row, _ in rows], style)
    bars = go.Bar(
        orientation="h",
        y=list(laid.at),
        x=[count for _, count in rows],
        width=BAR_PX,
        textposition="outside",
        text=[f"{count:,}" for _, count in rows],
        textangle=0,
        cliponaxis=False,
        marker=hatching(style, colours[0]) if is_hatched and rows else {"color": [style[each] for each in colours]},
        outsidetextfont={"color": style["chart-text"], "size": TEXT_PX},
        **hover(laid.rows),
    )
    figure = sheet_figure(laid, style, [bars])
    most = max([count for _, count in rows], default=1)
    # Few are counted one by one: halves of an article would be labelled as a second 1.
    ticks = {"dtick": 1} if most <= _ONE_BY_ONE else {"nticks": 5}
    figure.update_xaxes(axis(style, range=[0, most * 1.12], tickformat=",d", automargin=False, **ticks))
    return figure
