"""Funding: what is stated, for which payer, over which years, and what is not."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

import pandas as pd

from policyfacts.schema import TABLES, Column, says
from policyfacts.schema.funding import FUNDER_LEVELS
from policyfacts.schema.unknown import REASONS
from policyfacts.tables.frames import Cells, records
from policyfacts.tables.model import Tables
from policyfacts.views.filters import Filters
from policyfacts.views.names import both_name
from policyfacts.views.refs import unknown_id, unknown_ids
from policyfacts.views.rows import view_frame

_FUNDING = TABLES["funding"]
INITIATIVE = Column("initiative", "both", says("사업", "Initiative"), says("사업 이름.", "Name of the initiative."))
REASON = Column(
    "reason",
    "string",
    says("모르는 까닭", "Why unknown"),
    says("금액을 모르는 까닭.", "Why the amount is unknown."),
    codes=REASONS,
)

BY_PAYER = (
    INITIATIVE,
    _FUNDING["funder_level"],
    _FUNDING["amount_krw"],
    REASON,
    _FUNDING["qualifier"],
    _FUNDING["period"],
    _FUNDING["stage"],
)
BY_PERIOD = (
    INITIATIVE,
    _FUNDING["funder_level"],
    _FUNDING["amount_krw"],
    _FUNDING["period"],
    _FUNDING["period_start"],
    _FUNDING["period_end"],
    REASON,
)


def funding_by_payer(tables: Tables, _: Filters) -> pd.DataFrame:
    """What each payer puts into each initiative.

    Returns:
        One row per initiative × payer level that is recorded as unknown or stated, more where several bodies of a
        level each pay or receive their own amount; initiatives with the most
        stated money first, levels in the order total, national, province, city, private. Columns BY_PAYER;
        amount_krw (KRW, nominal) is missing where reason says why.
    """
    current = current_funding(tables)
    stated: defaultdict[tuple[str, str], list[Cells]] = defaultdict(list)
    for row in records(current):
        stated[str(row["initiative_id"]), str(row["funder_level"])].append(row)
    largest = current.groupby("initiative_id")["amount_krw"].max().to_dict()
    initiatives = sorted(_initiatives(tables, current), key=lambda each: (-int(largest.get(each, 0)), each))
    rows = (row for each in initiatives for row in _payer_rows(tables, each, stated))
    return view_frame(BY_PAYER, rows)


def funding_by_period(tables: Tables, _: Filters) -> pd.DataFrame:
    """The years that each stated amount covers, never split.

    Returns:
        One row per current programme amount with a period, earliest first. Columns BY_PERIOD; reason says why
        the split by year is unknown, and unknown_ids lead to it.
    """
    current = current_funding(tables)
    dated = current[current["period"] != ""].sort_values(["period_start", "initiative_id"])
    return view_frame(BY_PERIOD, (_period_row(tables, row) for row in records(dated)))


def current_funding(tables: Tables) -> pd.DataFrame:
    """Programme amounts that stand now, without those a hazard keeps out of sums."""
    funding, claims = tables["funding"], tables["claims"]
    standing = set(claims["current_fact_id"][(claims["table"] == "funding") & (claims["field"] == "amount_krw")])
    kept = (funding["measure"] == "programme") & (funding["hazard"] == "") & funding["fact_id"].isin(standing)
    return funding[kept]


def _initiatives(tables: Tables, current: pd.DataFrame) -> set[str]:
    unknowns = tables["unknowns"]
    asked = unknowns[(unknowns["table"] == "funding") & unknowns["column"].str.startswith("amount_krw")]
    return {*current["initiative_id"], *asked["subject_id"]}


def _payer_rows(tables: Tables, initiative: str, stated: Mapping[tuple[str, str], list[Cells]]) -> Iterator[Cells]:
    name = both_name(tables, "initiatives", initiative)
    for code in FUNDER_LEVELS:
        rows = stated.get((initiative, code.value), [])
        yield from ({**row, "initiative": name, "fact_ids": (str(row["fact_id"]),)} for row in rows)
        if rows:
            continue
        column = "amount_krw" if code.value == "unspecified" else f"amount_krw/{code.value}"
        reason = _reason(tables, initiative, column)
        if reason:
            yield {
                "initiative": name,
                "funder_level": code.value,
                "reason": reason,
                "unknown_ids": (unknown_id("funding", initiative, column),),
            }


def _period_row(tables: Tables, row: Cells) -> Cells:
    initiative = str(row["initiative_id"])
    return {
        **row,
        "initiative": both_name(tables, "initiatives", initiative),
        "reason": _reason(tables, initiative, "amount_krw/year"),
        "fact_ids": (str(row["fact_id"]),),
        "unknown_ids": unknown_ids(tables, "funding", initiative, ("amount_krw/year",)),
    }


def _reason(tables: Tables, initiative: str, column: str) -> str:
    rows = tables["unknowns"]
    found = rows["reason"][
        (rows["table"] == "funding") & (rows["subject_id"] == initiative) & (rows["column"] == column)
    ]
    return str(found.iloc[0]) if len(found) else ""
