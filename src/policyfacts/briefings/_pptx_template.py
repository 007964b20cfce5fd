"""The empty presentation: 16:9, one layout, title, line and nothing that must be cleared away."""

from pptx import Presentation
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation as Deck
from pptx.slide import SlideLayout
from pptx.util import Inches

from policyfacts.briefings._pptx_text import Box

WIDE, HIGH = Inches(13.333), Inches(7.5)
EDGE = Inches(0.6)
INNER = WIDE - 2 * EDGE
TITLE: Box = (EDGE, Inches(0.35), INNER, Inches(0.95))
LINE: Box = (EDGE, Inches(1.32), INNER, Inches(0.78))
BODY: Box = (EDGE, Inches(2.2), INNER, Inches(4.5))
FOOT: Box = (EDGE, Inches(6.84), INNER - Inches(1), Inches(0.46))
NUMBER: Box = (WIDE - EDGE - Inches(0.9), Inches(6.84), Inches(0.9), Inches(0.3))
_KEPT = "Title and Content"
_TITLE, _LINE = 0, 1


def empty_deck() -> tuple[Deck, SlideLayout]:
    """A deck without slides, and its layout: placeholder 0 for the title, 1 for the line under it."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = WIDE, HIGH
    layouts = deck.slide_layouts
    for layout in list(layouts):
        if layout.name != _KEPT:
            layouts.remove(layout)
    (layout,) = layouts
    for holder in (deck.slide_master, layout):
        for shape in list(holder.placeholders):
            index = shape.placeholder_format.idx
            box = TITLE if index == _TITLE else LINE if index == _LINE else None
            if box is None:
                shape.element.getparent().remove(shape.element)
                continue
            shape.left, shape.top, shape.width, shape.height = box
            shape.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM if index == _TITLE else MSO_ANCHOR.TOP
    # The line is text, not a place for a picture or a table.
    line = next(shape for shape in layout.placeholders if shape.placeholder_format.idx == _LINE)
    line.element.find(".//" + qn("p:ph")).set("type", "body")
    _plain_styles(deck)
    return deck, layout


def _plain_styles(deck: Deck) -> None:
    """Left-aligned titles; lines without bullet and indent."""
    styles = deck.slide_master.element.find(qn("p:txStyles"))
    styles.find(qn("p:titleStyle") + "/" + qn("a:lvl1pPr")).set("algn", "l")
    first = styles.find(qn("p:bodyStyle") + "/" + qn("a:lvl1pPr"))
    first.set("marL", "0")
    first.set("indent", "0")
    for bullet in [*first.findall(qn("a:buFont")), *first.findall(qn("a:buChar"))]:
        place = first.index(bullet)
        first.remove(bullet)
        if bullet.tag == qn("a:buChar"):
            first.insert(place, parse_xml(f"<a:buNone {nsdecls('a')}/>"))
