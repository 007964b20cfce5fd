"""The answers that stand: each claim with the fact that carries its present value, and all facts that answered it."""

from functools import lru_cache

from policyfacts.tables.frames import Cells, records
from policyfacts.tables.model import Tables
from policyfacts.views.lookups import claim_ids, table_rows


@lru_cache(maxsize=64)
def standing(tables: Tables, table: str, field: str) -> tuple[Cells, ...]:
    """One row per claim on `field` whose standing fact the tables hold.

    Returns:
        The standing fact's cells with the claim's: claim_id, low, high (text), vintages, agreement (its status), and
        fact_ids, the facts that answered it, the standing one first, then the newest.
    """
    answered: dict[str, list[Cells]] = {}
    facts = {}
    asked = zip(table_rows(tables, table), claim_ids(tables, table)[field], strict=True)
    for row, claim_id in sorted(asked, key=lambda pair: str(pair[0]["as_of"]), reverse=True):
        facts[row["fact_id"]] = row
        answered.setdefault(claim_id, []).append(row)
    claims = tables["claims"]
    found = []
    for claim in records(claims[(claims["table"] == table) & (claims["field"] == field)]):
        fact = facts.get(claim["current_fact_id"])
        if fact is None:
            continue
        others = [row["fact_id"] for row in answered.get(claim["claim_id"], ()) if row is not fact]
        said = {name: claim[name] for name in ("claim_id", "low", "high", "vintages")}
        found.append({**fact, **said, "agreement": claim["status"], "fact_ids": (fact["fact_id"], *others)})
    return tuple(found)


def whole(text: object) -> int:
    """A claim's low or high as a whole number."""
    return int(float(str(text)))
