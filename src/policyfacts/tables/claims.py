"""Claims: facts that answer the same question, and the answer that stands."""

from collections.abc import Iterator, Mapping
from datetime import date

import pandas as pd

from policyfacts.schema import FACT_TABLES, TABLES, Question, Table
from policyfacts.schema._values import Value
from policyfacts.tables.dates import last_day
from policyfacts.tables.frames import frame, records

DAYS_APART = 45
"""Different answers dated within so many days conflict; further apart, the later revises the earlier (DESIGN §6)."""

_CONFIDENCE = {"high": 2, "medium": 1, "low": 0}


def claims(frames: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """One row per claim, ordered by claim_id.

    Args:
        frames: The fact tables, and `articles` for publishers.

    Returns:
        Columns of the table claims. `current_fact_id` is the latest dated fact, at equal dates the most
        confident; undated facts never win over dated ones. `low` and `high` span the standing answers,
        for numbers and dates alone.
    """
    publisher = dict(zip(frames["articles"]["article_id"], frames["articles"]["publisher_id"], strict=True))
    rows = [
        row
        for table in FACT_TABLES.values()
        for question in table.questions
        for row in _rows(table, question, frames[table.name], publisher)
    ]
    return frame(TABLES["claims"], sorted(rows, key=lambda row: str(row["claim_id"])))


def claim_id(table: Table, question: Question, row: Mapping[str, object]) -> str:
    """Table, key of the question, field; parts of a key that are empty are `-`."""
    key = "/".join(str(row[name]) or "-" for name in question.key)
    return f"{table.name}:{key}:{question.field}"


def _rows(
    table: Table, question: Question, facts: pd.DataFrame, publisher: Mapping[str, str]
) -> Iterator[dict[str, Value]]:
    answered = facts[facts[question.field].astype("str").fillna("").replace("<NA>", "") != ""]
    for _, group in answered.groupby(list(question.key), sort=False, dropna=False):
        vintages = records(group)
        yield _claim(table, question, vintages, publisher)


def _claim(
    table: Table,
    question: Question,
    vintages: list[dict[str, object]],
    publisher: Mapping[str, str],
) -> dict[str, Value]:
    current = max(vintages, key=_standing)
    standing = _still_standing(vintages, question.field, current)
    answers = sorted({row[question.field] for row in standing}, key=_order)
    spans = isinstance(answers[0], int | float) or table[question.field].type == "when"
    return {
        "claim_id": claim_id(table, question, current),
        "table": table.name,
        "subject_id": "/".join(str(current[name]) for name in table.subject),
        "field": question.field,
        "current_fact_id": str(current["fact_id"]),
        "value": _text(current[question.field]),
        "low": _text(answers[0]) if spans else "",
        "high": _text(answers[-1]) if spans else "",
        "vintages": len(vintages),
        "publishers": len({publisher[str(row["article_id"])] for row in vintages}),
        "status": _status(vintages, question.field, current),
        "decided_by": "",
    }


def _standing(row: Mapping[str, object]) -> tuple[str, int, str]:
    return (
        last_day(str(row["as_of"])),
        _CONFIDENCE.get(str(row["confidence"]), 0),
        str(row["fact_id"]),
    )


def _status(vintages: list[dict[str, object]], field: str, current: Mapping[str, object]) -> str:
    if len(vintages) == 1:
        return "single"
    others = [row for row in vintages if row[field] != current[field]]
    if not others:
        return "agreed"
    return "conflicting" if any(_near(row, current) for row in others) else "revised"


def _still_standing(
    vintages: list[dict[str, object]], field: str, current: Mapping[str, object]
) -> list[dict[str, object]]:
    """The current answer, and those that contradict it rather than precede it."""
    return [row for row in vintages if row[field] == current[field] or _near(row, current)]


def _near(row: Mapping[str, object], current: Mapping[str, object]) -> bool:
    days = [last_day(str(each["as_of"])) for each in (row, current)]
    if not all(days):
        return True
    first, second = (date.fromisoformat(day) for day in days)
    return abs((second - first).days) <= DAYS_APART


def _order(value: object) -> tuple[float, str]:
    return (float(value), "") if isinstance(value, int | float) else (0.0, str(value))


def _text(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
