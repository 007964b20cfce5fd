"""Briefings: charts in order with words of one's own, and every format in which they leave the building."""

import re
import sys
from typing import cast

from policyfacts.briefings._briefing import Briefing, Item, Part, Shown, fill, part_of, problems_of
from policyfacts.briefings._format import Format
from policyfacts.discover import discover


def _formats() -> dict[str, Format]:
    found = [cast(Format, item) for item in discover(sys.modules[__name__], "FORMAT").values()]
    return {each.extension: each for each in found}


FORMATS: dict[str, Format] = _formats()
"""Every format by file extension."""


def file_stem(shown: Shown) -> str:
    """File name without ending: record, briefing, day; ASCII in English where the briefing has a file's name."""
    about = shown.briefing.name if shown.lang == "en" and shown.briefing.name else shown.title
    name = re.sub(r"[^\w가-힣]+", "-", about).strip("-")[:60] or "briefing"
    return "_".join(filter(None, (shown.tables.project.file_name[shown.lang], name, shown.as_of.replace("-", ""))))


__all__ = [
    "FORMATS",
    "Briefing",
    "Format",
    "Item",
    "Part",
    "Shown",
    "file_stem",
    "fill",
    "part_of",
    "problems_of",
]
