"""Codes with their words, for the page on method."""

from collections.abc import Iterable

from policyfacts.markup._environment import TEMPLATES
from policyfacts.schema import Code, Column, Table
from policyfacts.words import Lang, Words


def codes_html(coded: Iterable[tuple[Table, Column]], lang: Lang) -> str:
    """One row a column: what it is called, the tables that have it, every code with its word."""
    tables: dict[tuple[str, tuple[Code, ...]], list[str]] = {}
    for table, column in coded:
        tables.setdefault((column.title[lang], column.codes), []).append(table.title[lang])
    rows = [(column, codes, ", ".join(names)) for (column, codes), names in tables.items()]
    return TEMPLATES.get_template("glossary.html").render(
        rows=rows, lang=lang, words={key: words[lang] for key, words in _WORDS.items()}
    )


_WORDS = {
    "caption": Words("부호가 쓰이는 칸", "Columns with codes"),
    "column": Words("칸과 표", "Column and tables"),
    "codes": Words("부호", "Codes"),
}
