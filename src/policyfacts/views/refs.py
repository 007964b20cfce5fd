"""What a mark or cell leads to: facts, and unknowns with their reason."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import quote

import pandas as pd

from policyfacts.schema import Column, says
from policyfacts.tables.model import Tables

FACT_IDS = Column(
    "fact_ids",
    "string",
    says("근거 사실", "Facts"),
    says("이 줄의 값이 나온 사실들.", "The facts this row's values come from."),
)
UNKNOWN_IDS = Column(
    "unknown_ids",
    "string",
    says("모르는 것", "Unknowns"),
    says("이 줄에서 기사가 답하지 않은 것들.", "What the articles leave open in this row."),
)


def unknown_id(table: str, subject_id: str, column: str) -> str:
    """The name by which a page asks for an unknown."""
    return f"unknown:{table}|{subject_id}|{column}"


def unknown_ids(tables: Tables, table: str, subject_id: str, columns: Iterable[str] = ()) -> tuple[str, ...]:
    """Unknowns on record for a subject, for the given columns or all."""
    wanted = tuple(columns)
    asked = _asked(tables).get((table, subject_id), ())
    return tuple(unknown_id(table, subject_id, column) for column in asked if not wanted or column in wanted)


@lru_cache(maxsize=16)
def _asked(tables: Tables) -> dict[tuple[str, str], list[str]]:
    """Columns asked in vain, by table and subject: a view asks for each of its rows."""
    rows, found = tables["unknowns"], defaultdict[tuple[str, str], list[str]](list)
    for table, subject, column in zip(rows["table"], rows["subject_id"], rows["column"], strict=True):
        found[table, subject].append(column)
    return found


def ids_in(cell: object) -> tuple[str, ...]:
    """The ids of a cell: a view holds them as a tuple, a table as text.

    >>> ids_in("a#1 b#2"), ids_in(("a#1",)), ids_in("")
    (('a#1', 'b#2'), ('a#1',), ())
    """
    return tuple(cell.split()) if isinstance(cell, str) else tuple(cell) if isinstance(cell, tuple) else ()


MOST_REFS = 100
"""A mark may rest on thousands of facts; a panel shows so many of them, and so many fit into an address."""
_MORE = "more:"


def refs(*ids: Iterable[str]) -> str:
    """Ids as one attribute value: percent-encoded, divided by spaces, each once; of many the first, then how many more.

    >>> refs(["a#1", "a#1"], ["b#2"])
    'a%231 b%232'
    """
    every = list(dict.fromkeys(identity for several in ids for identity in several))
    kept = [quote(identity, safe=":") for identity in every[:MOST_REFS]]
    return " ".join([*kept, *([f"{_MORE}{len(every) - MOST_REFS}"] if len(every) > MOST_REFS else [])])


def read_refs(asked: Iterable[str]) -> tuple[list[str], int]:
    """The ids that are asked for, at most so many, and how many more there are.

    >>> read_refs(["a#1", "more:12"])
    (['a#1'], 12)
    """
    given = list(asked)
    ids = [each for each in given if not each.startswith(_MORE)]
    told = (each.removeprefix(_MORE) for each in given if each.startswith(_MORE))
    more = sum(int(each) for each in told if re.fullmatch(r"[0-9]{1,9}", each))
    return ids[:MOST_REFS], more + max(0, len(ids) - MOST_REFS)


def row_refs(rows: pd.DataFrame) -> list[str]:
    """The refs of every row, in order."""
    unknowns = rows["unknown_ids"] if "unknown_ids" in rows else [()] * len(rows)
    return [refs(facts, others) for facts, others in zip(rows["fact_ids"], unknowns, strict=True)]
