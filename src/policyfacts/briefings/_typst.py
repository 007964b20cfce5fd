"""Pages set by Typst, in the bundled fonts; nothing is fetched and no other file is read."""

import json
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import typst

from policyfacts.briefings._fonts import font_folder
from policyfacts.pictures.glyphs import composed, missing

if TYPE_CHECKING:
    from typst import PDFStandard

_STANDARDS: tuple["list[PDFStandard]", ...] = (["ua-1"], [])
"""What the file conforms to, the strictest first."""


def set_pages(template: str, data: dict[str, object], day: str) -> bytes:
    """A tagged PDF.

    Args:
        template: File of the folder `page`.
        data: What it says.
        day: ISO day that the file calls its own; empty for none.
    """
    said = composed(json.dumps(data, ensure_ascii=False))
    lacking = bool(missing(said))
    stamp = datetime.fromisoformat(day or "2000-01-01").replace(tzinfo=UTC)
    folder = font_folder(said)
    source = files("policyfacts.briefings").joinpath("page", template).read_bytes()
    # What the bundled fonts lack, such as emoji in headlines, comes from the machine's fonts where it has them; a
    # character that no font has ends conformity, not the file.
    for standards in _STANDARDS if lacking else _STANDARDS[:1]:
        compiler = typst.Compiler(
            source,
            root=folder,
            font_paths=_fonts(folder, is_alone=not lacking),
            ignore_system_fonts=not lacking,
            sys_inputs={"data": said},
        )
        try:
            made = compiler.compile(format="pdf", pdf_standards=standards, timestamp=stamp)
        except typst.TypstError:
            if standards is _STANDARDS[-1] or not lacking:
                raise
            continue
        if isinstance(made, bytes):
            return made
    raise TypeError("a PDF is one file")


@cache
def _fonts(folder: Path, *, is_alone: bool) -> typst.Fonts:
    return typst.Fonts(include_system_fonts=not is_alone, include_embedded_fonts=False, font_paths=[folder])
