"""PDF pages, read back by pypdf: the page's figures and sources, tagged, with fonts of their own, the same bytes."""

import io
import re
from html import unescape

import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader

from policyfacts.briefings import FORMATS, Briefing, Item, fill
from policyfacts.briefings._bands import picture
from policyfacts.briefings._fonts import font_folder
from policyfacts.briefings._rows import cells_of
from policyfacts.briefings._said import source_line
from policyfacts.figures._theme import Style
from policyfacts.labels import AS_OF, VERSION
from policyfacts.style import style_file
from policyfacts.words import Words
from tests.briefings.conftest import EVERY_CHART
from tests.exports.bundles import hostile_tables, real_tables


# Each form in one language, both languages once: setting every chart takes seconds.
@pytest.fixture(scope="module", params=[("pdf", "ko"), ("wide.pdf", "en")], ids=lambda pair: pair[0])
def form(request):
    return request.param


@pytest.fixture(scope="module")
def shown(form):
    return fill(EVERY_CHART, real_tables(), lang=form[1])


@pytest.fixture(scope="module")
def content(shown, form):
    return FORMATS[form[0]].write(shown)


@pytest.fixture(scope="module")
def pdf(content):
    return PdfReader(io.BytesIO(content))


@pytest.fixture(scope="module")
def pages(pdf):
    return [page.extract_text() for page in pdf.pages]


@pytest.fixture(scope="module")
def text(pages):
    return squeezed("".join(pages))


def squeezed(text):
    """Without spaces and breaks: where lines end is the typesetter's choice."""
    return re.sub(r"\s+", "", text)


def elements(pdf, kind):
    """Elements of the tags that screen readers follow."""
    waiting = [pdf.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop()
        if node.get("/S") == kind:
            yield node
        below = node.get("/K", [])
        below = below if isinstance(below, list) else [below]
        waiting += [each for each in map(resolved, below) if isinstance(each, dict)]


def resolved(each):
    return each.get_object() if hasattr(each, "get_object") else each


def figure_of(part):
    return part.bundle.draw(Style(part.bundle.lang, "light")).to_plotly_json()


def test_pictures_say_every_mark_of_the_page(pdf, shown):
    alts = {squeezed(node["/Alt"]) for node in elements(pdf, "/Figure")}
    for part in shown.parts:
        if part.bundle.draw is None:
            continue
        said = [pair[1] for trace in figure_of(part)["data"] for pair in trace.get("customdata", ())]
        answer = part.bundle.takeaway[shown.lang]
        assert squeezed("".join([answer, *dict.fromkeys(filter(None, said))])) in alts


def test_labels_and_values_of_pictures_can_be_searched(text, shown):
    for part in shown.parts:
        if part.bundle.draw is None:
            continue
        labels = [each["text"] for each in figure_of(part)["layout"].get("annotations", ()) if each.get("text")]
        for label in labels:
            for line in label.split("<br>"):
                assert squeezed(unescape(re.sub(r"<[^>]+>", "", line))) in text


def test_tables_hold_the_cells_of_the_page(text, pdf, shown):
    listed = [part for part in shown.parts if part.bundle.draw is None and len(part.bundle.rows)]
    assert listed
    for part in listed:
        for row in cells_of(part).rows:
            assert all(squeezed(cell) in text for cell in row)
    heads = list(elements(pdf, "/TH"))
    assert len(heads) >= sum(len(part.chart.shown) for part in listed)


def test_every_item_carries_title_line_and_source(text, shown):
    for part in shown.parts:
        for said in (part.title, part.line, source_line(part), *(each[shown.lang] for each in part.bundle.caveats)):
            assert squeezed(said) in text


def test_every_page_says_its_day_version_and_number(pages, shown):
    for number, said in enumerate(pages, start=1):
        assert AS_OF[shown.lang] in said
        assert f"{VERSION[shown.lang]} {shown.tables.version}" in said
        assert squeezed(f"{number}/{len(pages)}") in squeezed(said)


def test_every_source_is_listed_and_linked(pdf, shown):
    links = {
        note["/A"]["/URI"] for page in pdf.pages for note in map(resolved, page.get("/Annots", ())) if "/A" in note
    }
    wanted = {article.url for part in shown.parts for article in part.bundle.articles if article.url}
    assert wanted
    assert wanted <= links


def test_the_file_names_title_language_and_items(pdf, shown):
    root = pdf.trailer["/Root"]
    assert pdf.metadata.title == shown.title
    assert root["/Lang"] == shown.lang
    assert root["/MarkInfo"]["/Marked"]
    assert b"pdfuaid:part" in root["/Metadata"].get_data()
    names = [each.title for each in flat(pdf.outline)]
    assert all(any(name.startswith(part.title) for name in names) for part in shown.parts)


def flat(outline):
    for each in outline:
        yield from flat(each) if isinstance(each, list) else [each]


def test_its_fonts_are_in_it(pdf):
    fonts = [resolved(font) for page in pdf.pages for font in page["/Resources"].get("/Font", {}).values()]
    assert fonts
    for font in fonts:
        assert "PolicySans" in font["/BaseFont"]
        assert "/FontFile2" in resolved(font["/DescendantFonts"][0])["/FontDescriptor"]


def actions(pdf):
    notes = (note for page in pdf.pages for note in map(resolved, page.get("/Annots", ())))
    return [note["/A"] for note in notes if "/A" in note]


TWO = Briefing(Words("둘", "Two"), (Item("funding-by-payer"), Item("statements")))


def test_the_same_briefing_gives_the_same_bytes():
    shown = fill(TWO, real_tables())
    assert FORMATS["pdf"].write(shown) == FORMATS["pdf"].write(shown)


def test_fonts_do_not_hold_the_moment_of_their_writing():
    for made in font_folder("가나").glob("*.ttf"):
        with style_file(f"fonts/policy-sans-{made.stem}.woff2").open("rb") as packed:
            assert TTFont(made)["head"].modified == TTFont(packed, recalcTimestamp=False)["head"].modified


def test_what_an_enemy_typed_is_text():
    pdf = PdfReader(io.BytesIO(FORMATS["pdf"].write(fill(TWO, hostile_tables()))))
    assert all(each["/S"] == "/URI" and each["/URI"].startswith(("http://", "https://")) for each in actions(pdf))
    assert "<script>alert(1)</script>" in squeezed("".join(page.extract_text() for page in pdf.pages))


def test_a_tall_picture_is_cut_between_its_rows(shown):
    part = next(part for part in shown.parts if part.chart.slug == "timeline")
    figure = figure_of(part)
    whole, cut = (picture(figure, 900, (room, room)).svgs(("Policy Sans",)) for room in (10_000, 300))
    assert len(whole) == 1
    assert len(cut) > 1
    words = re.compile("<title>([^<]*)</title>")
    assert {word for piece in cut for word in words.findall(piece)} == set(words.findall(whole[0]))
    assert all(float(re.search(r'height="([\d.]+)"', piece)[1]) <= 300 for piece in cut)
