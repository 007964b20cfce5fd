"""The bundled fonts as files, for programs that read no WOFF2 from a package."""

import atexit
from functools import cache
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from fontTools.ttLib import TTFont

from policyfacts.pictures.glyphs import parts
from policyfacts.style import style_file

_FAMILIES = {
    "core": "Policy Sans",
    "rest": "Policy Sans Rest",
    "rare": "Policy Sans Rare",
    "hanja": "Policy Sans Hanja",
}
FONTS = tuple(_FAMILIES.values())
"""Families, common characters first; each file is a family of its own, so that none hides the others."""
_USUAL = frozenset({"core", "rest"})
"""Unpacking the others takes seconds."""
_NAMES = (1, 3, 4, 6, 16)
"""Records of a font's name table that hold its family."""


def font_folder(text: str) -> Path:
    """Where those are that a text needs, for as long as this process lives."""
    return _made(_USUAL | parts(text))


@cache
def _made(wanted: frozenset[str]) -> Path:
    folder = Path(mkdtemp(prefix="policyfacts-fonts-"))
    atexit.register(rmtree, folder, ignore_errors=True)
    for weight in (400, 700):
        for part, family in ((part, family) for part, family in _FAMILIES.items() if part in wanted):
            with style_file(f"fonts/policy-sans-{weight}-{part}.woff2").open("rb") as packed:
                # Else it would hold the moment of its writing, and so would every PDF.
                font = TTFont(packed, recalcTimestamp=False)
                font.flavor = None
                for record in font["name"].names:
                    if record.nameID in _NAMES:
                        record.string = str(record).replace(FONTS[0], family)
                font.save(folder / f"{weight}-{part}.ttf")
    return folder
