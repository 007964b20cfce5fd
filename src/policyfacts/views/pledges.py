"""Which investments companies have pledged, and how far each has come."""

from functools import lru_cache

import pandas as pd

from policyfacts.schema import TABLES, Column, join_both, says
from policyfacts.schema._columns import WON
from policyfacts.tables.frames import Cells, is_missing
from policyfacts.tables.model import Tables
from policyfacts.views.filters import Filters
from policyfacts.views.funding import HIGH, LOW, STATUS
from policyfacts.views.names import both_name
from policyfacts.views.refs import unknown_ids
from policyfacts.views.rows import view_frame
from policyfacts.views.stages import facts_of_pledges, is_pledge, stage_of_pledge
from policyfacts.views.standing import standing
from policyfacts.views.sums import span

_INVESTMENTS = TABLES["investments"]
CANCELLED = "cancelled"
TROUBLED = (CANCELLED, "scaled-back", "delayed")
STAGES_IN_ORDER = (*TROUBLED, "under-construction", "decided", "mou", "completed")
"""What went wrong first, then from what is being built to what is only agreed; what is done stands last."""

THEN = " → "
"""Between the stages of a path."""

PROJECT = Column("project", "both", says("사업", "Project"), says("투자 사업.", "The project invested in."))
INVESTOR = Column("investor", "both", says("투자 기관", "Investor"), says("투자하는 기관.", "The body that invests."))
PATH = Column("path", "both", says("거쳐 온 단계", "Stages so far"), says("기사 순서로.", "In the order of articles."))
YEAR = Column("year", "string", says("처음 보도된 해", "First reported"), says("약속이 처음 보도된 해.", "Year."))
IN_PIPELINE = (
    PROJECT,
    INVESTOR,
    _INVESTMENTS["stage"],
    PATH,
    _INVESTMENTS["amount_krw"],
    LOW,
    HIGH,
    STATUS,
    _INVESTMENTS["period_end"],
    YEAR,
)
STANDING = Column(
    "amount_krw", "integer", says("유효한 금액", "Standing"), says("취소되지 않은 약속.", "Not cancelled."), unit=WON
)
LOST = Column(
    "cancelled_krw", "integer", says("취소된 금액", "Cancelled"), says("취소된 약속.", "Pledges cancelled."), unit=WON
)
PROJECTS = Column("projects", "integer", says("사업 수", "Projects"), says("셈에 든 사업 수.", "Projects counted."))
UNSAID = Column(
    "without_amount",
    "integer",
    says("금액 미상 사업", "Without an amount"),
    says("금액이 기사에 없는 사업 수.", "Projects whose amount no article states."),
)
BY_YEAR = (YEAR, STANDING, LOST, PROJECTS, UNSAID)


def investment_pipeline(tables: Tables, _: Filters) -> pd.DataFrame:
    """What each project is pledged to cost and how far it has come.

    Returns:
        One row per project; cancelled, scaled-back and delayed ones first, then the rest by stage, each by size.
        Columns IN_PIPELINE: stage is that of the latest article that gives one, or scaled-back; amount_krw is the
        standing answer in nominal won, missing where no article states it; low and high span those that still stand.
    """
    return view_frame(IN_PIPELINE, pledges(tables))


def investment_by_year(tables: Tables, _: Filters) -> pd.DataFrame:
    """The pledges by the year in which each was first reported.

    Returns:
        One row per year, earliest first, then one with an empty year for what only undated articles report. Columns
        BY_YEAR.
    """
    years: dict[str, list[Cells]] = {}
    for row in pledges(tables):
        years.setdefault(str(row["year"]), []).append(row)
    return view_frame(BY_YEAR, (_year(year, years[year]) for year in sorted(years, key=lambda year: year or "9999")))


@lru_cache(maxsize=64)
def pledges(tables: Tables) -> tuple[Cells, ...]:
    """The rows of `investment_pipeline`, with initiative_id; sums and parts are not pledges."""
    amounts = {
        str(row["initiative_id"]): row for row in standing(tables, "investments", "amount_krw") if is_pledge(row)
    }
    rows = [_pledge(tables, key, group, amounts.get(key)) for key, group in facts_of_pledges(tables).items()]
    return tuple(sorted(rows, key=_order))


def _pledge(tables: Tables, key: str, group: list[Cells], amount: Cells | None) -> Cells:
    stages = [str(row["stage"]) for row in group if row["stage"]]
    path = [stage for place, stage in enumerate(stages) if place == 0 or stage != stages[place - 1]]
    words = [_INVESTMENTS["stage"].word(stage) for stage in path]
    ends = [str(row["period_end"]) for row in group if row["period_end"]]
    low, high = span(amount) if amount else (None, None)
    leads = (*amount["fact_ids"], *(row["fact_id"] for row in reversed(group))) if amount else ()
    return {
        **({"amount_krw": amount["amount_krw"], "low": low, "high": high} if amount else {}),
        "initiative_id": key,
        "project": both_name(tables, "initiatives", key),
        "investor": both_name(tables, "organisations", str((amount or group[-1])["organisation_id"])),
        "stage": stage_of_pledge(group),
        "path": join_both((THEN.join(word.ko for word in words), THEN.join(word.en for word in words))),
        "status": amount["agreement"] if amount else "",
        "period_end": ends[-1] if ends else "",
        "year": next((str(row["as_of"])[:4] for row in group if row["as_of"]), ""),
        "fact_ids": tuple(dict.fromkeys(leads or (row["fact_id"] for row in reversed(group)))),
        "unknown_ids": unknown_ids(tables, "investments", f"{key}/{group[-1]['organisation_id']}"),
    }


def _order(row: Cells) -> tuple[int, int, str]:
    stage = str(row["stage"])
    place = STAGES_IN_ORDER.index(stage) if stage in STAGES_IN_ORDER else len(STAGES_IN_ORDER)
    return place, -size(row), str(row["initiative_id"])


def size(row: Cells) -> int:
    """The amount of a pledge in won; 0 where no article states it."""
    amount = row.get("amount_krw")
    return 0 if amount is None or is_missing(amount) else int(amount)


def _year(year: str, rows: list[Cells]) -> Cells:
    gone = [row for row in rows if row["stage"] == CANCELLED]
    return {
        "year": year,
        "amount_krw": sum(size(row) for row in rows if row["stage"] != CANCELLED),
        "cancelled_krw": sum(map(size, gone)),
        "projects": len(rows),
        "without_amount": sum("amount_krw" not in row for row in rows),
        "fact_ids": tuple(dict.fromkeys(each for row in rows for each in row["fact_ids"])),
    }
