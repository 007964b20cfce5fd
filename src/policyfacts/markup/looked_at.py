"""What a reader looks at of a table too long for a browser: some of its rows, found, in an order, a page at a time."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from policyfacts.markup._environment import TEMPLATES
from policyfacts.markup.table import PAGE_ROWS, TableStyle, lines_of, sort_key, text_of
from policyfacts.schema import Column
from policyfacts.tables.frames import records
from policyfacts.text import fold
from policyfacts.words import Lang

_RUN = re.compile(r"(\d+)")


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
        is_number = column.type in {"integer", "number"}
        read = {at: (float(keys[at]),) if is_number else in_words(keys[at], self.style.lang) for at in known}
        known.sort(key=read.__getitem__, reverse=is_falling)
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


def in_words(text: str, lang: Lang) -> tuple[Any, ...]:
    """What puts texts in the order of a dictionary: numbers by size, and the reader's own script first.

    >>> sorted(["사업 10", "Plan", "사업 9"], key=lambda text: in_words(text, "ko"))
    ['사업 9', '사업 10', 'Plan']
    """
    runs = (run for run in _RUN.split(_folded(text)) if run)
    return tuple(_number(run) if run.isdecimal() else (1, _script(run, lang), 0, run) for run in runs)


def _number(digits: str) -> tuple[int, int, int, str]:
    """By size, however long: the longer number is the larger one, and of equal length the digits decide."""
    counting = digits.lstrip("0")
    return (0, 0, len(counting), counting)


def _script(text: str, lang: Lang) -> int:
    """0 for what begins with a sign, 1 with a letter of the reader's own script, 2 with another."""
    first = text.lstrip()[:1]
    return 0 if not first.isalpha() else 1 if ("가" <= first <= "힣") == (lang == "ko") else 2


def _folded(text: str) -> str:
    return fold(text).lower()
