"""A Hangul document packed again: its own title and day, and the same bytes for the same content."""

import io
import re
import zipfile
from dataclasses import dataclass
from xml.sax.saxutils import escape

from policyfacts.text import xml_safe
from policyfacts.words import Lang

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_ID = re.compile(r'\b(id|instId|instid|idRef|beginIDRef|fieldid)="(\d{5,})"')
"""Ids that python-hwpx draws by lot; those of styles have fewer digits."""
_STORED = "mimetype"
_ABOUT, _PREVIEW = "Contents/content.hpf", "Preview/PrvText.txt"


@dataclass(frozen=True)
class About:
    """What programs show of a document that is not open."""

    title: str
    author: str
    lang: Lang
    day: str
    preview: str


def steady(content: bytes, about: About) -> bytes:
    """The document with ids in the order of their use, and without the clock."""
    numbers: dict[str, str] = {}
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as given, zipfile.ZipFile(out, "w") as kept:
        for name in given.namelist():
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.compress_type = zipfile.ZIP_STORED if name == _STORED else zipfile.ZIP_DEFLATED
            entry.create_system = 0
            kept.writestr(entry, _part(name, given.read(name), about, numbers))
    return out.getvalue()


def _part(name: str, content: bytes, about: About, numbers: dict[str, str]) -> bytes:
    if name == _PREVIEW:
        return about.preview.encode("utf-8", "replace")
    if name == _ABOUT:
        return _described(content.decode("utf-8"), about).encode("utf-8")
    if name.startswith("Contents/section"):
        text = content.decode("utf-8")
        renumbered = _ID.sub(lambda found: f'{found[1]}="{_number(found[2], numbers)}"', text)
        return renumbered.encode("utf-8")
    return content


def _number(drawn: str, numbers: dict[str, str]) -> str:
    return numbers.setdefault(drawn, str(1_000_000 + len(numbers)))


def _described(xml: str, about: About) -> str:
    when = f"{about.day or '2000-01-01'}T00:00:00Z"
    meta = {
        "creator": about.author,
        "lastsaveby": about.author,
        "CreatedDate": when,
        "ModifiedDate": when,
        "date": about.day,
    }
    xml = re.sub(r"<opf:title\s*/>", lambda _: f"<opf:title>{_plain(about.title)}</opf:title>", xml)
    xml = re.sub(r"(<opf:language>)[^<]*", lambda found: found[1] + about.lang, xml)
    for name, value in meta.items():
        pattern = rf'(<opf:meta name="{name}" content="text")(?:/>|>[^<]*</opf:meta>)'
        said = f">{_plain(value)}</opf:meta>".replace("\\", r"\\")
        xml = re.sub(pattern, rf"\1{said}", xml)
    return xml


def _plain(text: str) -> str:
    return escape(xml_safe(text))
