"""What must be said under a drawing and in every file made from it: hazards and assumptions that apply."""

from collections.abc import Iterable

import pandas as pd

from policyfacts.schema import Code
from policyfacts.schema.hazard import EXPLANATIONS, HAZARDS
from policyfacts.views.filters import Filters
from policyfacts.words import Words

HAZARD = "hazard"
"""The column by which a view says why a row must not be added to others; several codes are divided by spaces."""


def caveats(rows: pd.DataFrame, filters: Filters, assumptions: Iterable[Code]) -> tuple[Words, ...]:
    """Every hazard among the rows with its explanation, then every assumption that is switched on."""
    present = {code for text in rows[HAZARD] for code in str(text).split()} if HAZARD in rows else set()
    return (
        *(_hazard(code) for code in HAZARDS if code.value in present),
        *(_assumption(code) for code in assumptions if code.value in filters.assume),
    )


def _hazard(code: Code) -> Words:
    said = EXPLANATIONS[code.value]
    return Words(f"{code.words.ko}: {said.ko}", f"{code.words.en}: {said.en}")


def _assumption(code: Code) -> Words:
    return Words(f"가정: {code.words.ko}", f"Assumption: {code.words.en}")
