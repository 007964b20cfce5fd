"""How announced totals of investment grew: cumulative figures, each definition by itself and never added."""

import pandas as pd

from policyfacts.dates import format_when
from policyfacts.schema import TABLES, Column, join_both, says
from policyfacts.tables.dates import last_day
from policyfacts.tables.frames import Cells, is_missing, records
from policyfacts.tables.model import Tables
from policyfacts.units import format_krw
from policyfacts.views.claim_vintages import COLUMNS as VINTAGES
from policyfacts.views.filters import Filters
from policyfacts.views.names import both_name, name_of, publisher_of
from policyfacts.views.rows import view_frame

MOST = 8
"""Definitions shown: those with most vintages."""
_TABLE = TABLES["investments"]
_AMOUNT = next(question for question in _TABLE.questions if question.field == "amount_krw")
_CUMULATIVE = "cumulative"
HAZARD = Column(
    "hazard", "string", says("합산 주의", "Hazard"), says("왜 더할 수 없는가.", "Why it must not be added.")
)
COLUMNS = (*VINTAGES, HAZARD)


def pledge_vintages(tables: Tables, _: Filters) -> pd.DataFrame:
    """The dated answers to each cumulative total: whose total of what, by when.

    Returns:
        One row per fact, for the definitions with different answers; those with most first, answers by date, undated
        first. Columns COLUMNS; number is in nominal won.
    """
    claims = {str(row["claim_id"]): row for row in records(tables["claims"])}
    groups: dict[str, list[Cells]] = {}
    for row in records(tables["investments"]):
        if row["measure"] == "aggregate" and row["hazard"] == _CUMULATIVE and not is_missing(row["amount_krw"]):
            groups.setdefault(_TABLE.claim_id(_AMOUNT, row), []).append(row)
    several = [(claim, rows) for claim, rows in groups.items() if _differ(rows) and claim in claims]
    several.sort(key=lambda pair: (-len(pair[1]), pair[0]))
    return view_frame(
        COLUMNS,
        (
            _row(tables, claims[claim], row)
            for claim, rows in several[:MOST]
            for row in sorted(rows, key=lambda each: (last_day(str(each["as_of"])), str(each["fact_id"])))
        ),
    )


def _differ(rows: list[Cells]) -> bool:
    return len({int(row["amount_krw"]) for row in rows}) > 1


def _row(tables: Tables, claim: Cells, row: Cells) -> Cells:
    amount = int(row["amount_krw"])
    return {
        "claim": _definition(tables, row),
        "claim_id": claim["claim_id"],
        "topic": _TABLE.name,
        "as_of": row["as_of"],
        "value": join_both((format_krw(amount, "ko"), format_krw(amount, "en"))),
        "number": float(amount),
        "publisher": both_name(tables, "publishers", publisher_of(tables, str(row["article_id"]))),
        "is_current": claim["current_fact_id"] == row["fact_id"],
        "status": claim["status"],
        "hazard": row["hazard"],
        "fact_ids": (row["fact_id"],),
    }


def _definition(tables: Tables, row: Cells) -> str:
    """What the total is of, whose it is, and until when."""
    what = name_of(tables, "initiatives", str(row["initiative_id"]))
    whose = name_of(tables, "organisations", str(row["organisation_id"]))
    end = str(row["period_end"])
    until = (f" · {format_when(end, 'ko')}까지", f" · until {format_when(end, 'en')}") if end else ("", "")
    return join_both((f"{what.ko} · {whose.ko}{until[0]}", f"{what.en} · {whose.en}{until[1]}"))
