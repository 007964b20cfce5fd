"""Real tables on slides, measured so that none runs off its slide."""

from collections.abc import Iterator, Sequence

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.slide import Slide
from pptx.table import _Cell
from pptx.util import Emu, Pt

from policyfacts.briefings._pptx_text import Box, broken, colour, describe, set_text, shortened
from policyfacts.briefings._rows import Cells, is_address

_MOST_LINES = 3
_LINE = 1.36
"""Line over letter height of the font: rows grow to it whatever height they are given."""
_PAD = Pt(6)
_SIDE = Pt(5)
_SPARE = Pt(10)
"""For programs that set lines a little wider apart."""
_STRIPE = RGBColor(0xF4, 0xF5, 0xF6)
_PAPER = RGBColor(0xFF, 0xFF, 0xFF)


def pages(cells: Cells, box: Box, size: float) -> Iterator[tuple[int, int]]:
    """First and last row of each slide's share."""
    wide = _widths(cells, box[2], size)
    room = box[3] - _height(cells.headings, wide, size) - _SPARE
    first, used = 0, 0
    for place, row in enumerate(cells.rows):
        high = _height(row, wide, size)
        if used + high > room and place > first:
            yield first, place
            first, used = place, 0
        used += high
    if cells.rows:
        yield first, len(cells.rows)


def add_table(slide: Slide, box: Box, cells: Cells, page: tuple[int, int], *, size: float, alt: str) -> None:
    """Add some rows under their headings."""
    rows = cells.rows[page[0] : page[1]]
    links = cells.links[page[0] : page[1]] or [""] * len(rows)
    # Widths are those of the whole table, so that its slides look alike.
    wide = _widths(cells, box[2], size)
    frame = slide.shapes.add_table(len(rows) + 1, len(cells.headings), box[0], box[1], sum(wide), Pt(20))
    describe(frame, alt)
    table = frame.table
    for column, each in zip(table.columns, wide, strict=True):
        column.width = each
    for place, row in enumerate([cells.headings, *rows]):
        table.rows[place].height = _height(row, wide, size)
        for column, text in enumerate(row):
            is_link = is_address(text)
            fits = shortened(text, wide[column] - 2 * _SIDE, size, 1 if is_link else _MOST_LINES)
            is_last = column == len(row) - 1
            url = text if is_link else links[place - 1] if place and is_last else ""
            _write(table.cell(place, column), fits, size, is_head=not place, url=url)
            is_right = cells.numbers[column]
            table.cell(place, column).text_frame.paragraphs[0].alignment = PP_ALIGN.RIGHT if is_right else PP_ALIGN.LEFT
            _shade(table.cell(place, column), place)
    frame.height = sum(row.height for row in table.rows)


def _write(cell: _Cell, text: str, size: float, *, is_head: bool, url: str) -> None:
    cell.margin_left = cell.margin_right = _SIDE
    cell.margin_top = cell.margin_bottom = _PAD // 2
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE if is_head else MSO_ANCHOR.TOP
    set_text(cell.text_frame, text, size, is_bold=is_head, url=url)
    if not url:
        cell.text_frame.paragraphs[0].runs[0].font.color.rgb = _PAPER if is_head else colour("text")


def _shade(cell: _Cell, place: int) -> None:
    cell.fill.solid()
    cell.fill.fore_color.rgb = colour("chart-2") if not place else _PAPER if place % 2 else _STRIPE


def _widths(cells: Cells, wide: int, size: float) -> list[int]:
    given = cells.shares(Emu(wide).pt / size * 1.75)
    return [int(wide * each / sum(given)) for each in given]


def _height(row: Sequence[str], wide: Sequence[int], size: float) -> int:
    most = max(
        1 if is_address(text) else min(_MOST_LINES, len(broken(text, each - 2 * _SIDE, size)))
        for text, each in zip(row, wide, strict=True)
    )
    return int(Pt(most * size * _LINE) + _PAD)
