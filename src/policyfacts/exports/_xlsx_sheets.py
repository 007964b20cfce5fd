"""The sheets of a workbook that are tables: rows, evidence, meaning of the columns."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from policyfacts import labels
from policyfacts.dates import format_when
from policyfacts.exports._bundle import Bundle
from policyfacts.exports._cells import cell, heading
from policyfacts.schema import TABLES, Column
from policyfacts.schema._columns import WON
from policyfacts.tables.frames import is_missing, records
from policyfacts.text import xml_safe
from policyfacts.units import AXIS_KRW, axis_krw
from policyfacts.views.cells import cell_text
from policyfacts.views.refs import ids_in
from policyfacts.words import Lang, Words

SHEETS = {
    "cover": Words("표지", "Cover"),
    "chart": Words("차트", "Chart"),
    "data": Words("자료", "Data"),
    "evidence": Words("근거", "Evidence"),
    "dictionary": Words("칸의 뜻", "Dictionary"),
}
_EXACT = 2**53
"""Excel's numbers are floats; a greater whole number is written as text rather than wrongly."""
_LONGEST = 32_000
_LONGEST_URL = 2_000
_FIRST_YEAR = 1901
_WIDEST = 60
_LINE_PT = 17
_FACTS = ("fact_id", "fact_ids", "current_fact_id")
_EVIDENCE = ("lang", "paragraph", "phrase")


@dataclass(frozen=True)
class Book:
    """A workbook being written, with the formats that its sheets share."""

    workbook: Workbook
    bundle: Bundle

    @cached_property
    def formats(self) -> dict[str, Format]:
        """Formats by what they are for."""
        wanted = {
            "title": {"bold": True, "font_size": 16, "text_wrap": True, "valign": "top"},
            "lead": {"font_size": 13, "text_wrap": True, "valign": "top"},
            "label": {"bold": True, "valign": "top"},
            "text": {"text_wrap": True, "valign": "top"},
            "line": {"valign": "top"},
            "chart": {"num_format": "0.0#", "valign": "top"},
            "head": {"bold": True, "text_wrap": True, "valign": "vcenter", "bottom": 1},
            "whole": {"num_format": "#,##0", "valign": "top"},
            "tenth": {"num_format": "#,##0.0", "valign": "top"},
            "number": {"num_format": "General", "valign": "top"},
            "day": {"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"},
            "link": {"font_color": "#0b50d0", "underline": 1, "valign": "top"},
        }
        return {name: self.workbook.add_format(settings) for name, settings in wanted.items()}


def text(book: Book, sheet: Worksheet, at: tuple[int, int], value: str, style: str = "text") -> None:
    """Write text as text, whatever it begins with."""
    shown = xml_safe(value)
    if len(shown) > _LONGEST:
        shown = f"{shown[:_LONGEST]} …"
    if shown:
        sheet.write_string(*at, shown, book.formats[style])


def link(book: Book, sheet: Worksheet, at: tuple[int, int], url: str, shown: str) -> None:
    """Write a link where the address is one that a reader can follow safely; else the text alone."""
    is_safe = url.startswith(("https://", "http://", "internal:")) and len(url) < _LONGEST_URL and shown
    if not is_safe or not url.isprintable() or sheet.write_url(*at, url, book.formats["link"], xml_safe(shown)) != 0:
        text(book, sheet, at, shown)


def add_data(book: Book, sheet: Worksheet, evidence_rows: dict[str, int]) -> None:
    """The rows, one line of headings above them; won exact and beside it in the unit of axes."""
    bundle = book.bundle
    heads = [(column, is_scaled) for column in bundle.columns for is_scaled in _forms(column)]
    titles = [_scaled_heading(bundle, column) if is_scaled else heading(bundle, column) for column, is_scaled in heads]
    for place, title in enumerate(titles):
        text(book, sheet, (0, place), title, "head")
    widths = [_width(title) for title in titles]
    for number, row in enumerate(records(bundle.rows), start=1):
        for place, (column, is_scaled) in enumerate(heads):
            shown = _write(book, sheet, (number, place), column, row[column.name], is_scaled=is_scaled)
            widths[place] = max(widths[place], _width(shown))
            first = next(iter(ids_in(row[column.name])), "") if column.name in _FACTS else ""
            if first in evidence_rows:
                target = f"internal:'{SHEETS['evidence'][bundle.lang]}'!A{evidence_rows[first] + 1}"
                link(book, sheet, (number, place), target, shown)
    for place, width in enumerate(widths):
        sheet.set_column(place, place, min(width + 2, _WIDEST))
    _as_table(sheet, len(bundle.rows), len(heads))


