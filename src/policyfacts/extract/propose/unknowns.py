"""What a reader would ask next and the article does not say, for the facts proposed."""

import re
from collections.abc import Iterator, Sequence

from policyfacts.extract.propose.scene import Scene
from policyfacts.facts.model import Fact, Unknown

_SHARES = ("total", "province", "city", "private")
_OPEN_LIST = re.compile(r" 등(?: |이|의)")


def unknowns(scene: Scene, facts: Sequence[Fact]) -> Iterator[Unknown]:
    """Shares of the money, authority and legal basis of designations, dates of plans, the end of an open list."""
    yield from _of_funding([fact for fact in facts if fact.kind == "funding"])
    for fact in facts:
        if fact.kind == "designation":
            names = [name for name in ("authority_id", "legal_basis", "date") if name not in fact.values]
            yield from (_unknown("designations", fact.values["designation_id"], name) for name in names)
        elif fact.kind == "event" and "date" not in fact.values:
            yield _unknown("events", fact.values["event_id"], "date")
        elif fact.kind == "participation" and fact.values["role"] == "lead-or-joint":
            subject = f"{fact.values['initiative_id']}/{fact.values['organisation_id']}"
            yield _unknown("participation", subject, "role")
    partners = [fact for fact in facts if fact.kind == "participation"]
    if partners and any(_OPEN_LIST.search(scene.text, body.end, body.end + 12) for body in scene.found.bodies):
        yield _unknown("participation", partners[0].values["initiative_id"], "organisation_id")


def _of_funding(facts: Sequence[Fact]) -> Iterator[Unknown]:
    for initiative in dict.fromkeys(fact.values["initiative_id"] for fact in facts):
        told = {fact.values["funder_level"] for fact in facts if fact.values["initiative_id"] == initiative}
        yield from (
            _unknown("funding", initiative, f"amount_krw/{share}")
            for share in _SHARES
            if not told & {share, "unspecified"}
        )


def _unknown(table: str, subject: object, column: str) -> Unknown:
    return Unknown({"table": table, "subject_id": str(subject), "column": column, "reason": "not-stated"})
