"""Slides, read back by python-pptx and openpyxl and judged by an OOXML validator."""

import io
import re
import shutil
import subprocess
import zipfile
from datetime import date

import openpyxl
import pytest
from openxml_audit import OpenXmlValidator
from pptx import Presentation
from pptx.oxml.ns import qn

from policyfacts.briefings import FORMATS, Briefing, Item, fill
from policyfacts.briefings._native import _native, _NotRowsError, native
from policyfacts.briefings._pptx_text import broken, fitted, shortened
from policyfacts.exports._said import sources_text
from policyfacts.figures._theme import Style
from policyfacts.tables.frames import records
from policyfacts.units import axis_krw
from policyfacts.words import Words
from tests.exports.bundles import real_tables

PPTX = FORMATS["pptx"]
OFFICE = shutil.which("soffice")


@pytest.fixture(scope="module")
def content(shown):
    return PPTX.write(shown)


@pytest.fixture(scope="module")
def deck(content):
    return Presentation(io.BytesIO(content))


def charts(deck):
    return [shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart]


def tables(deck):
    return [shape.table for slide in deck.slides for shape in slide.shapes if shape.has_table]


def texts(slide):
    return [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]


def slides_of(deck, part):
    return [slide for slide in deck.slides if slide.shapes.title.text.startswith(part.title)]


def test_a_validator_finds_nothing_wrong(content, tmp_path):
    path = tmp_path / "deck.pptx"
    path.write_bytes(content)
    result = OpenXmlValidator().validate(str(path))
    assert [str(error) for error in result.errors] == []


def test_the_same_briefing_gives_the_same_bytes(shown, content):
    assert PPTX.write(shown) == content


def test_every_item_has_its_title_line_source_and_day(deck, shown):
    for part in shown.parts:
        slides = slides_of(deck, part)
        assert slides
        for slide in slides:
            said = "\n".join(texts(slide))
            assert part.line in said
            assert sources_text(part.bundle) in said


def test_native_charts_hold_the_numbers_of_the_page(deck, shown):
    for part in shown.parts:
        if part.bundle.draw is None:
            continue
        figure = part.bundle.draw(Style(shown.lang, "print")).to_plotly_json()
        if native(part, figure) is None:
            continue
        drawn = [chart for slide in slides_of(deck, part) for chart in charts_on(slide)]
        starts = {"시작", "Begins"}
        values = [
            value
            for chart in drawn
            for series in chart.plots[0].series
            if series.name not in starts
            for value in series.values
            if value is not None
        ]
        wanted = list(lengths(figure)) if is_of_rows(part, figure) else list(spans(part.bundle.rows))
        left = sorted(values)
        for value in wanted:
            left.remove(next(each for each in left if each == pytest.approx(value)))
        # What is over is hatched: rows of which no article gives the date.
        assert len(left) == (0 if is_of_rows(part, figure) else len(part.bundle.rows) - len(wanted))
        assert wanted


def is_of_rows(part, figure):
    """Whether the page itself draws labelled rows of bars, which the slide then copies."""
    try:
        return bool(_native(part, figure))
    except _NotRowsError:
        return False


def spans(rows):
    """First to last day of every dated row, in years."""
    for row in records(rows[rows["date_start"] != ""]):
        days = date.fromisoformat(row["date_end"] or rows["date_end"].max()) - date.fromisoformat(row["date_start"])
        yield (days.days + 1) / 365.2425


def charts_on(slide):
    return [shape.chart for shape in slide.shapes if shape.has_chart]


def lengths(figure):
    """What the page's marks measure: amounts and counts as they are, time in years."""
    is_time = figure["layout"]["xaxis"].get("type") == "date"
    for trace in figure["data"]:
        if trace["type"] == "bar":
            yield from (float(x) / (86_400_000 * 365.25) if is_time else float(x) for x in trace["x"])
        elif is_time:
            yield from (1 / 365 for _ in trace["x"])


