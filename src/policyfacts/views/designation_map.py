"""Where designations are: regions, and the home region's sites, with the source of every coordinate."""

import pandas as pd

from policyfacts.schema import TABLES, Column, codes, says
from policyfacts.tables.frames import Cells, is_missing, records
from policyfacts.tables.model import Tables
from policyfacts.views.designations import HELD, designation_rows
from policyfacts.views.filters import Filters
from policyfacts.views.names import both_name
from policyfacts.views.rows import view_frame

LAND = "land"
"""Under this name the frame's `attrs` carry the outlines to draw the marks on; they are no values of the record."""

_SITES = TABLES["sites"]
_OUTLINE = "geometry/*.geojson"
KIND = Column(
    "kind",
    "string",
    says("무엇", "Kind"),
    says("지역인가, 이 지역의 구역인가.", "A region, or a site of the home region."),
    codes=codes(region=("지역", "region"), site=("구역", "site")),
)
PLACE = Column("place", "both", says("곳", "Place"), says("지역이나 구역.", "Region or site."))
HELD_COUNT = Column(
    "held", "integer", says("지정", "Held"), says("지정된 것의 수.", "Number of designations it holds.")
)
OTHERS = Column(
    "others",
    "integer",
    says("그 밖", "Others"),
    says("예비 지정·신청·계획·탈락·종료의 수.", "Preliminary, applied for, planned, failed or lapsed."),
)
IS_HOME = Column("is_home", "boolean", says("이 지역", "Home"), says("이 지역이거나 그 안인가.", "Home, or in it."))
COLUMNS = (PLACE, KIND, HELD_COUNT, OTHERS, _SITES["lat"], _SITES["lon"], _SITES["source"], IS_HOME)


def designation_map(tables: Tables, _: Filters) -> pd.DataFrame:
    """Places with designations, and where they are.

    Returns:
        One row per region with designations and per site of the home region with some; those holding most first.
        Columns COLUMNS; no lat and lon where neither registry nor outlines place it; `source` is that of the point.
        The frame's attrs hold the outlines under LAND.
    """
    given = designation_rows(tables)
    groups: dict[tuple[str, str], list[Cells]] = {}
    for row in given:
        groups.setdefault(("regions", row["region_id"]), []).append(row)
        if row["is_home"] and row["site_id"]:
            groups.setdefault(("sites", row["site_id"]), []).append(row)
    registry = {name: {row["id"]: row for row in records(tables[name])} for name in ("regions", "sites")}
    middles = {outline.region_id: outline.middle for outline in tables.project.outlines if outline.region_id}
    rows = [
        {
            **_counted(group),
            **_placed(registry[table].get(identity, {}), middles if table == "regions" else {}),
            "place": both_name(tables, table, identity),
            "kind": table.removesuffix("s"),
            "is_home": group[0]["is_home"],
        }
        for (table, identity), group in groups.items()
    ]
    rows.sort(key=lambda row: (row["kind"], not row["is_home"], -row["held"], row["place"]))
    frame = view_frame(COLUMNS, rows)
    frame.attrs[LAND] = tables.project.outlines
    return frame


def _counted(group: list[Cells]) -> Cells:
    held = sum(row["status"] == HELD for row in group)
    return {
        "held": held,
        "others": len(group) - held,
        "fact_ids": tuple(dict.fromkeys(fact for row in group for fact in row["fact_ids"])),
        "unknown_ids": tuple(dict.fromkeys(each for row in group for each in row["unknown_ids"])),
    }


def _placed(row: Cells, middles: dict[str, tuple[float, float]]) -> Cells:
    """The registry's point, else the middle of the outline, else none."""
    if row and not is_missing(row["lat"]):
        return {"lat": row["lat"], "lon": row["lon"], "source": row["source"].rpartition("; ")[2]}
    if row and row["id"] in middles:
        lon, lat = middles[row["id"]]
        return {"lat": round(lat, 3), "lon": round(lon, 3), "source": _OUTLINE}
    return {}
