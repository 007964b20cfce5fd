"""At which stage money and pledges stand now, whatever an earlier article said of them."""

from functools import lru_cache

import pandas as pd

from policyfacts.schema import TABLES
from policyfacts.schema._model import WHOLE
from policyfacts.tables.dates import last_day
from policyfacts.tables.frames import Cells, records
from policyfacts.tables.model import Tables
from policyfacts.views.standing import standing
from policyfacts.views.sums import Stated, counted

_GOING_ON = ("under-construction", "decided", "mou", "delayed")


def standing_stage(tables: Tables, table: str) -> pd.Series:
    """The stage at which each row's subject stands, by the rows of `funding` or `investments`.

    Funding that may be summed stands where its initiative does, by its newest answer; a request, or what was refused,
    where its own newest answer says; a pledge where its project does. A row that answers nothing that stands keeps the
    stage its article gives.
    """
    found = {"funding": _funding, "investments": _investments}[table](tables)
    rows = tables[table]
    return rows["fact_id"].map(found).fillna(rows["stage"])


def stage_of_money(stated: Stated) -> str:
    """Stage of an initiative's money: that of the newest article behind its figures, of the total where several are."""
    return str(max(stated.rows, key=lambda row: last_day(str(row["as_of"])))["stage"])


def stage_of_pledge(facts: list[Cells]) -> str:
    """The last stage of a pledge's facts, oldest first; what was scaled back stays so until it is done or given up."""
    stages = [str(row["stage"]) for row in facts if row["stage"]]
    last = stages[-1] if stages else ""
    return "scaled-back" if last in _GOING_ON and "scaled-back" in stages else last


@lru_cache(maxsize=64)
def facts_of_pledges(tables: Tables) -> dict[str, list[Cells]]:
    """The facts of each project as a whole, oldest first; sums and parts are not pledges."""
    found: dict[str, list[Cells]] = {}
    for row in records(tables["investments"]):
        if is_pledge(row):
            found.setdefault(str(row["initiative_id"]), []).append(row)
    return {initiative: sorted(facts, key=_age) for initiative, facts in found.items()}


def is_pledge(row: Cells) -> bool:
    """Whether a row of `investments` is of a project as a whole."""
    return row["measure"] == WHOLE and not row["hazard"]


def _age(row: Cells) -> tuple[str, str]:
    # Undated facts come first: they never override dated ones.
    return last_day(str(row["as_of"])), str(row["fact_id"])


@lru_cache(maxsize=64)
def _funding(tables: Tables) -> dict[str, str]:
    by_claim = {str(row["claim_id"]): str(row["stage"]) for row in standing(tables, "funding", "amount_krw")}
    for stated in counted(tables):
        by_claim.update({str(row["claim_id"]): stage_of_money(stated) for row in stated.rows})
    shape = TABLES["funding"]
    question = next(question for question in shape.questions if question.field == "amount_krw")
    claims = ((str(row["fact_id"]), shape.claim_id(question, row)) for row in records(tables["funding"]))
    return {fact: by_claim[claim] for fact, claim in claims if claim in by_claim}


@lru_cache(maxsize=64)
def _investments(tables: Tables) -> dict[str, str]:
    pledges = ((stage_of_pledge(facts), facts) for facts in facts_of_pledges(tables).values())
    return {str(row["fact_id"]): stage for stage, facts in pledges if stage for row in facts}
