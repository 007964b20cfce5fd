"""How far the money has come: asked for, announced, given, spent, refused."""

import pandas as pd

from policyfacts.schema import TABLES, Column, says
from policyfacts.schema.funding import STAGES
from policyfacts.tables.frames import Cells
from policyfacts.tables.model import Tables
from policyfacts.views.filters import Filters
from policyfacts.views.funding import INITIATIVES
from policyfacts.views.rows import view_frame
from policyfacts.views.stages import stage_of_money
from policyfacts.views.standing import standing
from policyfacts.views.sums import counted

HAZARD = Column(
    "hazard",
    "string",
    says("합산 주의", "Hazard"),
    says("왜 다른 단계와 더할 수 없는가.", "Why it adds to no other stage."),
)
BY_STAGE = (TABLES["funding"]["stage"], TABLES["funding"]["amount_krw"], INITIATIVES, HAZARD)
_REQUEST = "request"
_REFUSED = ("declined", "cancelled")


def funding_stage(tables: Tables, _: Filters) -> pd.DataFrame:
    """What stands at each stage.

    Returns:
        One row per stage that occurs, from requested to completed, then cancelled and declined. Columns BY_STAGE.
        Requests are what was asked for and stand beside what was given, never inside it.
    """
    found: dict[str, dict[str, tuple[int, tuple[str, ...]]]] = {}
    for stated in counted(tables):
        found.setdefault(stage_of_money(stated), {})[stated.initiative_id] = (stated.size, stated.fact_ids)
    for row in standing(tables, "funding", "amount_krw"):
        if row["measure"] == _REQUEST or row["stage"] in _REFUSED:
            key = f"{row['initiative_id']} {row['claim_id']}"
            found.setdefault(str(row["stage"]), {})[key] = (int(row["amount_krw"]), tuple(row["fact_ids"]))
    order = [code.value for code in STAGES]
    rows: list[Cells] = [
        {
            "stage": stage,
            "amount_krw": sum(amount for amount, _ in found[stage].values()),
            "initiatives": len(found[stage]),
            "hazard": _REQUEST if stage in {"requested", *_REFUSED} else "",
            "fact_ids": tuple(dict.fromkeys(each for _, ids in found[stage].values() for each in ids)),
        }
        for stage in order
        if stage in found
    ]
    return view_frame(BY_STAGE, rows)
