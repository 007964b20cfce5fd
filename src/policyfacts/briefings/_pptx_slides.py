"""The slides of a briefing: cover, one or more an item, sources."""

import io
from typing import Any

from lxml import etree
from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide, SlideLayout
from pptx.util import Inches, Pt

from policyfacts.briefings import _said
from policyfacts.briefings._briefing import Part, Shown
from policyfacts.briefings._native import Look, Native, native
from policyfacts.briefings._pptx_chart import add_chart, hatch, rows_on_slide
from policyfacts.briefings._pptx_table import add_table, pages
from policyfacts.briefings._pptx_template import BODY, EDGE, FOOT, INNER, LINE, NUMBER, TITLE
from policyfacts.briefings._pptx_text import (
    Box,
    add_box,
    add_run,
    colour,
    describe,
    fitted,
    set_text,
    shade_of,
    speak,
)
from policyfacts.briefings._rows import Cells, cells_of
from policyfacts.exports._said import filters_text
from policyfacts.figures._theme import Style
from policyfacts.figures._wrap import width
from policyfacts.labels import UNIT
from policyfacts.pictures.frame import bare_svg
from policyfacts.pictures.png import png_of
from policyfacts.words import Words

_TITLE_PT, _LINE_PT, _SMALL_PT, _TABLE_PT = (30, 28, 26, 24, 20), (20, 18, 16, 14, 12), 12, 12
_MOST_SLIDES = 3
"""Of one item; what is left out is counted on the last."""
_KEY_HIGH = Inches(0.34)
_PICTURE_PX = 560
_TALLEST_PX = 480
"""A higher picture would be too small to be read on a slide."""


def add_cover(deck: Deck, layout: SlideLayout, shown: Shown) -> None:
    """Name, record, day, licence."""
    slide = _slide(deck, layout, shown.title, "")
    title, line = slide.shapes.title, slide.placeholders[1]
    title.left, title.top, title.width, title.height = EDGE, Inches(2.2), INNER, Inches(1.4)
    set_text(title.text_frame, shown.title, 44, is_bold=True)
    line.left, line.top, line.width, line.height = EDGE, Inches(3.8), INNER, Inches(2)
    first, *others = _said.cover_lines(shown)
    set_text(line.text_frame, first, 24)
    for text in others:
        line.text_frame.add_paragraph()
        add_run(line.text_frame, text, 16)
    speak(slide.element, shown.lang)


def add_part(deck: Deck, layout: SlideLayout, part: Part) -> None:
    """The slides of one item: native chart, or picture and table, or table."""
    bundle = part.bundle
    figure = bundle.draw(Style(bundle.lang, "print")).to_plotly_json() if bundle.draw else None
    drawn = native(part, figure) if figure else None
    first = len(deck.slides)
    if drawn:
        _add_charts(deck, layout, part, drawn)
    else:
        _add_tables(deck, layout, part, figure)
    for slide in list(deck.slides)[first:]:
        _add_notes(slide, part)
        speak(slide.element, bundle.lang)


def add_sources(deck: Deck, layout: SlideLayout, shown: Shown) -> None:
    """Every article behind the items, linked."""
    lang = shown.lang
    articles = _said.articles_of(shown.parts)
    cells = Cells(
        tuple(words[lang] for words in (_said.PUBLISHER, _said.DATE, _said.ARTICLE)),
        tuple(tuple(_said.article_cells(article, lang)) for article in articles),
        (False, False, False),
        tuple(article.url for article in articles),
    )
    box = (BODY[0], LINE[1], BODY[2], BODY[1] + BODY[3] - LINE[1])
    found = list(pages(cells, box, _TABLE_PT))[:_MOST_SLIDES]
    for place, page in enumerate(found):
        slide = _slide(deck, layout, f"{_said.ALL_SOURCES[lang]} {_of(place, len(found))}".strip(), "")
        line = slide.placeholders[1].element
        line.getparent().remove(line)
        add_table(slide, box, cells, page, size=_TABLE_PT, alt=_said.ALL_SOURCES[lang])
        left_out = _said.only(found[-1][1], len(articles), lang) if page == found[-1] else ""
        _add_foot(slide, " · ".join(filter(None, (_said.as_of_line(shown), left_out))), "")
        speak(slide.element, lang)


