"""How payer levels look and are named, wherever they are drawn."""

from policyfacts.figures._key import Key
from policyfacts.schema.funding import FUNDER_LEVELS
from policyfacts.words import Words

LEVELS = {code.value: code.words for code in FUNDER_LEVELS}
NOT_ASCRIBED = Words("재원 미상", "payer not stated")
"""What is left of a total when the stated shares are taken from it."""
COLOURS = {
    "national": "chart-2",
    "province": "chart-1",
    "city": "chart-4",
    "mixed": "chart-5",
    "private": "chart-6",
}


def payer(level: str) -> Words:
    """The name of a payer level in a chart of shares."""
    return NOT_ASCRIBED if level in {"total", "unspecified"} else LEVELS[level]


def colour(level: str) -> str:
    """The token of a payer level; what is ascribed to nobody is drawn as unknown."""
    return COLOURS.get(level, "chart-unknown")


def is_unknown(level: str) -> bool:
    """Whether nobody is said to pay."""
    return level not in COLOURS


KEY = (
    *(Key(LEVELS[level], token) for level, token in COLOURS.items()),
    Key(NOT_ASCRIBED, "chart-unknown", is_hatched=True),
)
"""What the colours of payers stand for."""
