"""Values as readers read them, decided by their column alone."""

from policyfacts.dates import format_when
from policyfacts.schema import Column, split_both, split_pairs
from policyfacts.schema._columns import WON
from policyfacts.tables.frames import is_missing
from policyfacts.units import format_krw, format_krw_exact
from policyfacts.words import Lang, Words

YES_NO = {True: Words("예", "yes"), False: Words("아니오", "no")}
UNKNOWN = Words("미상", "unknown")
NOTHING = "–"
"""Stands in a cell to which a value does not apply; an unknown one gets a word instead."""


def cell_text(column: Column, value: object, lang: Lang, *, exact: bool = False) -> str:
    """A value in a reader's language; empty when missing.

    Args:
        column: What the value is.
        value: As it stands in the frame.
        lang: The reader's language.
        exact: Amounts to the won rather than in 억 and 조.
    """
    if is_missing(value):
        return ""
    if column.type == "pairs":
        return ", ".join(
            f"{column.word(name)[lang]} {column.word(said)[lang]}" for name, said in split_pairs(str(value)).items()
        )
    if column.codes:
        return column.word(str(value))[lang]
    if column.type == "both":
        return split_both(str(value))[lang]
    if column.type in {"when", "day"}:
        return format_when(str(value), lang)
    return _plain(column, value, lang, exact=exact)


def _plain(column: Column, value: object, lang: Lang, *, exact: bool) -> str:
    if isinstance(value, bool) or column.type == "boolean":
        return YES_NO[bool(value)][lang]
    if column.unit == WON:
        return (format_krw_exact if exact else format_krw)(int(str(value)), lang)
    if isinstance(value, int | float) or column.type in {"integer", "number"}:
        return f"{value:,}"
    return " ".join(value) if isinstance(value, tuple) else str(value)


def quantity(value: float, column: Column, unit: str, lang: Lang) -> str:
    """A figure with its unit, where the unit stands in a column of its own.

    Args:
        value: The figure.
        column: The column of units.
        unit: Code of the unit.
        lang: The reader's language.
    """
    if column.word(unit).en == WON.en:
        return format_krw(round(value), lang)
    number = f"{value:,.0f}" if float(value).is_integer() else f"{value:,}"
    word = column.word(unit)[lang]
    return f"{number}{word}" if word == "%" or "가" <= word[0] <= "힣" else f"{number} {word}"
