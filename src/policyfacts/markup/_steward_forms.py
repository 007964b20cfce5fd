"""Forms of facts, rows and citations, made from the schema."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from policyfacts.schema import Column
from policyfacts.schema.hazard import HAZARDS
from policyfacts.views.cells import YES_NO, cell_text
from policyfacts.words import Lang, Words

_READ = ("ko: original", "en: original", "ko: original; en: machine-translation")
"""What an article's languages usually are."""
_HALVES = {"_ko": Words("한국어", "Korean"), "_en": Words("영어", "English")}


@dataclass(frozen=True)
class Input:
    """One field of a form.

    Args:
        name: As a fact file calls it.
        label: What a reader calls it.
        meaning: What a value says.
        value: What is in it.
        required: Every row has a value.
        is_first: It is shown at once; the others unfold.
        options: What can be chosen, value and word; empty for free text.
        list: The registry table whose ids are offered.
    """

    name: str
    label: str
    meaning: str
    value: str
    required: bool
    is_first: bool
    options: tuple[tuple[str, str], ...] = ()
    list: str = ""


def inputs_of(
    columns: Iterable[Column],
    fields: Mapping[str, str],
    lang: Lang,
    *,
    by_name: bool = False,
    first: tuple[str, ...] = (),
) -> list[Input]:
    """The fields of a form.

    Args:
        columns: What can be written.
        fields: What is in them.
        lang: The reader's language.
        by_name: Fields are called as the columns are, as in registry files.
        first: Columns to show at once besides those that are required or filled.
    """
    return list(_inputs(columns, fields, lang, by_name=by_name, first=first))


def _inputs(
    columns: Iterable[Column], fields: Mapping[str, str], lang: Lang, *, by_name: bool, first: tuple[str, ...]
) -> Iterator[Input]:
    for column in columns:
        for name in (column.name,) if by_name else column.fields:
            half = next((words for end, words in _HALVES.items() if column.type == "both" and name.endswith(end)), None)
            value = fields.get(name, "")
            yield Input(
                name,
                f"{column.title[lang]} ({half[lang]})" if half else column.title[lang],
                column.meaning[lang],
                value,
                column.required,
                is_first=column.required or bool(value) or column.name in first,
                options=_options(column, value, lang),
                list="" if column.points_to == "hazards" else column.points_to,
            )


def _options(column: Column, value: str, lang: Lang) -> tuple[tuple[str, str], ...]:
    if column.type == "pairs":
        return tuple((each, cell_text(column, each, lang)) for each in dict.fromkeys((*_READ, value)) if each)
    if column.type == "boolean":
        return tuple((str(said).lower(), YES_NO[said][lang]) for said in (True, False))
    codes = HAZARDS if column.points_to == "hazards" else column.codes
    return tuple((code.value, code.words[lang]) for code in codes)
