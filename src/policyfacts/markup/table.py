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

_PAGE_ROWS = 100
"""A longer table is leafed through: the browser lays out so many rows at a time, and has all of them to search."""

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
        rest_at: Where the browser asks for the rows after the first page; empty when they come along.
    """

    lang: Lang = "ko"
    is_exact: bool = False
    rest_at: str = ""


def table_html(
    rows: pd.DataFrame,
    columns: tuple[Column, ...],
    *,
    identity: str,
    caption: Words,
    style: TableStyle,
) -> str:
    """The rows as `<table class="facts">`: caption, scoped headings, sortable, each value a way to its evidence.

    Args:
        rows: A view frame.
        columns: Which of its columns, in order; the first heads its row.
        identity: Its HTML id, unique on the page.
        caption: What the table shows.
        style: How its reader reads.
    """
    lang = style.lang
    lines = _lines(rows.head(_PAGE_ROWS) if style.rest_at else rows, columns, style)
    return TEMPLATES.get_template("table.html").render(
        caption=f"{caption[lang]} {', '.join(column.title[lang] for column in columns)}",
        lang=lang,
        lines=lines[:_PAGE_ROWS],
        rest=lines[_PAGE_ROWS:],
        rest_at=style.rest_at,
        is_long=len(rows) > _PAGE_ROWS,
        searchable=len(rows) >= _SEARCH_FROM,
        headings=[(column.title[lang], _is_number(column)) for column in columns],
        identity=identity,
        words={key: words[lang] for key, words in _WORDS.items()},
        count=len(rows),
    )


def rest_html(rows: pd.DataFrame, columns: tuple[Column, ...], style: TableStyle) -> str:
    """The rows after the first page, for a table that was sent without them."""
    return TEMPLATES.get_template("rows.html").render(lines=_lines(rows.iloc[_PAGE_ROWS:], columns, style))


def _lines(rows: pd.DataFrame, columns: tuple[Column, ...], style: TableStyle) -> list[Line]:
    return [_line([cell_of(column, row, style) for column in columns]) for row in records(rows)]


def _line(cells: list[Cell]) -> Line:
    named = Counter(cell.refs for cell in cells if cell.refs)
    refs = max(named, key=named.__getitem__, default="")
    if named[refs] < 2:
        return Line(tuple(cells))
    return Line(tuple(replace(cell, refs=ROW) if cell.refs == refs else cell for cell in cells), refs)


def cell_of(column: Column, row: Cells, style: TableStyle) -> Cell:
    """A value of a row as its reader sees it: a word for what is unknown, a dash where nothing belongs."""
    value = row[column.name]
    known = cell_text(column, value, style.lang, exact=style.is_exact)
    facts, unknowns = (tuple(row[name]) for name in ("fact_ids", "unknown_ids"))
    asked = tuple(each for each in unknowns if each.rpartition("|")[2].startswith(column.name))
    if not known and asked:
        return Cell(UNKNOWN[style.lang], refs(asked), is_unknown=True)
    if not known:
        return Cell(NOTHING)
    if column.name == _LINK:
        return Cell(urlsplit(known).netloc or known, href=known, sort=known)
    leads_to = refs(facts, asked) or refs(unknowns)
    lang = other_language(known, style.lang)
    return Cell(known, leads_to, _sort_key(column, value, known), _shape(column, known), lang)


def _shape(column: Column, text: str) -> str:
    """The classes that give a cell its place and room."""
    if _is_number(column):
        return "number"
    shapes = ("code" if column.codes else "", "long" if width(text) > _LONG_TEXT else "")
    return " ".join(filter(None, shapes))


def _is_number(column: Column) -> bool:
    return column.type in {"integer", "number"}


def _sort_key(column: Column, value: object, text: str) -> str:
    sorts_as_written = _is_number(column) or column.type in {"when", "day"}
    return str(value) if sorts_as_written and not is_missing(value) else text


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
