"""What somebody expects, means or plans."""

import pandas as pd

from policyfacts.schema import TABLES, Column, join_both, says
from policyfacts.tables.frames import records
from policyfacts.tables.model import Tables
from policyfacts.views.filters import Filters
from policyfacts.views.funding import INITIATIVE
from policyfacts.views.names import both_name
from policyfacts.views.refs import unknown_ids
from policyfacts.views.rows import view_frame

_TABLE = TABLES["statements"]
SPEAKER = Column("speaker", "both", says("말한 이", "Speaker"), says("말한 사람이나 기관.", "Who says it."))
GIST = Column(
    "gist",
    "both",
    says("요지", "Gist"),
    says("우리 말로 옮긴 요지.", "What is said, in our words."),
)

COLUMNS = (_TABLE["kind"], GIST, SPEAKER, INITIATIVE)


def statements(tables: Tables, _: Filters) -> pd.DataFrame:
    """One row per statement, in the order of the articles. Columns COLUMNS."""
    rows = []
    for row in records(tables["statements"]):
        speaker, initiative = str(row["speaker_id"]), str(row["initiative_id"])
        rows.append(
            {
                **row,
                "gist": join_both((str(row["gist_ko"]), str(row["gist_en"]))),
                "speaker": both_name(tables, "organisations", speaker),
                "initiative": both_name(tables, "initiatives", initiative),
                "fact_ids": (str(row["fact_id"]),),
                "unknown_ids": () if speaker else unknown_ids(tables, "statements", initiative, ("speaker_id",)),
            }
        )
    return view_frame(COLUMNS, rows)
