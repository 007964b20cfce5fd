"""Excel: cover, native chart, tidy rows, evidence, meaning of the columns; text stays text."""

import io
from datetime import UTC, datetime

import xlsxwriter

from policyfacts.exports._bundle import Bundle
from policyfacts.exports._export import Export
from policyfacts.exports._native import native_chart
from policyfacts.exports._xlsx_chart import add_chart_sheet
from policyfacts.exports._xlsx_cover import add_cover
from policyfacts.exports._xlsx_sheets import SHEETS, Book, add_data, add_dictionary, add_evidence
from policyfacts.text import xml_safe
from policyfacts.words import Words

_OPTIONS = {
    "in_memory": True,
    # What a journalist typed is never run: no text becomes a formula, a link or a number.
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_FONT = {"font_name": "Malgun Gothic", "font_size": 11}


def write(bundle: Bundle) -> bytes:
    """The bundle as a workbook whose only formulas are those of its chart's data ranges."""
    out = io.BytesIO()
    # The library changes the settings that it is given, so each workbook has its own.
    workbook = xlsxwriter.Workbook(out, {**_OPTIONS, "default_format_properties": dict(_FONT)})
    # The day whose knowledge it holds, not the moment of writing: the same bytes tomorrow.
    made = datetime.fromisoformat(bundle.as_of) if bundle.as_of else datetime(2000, 1, 1, tzinfo=UTC)
    said = {
        "title": bundle.name,
        "subject": bundle.record[bundle.lang],
        "author": bundle.publisher[bundle.lang],
        "comments": f"{bundle.as_of} {bundle.version} {bundle.licence['name']}",
    }
    properties = {name: xml_safe(text) for name, text in said.items()}
    workbook.set_properties({**properties, "created": made.replace(tzinfo=None)})
    book = Book(workbook, bundle)
    native = native_chart(bundle)
    wanted = [name for name in SHEETS if name != "chart" or native]
    sheets = {name: workbook.add_worksheet(SHEETS[name][bundle.lang]) for name in wanted}
    evidence_rows = add_evidence(book, sheets["evidence"])
    add_cover(book, sheets)
    if native:
        add_chart_sheet(book, sheets["chart"], native)
    add_data(book, sheets["data"], evidence_rows)
    add_dictionary(book, sheets["dictionary"])
    workbook.close()
    return out.getvalue()


EXPORT = Export(
    "xlsx",
    Words("엑셀", "Excel"),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write,
)