def _add_charts(deck: Deck, layout: SlideLayout, part: Part, drawn: Native) -> None:
    count = len(drawn.labels)
    # Shares of one size, rather than a last slide with a single bar.
    most = rows_on_slide(drawn, BODY[2])
    slides = min(_MOST_SLIDES, -(-count // most))
    share = min(most, -(-count // slides))
    for place in range(slides):
        rows = drawn.rows(place * share, min(count, (place + 1) * share))
        slide = _item_slide(deck, layout, part, _of(place, slides))
        left_out = _said.only(slides * share, count, part.bundle.lang) if place == slides - 1 else ""
        high = _add_key(slide, part, drawn, left_out)
        box = (BODY[0], BODY[1] + high, BODY[2], BODY[3] - high)
        add_chart(slide, box, rows, part.bundle.lang, f"{part.title}. {part.bundle.takeaway[part.bundle.lang]}")


def _add_tables(deck: Deck, layout: SlideLayout, part: Part, figure: dict[str, Any] | None) -> None:
    """The table; beside it, on the first slide, our picture of the chart where it is large enough to be read."""
    lang, cells = part.bundle.lang, cells_of(part)
    is_pictured = figure is not None and figure["layout"]["height"] <= _TALLEST_PX
    said = _said.PICTURE if is_pictured else _said.TABLE if figure else Words("", "")
    room: Box = (BODY[0], BODY[1] + _KEY_HIGH, BODY[2], BODY[3] - _KEY_HIGH)
    half = (room[0] + room[2] // 2 + EDGE // 2, room[1], room[2] // 2 - EDGE // 2, room[3])
    box = half if is_pictured else room
    found = list(pages(cells, box, _TABLE_PT)) or [(0, 0)]
    shown = found[:_MOST_SLIDES]
    for place, page in enumerate(shown):
        slide = _item_slide(deck, layout, part, _of(place, len(shown)))
        left_out = _said.only(shown[-1][1], len(cells.rows), lang) if place == len(shown) - 1 else ""
        text = " · ".join(filter(None, (said[lang], left_out))) if cells.rows else _said.NO_ROWS[lang]
        if text:
            add_box(slide, (*BODY[:3], _KEY_HIGH), text, _SMALL_PT, soft=True)
        if figure and is_pictured:
            _add_picture(slide, (room[0], room[1], half[2], room[3]), part, figure)
        if cells.rows:
            add_table(slide, box, cells, page, size=_TABLE_PT, alt=part.title)


def _add_picture(slide: Slide, box: Box, part: Part, figure: dict[str, Any]) -> None:
    """The chart as our picture; its title, notes and sources stand on the slide."""
    png = png_of(bare_svg(figure, _PICTURE_PX), {})
    picture = slide.shapes.add_picture(io.BytesIO(png), box[0], box[1])
    scale = min(box[2] / picture.width, box[3] / picture.height)
    picture.width, picture.height = int(picture.width * scale), int(picture.height * scale)
    describe(picture, f"{part.title}. {part.bundle.takeaway[part.bundle.lang]}")


def _slide(deck: Deck, layout: SlideLayout, title: str, line: str) -> Slide:
    slide = deck.slides.add_slide(layout)
    for holder, text, box, sizes, is_bold in (
        (slide.shapes.title, title, TITLE, _TITLE_PT, True),
        (slide.placeholders[1], line, LINE, _LINE_PT, False),
    ):
        fits, size = fitted(text, box[2] - Pt(15), box[3] - Pt(6), sizes)
        set_text(holder.text_frame, fits, size, is_bold=is_bold)
    return slide


def _item_slide(deck: Deck, layout: SlideLayout, part: Part, place: str) -> Slide:
    slide = _slide(deck, layout, f"{part.title} {place}".strip(), part.line)
    said = [_said.part_day(part), filters_text(part.bundle)]
    first = part.bundle.articles[0].url if part.bundle.articles else ""
    _add_foot(slide, f"{_said.source_line(part)} · {' · '.join(filter(None, said))}", first)
    return slide


def _of(place: int, count: int) -> str:
    return f"({place + 1}/{count})" if count > 1 else ""


def _add_foot(slide: Slide, text: str, url: str) -> None:
    fits, size = fitted(text, FOOT[2], FOOT[3], (12, 11))
    shape = add_box(slide, FOOT, "", size)
    set_text(shape.text_frame, fits, size, url=url)
    if not url:
        shape.text_frame.paragraphs[0].runs[0].font.color.rgb = colour("text-soft")
    number = add_box(slide, NUMBER, "0", _SMALL_PT, is_right=True, soft=True)
    # A field, so that the number is right after slides have been moved.
    run = number.element.find(".//" + qn("a:r"))
    run.tag = qn("a:fld")
    run.set("id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}")
    run.set("type", "slidenum")
    run.find(qn("a:t")).text = str(len(slide.part.package.presentation_part.presentation.slides))


def _add_key(slide: Slide, part: Part, drawn: Native, left_out: str) -> int:
    """Unit, what the looks stand for, and how many rows are left out; how high that is."""
    lang = part.bundle.lang
    unit = f"{UNIT[lang]}: {part.chart.unit[lang]}" if part.chart.unit else ""
    texts = [text for text in (unit, left_out) if text]
    left, top = BODY[0], BODY[1]
    for text in texts:
        left = _add_entry(slide, (left, top), text)
    for look, text in drawn.key:
        wide = _width(text) + Inches(0.32)
        if left + wide > BODY[0] + BODY[2]:
            left, top = BODY[0], top + _KEY_HIGH
        _add_swatch(slide, (left, top + Inches(0.03), Inches(0.2), Inches(0.17)), look)
        left = _add_entry(slide, (left + Inches(0.28), top), text)
    return top - BODY[1] + _KEY_HIGH if texts or drawn.key else 0


def _add_entry(slide: Slide, at: tuple[int, int], text: str) -> int:
    box: Box = (*at, _width(text), _KEY_HIGH)
    add_box(slide, box, text, _SMALL_PT, soft=True)
    return int(at[0] + box[2] + Inches(0.15))


def _width(text: str) -> int:
    return int(Pt((width(text) / 1.75 + 1) * _SMALL_PT))


def _add_swatch(slide: Slide, box: Box, look: Look) -> None:
    shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *box)
    shade = shade_of(look.colour)
    shape.line.color.rgb = shade
    shape.shadow.inherit = False
    if look.is_hatched:
        hatch(shape.fill, shade)
        return
    shape.fill.solid()
    shape.fill.fore_color.rgb = colour("chart-paper") if look.is_hollow else shade


def _add_notes(slide: Slide, part: Part) -> None:
    frame = slide.notes_slide.notes_text_frame
    (text, url), *lines = _said.notes(part)
    set_text(frame, text, 12, url=url)
    for text, url in lines:
        frame.add_paragraph()
        add_run(frame, text, 12, url=url)
    element: etree._Element = slide.notes_slide.element
    speak(element, part.bundle.lang)
