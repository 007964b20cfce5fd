"""Which designations are held, since when, and what no article says of them."""

import pandas as pd

from policyfacts.schema import TABLES, Column, join_both, says
from policyfacts.tables.frames import records
from policyfacts.tables.model import Tables
from policyfacts.views.filters import Filters
from policyfacts.views.names import both_name
from policyfacts.views.refs import unknown_ids
from policyfacts.views.rows import view_frame

_TABLE = TABLES["designations"]
NAME = Column("name", "both", says("지정", "Designation"), says("지정의 이름.", "Name of the designation."))
SCHEME = Column("scheme", "both", says("제도", "Scheme"), says("지정 제도.", "The designation programme."))
REGION = Column("region", "both", says("지역", "Region"), says("지정된 지역.", "The region designated."))
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
    _TABLE["date_start"],
    _TABLE["date_end"],
)


def designations(tables: Tables, _: Filters) -> pd.DataFrame:
    """Designations as last reported.

    Returns:
        One row per designation, earliest possible day first, undated last. Columns COLUMNS.
    """
    rows = []
    for identity, group in tables["designations"].groupby("designation_id", sort=False):
        row = records(group)[-1]
        rows.append(
            {
                **row,
                "name": join_both((row["name_ko"], row["name_en"])),
                "scheme": both_name(tables, "schemes", row["scheme_id"]),
                "region": both_name(tables, "regions", row["region_id"]),
                "authority": both_name(tables, "organisations", row["authority_id"]),
                "fact_ids": tuple(group["fact_id"]),
                "unknown_ids": unknown_ids(tables, "designations", str(identity)),
            }
        )
    rows.sort(key=lambda row: (row["date_start"] or "9999", row["date_end"], row["name"]))
    return view_frame(COLUMNS, rows)
