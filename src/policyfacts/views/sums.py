"""What counts as public money, what is left out of a sum, and why: one standing figure per initiative and payer."""

from collections.abc import Iterable
from dataclasses import dataclass

from policyfacts.schema import says
from policyfacts.schema._columns import MEASURE
from policyfacts.schema._model import PART, WHOLE
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
    """What is stated of one initiative's money.

    Args:
        initiative_id: The initiative.
        shares: Standing figures by payer level, the total cost apart: one for the level as a whole, else its parts.
        total: The standing total cost, when one is stated and no filter took a share of it away.
    """

    initiative_id: str
    shares: dict[str, tuple[Cells, ...]]
    total: Cells | None

    def of(self, levels: Iterable[str]) -> int:
        """The money of these payer levels, in won."""
        return sum(_amount(row) for level in levels for row in self.shares.get(level, ()))

    @property
    def public(self) -> int:
        """Money that articles say is public, in won."""
        return self.of(PUBLIC)

    @property
    def at_most(self) -> int:
        """What would be public if all that no article ascribes to a payer were: in won, never less than `public`."""
        if self.total is None:
            return self.public + self.of(["unspecified"])
        return max(self.public, _amount(self.total) - self.of(["private"]))

    @property
    def size(self) -> int:
        """The total cost, or the sum of the shares where they are more or no total is stated; in won."""
        return max(self.of(self.shares), _amount(self.total) if self.total else 0)

    @property
    def unsplit(self) -> int:
        """How much of the total cost no article ascribes to a payer; in won."""
        return self.size - self.of(self.shares)

    @property
    def rows(self) -> tuple[Cells, ...]:
        """Every figure, the total first."""
        return (*([self.total] if self.total else []), *(row for rows in self.shares.values() for row in rows))

    @property
    def fact_ids(self) -> tuple[str, ...]:
        """The facts behind the figures."""
        return tuple(dict.fromkeys(str(row["fact_id"]) for row in self.rows))


def counted(tables: Tables) -> list[Stated]:
    """The money of each initiative that may be summed, largest first; the rest is in `left_out`."""
    found: dict[str, list[Cells]] = {}
    for row in standing(tables, "funding", "amount_krw"):
        if row["measure"] in {WHOLE, PART} and not _barred(row):
            found.setdefault(str(row["initiative_id"]), []).append(row)
    incomplete = _incomplete(tables)
    stated = [_stated(initiative, rows, is_whole=initiative not in incomplete) for initiative, rows in found.items()]
    return sorted((each for each in stated if each.rows), key=lambda each: (-each.size, each.initiative_id))


def left_out(tables: Tables) -> list[tuple[Cells, Words]]:
    """Standing figures that no sum holds, each with the reason."""
    inside = {fact for stated in counted(tables) for fact in stated.fact_ids}
    rows = [row for row in standing(tables, "funding", "amount_krw") if row["fact_id"] not in inside]
    return [(row, reason_left_out(row)) for row in rows]


def reason_left_out(row: Cells) -> Words:
    """Why a standing figure is in no sum: its hazard, its measure, its stage, or that another figure holds it."""
    barred = _barred(row)
    if barred:
        return barred
    measure = MEASURE.word(str(row["measure"]))
    return measure if row["measure"] != WHOLE else says("다른 금액에 들어 있음", "inside another figure")


def span(row: Cells) -> tuple[int, int]:
    """Lowest and highest figure that still stands for a row of `standing`, in won."""
    return whole(row["low"]), whole(row["high"])


def _barred(row: Cells) -> Words | None:
    if row["hazard"]:
        return _HAZARDS[str(row["hazard"])]
    if row["stage"] in _NOT_GIVEN:
        stage = _STAGES[str(row["stage"])]
        return says(f"단계: {stage.ko}", f"stage: {stage.en}")
    return None


def _incomplete(tables: Tables) -> set[str]:
    """Initiatives of which a filter took a standing figure away: what remains of their total cannot be told."""
    claims = tables["claims"]
    ours = claims[(claims["table"] == "funding") & (claims["field"] == "amount_krw")]
    return set(ours["subject_id"][~ours["current_fact_id"].isin(tables["funding"]["fact_id"])])


def _stated(initiative: str, rows: list[Cells], *, is_whole: bool) -> Stated:
    whole_ones = {str(row["funder_level"]): (row,) for row in rows if row["measure"] == WHOLE}
    stated = whole_ones.pop("total", (None,))[0]
    total = stated if is_whole else None
    parts: dict[str, list[Cells]] = {}
    for row in rows:
        level = str(row["funder_level"])
        if row["measure"] == PART and level != "total" and level not in whole_ones:
            parts.setdefault(level, []).append(row)
    shares = {**whole_ones, **{level: tuple(several) for level, several in parts.items()}}
    amount = sum(_amount(row) for several in shares.values() for row in several)
    if total and amount > _amount(total) and shares.keys() & {"province", "city"}:
        # Local money told apart by a later article is inside the unsplit figure of an earlier one.
        shares.pop("mixed", None)
    return Stated(initiative, shares, total)


def _amount(row: Cells) -> int:
    return int(row["amount_krw"])
