"""Claims: facts that answer the same question, and the answer that stands."""

from collections.abc import Iterator, Mapping
from datetime import date

import pandas as pd

from policyfacts.schema import FACT_TABLES, TABLES, Question, Table
from policyfacts.schema._values import Value
from policyfacts.schema.hazard import MISPRINT
from policyfacts.tables.dates import first_day, last_day
from policyfacts.tables.frames import Cells, frame, records

DAYS_APART = 45
"""Different answers dated within so many days conflict; further apart, the later revises the earlier (DESIGN §6)."""

_CONFIDENCE = {"high": 2, "medium": 1, "low": 0}


def claims(frames: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """One row per claim, ordered by claim_id.

    Args:
        frames: The fact tables, `articles` for publishers, and `decisions`.

    Returns:
        Columns of the table claims. `current_fact_id` is the latest dated fact, at equal dates the most
        confident; undated facts never win over dated ones; a decision overrides both. `low` and `high` span the
        standing answers, for numbers and dates alone.
    """
    publisher = dict(zip(frames["articles"]["article_id"], frames["articles"]["publisher_id"], strict=True))
    decisions = {str(row["claim_id"]): row for row in records(frames["decisions"])}
    rows = [
        row
        for table in FACT_TABLES.values()
        for question in table.questions
        for row in _rows(table, question, frames[table.name], publisher, decisions)
    ]
    return frame(TABLES["claims"], sorted(rows, key=lambda row: str(row["claim_id"])))


def _rows(
    table: Table,
    question: Question,
    facts: pd.DataFrame,
    publisher: Mapping[str, str],
    decisions: Mapping[str, Cells],
) -> Iterator[dict[str, Value]]:
    answered = facts[facts[question.field].astype("str").fillna("").replace("<NA>", "") != ""]
    groups: dict[str, list[Cells]] = {}
    # What is known to be a misprint is on record as printed, and is nobody's answer.
    for row in (row for row in records(answered) if row.get("hazard") != MISPRINT):
        groups.setdefault(table.claim_id(question, row), []).append(row)
    for claim, vintages in groups.items():
        yield _claim(table, question, claim, vintages, publisher=publisher, decision=decisions.get(claim, {}))


def _claim(
    table: Table,
    question: Question,
    claim: str,
    vintages: list[Cells],
    *,
    publisher: Mapping[str, str],
    decision: Cells,
) -> dict[str, Value]:
    preferred = next((row for row in vintages if row["fact_id"] == decision.get("fact_id")), None)
    current = preferred or max(vintages, key=_standing)
    standing = [current] if preferred else _still_standing(vintages, question.field, current)
    answers = sorted({row[question.field] for row in standing}, key=_order)
    is_date = table[question.field].type == "when"
    spans = isinstance(answers[0], int | float) or is_date
    return {
        "claim_id": claim,
        "table": table.name,
        "subject_id": "/".join(str(current[name]) for name in table.subject),
        "field": question.field,
        "current_fact_id": str(current["fact_id"]),
        "value": _text(current[question.field]),
        "low": _text(answers[0]) if spans else "",
        "high": _text(answers[-1]) if spans else "",
        "vintages": len(vintages),
        "publishers": len({publisher[str(row["article_id"])] for row in vintages}),
        "status": "decided" if preferred else _status(vintages, question.field, current, is_date=is_date),
        "decided_by": str(decision["decided_by"]) if preferred else "",
    }


def _standing(row: Mapping[str, object]) -> tuple[str, int, str]:
    return (
        last_day(str(row["as_of"])),
        _CONFIDENCE.get(str(row["confidence"]), 0),
        str(row["fact_id"]),
    )


def _status(vintages: list[Cells], field: str, current: Mapping[str, object], *, is_date: bool) -> str:
    if len(vintages) == 1:
        return "single"
    others = [row for row in vintages if not _same(row[field], current[field], is_date=is_date)]
    if not others:
        return "agreed"
    return "conflicting" if any(_near(row, current) for row in others) else "revised"


def _still_standing(vintages: list[Cells], field: str, current: Mapping[str, object]) -> list[Cells]:
    """The current answer, and those that contradict it rather than precede it."""
    return [row for row in vintages if row[field] == current[field] or _near(row, current)]


def _same(value: object, other: object, *, is_date: bool) -> bool:
    """Equal answers; of two dates, also one that lies within the other: `2021-10` does not contradict `2021-10-13`."""
    if not is_date or value == other:
        return value == other
    first, second = ((first_day(str(each)), last_day(str(each)) or "9999") for each in (value, other))
    return (first[0] <= second[0] and second[1] <= first[1]) or (second[0] <= first[0] and first[1] <= second[1])


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
