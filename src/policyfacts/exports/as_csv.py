"""CSV for people: opens in Korean Excel, exact values, one header row and no notes."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from policyfacts.exports._bundle import Bundle
from policyfacts.exports._cells import cell, heading
from policyfacts.exports._export import Export
from policyfacts.words import Words

BOM = "\ufeff"
"""Korean Excel reads a file without it as CP949 (product-anchors.md E7)."""
_STARTS_FORMULA = re.compile(r"[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
"""Spreadsheets of East Asian systems take the full-width signs for formulas too."""
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def write(bundle: Bundle) -> bytes:
    """The bundle as CSV in UTF-8 with a byte-order mark; a cell that a spreadsheet would run begins with `'`."""
    rows = bundle.rows.itertuples(index=False, name=None)
    return csv_file(
        [heading(bundle, column) for column in bundle.columns],
        ([cell(bundle, column, value) for column, value in zip(bundle.columns, row, strict=True)] for row in rows),
    )


def csv_file(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Texts as such a file."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([_inert(text) for text in row] for row in rows)
    return (BOM + out.getvalue()).encode("utf-8", "replace")


def _inert(text: str) -> str:
    if _STARTS_FORMULA.match(text) and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text


EXPORT = Export("csv", Words("CSV", "CSV"), "text/csv; charset=utf-8", write)
