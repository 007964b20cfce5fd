"""What was promised, when it was due, and what came of it."""

import pandas as pd

from policyfacts.schema import TABLES, Column, join_both, says
from policyfacts.tables.frames import Cells, is_missing, records
from policyfacts.tables.model import Tables
from policyfacts.views.filters import Filters
from policyfacts.views.refs import unknown_ids
from policyfacts.views.rows import view_frame
from policyfacts.views.timeline import TODAY

_TABLE = TABLES["promises"]
PROMISE = Column("promise", "both", says("약속", "Promise"), says("무엇을 약속했는가.", "What was promised."))
COLUMNS = (
    PROMISE,
    _TABLE["about"],
    _TABLE["outcome"],
    _TABLE["promised"],
    _TABLE["latest"],
    _TABLE["actual"],
    _TABLE["slip_months"],
    _TABLE["capacity_first"],
    _TABLE["capacity_latest"],
    _TABLE["capacity_unit"],
    _TABLE["made"],
    TODAY,
)
WORST_FIRST = ("cancelled", "shrunk", "no-news", "late", "open", "kept")
"""Outcomes in the order of the rows."""


def promises(tables: Tables, filters: Filters) -> pd.DataFrame:
    """Every promise with its outcome.

    Returns:
        One row per promise; cancelled and shrunk ones first, then those past due, late, open and kept, in each the one
        that slipped most first. Columns COLUMNS; slip_months counts from the first due date to when it was met, else to
        the present due date, and is missing where either has no date.
    """
    rows = [
        row
        for row in records(tables["promises"])
        if not filters.initiative or row["initiative_id"] in filters.initiative
    ]
    rows.sort(key=_worst)
    return view_frame(COLUMNS, (_row(tables, row) for row in rows))


def _worst(row: Cells) -> tuple[int, int, str]:
    slip = 0 if is_missing(row["slip_months"]) else int(row["slip_months"])
    return WORST_FIRST.index(str(row["outcome"])), -slip, str(row["promised"])


def _row(tables: Tables, row: Cells) -> Cells:
    return {
        **row,
        "promise": join_both((row["title_ko"], row["title_en"])),
        "today": tables.as_of or tables.newest,
        "fact_ids": tuple(str(row["fact_ids"]).split()),
        "unknown_ids": unknown_ids(tables, "events", str(row["promise_id"])),
    }
