"""What counts as public money, what is left out of a sum, and why: one standing figure per initiative and payer."""

from dataclasses import dataclass

from policyfacts.schema import says
from policyfacts.schema._columns import MEASURE
from policyfacts.schema._model import WHOLE
from policyfacts.schema.funding import STAGES
from policyfacts.schema.hazard import HAZARDS
from policyfacts.tables.frames import Cells
from policyfacts.tables.model import Tables
from policyfacts.views.standing import standing, whole
from policyfacts.words import Words

PUBLIC = ("national", "province", "city", "mixed")
"""Payer levels whose money is public."""
_NOT_GIVEN = frozenset({"requested", "declined", "cancelled"})
_HAZARDS = {code.value: code.words for code in HAZARDS}
_STAGES = {code.value: code.words for code in STAGES}


@dataclass(frozen=True)
class Stated:
    """What is stated of one initiative's money, one standing figure a payer.

    Args:
        initiative_id: The initiative.
        parts: Standing figures by payer level, the total cost apart.
        total: The standing total cost, when one is stated.
    """

    initiative_id: str
    parts: dict[str, Cells]
    total: Cells | None

    @property
    def public(self) -> int:
        """Money that articles say is public, in won."""
        return sum(_amount(row) for level, row in self.parts.items() if level in PUBLIC)

    @property
    def at_most(self) -> int:
        """What would be public if all that no article ascribes to a payer were: in won, never less than `public`."""
        private = _amount(self.parts["private"]) if "private" in self.parts else 0
        unsaid = _amount(self.parts["unspecified"]) if "unspecified" in self.parts else 0
        total = _amount(self.total) - private if self.total else self.public + unsaid
        return max(self.public, total)

    @property
    def size(self) -> int:
        """The total cost, or the sum of the parts when none is stated; in won."""
        parts = sum(_amount(row) for row in self.parts.values())
        return max(parts, _amount(self.total)) if self.total else parts

    @property
    def unsplit(self) -> int:
        """How much of the total cost no article ascribes to a payer; in won."""
        return self.size - sum(_amount(row) for row in self.parts.values())

    @property
    def rows(self) -> tuple[Cells, ...]:
        """Every standing figure, the total first."""
        return (*([self.total] if self.total else []), *self.parts.values())

    @property
    def fact_ids(self) -> tuple[str, ...]:
        """The facts behind the standing figures."""
        return tuple(dict.fromkeys(str(row["fact_id"]) for row in self.rows))


def counted(tables: Tables) -> list[Stated]:
    """The money of each initiative that may be summed, largest first; the rest is in `left_out`."""
    found: dict[str, list[Cells]] = {}
    for row in standing(tables, "funding", "amount_krw"):
        if not reason_left_out(row):
            found.setdefault(str(row["initiative_id"]), []).append(row)
    stated = [_stated(initiative, rows) for initiative, rows in found.items()]
    return sorted(stated, key=lambda each: (-each.size, each.initiative_id))


def left_out(tables: Tables) -> list[tuple[Cells, Words]]:
    """Standing figures that no sum may hold, each with the reason."""
    rows = [(row, reason_left_out(row)) for row in standing(tables, "funding", "amount_krw")]
    return [(row, reason) for row, reason in rows if reason]


def reason_left_out(row: Cells) -> Words | None:
    """Why a funding figure must not be added to others; None when it may."""
    if row["hazard"]:
        return _HAZARDS[str(row["hazard"])]
    if row["measure"] != WHOLE:
        return MEASURE.word(str(row["measure"]))
    if row["stage"] in _NOT_GIVEN:
        stage = _STAGES[str(row["stage"])]
        return says(f"단계: {stage.ko}", f"stage: {stage.en}")
    return None


def _stated(initiative: str, rows: list[Cells]) -> Stated:
    parts = {str(row["funder_level"]): row for row in rows if row["funder_level"] != "total"}
    total = next((row for row in rows if row["funder_level"] == "total"), None)
    if total and sum(map(_amount, parts.values())) > _amount(total) and parts.keys() & {"province", "city"}:
        # Local money told apart by a later article is inside the unsplit figure of an earlier one.
        parts.pop("mixed", None)
    return Stated(initiative, parts, total)


def _amount(row: Cells) -> int:
    return int(row["amount_krw"])


def span(row: Cells) -> tuple[int, int]:
    """Lowest and highest figure that still stands for a row of `standing`, in won."""
    return whole(row["low"]), whole(row["high"])
