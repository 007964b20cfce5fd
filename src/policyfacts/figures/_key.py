"""The key of a chart: what a colour, a pattern or a shape stands for."""

from dataclasses import dataclass
from typing import Literal

from policyfacts.words import Words

Shape = Literal[
    "square", "circle", "diamond", "cross", "half", "whisker", "line", "band", "dots", "triangle", "triangle-right"
]


@dataclass(frozen=True)
class Key:
    """One entry.

    Args:
        words: What it stands for.
        colour: Token of its colour.
        shape: Its shape.
        is_hatched: Drawn hatched: not known, only asked for, or assumed.
        is_hollow: Drawn in outline: promised.
    """

    words: Words
    colour: str
    shape: Shape = "square"
    is_hatched: bool = False
    is_hollow: bool = False

    @property
    def filling(self) -> str:
        """How its colour fills: `hatched`, `hollow` for an outline alone, empty for solid."""
        return "hatched" if self.is_hatched else "hollow" if self.is_hollow else ""
