"""Who takes part in what, in which role, and what is researched."""

from collections import Counter
from functools import lru_cache

import pandas as pd

from policyfacts.schema import TABLES, Column, join_both, says, split_both
from policyfacts.schema.participation import ROLES
from policyfacts.tables.frames import Cells, records
from policyfacts.tables.model import Tables
from policyfacts.views.filters import Filters
from policyfacts.views.funding import INITIATIVE
from policyfacts.views.names import both_name
from policyfacts.views.refs import unknown_ids
from policyfacts.views.rows import view_frame

_TABLE = TABLES["participation"]
_TOPICS = TABLES["research_topics"]
ORGANISATION = Column(
    "organisation",
    "both",
    says("기관", "Organisation"),
    says("참여 기관.", "The body taking part."),
)
COUNTRY = Column("country", "both", says("나라", "Country"), says("기관이 있는 나라.", "The country it is in."))
TYPE = TABLES["organisations"]["type"]
TOPIC = Column("topic", "both", says("연구 주제", "Research topic"), says("연구 주제.", "What is researched."))

PARTNERS = (
    ORGANISATION,
    TYPE,
    COUNTRY,
    INITIATIVE,
    _TABLE["role"],
    _TABLE["role_text"],
    _TABLE["confidence"],
)
INITIATIVES = Column(
    "initiatives", "integer", says("사업 수", "Initiatives"), says("함께하는 사업의 수.", "Initiatives it is part of.")
)
NAMES = Column("names", "both", says("사업", "Which"), says("함께하는 사업.", "The initiatives it is part of."))
ABROAD = (COUNTRY, ORGANISATION, TYPE, INITIATIVES, NAMES)
_TIE = ["organisation_id", "initiative_id", "fact_id"]
TOPICS = (INITIATIVE, _TOPICS["position"], TOPIC)


def partners(tables: Tables, filters: Filters) -> pd.DataFrame:
    """Who takes part.

    Returns:
        One row per organisation × initiative × role: organisations in most initiatives first, then by name; roles in
        the order of ROLES. Columns PARTNERS.
    """
    order = {code.value: place for place, code in enumerate(ROLES)}
    groups: dict[tuple[str, str, str], list[Cells]] = {}
    for row in records(tables["participation"]):
        groups.setdefault((row["initiative_id"], row["organisation_id"], row["role"]), []).append(row)
    rows = []
    for (initiative, organisation, _), group in groups.items():
        rows.append(
            {
                **group[-1],
                **_organisation(tables, organisation),
                "initiative": both_name(tables, "initiatives", initiative),
                "fact_ids": tuple(row["fact_id"] for row in group),
                "unknown_ids": (
                    *unknown_ids(tables, "participation", f"{initiative}/{organisation}"),
                    *unknown_ids(tables, "organisations", organisation),
                ),
            }
        )
    kept = [row for row in rows if not filters.type or row["type"] in filters.type]
    ties = Counter(name for name, _ in {(row["organisation"], row["initiative"]) for row in kept})
    kept.sort(
        key=lambda row: (
            -ties[row["organisation"]],
            row["organisation"],
            row["initiative"],
            order.get(row["role"], len(order)),
        )
    )
    return view_frame(PARTNERS, kept)


def partners_abroad(tables: Tables, filters: Filters) -> pd.DataFrame:
    """Organisations outside the home country that take part or invest, and those whose country no article gives.

    Returns:
        One row per organisation, countries with most organisations first, unknown ones last. Columns ABROAD.
    """
    at_home = _home_country(tables)
    ties = pd.concat([tables[name][_TIE] for name in ("participation", "investments")])
    rows = []
    for identity, group in ties[ties["organisation_id"] != ""].groupby("organisation_id", sort=False):
        organisation = _organisation(tables, str(identity))
        is_home = organisation["country_code"] == at_home != ""
        if is_home or (filters.type and organisation["type"] not in filters.type):
            continue
        names = sorted({both_name(tables, "initiatives", str(each)) for each in group["initiative_id"]})
        rows.append(
            {
                **organisation,
                "initiatives": len(names),
                "names": join_both(
                    (", ".join(split_both(n).ko for n in names), ", ".join(split_both(n).en for n in names))
                ),
                "fact_ids": tuple(group["fact_id"]),
                "unknown_ids": unknown_ids(tables, "organisations", str(identity)),
            }
        )
    size = Counter(row["country"] for row in rows)
    rows.sort(key=lambda row: (not row["country"], -size[row["country"]], row["country"], row["organisation"]))
    return view_frame(ABROAD, rows)


@lru_cache(maxsize=16)
def _organisations(tables: Tables) -> dict[str, Cells]:
    """Organisations by id."""
    return {str(row["id"]): row for row in records(tables["organisations"])}


def _organisation(tables: Tables, identity: str) -> Cells:
    known = _organisations(tables).get(identity, {})
    code = str(known.get("country", ""))
    return {
        "organisation": both_name(tables, "organisations", identity),
        "type": known.get("type", ""),
        "country": _countries(tables).get(code, code),
        "country_code": code,
    }


def _joined(names: list[str]) -> str:
    halves = [split_both(name) for name in names]
    return join_both((", ".join(half.ko for half in halves), ", ".join(half.en for half in halves)))


def _home_country(tables: Tables) -> str:
    regions = tables["regions"].set_index("id")
    return str(regions["country"].get(tables.project.region_id, ""))


@lru_cache(maxsize=64)
def _countries(tables: Tables) -> dict[str, str]:
    """Names of countries by ISO code, from the regions on record."""
    rows = tables["regions"]
    rows = rows[rows["type"] == "country"]
    return {
        code: both_name(tables, "regions", identity) for code, identity in zip(rows["country"], rows["id"], strict=True)
    }


def research_topics(tables: Tables, _: Filters) -> pd.DataFrame:
    """What each initiative sets out to research.

    Returns:
        One row per initiative × topic, in the article's order. Columns TOPICS.
    """
    rows = [
        {
            **row,
            "initiative": both_name(tables, "initiatives", str(row["initiative_id"])),
            "topic": join_both((str(row["name_ko"]), str(row["name_en"]))),
            "fact_ids": (str(row["fact_id"]),),
        }
        for row in records(tables["research_topics"])
    ]
    rows.sort(key=lambda row: (row["initiative"], row["position"]))
    return view_frame(TOPICS, rows)
