"""Funding: who gets how much, who pays, from which year, at which stage; sums only of what may be summed."""

from collections.abc import Iterator

import pandas as pd

from policyfacts.schema import TABLES, Column, says
from policyfacts.schema._columns import WON
from policyfacts.schema.claim import STATUSES
from policyfacts.schema.funding import FUNDER_LEVELS
from policyfacts.tables.frames import Cells
from policyfacts.tables.model import Tables
from policyfacts.views.filters import Filters
from policyfacts.views.names import both_name
from policyfacts.views.refs import unknown_id
from policyfacts.views.rows import view_frame
from policyfacts.views.stages import stage_of_money
from policyfacts.views.sums import Stated, counted, span
from policyfacts.views.unknowns import unknown_columns

_FUNDING = TABLES["funding"]
INITIATIVE = Column("initiative", "both", says("사업", "Initiative"), says("사업 이름.", "Name of the initiative."))
LEVEL = Column(
    "funder_level",
    "string",
    says("재원", "Payer level"),
    says(
        "누가 내는 돈인가. 총사업비는 재원이 나오지 않은 몫이다.",
        "Whose money; total cost is the share of no stated payer.",
    ),
    codes=FUNDER_LEVELS,
)
LOW = Column(
    "low",
    "integer",
    says("최저", "Low"),
    says("유효한 답 가운데 가장 낮은 값.", "Lowest answer still standing."),
    unit=WON,
)
HIGH = Column(
    "high",
    "integer",
    says("최고", "High"),
    says("유효한 답 가운데 가장 높은 값.", "Highest answer still standing."),
    unit=WON,
)
STATUS = Column(
    "status",
    "string",
    says("답들의 상태", "Answers"),
    says("기사들이 서로 맞는가.", "Whether articles agree."),
    codes=STATUSES,
)
INITIATIVES = Column(
    "initiatives",
    "integer",
    says("사업 수", "Initiatives"),
    says("셈에 든 사업의 수.", "How many initiatives are counted."),
)

NOBODY = "unspecified"

BY_INITIATIVE = (
    INITIATIVE,
    LEVEL,
    _FUNDING["amount_krw"],
    LOW,
    HIGH,
    STATUS,
    _FUNDING["period"],
    _FUNDING["stage"],
)
BY_PAYER = (LEVEL, _FUNDING["amount_krw"], INITIATIVES)


def funding_by_initiative(tables: Tables, _: Filters) -> pd.DataFrame:
    """What is stated of each initiative's money.

    Returns:
        One row per initiative × payer level, then one `total` row for what no article ascribes to a payer; initiatives
        with the largest total first. Columns BY_INITIATIVE: amount_krw in nominal won; low and high span the answers
        that still stand for the initiative's total (or the level's, without one).
    """
    return view_frame(BY_INITIATIVE, (row for stated in counted(tables) for row in _segments(tables, stated)))


def funding_by_payer(tables: Tables, _: Filters) -> pd.DataFrame:
    """What each payer level puts in, over all initiatives that may be summed.

    Returns:
        One row per payer level, in the order national to private, then `unspecified` for what no article ascribes to
        a payer, the rest of total costs included.
        Columns BY_PAYER; unknown_ids are the shares that an article is known not to state.
    """
    money: dict[str, int] = {}
    facts: dict[str, list[str]] = {}
    counts: dict[str, int] = {}
    for stated in counted(tables):
        for level, shares in stated.shares.items():
            money[level] = money.get(level, 0) + stated.of([level])
            facts.setdefault(level, []).extend(str(row["fact_id"]) for row in shares)
            counts[level] = counts.get(level, 0) + 1
        if stated.total and stated.unsplit > 0:
            money[NOBODY] = money.get(NOBODY, 0) + stated.unsplit
            facts.setdefault(NOBODY, []).append(str(stated.total["fact_id"]))
            counts[NOBODY] = counts.get(NOBODY, 0) + 1
    asked = _asked(tables)
    order = [code.value for code in FUNDER_LEVELS if code.value != "total"]
    order.sort(key=lambda level: level == NOBODY)
    rows: list[Cells] = [
        {
            "funder_level": level,
            **({"amount_krw": money[level]} if level in money else {}),
            "initiatives": counts.get(level, 0),
            "fact_ids": tuple(facts.get(level, ())),
            "unknown_ids": asked.get(level, ()),
        }
        for level in order
        if level in money or level in asked
    ]
    return view_frame(BY_PAYER, rows)


def _segments(tables: Tables, stated: Stated) -> Iterator[Cells]:
    name = both_name(tables, "initiatives", stated.initiative_id)
    leads = stated.rows[0]
    low, high = span(stated.total) if stated.total else (stated.size, stated.size)
    about = {
        "initiative": name,
        "low": low,
        "high": high,
        "status": leads["agreement"],
        "period": leads["period"],
        # One project is at one stage: where its newest figure puts it, whichever payer that is of.
        "stage": stage_of_money(stated),
    }
    for code in FUNDER_LEVELS:
        for row in stated.shares.get(code.value, ()):
            yield {**row, **about, "period": row["period"], "fact_ids": row["fact_ids"]}
    if stated.total and stated.unsplit > 0:
        # The remainder is ours to compute and nobody's to state, so it leads to the total and to the parts.
        ids = tuple(dict.fromkeys((*stated.total["fact_ids"], *stated.fact_ids)))
        yield {**stated.total, **about, "amount_krw": stated.unsplit, "fact_ids": ids}


def _asked(tables: Tables) -> dict[str, tuple[str, ...]]:
    """Shares that are on record as unknown, by payer level."""
    found: dict[str, tuple[str, ...]] = {}
    for subject, column in unknown_columns(tables, "funding"):
        name, _, level = column.partition("/")
        if name == "amount_krw" and level:
            found[level] = (*found.get(level, ()), unknown_id("funding", subject, column))
    known = {code.value for code in FUNDER_LEVELS}
    return {level: ids for level, ids in found.items() if level in known}
