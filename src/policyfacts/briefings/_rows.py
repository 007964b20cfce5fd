"""A chart's rows as the cells that its page shows."""

from dataclasses import dataclass

from policyfacts.briefings._briefing import Part
from policyfacts.markup.table import TableStyle, cell_of
from policyfacts.tables.frames import records


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
