"""Text on slides: measured, fitted, in a font that has Hangul."""

from collections.abc import Iterable

from lxml import etree
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.shapes.base import BaseShape
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Emu, Pt

from policyfacts.briefings._said import safe_address
from policyfacts.figures._theme import tokens
from policyfacts.figures._wrap import lines, width
from policyfacts.text import xml_safe
from policyfacts.words import Lang

FONT = "Malgun Gothic"
"""On every Korean machine with Windows or Office; its Latin letters are of one design with its Hangul."""
TAGS: dict[Lang, str] = {"ko": "ko-KR", "en": "en-GB"}
LINE = 1.3
_EM_COLUMNS = 1.85
"""Half-width columns in one em: two in most fonts, a little less to be safe with a font that is wider."""
_AFTER = {qn(f"a:{name}") for name in ("cs", "sym", "hlinkClick", "hlinkMouseOver", "rtl", "extLst")}

Box = tuple[int, int, int, int]
"""Left, top, width, height."""


def colour(token: str) -> RGBColor:
    """A colour of the print theme."""
    return shade_of(tokens("print")[token])


def broken(text: str, wide: int, size: float) -> list[str]:
    """The text in lines that fit a width, at a size in points."""
    most = max(4, int(Emu(wide).pt / size * _EM_COLUMNS))
    return [piece for line in lines(text, most) for piece in _pieces(line, most)]


def fitted(text: str, wide: int, high: int, sizes: Iterable[float]) -> tuple[str, float]:
    """The text and the largest of the sizes at which it fits; shortened where it fits at none."""
    size = 0.0
    for size in sizes:
        shown = broken(text, wide, size)
        if len(shown) * size * LINE <= Emu(high).pt:
            return text, size
    return shortened(text, wide, size, max(1, int(Emu(high).pt / size / LINE))), size


def shortened(text: str, wide: int, size: float, most: int) -> str:
    """The text in at most so many lines, an ellipsis for what is left out."""
    shown = broken(text, wide, size)
    if len(shown) <= most:
        return text
    kept = " ".join(shown[:most])
    return f"{kept[: max(1, len(kept) - 2)].rstrip()}…"


def set_text(frame: TextFrame, text: str, size: float, *, is_bold: bool = False, url: str = "") -> None:
    """Put one paragraph into a frame that neither grows nor shrinks."""
    frame.word_wrap = True
    frame.auto_size = None
    frame.paragraphs[0].clear()
    add_run(frame, text, size, is_bold=is_bold, url=url)


def add_run(frame: TextFrame, text: str, size: float, *, is_bold: bool = False, url: str = "") -> None:
    """Add to the last paragraph of a frame, as a link where there is an address that can be followed safely."""
    run = frame.paragraphs[-1].add_run()
    run.text = xml_safe(text)
    run.font.size = Pt(size)
    run.font.bold = is_bold
    if safe_address(url):
        run.hyperlink.address = url


def add_box(slide: Slide, box: Box, text: str, size: float, *, is_right: bool = False, soft: bool = False) -> BaseShape:
    """Add a text box."""
    shape = slide.shapes.add_textbox(*box)
    frame = shape.text_frame
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.vertical_anchor = MSO_ANCHOR.TOP
    set_text(frame, text, size)
    frame.paragraphs[0].alignment = PP_ALIGN.RIGHT if is_right else PP_ALIGN.LEFT
    if soft:
        frame.paragraphs[0].runs[0].font.color.rgb = colour("text-soft")
    return shape


def shade_of(name: str) -> RGBColor:
    """A colour written as `#rrggbb`."""
    return RGBColor.from_string(name.lstrip("#").upper())


def describe(shape: BaseShape, text: str) -> None:
    """Say what a drawing shows to whoever cannot see it."""
    for properties in shape.element.iter(qn("p:cNvPr")):
        properties.set("descr", xml_safe(text))
        return


def speak(element: etree._Element, lang: Lang) -> None:
    """Give every run the font for both scripts, and its language."""
    for run in list(element.iter(qn("a:r"), qn("a:fld"))):
        properties = run.find(qn("a:rPr"))
        if properties is None:
            properties = etree.Element(qn("a:rPr"))
            run.insert(0, properties)
        properties.set("lang", TAGS[lang])
    for properties in element.iter(qn("a:rPr"), qn("a:defRPr"), qn("a:endParaRPr")):
        for old in properties.findall(qn("a:latin")) + properties.findall(qn("a:ea")):
            properties.remove(old)
        place = next((at for at, child in enumerate(properties) if child.tag in _AFTER), len(properties))
        for name in ("ea", "latin"):
            properties.insert(place, etree.Element(qn(f"a:{name}"), typeface=FONT))


def _pieces(line: str, most: int) -> list[str]:
    """A line without a place to break, cut where it is full."""
    pieces, rest = [], line
    while width(rest) > most:
        end = next((at for at in range(len(rest), 1, -1) if width(rest[:at]) <= most), 1)
        pieces.append(rest[:end])
        rest = rest[end:]
    return [*pieces, rest]
