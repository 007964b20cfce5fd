"""Charts made of labelled rows: a label above, a mark below; what is unknown fills its row with hatching.

Labels stand above their marks and not beside them, so that long names fit a phone as well as a screen. The y axis
counts pixels, so that a row is as high as its label needs.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

import plotly.graph_objects as go

from policyfacts.figures._chart import STEP_PX
from policyfacts.figures._theme import SMALL_PX, TEXT_PX, Style, font
from policyfacts.figures._wrap import lines, width

BAR_PX = 20
_LINE_PX = 20
_GAP_PX = 16
_HEADING_GAP_PX = 12
_AXIS_PX = 40
_TOP_PX = 4
_COLUMNS = 34
"""Half-width columns of a label line that fit a phone of 320 px."""
_BOLD_COLUMNS = 30
_BOLD = 700
AXIS_FORMAT = ",~f"
"""Of amounts: thousands with commas, and as many decimals as a small amount needs."""


@dataclass(frozen=True)
class Row:
    """One labelled row.

    Args:
        label: Stands above the mark.
        refs: Where the mark leads.
        spoken: What a screen reader says of it.
        detail: Stands after the label, or below it where both would be too long.
        group: Heading above the first of the rows that share it.
    """

    label: str
    refs: str
    spoken: str
    detail: str = ""
    group: str = ""

    @property
    def text(self) -> list[str]:
        """The label's lines."""
        one = f"{self.label}  {self.detail}".strip()
        if width(one) <= _COLUMNS:
            return [one]
        return [*lines(self.label, _COLUMNS), *lines(self.detail, _COLUMNS)]


@dataclass(frozen=True)
class Sheet:
    """Where each row stands.

    Args:
        rows: The rows, the first on top.
        at: Middle of each row's mark, in px from the top.
        headings: Group headings with their bottom, in px from the top.
        height: Of the whole figure in px, a whole number of steps.
        mark_px: Height of a mark.
    """

    rows: tuple[Row, ...]
    at: tuple[float, ...]
    headings: tuple[tuple[list[str], float], ...]
    height: int
    mark_px: int = BAR_PX


def sheet(rows: Sequence[Row], *, mark_px: int = BAR_PX, gap_px: int = _GAP_PX) -> Sheet:
    """The rows laid out; what is left of the last step is shared among them.

    Args:
        rows: The rows, the first on top.
        mark_px: Height of a mark; many rows of thin marks are read more easily close together.
        gap_px: Between a mark and the label of the next row.
    """
    groups = [index == 0 or rows[index - 1].group != row.group for index, row in enumerate(rows)]
    heads = [lines(row.group, _BOLD_COLUMNS) if is_first else [] for row, is_first in zip(rows, groups, strict=True)]
    needs = [
        len(row.text) * _LINE_PX + mark_px + gap_px + _heading_px(head) for row, head in zip(rows, heads, strict=True)
    ]
    wanted = sum(needs) + _AXIS_PX + _TOP_PX
    height = max(2, -(-wanted // STEP_PX)) * STEP_PX
    spare = min((height - wanted) / max(len(rows), 1), gap_px)
    at: list[float] = []
    headings: list[tuple[list[str], float]] = []
    top = 0.0
    for head, need in zip(heads, needs, strict=True):
        if head:
            headings.append((head, top + _heading_px(head) - _HEADING_GAP_PX / 2))
        top += need + spare
        at.append(top - spare - gap_px - mark_px / 2)
    return Sheet(tuple(rows), tuple(at), tuple(headings), height, mark_px)


def _heading_px(head: Sequence[str]) -> int:
    return len(head) * _LINE_PX + _HEADING_GAP_PX if head else 0


def sheet_figure(laid: Sheet, style: Style, traces: Iterable[go.Bar | go.Scatter]) -> go.Figure:
    """A figure of labelled rows with the given traces, whose y are the sheet's `at`."""
    figure = go.Figure(list(traces))
    figure.update_layout(base_layout(style, laid.height))
    figure.update_layout(margin={"t": _TOP_PX, "b": _AXIS_PX})
    figure.update_yaxes(visible=False, range=[laid.height - _AXIS_PX - _TOP_PX, 0], fixedrange=True)
    labels = [
        _annotation("<br>".join(escape(line) for line in row.text), at - laid.mark_px / 2 - 1, style)
        for row, at in zip(laid.rows, laid.at, strict=True)
    ]
    headings = [
        _annotation("<br>".join(map(escape, heading)), bottom, style, weight=_BOLD) for heading, bottom in laid.headings
    ]
    # All at once: plotly checks every annotation again with each one that is added.
    return figure.update_layout(annotations=[*labels, *headings])


def _annotation(text: str, bottom: float, style: Style, *, weight: int = 400) -> dict[str, object]:
    return {
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": bottom,
        "yref": "y",
        "yanchor": "bottom",
        "showarrow": False,
        "align": "left",
        "text": text,
        "borderpad": 0,
        "font": {"size": TEXT_PX, "color": style["chart-text"], "weight": weight},
    }


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
