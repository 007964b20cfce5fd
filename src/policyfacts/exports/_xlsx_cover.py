"""The first sheet of a workbook: what it shows, of when, from which sources."""

from collections.abc import Mapping

from xlsxwriter.worksheet import Worksheet

from policyfacts.exports._said import NO_SOURCE, UNDATED, day, said_of
from policyfacts.exports._xlsx_sheets import SHEETS, Book, link, text
from policyfacts.figures._wrap import width
from policyfacts.labels import SOURCES
from policyfacts.words import Words

_CONTENTS = Words("이 파일에 든 것", "In this file")
_ABOUT = {
    "chart": Words("고칠 수 있는 차트와 그 값", "a chart to edit, and its values"),
    "data": Words("한 줄에 하나씩, 값 그대로", "one entry a row, values exact"),
    "evidence": Words("각 값이 나온 기사의 문구", "the articles' words behind each value"),
    "dictionary": Words("칸마다의 뜻과 부호", "what each column and code means"),
}


def add_cover(book: Book, sheets: Mapping[str, Worksheet]) -> None:
    """Title, answer, what has to be known, contents and sources."""
    sheet, bundle, lang = sheets["cover"], book.bundle, book.bundle.lang
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 20)
    sheet.set_column(1, 1, 84)
    sheet.set_column(2, 2, 18)
    text(book, sheet, (0, 1), bundle.name, "title")
    text(book, sheet, (1, 1), bundle.takeaway[lang], "lead")
    text(book, sheet, (2, 1), bundle.record[lang])
    sheet.set_row(0, 28)
    sheet.set_row(1, 20 * max(1, -(-width(bundle.takeaway[lang]) // 68)))
    line = 4
    for label, value in said_of(bundle):
        text(book, sheet, (line, 0), label, "label")
        text(book, sheet, (line, 1), value)
        sheet.set_row(line, 17 * max(1, -(-width(value) // 84)))
        line += 1
    line = _contents(book, sheets, line + 1)
    _sources(book, sheet, line + 1)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.activate()


def _contents(book: Book, sheets: Mapping[str, Worksheet], line: int) -> int:
    lang = book.bundle.lang
    text(book, sheets["cover"], (line, 0), _CONTENTS[lang], "label")
    for name, about in _ABOUT.items():
        if name in sheets:
            title = SHEETS[name][lang]
            link(book, sheets["cover"], (line, 1), f"internal:'{title}'!A1", f"{title}: {about[lang]}")
            line += 1
    return line


def _sources(book: Book, sheet: Worksheet, line: int) -> None:
    bundle, lang = book.bundle, book.bundle.lang
    text(book, sheet, (line, 0), SOURCES[lang], "label")
    if not bundle.articles:
        text(book, sheet, (line, 1), NO_SOURCE[lang])
    for article in bundle.articles:
        link(book, sheet, (line, 1), article.url, f"{article.publisher[lang]}, {article.title}")
        text(book, sheet, (line, 2), day(article.published, lang) or UNDATED[lang])
        line += 1