def test_the_amounts_of_payers_are_those_of_the_view():
    shown = fill(Briefing(Words("x", "x"), (Item("funding-by-payer"),)), real_tables())
    rows = shown.parts[0].bundle.rows
    (chart,) = charts(Presentation(io.BytesIO(PPTX.write(shown))))
    values = [value for series in chart.plots[0].series for value in series.values if value]
    assert values == [axis_krw(int(won), "ko") for won in rows["amount_krw"].dropna()]
    assert values


def test_tables_show_the_cells_of_the_page():
    shown = fill(Briefing(Words("x", "x"), (Item("statements"),)), real_tables())
    first = tables(Presentation(io.BytesIO(PPTX.write(shown))))[0]
    read = [[cell.text for cell in row.cells] for row in first.rows]
    chart = shown.parts[0].chart
    assert read[0] == [column.title.ko for column in chart.shown]
    assert len(read) == len(shown.parts[0].bundle.rows) + 1


def test_workbooks_hold_the_drawn_numbers_and_no_formula(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        books = [name for name in archive.namelist() if name.endswith(".xlsx")]
        assert books
        for name in books:
            blob = archive.read(name)
            with zipfile.ZipFile(io.BytesIO(blob)) as book:
                assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")
            assert openpyxl.load_workbook(io.BytesIO(blob)).active.max_row > 1


def test_what_an_enemy_typed_is_text_everywhere(hostile, tmp_path):
    content = PPTX.write(hostile)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            if name.endswith(".xlsx"):
                with zipfile.ZipFile(io.BytesIO(archive.read(name))) as book:
                    assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")
            if name.endswith(".rels"):
                targets = re.findall(r'Target="([^"]*)" TargetMode="External"', archive.read(name).decode())
                assert all(target.startswith(("http://", "https://")) for target in targets)
    path = tmp_path / "hostile.pptx"
    path.write_bytes(content)
    assert OpenXmlValidator().validate(str(path)).errors == []


def test_notes_hold_sources_phrases_version_and_hazards(deck, shown):
    for part in shown.parts:
        for slide in slides_of(deck, part):
            notes = slide.notes_slide.notes_text_frame.text
            assert part.bundle.version in notes
            assert all(caveat[shown.lang] in notes for caveat in part.bundle.caveats)
            for article in part.bundle.articles:
                assert article.title in notes


def test_drawings_and_tables_are_described_and_text_has_a_hangul_font(deck):
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_chart or shape.has_table:
                assert shape.element.xpath(".//p:cNvPr")[0].get("descr")
        for run in slide.element.iter(qn("a:r")):
            assert run.find(qn("a:rPr")).find(qn("a:ea")).get("typeface") == "Malgun Gothic"


def test_slides_are_wide_and_nothing_lies_outside_them(deck):
    assert deck.slide_width / deck.slide_height == pytest.approx(16 / 9, abs=0.001)
    for slide in deck.slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= deck.slide_width
            assert shape.top + shape.height <= deck.slide_height


def test_axis_ids_are_not_negative(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            if name.startswith("ppt/charts/chart"):
                assert b'axId val="-' not in archive.read(name)


def test_long_korean_is_set_smaller_and_then_shortened():
    wide, high = 600 * 12700, 60 * 12700
    assert fitted("짧은 제목", wide, high, (30, 20)) == ("짧은 제목", 30)
    long = "아주 긴 제목이 " * 5
    assert fitted(long, wide, high, (30, 20))[1] == 20
    cut, size = fitted("끝없이 긴 제목이 " * 40, wide, high, (30, 20))
    assert cut.endswith("…")
    assert len(broken(cut, wide, size)) * size * 1.3 <= 60
    assert shortened("가" * 100, wide, 20, 1).endswith("…")


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_every_slide(content, deck, tmp_path):
    path = tmp_path / "deck.pptx"
    path.write_bytes(content)
    home = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    subprocess.run(
        [OFFICE, home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)],
        check=True,
        capture_output=True,
        timeout=180,
    )
    pages = re.findall(rb"/Type\s*/Page[^s]", (tmp_path / "deck.pdf").read_bytes())
    assert len(pages) == len(deck.slides)
