"""The one place that knows python-hwpx: the handout as a Hangul document."""

from hwpx.document import HwpxDocument
from hwpx.oxml import HwpxOxmlParagraph, HwpxOxmlTable

from policyfacts.briefings import _said
from policyfacts.briefings._briefing import Shown
from policyfacts.briefings._hwpx_steady import About, steady
from policyfacts.briefings._paper import Entry, Sheet, entry, numbers_of, sources_of
from policyfacts.briefings._rows import Cells
from policyfacts.figures._theme import tokens
from policyfacts.labels import VERSION
from policyfacts.text import xml_safe
from policyfacts.views.behind import Article

_SHEET = Sheet(width=840, room=(880, 1120))
_WIDE_MM = 170.0
_FIRST_MM, _TALLEST_MM = 170.0, 230.0
"""Heights of a picture under a heading, which stays on its page, and of one that has a page to itself."""
_MARGINS_MM = {"left": 20.0, "right": 20.0, "top": 18.0, "bottom": 15.0, "header": 8.0, "footer": 8.0}
_FONT = "맑은 고딕"
_BODY = "바탕글"
_TABLE_COLUMNS = 110
_MOST_NOTED = 5
"""Sources in a footnote; the list at the end has all."""
_SIGNS = {"": "■", "hatched": "▨", "hollow": "□"}
_HP = "{http://www.hancom.co.kr/hwpml/2011/paragraph}"


def hwpx_of(shown: Shown) -> bytes:
    """The document: title, the items in order, sources."""
    lang, articles = shown.lang, sources_of(shown)
    paper = _Paper()
    paper.title(shown.title, _said.cover_lines(shown))
    version = f"{VERSION[lang]} {shown.tables.version}"
    paper.header(f"{shown.title} · {_said.as_of_line(shown)} · {version}")
    for part in shown.parts:
        paper.item(entry(part, _SHEET), articles)
    paper.sources(_said.ALL_SOURCES[lang], [(_said.article_line(each, lang), each.url) for each in articles])
    publisher = shown.tables.project.publisher[lang]
    preview = "\n".join([shown.title, *(f"{part.title}: {part.line}" for part in shown.parts)])
    return steady(paper.document.to_bytes(), About(shown.title, publisher, lang, shown.as_of, preview))


