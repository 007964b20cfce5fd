"""Where labelled rows stand: the label above its mark, or beside it where the drawing is wide.

Above, long names fit a phone; beside, a desk shows three times as many rows. The y axis counts pixels, so that a row is
as high as its label needs.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

import plotly.graph_objects as go

from policyfacts.figures._chart import STEP_PX
from policyfacts.figures._forms import BY_ROW, FROM, FROM_PX
from policyfacts.figures._rows import BAR_PX, Row, base_layout
from policyfacts.figures._theme import TEXT_PX, Style
from policyfacts.figures._wrap import lines, parts, width
from policyfacts.words import Lang

_LINE_PX = 20
_GAP_PX = 16
_HEADING_GAP_PX = 12
_AXIS_PX = 40
_TOP_PX = 4
_COLUMNS: dict[Lang, int] = {"ko": 34, "en": 31}
"""Half-width columns of a label line that fit a phone of 320 px."""
_BOLD_COLUMNS = 30
_BOLD = 700
_BESIDE_COLUMNS: dict[Lang, int] = {"ko": 44, "en": 40}
"""Of a label to the left of its mark; half a Hangul syllable is narrower than a Latin letter."""
_COLUMN_PX: dict[Lang, float] = {"ko": 7.1, "en": 7.6}
_DETAIL_COLUMNS = 26
"""Of what stands to the right of the marks: mostly figures, as wide in either language."""
_DETAIL_COLUMN_PX = 7.6
_ASIDE_PX = 12
"""Between marks and what stands beside them."""
_EDGE_PX = 8
_LAST_PX = 16
_FIRST_PX = 6
"""Above the first row of a wide drawing, where no label keeps its mark off the edge."""
_LEAST_PX = 220
"""The marks of a wide drawing have so much room at least."""


@dataclass(frozen=True)
class Text:
    """What is printed of a row: its label, and its detail where that has a place of its own."""

    label: list[str]
    detail: list[str]

    @property
    def high(self) -> int:
        """Height in px."""
        return max(len(self.label), len(self.detail)) * _LINE_PX


@dataclass(frozen=True)
class Sheet:
    """Where each row stands.

    Args:
        rows: The rows, the first on top.
        texts: What is printed of each.
        at: Middle of each row's mark, in px from the top.
        headings: Group headings with their bottom, in px from the top.
        height: Of the whole figure in px, a whole number of steps.
        mark_px: Height of a mark.
        beside: Room for labels at the left and details at the right, in px; None where labels stand above.
    """

    rows: tuple[Row, ...]
    texts: tuple[Text, ...]
    at: tuple[float, ...]
    headings: tuple[tuple[list[str], float], ...]
    height: int
    mark_px: int = BAR_PX
    beside: tuple[int, int] | None = None


def sheet(rows: Sequence[Row], style: Style, *, mark_px: int = BAR_PX, gap_px: int = _GAP_PX) -> Sheet:
    """The rows laid out; what is left of the last step is shared among them.

    Args:
        rows: The rows, the first on top.
        style: Whether labels stand above or beside their marks.
        mark_px: Height of a mark; many rows of thin marks are read more easily close together.
        gap_px: Between one row and the next.
    """
    groups = [index == 0 or rows[index - 1].group != row.group for index, row in enumerate(rows)]
    columns = _BESIDE_COLUMNS[style.lang] if style.is_wide else _BOLD_COLUMNS
    heads = [lines(row.group, columns) if is_first else [] for row, is_first in zip(rows, groups, strict=True)]
    texts = [_beside(row, style.lang) if style.is_wide else _above(row, style.lang) for row in rows]
    bodies = [max(text.high, mark_px) if style.is_wide else text.high + mark_px for text in texts]
    needs = [_heading_px(head) + body + gap_px for head, body in zip(heads, bodies, strict=True)]
    top = float(_FIRST_PX) if style.is_wide else 0.0
    wanted = sum(needs) + round(top) + _AXIS_PX + _TOP_PX
    height = max(2, -(-wanted // STEP_PX)) * STEP_PX
    spare = min((height - wanted) / max(len(rows), 1), gap_px)
    at: list[float] = []
    headings: list[tuple[list[str], float]] = []
    for head, need, body in zip(heads, needs, bodies, strict=True):
        if head:
            headings.append((head, top + _heading_px(head) - _HEADING_GAP_PX / 2))
        top += need + spare
        at.append(top - spare - gap_px - (body if style.is_wide else mark_px) / 2)
    sides = _sides(texts, style.lang) if style.is_wide else None
    return Sheet(tuple(rows), tuple(texts), tuple(at), tuple(headings), height, mark_px, sides)


def _above(row: Row, lang: Lang) -> Text:
    most = _COLUMNS[lang]
    one = f"{row.label}  {row.detail}".strip()
    if width(one) <= most:
        return Text([one], [])
    return Text([*lines(row.label, most), *lines(row.detail, most)], [])


def _beside(row: Row, lang: Lang) -> Text:
    return Text(lines(row.label, _BESIDE_COLUMNS[lang]), parts(row.detail, _DETAIL_COLUMNS))


def _sides(texts: Sequence[Text], lang: Lang) -> tuple[int, int]:
    """As much room at either side as the longest line there needs."""
    left = max((width(line) for text in texts for line in text.label), default=0)
    right = max((width(line) for text in texts for line in text.detail), default=0)
    return (
        round(left * _COLUMN_PX[lang]) + _ASIDE_PX + _EDGE_PX,
        round(right * _DETAIL_COLUMN_PX) + _ASIDE_PX + _EDGE_PX if right else _LAST_PX,
    )


def _heading_px(head: Sequence[str]) -> int:
    return len(head) * _LINE_PX + _HEADING_GAP_PX if head else 0


def sheet_figure(laid: Sheet, style: Style, traces: Iterable[go.Bar | go.Scatter]) -> go.Figure:
    """A figure of labelled rows with the given traces, whose y are the sheet's `at`."""
    figure = go.Figure(list(traces))
    figure.update_layout(base_layout(style, laid.height))
    left, right = laid.beside or (_EDGE_PX, _LAST_PX)
    margin = {"l": left, "r": right, "t": _TOP_PX, "b": _AXIS_PX}
    # Axis and labels share the edges, so a drawing without room for both stays in its narrow form.
    figure.update_layout(margin=margin, meta={BY_ROW: True, FROM: max(FROM_PX, left + right + _LEAST_PX)})
    figure.update_yaxes(visible=False, range=[laid.height - _AXIS_PX - _TOP_PX, 0], fixedrange=True)
    shift = _EDGE_PX - left
    labels = [_note(text.label, laid, at, style, shift) for text, at in zip(laid.texts, laid.at, strict=True)]
    details = [
        {**_note(text.detail, laid, at, style, _ASIDE_PX), "x": 1}
        for text, at in zip(laid.texts, laid.at, strict=True)
        if text.detail
    ]
    headings = [_annotation(heading, bottom, style, shift, weight=_BOLD) for heading, bottom in laid.headings]
    # All at once: plotly checks every annotation again with each one that is added.
    return figure.update_layout(annotations=[*labels, *details, *headings])


def _note(text: Sequence[str], laid: Sheet, at: float, style: Style, shift: int) -> dict[str, object]:
    """A row's text: above its mark, or level with it."""
    if laid.beside:
        return {**_annotation(text, at, style, shift), "yanchor": "middle"}
    return _annotation(text, at - laid.mark_px / 2 - 1, style, shift)


def _annotation(
    text: Sequence[str], bottom: float, style: Style, shift: int, *, weight: int = 400
) -> dict[str, object]:
    return {
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        **({"xshift": shift} if shift else {}),
        "y": bottom,
        "yref": "y",
        "yanchor": "bottom",
        "showarrow": False,
        "align": "left",
        "text": "<br>".join(map(escape, text)),
        "borderpad": 0,
        "font": {"size": TEXT_PX, "color": style["chart-text"], "weight": weight},
    }
