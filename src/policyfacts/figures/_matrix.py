"""Charts of rows and columns: a label above each row, names standing over the columns, marks stacked in their cell.

Columns have a least width, so that a narrow window scrolls sideways inside the card and nothing shrinks. Where there is
room for all columns beside the labels, these stand to the left of their row.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

import plotly.graph_objects as go

from policyfacts.figures._chart import STEP_PX
from policyfacts.figures._forms import BY_ROW, FROM, FROM_PX, LEAST_PX
from policyfacts.figures._rows import axis, base_layout
from policyfacts.figures._theme import SMALL_PX, TEXT_PX, Style
from policyfacts.figures._wrap import lines, width

_MARK_PX = 15
_INSIDE_PX = 5
"""How much larger a mark is that holds a letter."""
_COLUMN_PX = 30
_COLUMN_PX_PER_CHAR = 7.6
_LINE_PX = 20
_GAP_PX = 12
_HEAD_GAP_PX = 10
_TEXT_PX = 25
_LABEL_PX = 6
"""Between a label and the marks under it."""
_LABEL_COLUMNS = 34
"""Half-width columns of a row's label: as many as a phone shows without scrolling."""
_BESIDE_COLUMNS = 30
"""Of a label to the left of its row."""
_WIDE_COLUMN_PX = 27
_EDGE_PX = 4
_STROKE = 1.4
"""A stroke symbol is drawn so many times as long as its size says."""


@dataclass(frozen=True)
class CellMark:
    """One mark.

    Args:
        row: Which row, from 0.
        column: Which column, from 0.
        text: Stands under the shape; empty for none.
        symbol: Its shape.
        colour: Token of its colour.
        refs: Where it leads.
        spoken: What is said of it.
        is_hollow: Drawn in outline.
        is_half: Drawn in outline, its lower half filled.
        inside: A letter in the shape.
    """

    row: int
    column: int
    text: str
    symbol: str
    colour: str
    refs: str
    spoken: str
    is_hollow: bool = False
    is_half: bool = False
    inside: str = ""


