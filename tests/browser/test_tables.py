"""The table under a chart holds what is drawn, can be searched, sorted and leafed through, and comes away as a file."""

import re
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

import pandas as pd
import pytest
from playwright.sync_api import expect

from dashboard.app import create_app
from policyfacts.tables.assemble import with_computed
from policyfacts.tables.model import Tables
from tests.browser.marks import marks_of

ROOT = Path(__file__).parents[2]
DRAWN = ["/", "/funding", "/timeline", "/designations", "/partners", "/sources", "/unknowns"]
MANY = 10_000
NEARLY_ALL = re.compile(r"^(9,\d{3}|10,000)줄 가운데 1–100$")
"""Questions that several articles leave open are one row."""
CELLS = """(slug) => [...document.querySelectorAll(`#table-${slug} tbody tr`)].map((row) => ({
  text: [...row.cells].map((cell) => cell.textContent.trim()),
  refs: [...new Set([...row.querySelectorAll("[data-refs]")].flatMap((each) => policy.refsText(each).split(" ")))]
    .map(decodeURIComponent),
}))"""


@pytest.mark.parametrize("path", DRAWN)
def test_the_table_under_a_chart_has_a_row_for_each_mark_with_the_same_evidence(open_page, path):
    page = open_page(path)
    marks = marks_of(page)
    for slug in {mark.chart for mark in marks}:
        drawn = sorted(sorted(mark.refs) for mark in marks if mark.chart == slug)
        rows = sorted(sorted(row["refs"]) for row in page.evaluate(CELLS, slug))
        assert len(rows) == len(drawn), slug
        assert all(set(row) <= set(mark) for row, mark in zip(rows, drawn, strict=True)), slug


def test_a_counting_chart_says_the_numbers_of_its_table(open_page):
    page = open_page("/sources")
    bars = page.evaluate("document.querySelector('[data-chart=facts-by-kind] .js-plotly-plot').data[0].x")
    rows = page.evaluate(CELLS, "facts-by-kind")
    assert [int(row["text"][1]) for row in rows] == list(bars)


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_the_download_is_what_the_command_line_writes_and_opens_in_excel(open_page, founding, tmp_path, lang):
    page = open_page(f"/funding?lang={lang}&unit=won")
    with page.expect_download() as started:
        page.locator("#chart-funding-by-payer .download-open").click()
        page.locator('#chart-funding-by-payer [data-format="csv"]').click()
    got = Path(started.value.path()).read_bytes()
    out = tmp_path / "out.csv"
    command = [sys.executable, "-m", "policyfacts.cli", "export", "funding-by-payer", "unit=won", "--format", "csv"]
    subprocess.run(
        [*command, "--lang", lang, "--data", founding, "--out", out], cwd=ROOT, capture_output=True, check=True
    )
    assert got == out.read_bytes()
    assert got.startswith(b"\xef\xbb\xbf")
    assert b"7000000000" in got


def test_every_download_link_of_the_data_page_answers_with_a_file(open_page):
    page = open_page("/data")
    links = page.locator("a[data-download]").evaluate_all("all => all.map(each => each.href)")
    assert len(links) > 10
    answers = [page.request.get(link) for link in links]
    assert [urlsplit(each.url).path for each in answers if not each.ok or not each.body()] == []


@pytest.fixture(scope="module")
def many_url(serve, founding):
    """A dashboard of ten thousand open questions in ten thousand articles."""
    app = create_app(data=founding)
    real = app.served.tables()
    frames = {**real.frames, "articles": repeated(real["articles"], "article_id")}
    unknowns = repeated(real["unknowns"], "subject_id")
    frames["unknowns"] = unknowns.assign(note=[f"물음 {number:05}|question {number:05}" for number in range(MANY)])
    app.served._tables = with_computed(Tables(frames, real.project, real.version))
    return serve(app)


def repeated(rows: pd.DataFrame, key: str) -> pd.DataFrame:
    """MANY rows like the given ones; those after the first round have keys of their own."""
    whole = pd.concat([rows] * (MANY // len(rows) + 1), ignore_index=True)[:MANY]
    rounds = pd.Series(range(MANY)) // len(rows)
    return whole.assign(**{key: whole[key].where(rounds == 0, whole[key] + "-" + rounds.astype(str))})


def test_ten_thousand_rows_are_there_at_once_and_are_searched_sorted_and_leafed_through(open_page, many_url):
    start = time.monotonic()
    page = open_page("/unknowns", server=many_url)
    table = page.locator("#table-unknowns")
    expect(table.locator("tbody tr")).to_have_count(100)
    assert time.monotonic() - start < 20  # shared machine; about 3 s alone
    place = page.locator("[data-pages-for=table-unknowns] [role=status]")
    expect(place).to_have_text(NEARLY_ALL)

    page.locator("[data-pages-for=table-unknowns] [data-step='1']").click()
    expect(place).to_contain_text("줄 가운데 101–200")
    first = table.locator("tbody tr").first.inner_text()

    search = page.locator("input[data-search-for=table-unknowns]")
    start = time.monotonic()
    search.fill("물음 09876")
    expect(page.locator("[data-count-for=table-unknowns]")).to_have_text(re.compile(r"^1 / [\d,]+줄$"))
    assert time.monotonic() - start < 5
    expect(table.locator("tbody tr")).to_have_count(1)
    search.fill("")
    expect(place).to_have_text(NEARLY_ALL)

    start = time.monotonic()
    table.locator("th .sort").last.click()
    expect(table.locator("th[aria-sort=ascending]")).to_have_count(1)
    assert time.monotonic() - start < 5
    assert table.locator("tbody tr").first.inner_text() != first
    table.locator("tbody .ref").first.click()
    expect(page.locator("#evidence .reason").first).to_be_visible()

    # Found and sorted at once, and back where the table began.
    search.fill("물음 0987")
    expect(page.locator("[data-count-for=table-unknowns]")).to_have_text(re.compile(r"^11 / [\d,]+줄$"))
    table.locator("th .sort").last.click()
    expect(table.locator("th[aria-sort=descending]")).to_have_count(1)
    expect(table.locator("tbody tr").first).to_contain_text("물음 09879")


def test_ten_thousand_articles_keep_the_page_of_sources_usable(open_page, many_url):
    page = open_page("/sources", server=many_url)
    expect(page.locator("#table-sources tbody tr")).to_have_count(100)
    assert page.evaluate("document.querySelectorAll('*').length") < 20_000


def test_a_table_that_is_sorted_keeps_what_is_unknown_at_the_end(open_page):
    page = open_page("/funding")
    page.locator("#chart-funding-by-payer .chart-table summary").click()
    heading = page.locator("#table-funding-by-payer th", has=page.locator("button")).filter(has_text="금액").first
    for direction in ("ascending", "descending"):
        heading.locator(".sort").click()
        expect(heading).to_have_attribute("aria-sort", direction)
        column = heading.evaluate("each => each.cellIndex")
        cells = page.evaluate(CELLS, "funding-by-payer")
        assert cells[0]["text"][column] == "70억 원"


def test_a_search_that_finds_nothing_says_so(open_page):
    page = open_page("/unknowns?lang=en")
    page.locator("input[data-search-for=table-unknowns]").fill("no such thing anywhere")
    expect(page.locator("[data-count-for=table-unknowns]")).to_have_text(re.compile(r"^0 of \d+ rows$"))
