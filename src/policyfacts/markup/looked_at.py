"""What a reader looks at of a table too long for a browser: some of its rows, found, in an order, a page at a time."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from policyfacts.markup._environment import TEMPLATES
from policyfacts.markup.table import PAGE_ROWS, TableStyle, lines_of, sort_key, text_of
from policyfacts.schema import Column
from policyfacts.tables.frames import records
from policyfacts.text import fold
from policyfacts.words import LANGS, Lang

_DIGITS = re.compile(r"[0-9]+")
_LONGEST_NUMBER = 20
"""Digits by which numbers in a text are compared by size."""


@dataclass(frozen=True)
class Look:
    """What is asked for.

    Args:
        page: Which page of what is found, from 0.
        find: What every row must hold.
        column: Place of the column that rows are sorted by; none for the order of the view.
        is_falling: The largest first.
    """

    page: int = 0
    find: str = ""
    column: int = -1
    is_falling: bool = False


@dataclass(frozen=True, eq=False)
class Read:
    """A table as one reader reads it, so that it can be found and sorted without being written out.

    Args:
        rows: A view frame.
        columns: Which of its columns, in order.
        style: How its reader reads.
    """

    rows: pd.DataFrame
    columns: tuple[Column, ...]
    style: TableStyle

    def texts(self) -> tuple[str, ...]:
        """What stands in each row, folded for searching."""
        return tuple(
            _folded(" ".join(text_of(column, row, self.style) for column in self.columns)) for row in records(self.rows)
        )

    def order(self, place: int, *, is_falling: bool) -> tuple[int, ...]:
        """The rows sorted by a column; what is unknown is neither large nor small and stands last either way."""
        column = self.columns[place]
        keys = [sort_key(column, row, self.style) for row in records(self.rows)]
        known = [at for at, key in enumerate(keys) if key]
        if column.type in {"integer", "number"}:
            known.sort(key=lambda at: float(keys[at]), reverse=is_falling)
        else:
            known.sort(key=lambda at: in_words(keys[at], self.style.lang), reverse=is_falling)
        return (*known, *(at for at, key in enumerate(keys) if not key))

    def page(self, places: Sequence[int], number: int) -> str:
        """A page of the rows that are found, and how many these are."""
        last = max(0, -(-len(places) // PAGE_ROWS) - 1)
        at = min(max(number, 0), last)
        shown = self.rows.iloc[list(places[at * PAGE_ROWS : (at + 1) * PAGE_ROWS])]
        lines = lines_of(shown, self.columns, self.style)
        return TEMPLATES.get_template("page.html").render(lines=lines, page=at, found=len(places))


def holding(texts: Sequence[str], find: str, order: Sequence[int]) -> list[int]:
    """Those places of an order whose text holds every word that is looked for."""
    parts = _folded(find).split()
    return [at for at in order if all(part in texts[at] for part in parts)]


def in_words(text: str, lang: Lang) -> str:
    """What puts texts in the order of a dictionary: signs, numbers by size, the reader's own script, then others.

    >>> sorted(["사업 10", "Plan", "사업 LFP", "사업 9", "‘새’ 사업"], key=lambda text: in_words(text, "ko"))
    ['‘새’ 사업', '사업 9', '사업 10', '사업 LFP', 'Plan']
    """
    padded = _DIGITS.sub(lambda run: run[0].zfill(_LONGEST_NUMBER), _folded(text))
    return padded.translate(_RANKS[lang])


class _Ranked(dict[int, str]):
    """Each sign behind the rank of its kind, worked out when it is first met."""

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self._is_korean = lang == "ko"

    def __missing__(self, code: int) -> str:
        self[code] = f"{self._rank(chr(code))}{chr(code)}"
        return self[code]

    def _rank(self, sign: str) -> int:
        if sign.isspace():
            return 0
        if not sign.isalpha():
            return 2 if sign.isdecimal() else 1
        return 3 if ("가" <= sign <= "힣") == self._is_korean else 4


_RANKS = {lang: _Ranked(lang) for lang in LANGS}


def _folded(text: str) -> str:
    return fold(text).lower()
