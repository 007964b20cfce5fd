"""A chart's rows as the cells that its page shows."""

from dataclasses import dataclass, replace

from policyfacts.briefings._briefing import Part
from policyfacts.figures._wrap import width
from policyfacts.markup.table import TableStyle, cell_of
from policyfacts.tables.frames import records

MOST_ROWS = 150
"""Of a table in a file that is read as a page; what is left out is counted."""
_WIDEST = 56
_NARROWEST = 7
_ADDRESS = 24


@dataclass(frozen=True)
class Cells:
    """Headings and rows of text.

    Args:
        headings: Over the columns.
        rows: Under them.
        numbers: Which columns are set to the right.
        links: Address of a row; empty when it has none.
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[bool, ...]
    links: tuple[str, ...] = ()

    def first(self, most: int) -> "Cells":
        """At most so many rows."""
        return replace(self, rows=self.rows[:most], links=self.links[:most])

    def shares(self, total: float) -> list[int]:
        """How wide each column is, in half-width characters: as it needs, the widest giving way first."""
        wanted = [max(_NARROWEST, *map(_need, column)) for column in zip(self.headings, *self.rows, strict=True)]
        limit = _WIDEST
        while sum(min(each, limit) for each in wanted) > total and limit > _NARROWEST:
            limit -= 1
        return [min(each, limit) for each in wanted]


def cells_of(part: Part) -> Cells:
    """The table under the chart: the same columns, words and numbers."""
    lang = part.bundle.lang
    style = TableStyle(lang, part.filters.unit == "won")
    columns = part.chart.shown
    rows = part.chart.rows(part.tables, part.filters)
    return Cells(
        tuple(column.title[lang] for column in columns),
        tuple(tuple(cell_of(column, row, style).text for column in columns) for row in records(rows)),
        tuple(column.type in {"integer", "number"} for column in columns),
    )


def is_address(text: str) -> bool:
    """Whether a cell holds nothing but an address."""
    return text.startswith(("https://", "http://"))


def _need(text: str) -> int:
    # A text of a line and a half needs no column of its own length.
    return _ADDRESS if is_address(text) else min(width(text) + 2, _WIDEST)
