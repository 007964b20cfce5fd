"""What happened when, and what is said to come: events, designations, programme periods."""

from collections.abc import Iterator

import pandas as pd

from policyfacts.schema import TABLES, Column, codes, join_both, says
from policyfacts.schema.event import KINDS
from policyfacts.tables.frames import Cells, records
from policyfacts.tables.model import Tables
from policyfacts.views.filters import Filters
from policyfacts.views.funding_years import programme_periods
from policyfacts.views.refs import unknown_ids
from policyfacts.views.rows import view_frame

_EVENTS = TABLES["events"]
LANES = (*KINDS, *codes(programme_period=("사업 기간", "programme period")))
TITLE = Column("title", "both", says("사건", "Event"), says("무슨 일인가.", "What happened."))
LANE = Column("kind", "string", says("종류", "Kind"), says("어떤 일인가.", "What sort of thing."), codes=LANES)

COLUMNS = (
    _EVENTS["date"],
    TITLE,
    LANE,
    _EVENTS["precision"],
    _EVENTS["is_promise"],
    _EVENTS["is_setback"],
    _EVENTS["date_start"],
    _EVENTS["date_end"],
)


def timeline(tables: Tables, filters: Filters) -> pd.DataFrame:
    """Everything with a date or the promise of one.

    Returns:
        One row per event, designation (not merely planned) or programme period; earliest possible day first,
        undated last. Columns COLUMNS; date is empty and unknown_ids say why where no article gives one.
    """
    rows = [*_events(tables), *_designations(tables, filters), *_periods(tables, filters)]
    rows.sort(key=lambda row: (row["date_start"] or "9999", row["date_end"], row["title"]))
    return view_frame(COLUMNS, rows)


def _events(tables: Tables) -> Iterator[Cells]:
    for _, group in tables["events"].groupby("event_id", sort=False):
        row = records(group)[-1]
        yield {
            **row,
            "title": join_both((row["title_ko"], row["title_en"])),
            "fact_ids": tuple(group["fact_id"]),
            "unknown_ids": unknown_ids(tables, "events", str(row["event_id"])),
        }


def _designations(tables: Tables, filters: Filters) -> Iterator[Cells]:
    if filters.kind and "designation" not in filters.kind:
        return
    held = tables["designations"]
    for _, group in held[held["status"] == "designated"].groupby("designation_id", sort=False):
        row = records(group)[-1]
        title = join_both((f"{row['name_ko']} 지정", f"{row['name_en']} designated"))
        yield {
            **row,
            "title": title,
            "kind": "designation",
            "is_promise": False,
            "is_setback": False,
            "fact_ids": tuple(group["fact_id"]),
        }


def _periods(tables: Tables, filters: Filters) -> Iterator[Cells]:
    if filters.kind and "programme-period" not in filters.kind:
        return
    for row in records(programme_periods(tables)):
        yield {
            "date": row["period"],
            "date_start": row["period_start"],
            "date_end": row["period_end"],
            "precision": "interval",
            "title": row["initiative"],
            "kind": "programme-period",
            "is_promise": False,
            "is_setback": False,
            "fact_ids": row["fact_ids"],
        }