class _Paper:
    """A document while it is being written."""

    def __init__(self) -> None:
        self.document = HwpxDocument.new()
        self._has_items = False
        colours = {**tokens("light"), **tokens("print")}
        self.soft, self.accent = colours["text-soft"], colours["chart-2"]
        self.document.page.setup(paper_size="A4", margins_mm=_MARGINS_MM)
        # Also brings the shape of paragraphs set to the right, which numbers in tables take.
        self.document.page.set_page_number(target="footer", align="RIGHT")
        self.right = self._aligned_right()

    def title(self, title: str, about: list[str]) -> None:
        """The first lines."""
        first = self.document.paragraphs[0]
        first.add_run(xml_safe(title), char_pr_id_ref=self._look(20, is_bold=True))
        for line in about:
            self._line(line, 9, colour=self.soft)

    def header(self, text: str) -> None:
        """What every page says above its text."""
        self.document.page.set_header(text=xml_safe(text))

    def item(self, given: Entry, articles: list[Article]) -> None:
        """One item: heading, answer, picture or table or both, notes, and its source with a footnote."""
        part = given.part
        self._heading(part.title, is_on_new_page=bool(given.picture or given.cells))
        self._line(part.line, 11)
        self._key(given)
        for place, piece in enumerate(given.picture.pngs() if given.picture else ()):
            self._picture(piece, given.alt if place == 0 else part.title, is_first=place == 0)
        if given.cells:
            self._table(given.cells)
        for note in given.notes:
            self._line(note, 9, colour=self.soft)
        said = filter(None, (_said.source_line(part), _said.part_day(part), numbers_of(part, articles)))
        source = self._line(" · ".join(said), 9, colour=self.soft)
        noted = part.bundle.articles[:_MOST_NOTED]
        lines = [_said.article_line(each, part.bundle.lang) for each in noted]
        lines += [text for text, _ in _said.rest(len(part.bundle.articles) - _MOST_NOTED, part.bundle.lang)]
        if lines:
            self.document.notes.add_footnote(xml_safe("; ".join(lines)), source)

    def sources(self, heading: str, articles: list[tuple[str, str]]) -> None:
        """Every source, numbered, linked where its address can be followed."""
        self._heading(heading, is_on_new_page=True)
        plain, linked = self._look(8), self._look(8, colour=tokens("light")["link"])
        for number, (text, url) in enumerate(articles, start=1):
            line = self.document.add_paragraph("", style=_BODY, inherit_style=False)
            line.add_run(f"{number}. ", char_pr_id_ref=plain)
            if _said.safe_address(url):
                self.document.refs.add_hyperlink(url, xml_safe(text), paragraph=line, char_pr_id_ref=linked)
            else:
                line.add_run(xml_safe(text), char_pr_id_ref=plain)

    def _heading(self, text: str, *, is_on_new_page: bool) -> None:
        look = self._look(14, is_bold=True)
        heading = self.document.add_heading(xml_safe(text), 1, char_pr_id_ref=look)
        # Word processors would leave a heading behind when its picture moves to the next page.
        if is_on_new_page and self._has_items:
            heading.element.set("pageBreak", "1")
        self._has_items = True

    def _line(self, text: str, size: float, *, colour: str = "") -> HwpxOxmlParagraph:
        # A paragraph inherits the numbered style of a heading before it unless it is told otherwise.
        line = self.document.add_paragraph("", style=_BODY, inherit_style=False)
        line.add_run(xml_safe(text), char_pr_id_ref=self._look(size, colour=colour))
        return line

    def _key(self, given: Entry) -> None:
        if not given.key and not given.unit:
            return
        line = self._line(f"{given.unit}  " if given.unit else "", 9, colour=self.soft)
        for words, colour, filling, _ in given.key:
            line.add_run(_SIGNS[filling], char_pr_id_ref=self._look(9, colour=colour))
            line.add_run(f" {words}   ", char_pr_id_ref=self._look(9, colour=self.soft))

    def _picture(self, piece: tuple[bytes, float, float], alt: str, *, is_first: bool) -> None:
        png, wide, high = piece
        scale = min(_WIDE_MM / wide, (_FIRST_MM if is_first else _TALLEST_MM) / high)
        picture = self.document.add_picture(png, "png", width_mm=wide * scale, height_mm=high * scale, style=_BODY)
        for comment in picture.element.iter(f"{_HP}shapeComment"):
            comment.text = xml_safe(alt)

    def _table(self, cells: Cells) -> None:
        rows = [cells.headings, *cells.rows]
        table = self.document.add_table(len(rows), len(cells.headings))
        table.set_column_widths(cells.shares(_TABLE_COLUMNS))
        head, body = self._look(9, is_bold=True, colour="#FFFFFF"), self._look(9)
        for place, row in enumerate(rows):
            for column, text in enumerate(row):
                self._cell(table, (place, column), text, body if place else head, is_right=cells.numbers[column])
        table.element.set("repeatHeader", "1")
        # A table that stands in its line as a letter does cannot go on over pages.
        table.set_treat_as_char(False)

    def _cell(self, table: HwpxOxmlTable, at: tuple[int, int], text: str, look: str, *, is_right: bool) -> None:
        cell = table.cell(*at)
        cell.set_text(xml_safe(text))
        for paragraph in cell.paragraphs:
            paragraph.char_pr_id_ref = look
            if is_right:
                paragraph.para_pr_id_ref = self.right
        if not at[0]:
            cell.element.set("header", "1")
            table.set_cell_shading(*at, self.accent)

    def _look(self, size: float, *, is_bold: bool = False, colour: str = "") -> str:
        return self.document.styles.ensure_run(bold=is_bold, size=size, color=colour or None, font=_FONT)

    def _aligned_right(self) -> str:
        """The shape of paragraphs that are set to the right."""
        shapes = self.document.styles.paragraph_properties
        return next(str(key) for key, shape in shapes.items() if shape.align and shape.align.horizontal == "RIGHT")
