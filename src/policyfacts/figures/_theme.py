"""Colours and type of charts, read from the one file of design tokens."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from policyfacts.style import style_file
from policyfacts.words import Lang

Theme = Literal["light", "dark", "contrast", "print"]
THEMES: tuple[Theme, ...] = ("light", "dark", "contrast", "print")

TEXT_PX = 15
SMALL_PX = 14


@dataclass(frozen=True)
class Style:
    """What a drawing needs to know of its reader: language, theme and room.

    Args:
        lang: Language of every word in the drawing.
        theme: Where it is seen.
        is_wide: Drawn with the room of a desk, so that labels stand beside their marks and need not wrap as on a phone.
    """

    lang: Lang = "ko"
    theme: Theme = "light"
    is_wide: bool = False

    def __getitem__(self, token: str) -> str:
        """The colour of a token, e.g. `chart-1`, in this theme."""
        return tokens(self.theme)[token]


@cache
def font() -> str:
    """The font families of the product, first choice first."""
    found = re.search(r"--font:\s*([^;]+);", _css())
    if found is None:
        raise LookupError("tokens.css names no --font")
    return found.group(1).replace('"', "'")


@cache
def _css() -> str:
    return style_file("tokens.css").read_text(encoding="utf-8")


@cache
def tokens(theme: Theme) -> dict[str, str]:
    """Colour tokens of a theme, by name without the leading dashes."""
    selector = ":root" if theme == "light" else f'[data-theme="{theme}"]'
    block = re.search(rf"{re.escape(selector)}\s*\{{([^}}]*)\}}", _css())
    if block is None:
        raise LookupError(f"tokens.css has no block {selector}")
    return dict(re.findall(r"--([\w-]+):\s*(#[0-9a-fA-F]{3,8})\s*;", block.group(1)))
