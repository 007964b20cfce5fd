"""The sheet with a native chart and, beside it, the cells that it draws."""

from xlsxwriter.chart import Chart as OfficeChart
from xlsxwriter.worksheet import Worksheet

from policyfacts.exports._native import BEGIN, NativeChart
from policyfacts.exports._said import day, sources_text
from policyfacts.exports._xlsx_sheets import SHEETS, Book, one_page, text
from policyfacts.figures._theme import tokens
from policyfacts.labels import AS_OF, SOURCES, UNIT
from policyfacts.text import xml_safe
from policyfacts.words import Words

_LABEL = Words("이름", "Name")
_LENGTH = Words("길이 (년)", "Length (years)")
_FONT = "Malgun Gothic"
_TALLEST = 1_600


def add_chart_sheet(book: Book, sheet: Worksheet, native: NativeChart) -> None:
    """Bars from the cells in columns A to C; change a cell and the chart follows."""
    lang, bundle = book.bundle.lang, book.bundle
    columns = (
        [(native.starts, BEGIN[lang]), (native.values, _LENGTH[lang])]
        if native.starts
        else [(native.values, native.unit)]
    )
    text(book, sheet, (0, 0), _LABEL[lang], "head")
    for number, label in enumerate(native.labels, start=1):
        text(book, sheet, (number, 0), label, "line")
    for place, (values, title) in enumerate(columns, start=1):
        text(book, sheet, (0, place), title, "head")
        for number, value in enumerate(values, start=1):
            if value is not None:
                sheet.write_number(number, place, value, book.formats["chart"])
    sheet.set_column(0, 0, 44)
    sheet.set_column(1, len(columns), 16)
    sheet.freeze_panes(1, 0)
    one_page(sheet)
    alt = xml_safe(f"{bundle.name} {bundle.takeaway[lang]}")
    sheet.insert_chart(0, len(columns) + 2, _chart(book, native, len(columns)), {"description": alt})
    foot = [(UNIT, native.unit), (AS_OF, day(bundle.as_of, lang)), (SOURCES, sources_text(bundle))]
    said = " · ".join(f"{label[lang]}: {value}" for label, value in foot)
    text(book, sheet, (len(native.labels) + 2, 0), said, "line")


def _chart(book: Book, native: NativeChart, series: int) -> OfficeChart:
    lang, bundle, last = book.bundle.lang, book.bundle, len(native.labels)
    name, colour = SHEETS["chart"][lang], tokens("print")["chart-1"]
    chart = book.workbook.add_chart({"type": "bar", "subtype": "stacked"})
    for place in range(1, series + 1):
        # Spans stand on a first series that is not drawn: where they begin.
        is_base = place < series
        chart.add_series(
            {
                "name": [name, 0, place],
                "categories": [name, 1, 0, last, 0],
                "values": [name, 1, place, last, place],
                "fill": {"none": True} if is_base else {"color": colour},
                "border": {"none": True} if is_base else {"color": colour, "width": 1},
                "gap": 60,
                **({} if native.starts else {"data_labels": {"value": True, "font": {"name": _FONT}}}),
            }
        )
    chart.set_title({"name": xml_safe(bundle.name), "overlay": False, "name_font": {"name": _FONT, "size": 14}})
    chart.set_legend({"none": True})
    chart.set_y_axis({"reverse": True, "num_font": {"name": _FONT, "size": 10}})
    # The rows run downwards, which would take the axis to the top: its labels go to the far side again.
    axis = {
        "label_position": "high",
        "name": native.unit,
        "name_font": {"name": _FONT, "size": 10},
        "num_font": {"name": _FONT, "size": 10},
    }
    chart.set_x_axis(
        {**axis, **_years(native, lang), "major_gridlines": {"visible": True, "line": {"color": "#d5d9de"}}}
    )
    chart.set_size({"width": 860, "height": min(_TALLEST, 160 + 44 * last)})
    return chart


def _years(native: NativeChart, lang: str) -> dict[str, object]:
    """A time axis in years, which needs no date serials and so no leap days."""
    starts = [start for start in native.starts if start is not None]
    if not starts:
        return {}
    ends = [s + v for s, v in zip(native.starts, native.values, strict=True) if s is not None and v is not None]
    number = '0"년"' if lang == "ko" else "0"
    return {"min": int(min(starts)), "max": int(max(ends)) + 1, "major_unit": 1, "num_format": number}
