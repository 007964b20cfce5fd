"""The Hangul document, read back by a reader that shares no code with its writer, and held to the form of OWPML."""

import io
import re
import zipfile

import pytest
import unhwp
from lxml import etree
from PIL import Image

from policyfacts.briefings import FORMATS, Briefing, Item, fill
from policyfacts.briefings._rows import cells_of
from policyfacts.briefings._said import article_line, source_line
from policyfacts.figures._theme import Style
from policyfacts.labels import VERSION
from policyfacts.words import Words
from tests.briefings.conftest import EVERY_CHART
from tests.exports.bundles import hostile_tables, real_tables

HWPX = FORMATS["hwpx"]
HP = "{http://www.hancom.co.kr/hwpml/2011/paragraph}"
HC = "{http://www.hancom.co.kr/hwpml/2011/core}"
HH = "{http://www.hancom.co.kr/hwpml/2011/head}"
SOME = ("funding-by-payer", "timeline", "statements", "changes", "targets-and-actuals", "unknowns")


TWO = Briefing(Words("둘", "Two"), (Item("funding-by-payer"), Item("statements")))


@pytest.fixture(scope="module", params=["ko", "en"])
def shown(request):
    if request.param == "en":
        return fill(TWO, real_tables(), lang="en")
    items = tuple(item for item in EVERY_CHART.items if item.chart in SOME)
    return fill(Briefing(EVERY_CHART.title, items), real_tables(), lang="ko")


@pytest.fixture(scope="module")
def content(shown):
    return HWPX.write(shown)


@pytest.fixture(scope="module")
def archive(content):
    return zipfile.ZipFile(io.BytesIO(content))


@pytest.fixture(scope="module")
def section(archive):
    return etree.fromstring(archive.read("Contents/section0.xml"))


@pytest.fixture(scope="module")
def read(content):
    """What another reader makes of it, as Markdown without spaces and signs of markup."""
    return squeezed(unhwp.parse_bytes(content).markdown)


def squeezed(text):
    return re.sub(r"[\s\\|*_]+", "", text)


def words(element):
    return "".join(element.itertext(f"{HP}t"))


def test_another_reader_finds_title_line_and_source_of_every_item(read, shown):
    for part in shown.parts:
        for said in (part.title, part.line, source_line(part), *(each[shown.lang] for each in part.bundle.caveats)):
            assert squeezed(said) in read


def test_another_reader_finds_the_cells_of_the_page(read, shown):
    tables = [part for part in shown.parts if part.bundle.draw is None and len(part.bundle.rows)]
    assert tables
    for part in tables:
        for row in cells_of(part).rows[:150]:
            assert squeezed("".join(row)) in read


def test_pictures_say_every_mark_of_the_page(section, shown):
    comments = {comment.text for comment in section.iter(f"{HP}shapeComment")}
    drawn = [part for part in shown.parts if part.bundle.draw]
    assert drawn
    for part in drawn:
        figure = part.bundle.draw(Style(shown.lang, "light")).to_plotly_json()
        said = [pair[1] for trace in figure["data"] for pair in trace.get("customdata", ())]
        answer = part.bundle.takeaway[shown.lang]
        assert "\n".join([answer, *dict.fromkeys(filter(None, said))]) in comments


def test_pictures_are_in_the_file_and_named_by_it(archive, section):
    manifest = archive.read("Contents/content.hpf").decode()
    named = [image.get("binaryItemIDRef") for image in section.iter(f"{HC}img")]
    assert named
    for name in named:
        href = re.search(rf'id="{name}" href="([^"]+)"', manifest)[1]
        assert Image.open(io.BytesIO(archive.read(href))).width > 1000


def test_headings_are_outlines_and_nothing_else_is(archive, section, shown):
    styles = etree.fromstring(archive.read("Contents/header.xml")).iter(f"{HH}style")
    outlines = {style.get("id") for style in styles if style.get("engName", "").startswith("Outline")}
    headings = [words(each) for each in section.iter(f"{HP}p") if each.get("styleIDRef") in outlines]
    assert headings[: len(shown.parts)] == [part.title for part in shown.parts]
    assert len(headings) == len(shown.parts) + 1


def test_sources_are_footnoted(section, shown):
    notes = [words(note) for note in section.iter(f"{HP}footNote")]
    sourced = [part for part in shown.parts if part.bundle.articles]
    assert len(notes) == len(sourced)
    for note, part in zip(notes, sourced, strict=True):
        assert article_line(part.bundle.articles[0], shown.lang) in note


def test_every_page_says_day_version_and_number(section, shown):
    (header,) = section.find(f".//{HP}secPr").iter(f"{HP}header")
    assert f"{VERSION[shown.lang]} {shown.tables.version}" in words(header)
    assert any(number.get("numType") == "PAGE" for number in section.iter(f"{HP}autoNum"))


def test_its_parts_refer_to_what_there_is(archive, section):
    assert archive.namelist()[0] == "mimetype"
    assert archive.getinfo("mimetype").compress_type == zipfile.ZIP_STORED
    assert archive.read("mimetype") == b"application/hwp+zip"
    header = etree.fromstring(archive.read("Contents/header.xml"))
    for kind, reference in (("charPr", "charPrIDRef"), ("paraPr", "paraPrIDRef"), ("style", "styleIDRef")):
        there = {each.get("id") for each in header.iter(f"{HH}{kind}")}
        used = {each.get(reference) for each in section.iter() if each.get(reference)}
        assert used
        assert used <= there
    begun = {each.get("id") for each in section.iter(f"{HP}fieldBegin")}
    assert begun == {each.get("beginIDRef") for each in section.iter(f"{HP}fieldEnd")}
    for table in section.iter(f"{HP}tbl"):
        rows = table.findall(f"{HP}tr")
        assert len(rows) == int(table.get("rowCnt"))
        assert {len(row.findall(f"{HP}tc")) for row in rows} == {int(table.get("colCnt"))}


def test_it_names_itself(archive, shown):
    about = archive.read("Contents/content.hpf").decode()
    assert f"<opf:title>{shown.title}</opf:title><opf:language>{shown.lang}<" in about
    assert "synthetic" not in about
    assert shown.title in archive.read("Preview/PrvText.txt").decode()


def test_the_same_briefing_gives_the_same_bytes():
    shown = fill(TWO, real_tables())
    assert HWPX.write(shown) == HWPX.write(shown)


def test_what_an_enemy_typed_is_text():
    archive = zipfile.ZipFile(io.BytesIO(HWPX.write(fill(TWO, hostile_tables()))))
    section = etree.fromstring(archive.read("Contents/section0.xml"))
    links = [each.text for each in section.iter(f"{HP}stringParam") if each.get("name") == "Path"]
    assert all(link.startswith(("http://", "https://")) for link in links)
    assert "<script>alert(1)</script>" in words(section)
