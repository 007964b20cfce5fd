"""How much a drawing holds: of very many rows the first or the latest, and a line that says so."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from policyfacts.words import Words

_ROWS = 400
"""Twice as many as any chart of the founding record draws; a screen shows about forty at a time."""


@dataclass(frozen=True)
class Most:
    """Which rows are drawn when there are too many for one drawing.

    Args:
        keep: The rows that are drawn, at most so many.
        words: What they are, in both languages, with `{}` for how many.
    """

    keep: Callable[[pd.DataFrame, int], pd.DataFrame]
    words: Words

    def drawn(self, rows: pd.DataFrame) -> pd.DataFrame:
        """All rows, or those that are drawn of too many."""
        return rows if len(rows) <= _ROWS else self.keep(rows, _ROWS).reset_index(drop=True)

    def said(self, rows: pd.DataFrame) -> tuple[Words, ...]:
        """That not all are drawn, and where all are; nothing where they are."""
        if len(rows) <= _ROWS:
            return ()
        which = Words(self.words.ko.format(_ROWS), self.words.en.format(_ROWS))
        return (
            Words(
                f"{len(rows):,}줄 가운데 {which.ko}만 그렸습니다. 범위를 좁히면 더 보이고, 표에는 모두 있습니다.",
                f"Of {len(rows):,} rows the drawing holds {which.en}; filters show more, the table holds all.",
            ),
        )


def _latest(rows: pd.DataFrame, count: int) -> pd.DataFrame:
    return rows[rows["date_start"] != ""].tail(count)


FIRST = Most(pd.DataFrame.head, Words("앞의 {}줄", "the first {}"))
LATEST = Most(_latest, Words("가장 최근 {}줄", "the latest {}"))