def add_evidence(book: Book, sheet: Worksheet) -> dict[str, int]:
    """One line a phrase, with its article; the first line of each fact, by fact_id."""
    bundle, lang = book.bundle, book.bundle.lang
    shown = [TABLES["evidence"][name] for name in _EVIDENCE]
    cited = [TABLES["articles"][name] for name in ("publisher_id", "title", "published", "url")]
    titles = [TABLES["evidence"]["fact_id"].title, *(column.title for column in (*shown, *cited))]
    for place, title in enumerate(titles):
        text(book, sheet, (0, place), title[lang], "head")
    articles = {article.article_id: article for article in bundle.articles}
    first: dict[str, int] = {}
    for number, row in enumerate(records(bundle.phrases), start=1):
        first.setdefault(str(row["fact_id"]), number)
        text(book, sheet, (number, 0), str(row["fact_id"]))
        for place, column in enumerate(shown, start=1):
            _write(book, sheet, (number, place), column, row[column.name], is_scaled=False, in_words=True)
        article = articles.get(str(row["article_id"]))
        if article:
            text(book, sheet, (number, 4), article.publisher[lang])
            text(book, sheet, (number, 5), article.title)
            text(book, sheet, (number, 6), format_when(article.published, lang) if article.published else "")
            link(book, sheet, (number, 7), article.url, article.url)
    for place, width in enumerate((44, 9, 8, 46, 16, 46, 18, 30)):
        sheet.set_column(place, place, width)
    _as_table(sheet, len(bundle.phrases), len(titles))
    return first


def add_dictionary(book: Book, sheet: Worksheet) -> None:
    """One line a column: stable name, heading, meaning, unit, codes."""
    lang = book.bundle.lang
    titles = [labels.NAME, labels.HEADING, labels.MEANING, labels.UNIT, labels.CODES]
    for place, title in enumerate(titles):
        text(book, sheet, (0, place), title[lang], "head")
    for number, column in enumerate(book.bundle.columns, start=1):
        codes = "; ".join(f"{code.value}: {code.words[lang]}" for code in column.codes)
        unit = column.unit[lang] if column.unit else ""
        for place, value in enumerate((column.name, column.title[lang], column.meaning[lang], unit, codes)):
            text(book, sheet, (number, place), value)
        # Office programs do not make a row higher by themselves when they open a file.
        sheet.set_row(number, _LINE_PT * max(1, -(-_width(codes) // 64), -(-_width(column.meaning[lang]) // 58)))
    for place, width in enumerate((22, 24, 60, 10, 66)):
        sheet.set_column(place, place, width)
    _as_table(sheet, len(book.bundle.columns), len(titles))


def _write(
    book: Book,
    sheet: Worksheet,
    at: tuple[int, int],
    column: Column,
    value: object,
    *,
    is_scaled: bool,
    in_words: bool = False,
) -> str:
    """Write one value as its column says; what was written, as text."""
    shown = (
        cell_text(column, value, book.bundle.lang) if in_words and column.codes else cell(book.bundle, column, value)
    )
    if is_missing(value):
        return ""
    if column.type == "number" or (column.type == "integer" and abs(int(str(value))) <= _EXACT):
        number = axis_krw(int(str(value)), _scale(book.bundle)) if is_scaled else float(str(value))
        style = "tenth" if is_scaled else "whole" if column.type == "integer" else "number"
        sheet.write_number(*at, number, book.formats[style])
        return f"{number:,}"
    if column.type == "boolean" and book.bundle.heading == "names":
        sheet.write_boolean(*at, bool(value), book.formats["text"])
    elif column.type == "day" and int(shown[:4]) >= _FIRST_YEAR:
        sheet.write_datetime(*at, date.fromisoformat(shown), book.formats["day"])
    else:
        text(book, sheet, at, shown, "line")
    return shown


def _forms(column: Column) -> tuple[bool, ...]:
    return (False, True) if column.unit == WON else (False,)


def _scaled_heading(bundle: Bundle, column: Column) -> str:
    if bundle.heading == "names":
        return f"{column.name.removesuffix('_krw')}_eok"
    return f"{column.title[bundle.lang]} ({AXIS_KRW[bundle.lang]})"


def _scale(bundle: Bundle) -> Lang:
    """A stable name (`amount_eok`) says one unit, whatever the language of the file."""
    return "ko" if bundle.heading == "names" else bundle.lang


def _as_table(sheet: Worksheet, rows: int, columns: int) -> None:
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(rows, 1), columns - 1)
    sheet.repeat_rows(0)
    one_page(sheet)


def one_page(sheet: Worksheet) -> None:
    """Print on A4, as wide as one page."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _width(shown: str) -> int:
    from policyfacts.figures._wrap import width

    return max((width(line) for line in shown.splitlines()), default=0)
