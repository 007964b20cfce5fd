"""CSV for people: opens in Korean Excel, exact values, one header row and no notes."""

import csv
import io
import re

from policyfacts.exports._export import Bundle, Export
from policyfacts.schema import Column
from policyfacts.schema._columns import WON
from policyfacts.tables.csvs import text_of
from policyfacts.views.cells import cell_text
from policyfacts.words import Words

BOM = "\ufeff"
"""Korean Excel reads a file without it as CP949 (product-anchors.md E7)."""
_STARTS_FORMULA = re.compile(r"[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
"""Spreadsheets of East Asian systems take the full-width signs for formulas too."""
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def write(bundle: Bundle) -> bytes:
    """The bundle as CSV in UTF-8 with a byte-order mark; a cell that a spreadsheet would run begins with `'`."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([_heading(bundle, column) for column in bundle.columns])
    for row in bundle.rows.itertuples(index=False, name=None):
        writer.writerow(
            [_inert(_cell(bundle, column, value)) for column, value in zip(bundle.columns, row, strict=True)]
        )
    return (BOM + out.getvalue()).encode("utf-8")


def _heading(bundle: Bundle, column: Column) -> str:
    return column.heading[bundle.lang] if bundle.heading == "words" else column.name


def _cell(bundle: Bundle, column: Column, value: object) -> str:
    """Numbers and dates exact and as in the tables; codes and names in the reader's words under word headings."""
    in_words = bundle.heading == "words" and (column.codes or column.type in {"both", "boolean"})
    if in_words and column.unit != WON:
        return cell_text(column, value, bundle.lang)
    return text_of(value)


def _inert(text: str) -> str:
    if _STARTS_FORMULA.match(text) and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text


EXPORT = Export("csv", Words("CSV", "CSV"), "text/csv; charset=utf-8", write)
