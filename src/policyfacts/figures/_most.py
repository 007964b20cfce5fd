"""How much a drawing holds: of very many rows the first or the latest, and a line that says so."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from policyfacts.words import Words

IN_ALL = "in_all"
"""The column by which a drawing of some rows knows how many there are in all, where its headings say it."""

Count = Callable[[pd.DataFrame], "pd.Series[Any]"]


@dataclass(frozen=True)
class Most:
    """Which rows are drawn when there are too many for one drawing.

    Args:
        keep: The rows that are drawn, at most so many.
        words: What they are, in both languages, with `{}` for how many.
        rows: How many.
        count: What IN_ALL holds, from all rows; None for a drawing that counts nothing.
    """

    keep: Callable[[pd.DataFrame, int], pd.DataFrame]
    words: Words
    rows: int
    count: Count | None = None

    def counting(self, count: Count) -> "Most":
        """The same for a drawing whose headings say how many there are."""
        return replace(self, count=count)

    def drawn(self, rows: pd.DataFrame) -> pd.DataFrame:
        """All rows, or those that are drawn of too many."""
        given = rows.assign(**{IN_ALL: self.count(rows)}) if self.count else rows
        return given if len(rows) <= self.rows else self.keep(given, self.rows).reset_index(drop=True)

    def said(self, rows: pd.DataFrame) -> tuple[Words, ...]:
        """That not all are drawn, and where all are; nothing where they are."""
        if len(rows) <= self.rows:
            return ()
        which = Words(self.words.ko.format(self.rows), self.words.en.format(self.rows))
        return (
            Words(
                f"{len(rows):,}줄 가운데 {which.ko}만 그렸습니다. 범위를 좁히면 더 보이고, 표에는 모두 있습니다.",
                f"Of {len(rows):,} rows the drawing holds {which.en}; filters show more, the table holds all.",
            ),
        )


def alike(column: str) -> Count:
    """How many rows say the same in a column."""
    return lambda rows: rows.groupby(column)[column].transform("size")


def _latest(rows: pd.DataFrame, count: int) -> pd.DataFrame:
    return rows[rows["date_start"] != ""].tail(count)


def _latest_of_cells(rows: pd.DataFrame, count: int) -> pd.DataFrame:
    """The latest of every cell, then the second of every cell, and so on; in their own order."""
    newest = rows.sort_values("date_start", ascending=False, kind="stable")
    turns = newest.groupby(["region", "scheme"]).cumcount().sort_values(kind="stable")
    return rows.loc[sorted(turns.index[:count])]


# Twice as many as any chart of the founding record draws. A row with a label is as high as two marks in a lane.
FIRST = Most(pd.DataFrame.head, Words("앞의 {}줄", "the first {}"), 200)
LATEST = Most(_latest, Words("가장 최근 {}줄", "the latest {}"), 400)
_OF_CELLS = Words("칸마다 가장 최근 것부터 {}줄", "the latest of each cell, {} in all")
LATEST_OF_CELLS = Most(_latest_of_cells, _OF_CELLS, 400)