def matrix_figure(
    rows: Sequence[str], columns: Sequence[str], marks: Sequence[CellMark], style: Style, *, strong: int = 0
) -> go.Figure:
    """The matrix; the first `strong` columns stand out as those of the reader's own.

    Args:
        rows: Labels, the first on top.
        columns: Names, the first at the left.
        marks: In the order in which they are stacked within a cell.
        style: Language and theme.
        strong: How many columns are drawn with a band and a bold name.
    """
    inside_px = _INSIDE_PX if any(mark.inside for mark in marks) else 0
    stack_px = _MARK_PX + inside_px + (_TEXT_PX if any(mark.text for mark in marks) else 6)
    head = round(max((width(name) for name in columns), default=0) * _COLUMN_PX_PER_CHAR) + 2 * _HEAD_GAP_PX
    places = _places(marks)
    depth = [1] * len(rows)
    for mark, place in zip(marks, places, strict=True):
        depth[mark.row] = max(depth[mark.row], place + 1)
    labels = [lines(label, _BESIDE_COLUMNS if style.is_wide else _LABEL_COLUMNS) for label in rows]
    above = [_LABEL_PX + (0 if style.is_wide else len(label) * _LINE_PX) for label in labels]
    tops, top = [], float(head)
    for label, over, deep in zip(labels, above, depth, strict=True):
        tops.append(top)
        top += max(over + deep * stack_px, len(label) * _LINE_PX) + _GAP_PX
    height = -(-int(top) // STEP_PX) * STEP_PX
    at = [
        tops[mark.row] + above[mark.row] + place * stack_px + (_MARK_PX + inside_px) / 2
        for mark, place in zip(marks, places, strict=True)
    ]
    left = _EDGE_PX + (_beside_px(labels) if style.is_wide else 0)
    least = left + len(columns) * (_WIDE_COLUMN_PX if style.is_wide else _COLUMN_PX) + _EDGE_PX
    figure = go.Figure([*_halves(marks, at, style), _shapes(marks, at, style), _texts(marks, at, style)])
    figure.update_layout(base_layout(style, height))
    figure.update_layout(
        margin={"l": left, "r": _EDGE_PX, "t": 0, "b": 0},
        meta={BY_ROW: True, LEAST_PX: least, FROM: max(least, FROM_PX)},
        shapes=[
            *_bands(strong, head, height, style),
            *_rules(tops, style),
            *_columns(len(columns), head, height, style),
        ],
        annotations=[*_heads(columns, head, style, strong), *_labels(labels, tops, style, _EDGE_PX - left)],
    )
    figure.update_xaxes(axis(style, range=[-0.5, len(columns) - 0.5], visible=False, automargin=False))
    figure.update_yaxes(visible=False, range=[height, 0], fixedrange=True)
    return figure


def _places(marks: Sequence[CellMark]) -> list[int]:
    """How many marks stand above each in its cell."""
    stacked: Counter[tuple[int, int]] = Counter()
    places = []
    for mark in marks:
        cell = mark.row, mark.column
        places.append(stacked[cell])
        stacked[cell] += 1
    return places


def _shapes(marks: Sequence[CellMark], at: Sequence[float], style: Style) -> go.Scatter:
    colours = [style[mark.colour] for mark in marks]
    empty = [style["chart-paper"] if mark.is_hollow or mark.is_half else style[mark.colour] for mark in marks]
    return go.Scatter(
        mode="markers+text",
        x=[mark.column for mark in marks],
        y=list(at),
        cliponaxis=False,
        text=[mark.inside for mark in marks],
        textfont={
            "size": SMALL_PX,
            "weight": 700,
            "color": [style["chart-text" if mark.is_hollow else "chart-paper"] for mark in marks],
        },
        marker={
            "size": [_MARK_PX + (_INSIDE_PX if mark.inside else 0) for mark in marks],
            "opacity": 1,
            "symbol": [mark.symbol for mark in marks],
            "color": ["rgba(0,0,0,0)" if mark.is_half else fill for mark, fill in zip(marks, empty, strict=True)],
            "line": {"color": colours, "width": [0 if mark.symbol == "x" else 2 for mark in marks]},
        },
        customdata=[[mark.refs, mark.spoken] for mark in marks],
        hovertext=[escape(mark.spoken) for mark in marks],
        hoverinfo="text",
    )


def _halves(marks: Sequence[CellMark], at: Sequence[float], style: Style) -> list[go.Scatter]:
    """The filled lower half of a mark: a thick stroke, since no symbol is half full."""
    half = [(mark, y + _MARK_PX / 4) for mark, y in zip(marks, at, strict=True) if mark.is_half]
    if not half:
        return []
    return [
        go.Scatter(
            mode="markers",
            x=[mark.column for mark, _ in half],
            y=[y for _, y in half],
            cliponaxis=False,
            hoverinfo="skip",
            marker={
                "symbol": "line-ew",
                "size": _MARK_PX / _STROKE,
                "line": {"width": _MARK_PX / 2, "color": [style[mark.colour] for mark, _ in half]},
            },
        )
    ]


def _texts(marks: Sequence[CellMark], at: Sequence[float], style: Style) -> go.Scatter:
    return go.Scatter(
        mode="text",
        x=[mark.column for mark in marks],
        y=[y + _MARK_PX + 4 for y in at],
        text=[escape(mark.text) for mark in marks],
        textfont={"size": SMALL_PX, "color": style["chart-text"]},
        cliponaxis=False,
        hoverinfo="skip",
    )


def _heads(columns: Sequence[str], head: int, style: Style, strong: int) -> Iterable[dict[str, object]]:
    for place, name in enumerate(columns):
        yield {
            "x": place,
            "xref": "x",
            "xanchor": "center",
            "y": head - _HEAD_GAP_PX,
            "yref": "y",
            "yanchor": "bottom",
            "textangle": -90,
            "showarrow": False,
            "text": escape(name),
            "font": {"size": SMALL_PX, "color": style["chart-text"], "weight": 700 if place < strong else 400},
        }


def _beside_px(labels: Sequence[list[str]]) -> int:
    return round(max((width(line) for label in labels for line in label), default=0) * _COLUMN_PX_PER_CHAR) + _LABEL_PX


def _labels(
    labels: Sequence[list[str]], tops: Sequence[float], style: Style, shift: int
) -> Iterable[dict[str, object]]:
    for label, top in zip(labels, tops, strict=True):
        yield {
            "x": 0,
            "xref": "paper",
            "xanchor": "left",
            **({"xshift": shift} if shift else {}),
            "y": top + 2,
            "yref": "y",
            "yanchor": "top",
            "align": "left",
            "showarrow": False,
            "borderpad": 0,
            "text": "<br>".join(map(escape, label)),
            "font": {"size": TEXT_PX, "color": style["chart-text"]},
        }


def _line(style: Style, **ends: object) -> dict[str, object]:
    return {"type": "line", "layer": "below", "line": {"color": style["chart-grid"], "width": 1}, **ends}


def _rules(tops: Sequence[float], style: Style) -> list[dict[str, object]]:
    return [_line(style, xref="paper", x0=0, x1=1, yref="y", y0=top, y1=top) for top in tops]


def _columns(count: int, head: int, height: int, style: Style) -> list[dict[str, object]]:
    return [_line(style, xref="x", x0=at + 0.5, x1=at + 0.5, yref="y", y0=head, y1=height) for at in range(count - 1)]


def _bands(strong: int, head: int, height: int, style: Style) -> list[dict[str, object]]:
    if not strong:
        return []
    ends = {"xref": "x", "x0": -0.5, "x1": strong - 0.5, "yref": "y", "y0": head, "y1": height}
    return [
        {
            "type": "rect",
            "layer": "below",
            "fillcolor": style["chart-grid"],
            "opacity": 0.5,
            "line": {"width": 0},
            **ends,
        }
    ]
