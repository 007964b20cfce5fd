"""What happened when, and what is said to come: events, designations, programme periods."""

from collections.abc import Iterator

import pandas as pd

from policyfacts import labels
from policyfacts.dates import parse_when
from policyfacts.schema import TABLES, Column, codes, join_both, says
from policyfacts.schema.event import KINDS
from policyfacts.tables.dates import days_between
from policyfacts.tables.frames import Cells, records
from policyfacts.tables.model import Tables
from policyfacts.views.filters import Filters
from policyfacts.views.funding_years import programme_periods
from policyfacts.views.names import both_name
from policyfacts.views.refs import unknown_ids
from policyfacts.views.rows import view_frame
from policyfacts.views.standing import standing

_EVENTS = TABLES["events"]
PERIOD = "programme-period"
LANES = (*KINDS, *codes(programme_period=("사업 기간", "programme period")))
TITLE = Column("title", "both", says("사건", "Event"), says("무슨 일인가.", "What happened."))
LANE = Column("kind", "string", says("종류", "Kind"), says("어떤 일인가.", "What sort of thing."), codes=LANES)
INITIATIVE = Column("initiative", "both", says("사업", "Initiative"), says("사건이 속한 사업.", "What it belongs to."))
TODAY = Column("today", "day", labels.AS_OF, says("이 날까지 알려진 것.", "What was known on this day."))
WINDOW_START = Column("window_start", "day", says("처음", "From"), says("보이는 첫날.", "First day shown."))
WINDOW_END = Column("window_end", "day", says("끝", "Until"), says("보이는 마지막 날.", "Last day shown."))
HIDDEN = ("date_start", "date_end", "today", "window_start", "window_end")
"""Columns that a drawing needs and a table does not show."""

COLUMNS = (
    _EVENTS["date"],
    TITLE,
    LANE,
    INITIATIVE,
    _EVENTS["precision"],
    _EVENTS["is_promise"],
    _EVENTS["is_setback"],
    _EVENTS["date_start"],
    _EVENTS["date_end"],
    TODAY,
    WINDOW_START,
    WINDOW_END,
)


def timeline(tables: Tables, filters: Filters) -> pd.DataFrame:
    """Everything with a date or the promise of one.

    Returns:
        One row per event, designation that the record's own region holds, or programme period; earliest possible day
        first, undated last. Columns COLUMNS; date is empty and unknown_ids say why where no article gives one.
        window_start and window_end are the days a drawing covers: the chosen period, else whole years around all rows.
    """
    rows = [*_events(tables), *_designations(tables, filters), *_periods(tables, filters)]
    rows.sort(key=lambda row: (row["date_start"] or "9999", row["date_end"], row["title"]))
    start, end = _window(rows, filters)
    shown = {"today": tables.as_of or tables.newest, "window_start": start, "window_end": end}
    return view_frame(COLUMNS, ({**row, **shown} for row in rows))


def _window(rows: list[Cells], filters: Filters) -> tuple[str, str]:
    when = parse_when(filters.period) if filters.period else None
    days = [day for row in rows for day in (row["date_start"], row["date_end"]) if day]
    if not days:
        days = [when.start.isoformat()] if when and when.start else ["2000-01-01"]
    start = when.start.isoformat() if when and when.start else f"{min(days)[:4]}-01-01"
    end = when.end.isoformat() if when and when.end else f"{max(days)[:4]}-12-31"
    return start, max(start, end)


def _events(tables: Tables) -> Iterator[Cells]:
    for identity, row, group in _latest(tables, "events", tables["events"]):
        yield {
            **row,
            "title": join_both((row["title_ko"], row["title_en"])),
            "initiative": both_name(tables, "initiatives", str(row["initiative_id"])),
            "fact_ids": tuple(each["fact_id"] for each in group),
            "unknown_ids": unknown_ids(tables, "events", identity),
        }


def _designations(tables: Tables, filters: Filters) -> Iterator[Cells]:
    if filters.kind and "designation" not in filters.kind:
        return
    rows = tables["designations"]
    regions = filters.region or (tables.project.region_id,)
    held = rows[(rows["status"] == "designated") & rows["region_id"].isin(regions)]
    for identity, row, group in _latest(tables, "designations", held):
        yield {
            **row,
            "title": join_both((f"{row['name_ko']} 지정", f"{row['name_en']} designated")),
            "kind": "designation",
            "initiative": both_name(tables, "schemes", str(row["scheme_id"])),
            "is_promise": False,
            "is_setback": False,
            "fact_ids": tuple(each["fact_id"] for each in group),
            "unknown_ids": unknown_ids(tables, "designations", identity),
        }


def _latest(tables: Tables, table: str, rows: pd.DataFrame) -> Iterator[tuple[str, Cells, list[Cells]]]:
    """Each subject with the fact whose date stands, and all its facts."""
    subject = TABLES[table].subject[0]
    current = {str(row[subject]): str(row["fact_id"]) for row in standing(tables, table, "date")}
    groups: dict[str, list[Cells]] = {}
    for each in records(rows):
        groups.setdefault(str(each[subject]), []).append(each)
    for identity, group in groups.items():
        row = next((each for each in group if each["fact_id"] == current.get(identity)), group[-1])
        yield identity, _sharpest(row, group), group


def _sharpest(row: Cells, group: list[Cells]) -> Cells:
    """The most precisely dated fact among those that agree with the standing one: `2021-10-13` within `2021-10`."""
    if not (row["date_start"] and row["date_end"]):
        return row
    inside = [
        each
        for each in group
        if each.get("is_promise") == row.get("is_promise")
        and row["date_start"] <= each["date_start"]
        and "" < each["date_end"] <= row["date_end"]
    ]
    return min([row, *inside], key=lambda each: days_between(each["date_start"], each["date_end"]))


def _periods(tables: Tables, filters: Filters) -> Iterator[Cells]:
    if filters.kind and PERIOD not in filters.kind:
        return
    for row in records(programme_periods(tables)):
        yield {
            **row,
            "date": row["period"],
            "date_start": row["period_start"],
            "date_end": row["period_end"],
            "precision": "interval",
            "title": row["initiative"],
            "kind": PERIOD,
            "is_promise": False,
            "is_setback": False,
        }
