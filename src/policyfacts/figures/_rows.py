"""Charts made of labelled rows: what a row says, and what all drawings of rows share."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

import plotly.graph_objects as go

from policyfacts.figures._theme import SMALL_PX, TEXT_PX, Style, font

BAR_PX = 20
AXIS_FORMAT = ",~f"
"""Of amounts: thousands with commas, and as many decimals as a small amount needs."""


@dataclass(frozen=True)
class Row:
    """One labelled row.

    Args:
        label: Stands above the mark, or to the left of it where there is room.
        refs: Where the mark leads.
        spoken: What a screen reader says of it.
        detail: Stands after the label, or below it where both would be too long; to the right of the marks in a wide
            drawing.
        group: Heading above the first of the rows that share it.
    """

    label: str
    refs: str
    spoken: str
    detail: str = ""
    group: str = ""


def mark(row: Row) -> list[str]:
    """The custom data of a mark: where it leads, and what is said of it."""
    return [row.refs, row.spoken]


def hover(rows: Iterable[Row]) -> dict[str, object]:
    """What a mark says and where it leads, for a trace with one point a row."""
    given = list(rows)
    return {
        "customdata": [mark(row) for row in given],
        "hovertext": [escape(row.spoken) for row in given],
        "hoverinfo": "text",
    }


def unknown_bars(
    placed: Sequence[tuple[float, Row]], style: Style, *, span: tuple[object, object], thick: int = BAR_PX
) -> go.Bar:
    """Rows whose value no article gives: hatched over the whole width, since it may lie anywhere.

    Args:
        placed: Position and row.
        style: Language and theme.
        span: First and last value of the x axis; days as ISO text, else numbers.
        thick: Height of the bars in px.
    """
    first, last = span
    length = _milliseconds(str(first), str(last)) if isinstance(first, str) else float(str(last)) - float(str(first))
    return go.Bar(
        orientation="h",
        y=[at for at, _ in placed],
        x=[length] * len(placed),
        base=[first] * len(placed),
        width=thick,
        marker=hatching(style),
        showlegend=False,
        **hover(row for _, row in placed),
    )


def hatching(style: Style, colour: str = "chart-unknown") -> dict[str, object]:
    """The marker of what is not known."""
    return {
        "color": "rgba(0,0,0,0)",
        "line": {"color": style[colour], "width": 1},
        "pattern": {
            "shape": "/",
            "fgcolor": style[colour],
            "bgcolor": "rgba(0,0,0,0)",
            "size": 9,
            "solidity": 0.14,
        },
    }


def add_notes(figure: go.Figure, notes: Iterable[dict[str, object]]) -> None:
    """Texts beside those that are there: set anew, since plotly takes a time with its square to update a list."""
    figure.layout.annotations = (*figure.layout.annotations, *notes)


def base_layout(style: Style, height_px: int) -> dict[str, object]:
    """The layout that every chart shares."""
    return {
        "template": None,
        "height": height_px,
        "margin": {"l": 8, "r": 16, "t": 8, "b": 40, "pad": 0},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": font(), "size": SMALL_PX, "color": style["chart-text"]},
        "hoverlabel": {
            "bgcolor": style["chart-paper"],
            "bordercolor": style["chart-text"],
            "align": "left",
            "font": {"family": font(), "size": TEXT_PX, "color": style["chart-text"]},
        },
        "hovermode": "closest",
        "dragmode": False,
        "showlegend": False,
        "barmode": "overlay",
        "bargap": 0,
        "separators": ".,",
    }


def axis(style: Style, **given: object) -> dict[str, object]:
    """An axis that stays in the background."""
    return {
        "showgrid": True,
        "gridcolor": style["chart-grid"],
        "zeroline": False,
        "showline": False,
        "fixedrange": True,
        "ticks": "",
        "tickfont": {"size": SMALL_PX, "color": style["chart-text"]},
        "automargin": True,
        **given,
    }


def _milliseconds(first: str, last: str) -> float:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days * 86_400_000.0
