"""Headings and cells as people's files carry them."""

from policyfacts.exports._bundle import Bundle
from policyfacts.schema import Column
from policyfacts.schema._columns import WON
from policyfacts.tables.csvs import text_of
from policyfacts.views.cells import cell_text


def heading(bundle: Bundle, column: Column) -> str:
    """The reader's words over a chart's column; the stable name over a table's."""
    return column.heading[bundle.lang] if bundle.heading == "words" else column.name


def cell(bundle: Bundle, column: Column, value: object) -> str:
    """Numbers and dates exact and as in the tables; codes and names in the reader's words under word headings."""
    in_words = bundle.heading == "words" and (column.codes or column.type in {"both", "boolean"})
    if in_words and column.unit != WON:
        return cell_text(column, value, bundle.lang)
    return text_of(value)
