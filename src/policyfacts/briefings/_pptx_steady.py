"""The same bytes for the same slides, and files that validators and old versions of Office accept."""

import io
import re
import zipfile

from policyfacts.briefings._pptx_text import FONT
from policyfacts.figures._theme import tokens

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_ACCENTS = ("chart-2", "chart-1", "chart-4", "chart-3", "chart-5", "chart-6")
# python-pptx writes negative axis ids, which the schema does not allow.
_AXIS = re.compile(rb'(<c:(?:axId|crossAx) val=")-')


def steady(content: bytes) -> bytes:
    """An office file packed again: no time of day, axis ids in range, the theme's fonts and colours ours."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as given, zipfile.ZipFile(out, "w") as kept:
        for name in given.namelist():
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            kept.writestr(entry, _part(name, given.read(name)))
    return out.getvalue()


def _part(name: str, content: bytes) -> bytes:
    if name.endswith(".xlsx"):
        return steady(content)
    if name.startswith("ppt/charts/") and name.endswith(".xml"):
        return _AXIS.sub(rb"\1", content)
    if name.startswith("ppt/theme/"):
        return _theme(content.decode("utf-8")).encode("utf-8")
    return content


def _theme(xml: str) -> str:
    """Malgun Gothic for both scripts; accents in the order in which new charts use them."""
    for kind in ("major", "minor"):
        fonts = f'<a:latin typeface="{FONT}"/><a:ea typeface="{FONT}"/><a:cs typeface=""/>'
        hangul = f'<a:font script="Hang" typeface="{FONT}"/>'
        xml = re.sub(
            rf"<a:{kind}Font>.*?</a:{kind}Font>", f"<a:{kind}Font>{fonts}{hangul}</a:{kind}Font>", xml, flags=re.DOTALL
        )
    for number, token in enumerate(_ACCENTS, start=1):
        value = tokens("print")[token].lstrip("#").upper()
        xml = re.sub(
            rf"<a:accent{number}>.*?</a:accent{number}>",
            f'<a:accent{number}><a:srgbClr val="{value}"/></a:accent{number}>',
            xml,
            flags=re.DOTALL,
        )
    return xml
