"""Which designations are held or sought, since when, and what no article says of them."""

from collections import Counter
from collections.abc import Iterable

import pandas as pd

from policyfacts.schema import TABLES, Column, join_both, says
from policyfacts.tables.frames import Cells, records
from policyfacts.tables.model import Tables
from policyfacts.views.filters import Filters
from policyfacts.views.names import both_name
from policyfacts.views.refs import unknown_ids
from policyfacts.views.rows import view_frame
from policyfacts.views.standing import standing

_TABLE = TABLES["designations"]
HELD = "designated"
NAME = Column("name", "both", says("지정", "Designation"), says("지정의 이름.", "Name of the designation."))
SCHEME = Column("scheme", "both", says("제도", "Scheme"), says("지정 제도.", "The designation programme."))
REGION = Column("region", "both", says("지역", "Region"), says("지정된 지역.", "The region designated."))
SITE = Column("site", "both", says("구역", "Site"), says("지정된 곳.", "The place designated."))
IS_HOME = Column(
    "is_home",
    "boolean",
    says("이 지역", "Home region"),
    says("이 자료가 다루는 지역인가.", "Whether it is the region that the record is about."),
)
AUTHORITY = Column(
    "authority",
    "both",
    says("지정 기관", "Authority"),
    says("지정한 기관.", "The body that designates."),
)

COLUMNS = (
    NAME,
    SCHEME,
    REGION,
    _TABLE["status"],
    _TABLE["date"],
    _TABLE["precision"],
    AUTHORITY,
    _TABLE["legal_basis"],
    SITE,
    _TABLE["date_start"],
    _TABLE["date_end"],
    IS_HOME,
)
UNSHOWN = ("date_start", "date_end", "is_home")
"""Columns that drawings need and tables do not show."""


def designations(tables: Tables, _: Filters) -> pd.DataFrame:
    """Designations in the state that stands.

    Returns:
        One row per designation: the home region's first, then by earliest possible day, undated last. Columns COLUMNS.
    """
    rows = designation_rows(tables)
    rows.sort(key=lambda row: (not row["is_home"], *_age(row)))
    return view_frame(COLUMNS, rows)


def designation_matrix(tables: Tables, _: Filters) -> pd.DataFrame:
    """Designations by region and scheme.

    Returns:
        One row per designation: the home region's first, then regions by the number of schemes they hold; within a
        region by scheme, the oldest first. Columns COLUMNS.
    """
    rows = designation_rows(tables)
    held = held_schemes(rows)
    rows.sort(key=lambda row: (not row["is_home"], -held[row["region"]], row["region"], row["scheme"], *_age(row)))
    return view_frame(COLUMNS, rows)


def held_schemes(rows: Iterable[Cells]) -> Counter[str]:
    """How many schemes each region holds; a scheme held twice counts once."""
    return Counter(region for region, _ in {(row["region"], row["scheme"]) for row in rows if row["status"] == HELD})


def designation_rows(tables: Tables) -> list[Cells]:
    """Each designation's standing state with names, and the most precise date that is stated for that state."""
    facts: dict[str, list[Cells]] = {}
    for fact in records(tables["designations"]):
        facts.setdefault(str(fact["designation_id"]), []).append(fact)
    dated = {row["designation_id"]: row for row in standing(tables, "designations", "date")}
    return [
        _row(tables, row, dated.get(row["designation_id"], row), facts[row["designation_id"]])
        for row in standing(tables, "designations", "status")
    ]


def _row(tables: Tables, row: Cells, dated: Cells, facts: list[Cells]) -> Cells:
    agreeing = [fact for fact in facts if fact["status"] == row["status"]]
    # The standing date may be that of another state, which a later article still tells of.
    answer = dated if dated["status"] == row["status"] else row
    return {
        **row,
        **_date(answer, agreeing),
        "name": join_both((row["name_ko"], row["name_en"])),
        "scheme": both_name(tables, "schemes", row["scheme_id"]),
        "region": both_name(tables, "regions", row["region_id"]),
        "authority": _first(both_name(tables, "organisations", fact["authority_id"]) for fact in (row, *facts)),
        "legal_basis": _first(fact["legal_basis"] for fact in (row, *reversed(facts))),
        "site": _first(_site(tables, fact) for fact in (row, *reversed(facts))),
        "site_id": _first(fact["site_id"] for fact in (row, *reversed(facts))),
        "is_home": row["region_id"] == tables.project.region_id,
        "unknown_ids": unknown_ids(tables, "designations", row["designation_id"]),
    }


def _date(row: Cells, agreeing: list[Cells]) -> Cells:
    """The narrowest stated date inside the standing one: `2023` gives way to `2023-07-20`, never to `2024`."""
    dated = [fact for fact in agreeing if fact["date_start"] and fact["date_end"]]
    start, end = row["date_start"], row["date_end"]
    inside = [
        fact for fact in dated if not start or (start <= fact["date_start"] and fact["date_end"] <= (end or "9999"))
    ]
    best = min(inside, key=lambda fact: (_days(fact), fact["fact_id"]), default=row)
    return {name: best[name] for name in ("date", "date_start", "date_end", "precision")}


def _days(fact: Cells) -> int:
    return (pd.Timestamp(fact["date_end"]) - pd.Timestamp(fact["date_start"])).days


def _site(tables: Tables, fact: Cells) -> str:
    named = both_name(tables, "sites", fact["site_id"])
    return named or (join_both((fact["site_ko"], fact["site_en"])) if fact["site_ko"] else "")


def _first(texts: Iterable[str]) -> str:
    return next((text for text in texts if text), "")


def _age(row: Cells) -> tuple[str, str, str]:
    return row["date_start"] or "9999", row["date_end"], row["name"]
