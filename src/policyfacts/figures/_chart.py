"""What a chart is: a question, its answer in a sentence, a view and a drawing of it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

import pandas as pd
import plotly.graph_objects as go

from policyfacts.figures._caveats import caveats
from policyfacts.figures._key import Key
from policyfacts.figures._most import Most
from policyfacts.figures._theme import Style
from policyfacts.schema import Code, Column
from policyfacts.tables.model import Tables
from policyfacts.views.filters import Filters, narrow
from policyfacts.words import Words

STEP_PX = 80
"""Heights come in steps, so that a page can keep the space free with a class and no inline style."""


@dataclass(frozen=True)
class Chart:
    """One chart, or a table that stands for itself.

    Args:
        slug: Its name in links and files.
        title: The question it answers.
        unit: What its numbers count; None when it draws none.
        columns: Of the view, in the order of the table under the chart; provenance follows them.
        view: Tables and filters to rows; one mark a row or more, each with fact_ids or unknown_ids.
        takeaway: The answer, from the rows, in both languages.
        draw: Rows to a figure; None where the table itself is the best drawing.
        filters: Keys of a link that it obeys, besides as_of.
        hidden: Columns of the view that drawings need and tables do not show.
        key: What colours, patterns and shapes stand for, where the rows do not say it themselves.
        assumptions: What a reader may switch on with `assume`, said as it stands under the drawing.
        most: Which of too many rows are drawn; None for a drawing that counts or sums them and holds any number.
    """

    slug: str
    title: Words
    columns: tuple[Column, ...]
    view: Callable[[Tables, Filters], pd.DataFrame]
    takeaway: Callable[[pd.DataFrame], Words]
    draw: Callable[[pd.DataFrame, Style], go.Figure] | None = None
    unit: Words | None = None
    filters: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    key: tuple[Key, ...] = ()
    assumptions: tuple[Code, ...] = ()
    most: Most | None = None

    def bounded(self) -> "Chart":
        """The chart, its drawing given no more rows than it can hold."""
        draw, most = self.draw, self.most
        if draw is None or most is None:
            return self
        return replace(self, draw=lambda rows, style: draw(most.drawn(rows), style))

    def rows(self, tables: Tables, filters: Filters) -> pd.DataFrame:
        """The view's rows as known on the filters' day and narrowed to their choices. Treat them as read-only."""
        return _rows(self, tables, filters)

    def caveats(self, rows: pd.DataFrame, filters: Filters) -> tuple[Words, ...]:
        """What must be said of these rows wherever they are seen: hazards, assumptions switched on, rows not drawn."""
        return (*caveats(rows, filters, self.assumptions), *(self.most.said(rows) if self.most else ()))

    @property
    def shown(self) -> tuple[Column, ...]:
        """Columns that the table under the chart shows."""
        return tuple(column for column in self.columns if column.name not in self.hidden)

    def alt(self, rows: pd.DataFrame) -> Words:
        """What somebody who cannot see the drawing is told: the answer, and how much is in it."""
        said, marks = self.takeaway(rows), len(self.most.drawn(rows) if self.most else rows)
        return Words(
            f"{said.ko} 표식 {marks:,}개. 화살표 키로 옮겨 다니고 엔터 키로 근거를 엽니다.",
            f"{said.en} {marks:,} marks. Move with the arrow keys; Enter opens the evidence.",
        )


@lru_cache(maxsize=256)
def _rows(chart: Chart, tables: Tables, filters: Filters) -> pd.DataFrame:
    # A card asks for its rows several times: for the sentence, the drawing, the table, the files.
    return chart.view(narrow(tables, filters), filters)


def joined(names: Iterable[str], lang: str, most: int = 3) -> str:
    """Names in a sentence, the rest counted.

    >>> joined(["a", "b", "c", "d"], "en")
    'a, b, c and 1 more'
    """
    given = list(names)
    shown, rest = given[:most], len(given) - most
    if rest <= 0:
        return ", ".join(shown)
    return f"{', '.join(shown)} 외 {rest}" if lang == "ko" else f"{', '.join(shown)} and {rest} more"
