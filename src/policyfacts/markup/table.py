"""A view as an HTML table whose every cell leads to its evidence."""

from collections import Counter
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

import pandas as pd

from policyfacts.figures._wrap import width
from policyfacts.markup._environment import TEMPLATES
from policyfacts.schema import Column
from policyfacts.tables.frames import Cells, is_missing, records
from policyfacts.text import other_language
from policyfacts.views.cells import NOTHING, UNKNOWN, cell_text
from policyfacts.views.refs import refs
from policyfacts.words import Lang, Words

_SEARCH_FROM = 10
"""Fewer rows than this are read at a glance and need no search field."""

PAGE_ROWS = 100
"""A longer table is leafed through: the browser lays out so many rows at a time."""

HELD_ROWS = 1000
"""As many rows the browser holds, to sort, search and print; of a longer table it asks for the page looked at."""

_LINK = "url"
"""The column whose values are addresses, shown as links by the name of their host."""

_LONG_TEXT = 16
"""Columns of text, a Hangul syllable two, from which a cell is a text that needs room rather than a word."""


@dataclass(frozen=True)
class Cell:
    """One cell as the template draws it."""

    text: str
    refs: str = ""
    sort: str = ""
    shape: str = ""
    lang: str = ""
    is_unknown: bool = False
    href: str = ""


ROW = "row"
"""What a cell that leads where its whole row leads says instead of naming every fact again."""


@dataclass(frozen=True)
class Line:
    """One row as the template draws it.

    Args:
        cells: Its cells.
        refs: Where those lead that say so with ROW; empty where none does.
    """

    cells: tuple[Cell, ...]
    refs: str = ""


@dataclass(frozen=True)
class TableStyle:
    """How a reader reads a table: in which language, and amounts rounded or to the won.

    Args:
        lang: Language of headings and values.
        is_exact: Amounts to the won.
    """

    lang: Lang = "ko"
    is_exact: bool = False


def table_html(
    rows: pd.DataFrame,
    columns: tuple[Column, ...],
    *,
    identity: str,
    caption: Words,
    style: TableStyle,
    others_at: str,
) -> str:
    """The rows as `<table class="facts">`: caption, scoped headings, sortable, each value a way to its evidence.

    Of a long table the first page.

    Args:
        rows: A view frame.
        columns: Which of its columns, in order; the first heads its row.
        identity: Its HTML id, unique on the page.
        caption: What the table shows.
        style: How its reader reads.
        others_at: Where the browser asks for the rows after the first page.
    """
    lang = style.lang
    return TEMPLATES.get_template("table.html").render(
        caption=f"{caption[lang]} {', '.join(column.title[lang] for column in columns)}",
        lang=lang,
        lines=lines_of(rows.head(PAGE_ROWS), columns, style),
        others_at=others_at,
        is_long=len(rows) > PAGE_ROWS,
        is_held=len(rows) <= HELD_ROWS,
        searchable=len(rows) >= _SEARCH_FROM,
        headings=[(column.title[lang], _is_number(column)) for column in columns],
        identity=identity,
        words={key: words[lang] for key, words in _WORDS.items()},
        count=len(rows),
    )


def rest_html(rows: pd.DataFrame, columns: tuple[Column, ...], style: TableStyle) -> str:
    """The rows after the first page, for a table that was sent without them."""
    return TEMPLATES.get_template("rows.html").render(lines=lines_of(rows.iloc[PAGE_ROWS:], columns, style))


def lines_of(rows: pd.DataFrame, columns: tuple[Column, ...], style: TableStyle) -> list[Line]:
    """The rows as the template draws them."""
    return [_line([cell_of(column, row, style) for column in columns]) for row in records(rows)]


def _line(cells: list[Cell]) -> Line:
    named = Counter(cell.refs for cell in cells if cell.refs)
    refs = max(named, key=named.__getitem__, default="")
    if named[refs] < 2:
        return Line(tuple(cells))
    return Line(tuple(replace(cell, refs=ROW) if cell.refs == refs else cell for cell in cells), refs)


def cell_of(column: Column, row: Cells, style: TableStyle) -> Cell:
    """A value of a row as its reader sees it: a word for what is unknown, a dash where nothing belongs."""
    known, asked, text = _known(column, row, style), _asked(column, row), text_of(column, row, style)
    if not known:
        return Cell(text, refs(asked), is_unknown=bool(asked))
    sort = sort_key(column, row, style)
    if column.name == _LINK:
        return Cell(text, href=known, sort=sort)
    leads_to = refs(row["fact_ids"], asked) or refs(row["unknown_ids"])
    return Cell(text, leads_to, sort, _shape(column, known), other_language(known, style.lang))


def text_of(column: Column, row: Cells, style: TableStyle) -> str:
    """What a cell says."""
    known = _known(column, row, style)
    if not known:
        return UNKNOWN[style.lang] if _asked(column, row) else NOTHING
    return urlsplit(known).netloc or known if column.name == _LINK else known


def sort_key(column: Column, row: Cells, style: TableStyle) -> str:
    """What a cell is sorted by; empty where nothing is known."""
    value, sorts_as_written = row[column.name], _is_number(column) or column.type in {"when", "day"}
    return str(value) if sorts_as_written and not is_missing(value) else _known(column, row, style)


def _known(column: Column, row: Cells, style: TableStyle) -> str:
    return cell_text(column, row[column.name], style.lang, exact=style.is_exact)


def _asked(column: Column, row: Cells) -> tuple[str, ...]:
    """What is not known of a cell."""
    return tuple(each for each in row["unknown_ids"] if each.rpartition("|")[2].startswith(column.name))


def _shape(column: Column, text: str) -> str:
    """The classes that give a cell its place and room."""
    if _is_number(column):
        return "number"
    shapes = ("code" if column.codes else "", "long" if width(text) > _LONG_TEXT else "")
    return " ".join(filter(None, shapes))


def _is_number(column: Column) -> bool:
    return column.type in {"integer", "number"}


_WORDS = {
    "search": Words("표에서 찾기", "Search the table"),
    "sort": Words("순서 바꾸기", "Sort"),
    "evidence": Words("근거 보기", "show evidence"),
    "failed": Words(
        "나머지 줄을 받지 못했습니다. 쪽을 새로 고쳐 주십시오.",
        "The other rows did not arrive. Please reload the page.",
    ),
    "empty": Words("해당하는 줄이 없습니다.", "No rows."),
    "count": Words("{shown} / {all}줄", "{shown} of {all} rows"),
    "place": Words("{all}줄 가운데 {first}–{last}", "{first}–{last} of {all} rows"),
    "pages": Words("표 넘기기", "Pages of the table"),
    "back": Words("이전", "Previous"),
    "forth": Words("다음", "Next"),
}
