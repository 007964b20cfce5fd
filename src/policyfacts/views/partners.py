"""Who takes part in what, in which role, and what is researched."""

import pandas as pd

from policyfacts.schema import TABLES, Column, join_both, says
from policyfacts.schema.participation import ROLES
from policyfacts.tables.frames import records
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
TOPICS = (INITIATIVE, _TOPICS["position"], TOPIC)


def partners(tables: Tables, _: Filters) -> pd.DataFrame:
    """Who takes part.

    Returns:
        One row per organisation × initiative × role, by role in the order of ROLES, then name. Columns PARTNERS.
    """
    known, countries = tables["organisations"].set_index("id"), _countries(tables)
    order = {code.value: place for place, code in enumerate(ROLES)}
    rows = []
    for key, group in tables["participation"].groupby(["initiative_id", "organisation_id", "role"], sort=False):
        initiative, organisation = str(key[0]), str(key[1])
        row = records(group)[-1]
        rows.append(
            {
                **row,
                "organisation": both_name(tables, "organisations", organisation),
                "type": known["type"].get(organisation, ""),
                "country": countries.get(known["country"].get(organisation, ""), ""),
                "initiative": both_name(tables, "initiatives", initiative),
                "fact_ids": tuple(group["fact_id"]),
                "unknown_ids": (
                    *unknown_ids(tables, "participation", f"{initiative}/{organisation}"),
                    *unknown_ids(tables, "organisations", organisation),
                ),
            }
        )
    rows.sort(key=lambda row: (order.get(row["role"], len(order)), row["organisation"]))
    return view_frame(PARTNERS, rows)


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
