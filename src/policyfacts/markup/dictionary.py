"""A table's columns in words: the data dictionary."""

from policyfacts import labels
from policyfacts.markup._environment import TEMPLATES
from policyfacts.schema import TABLES, Column, Table
from policyfacts.words import Lang, Words


def dictionary_html(table: Table, lang: Lang) -> str:
    """One row a column: stable name, heading, meaning, unit, and what values it may take."""
    columns = [(column, _unit(column, lang), _allowed(column, lang)) for column in table.columns]
    return TEMPLATES.get_template("dictionary.html").render(
        table=table,
        columns=columns,
        lang=lang,
        words={key: words[lang] for key, words in _WORDS.items()},
    )


def _unit(column: Column, lang: Lang) -> str:
    return column.unit[lang] if column.unit else ""


def _allowed(column: Column, lang: Lang) -> str:
    """The words for what stands in a column that has neither codes nor a table to point to."""
    if column.codes or column.points_to in TABLES:
        return ""
    return _TYPES[column.type][lang]


_TYPES = {
    "string": Words("글", "text"),
    "integer": Words("정수", "whole number"),
    "number": Words("수", "number"),
    "boolean": Words("참·거짓", "true or false"),
    "when": Words("알려진 만큼 자세한 날짜", "date as precise as known"),
    "day": Words("날짜", "ISO day"),
    "both": Words("글(한국어 | 영어)", "text (Korean | English)"),
    "pairs": Words("이름: 값", "name: value"),
}
_WORDS = {
    "caption": Words("칸의 뜻", "Columns"),
    "name": labels.NAME,
    "title": labels.HEADING,
    "meaning": labels.MEANING,
    "unit": labels.UNIT,
    "allowed": labels.CODES,
}
