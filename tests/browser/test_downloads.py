"""Downloading in a real browser: from every chart, by mouse and by keyboard, in both languages."""

from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from dashboard.app import PAGES
from policyfacts.cli import main
from policyfacts.exports import EXPORTS, formats_of
from policyfacts.figures import CHARTS
from policyfacts.paths import DataFolder
from policyfacts.tables.load import load_tables
from tests.browser.patience import wait_until
from tests.exports.bundles import chart

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture
def dashboard_url(record_url):
    """The whole record, as the command line exports it."""
    return record_url


CHARTS_OF = {
    page.path: [
        slug for slug in CHARTS if f'"{slug}"' in Path(page.layout.__code__.co_filename).read_text(encoding="utf-8")
    ]
    for page in PAGES
}


def opened_menu(page, slug):
    menu = page.locator(f"#chart-{slug} details.downloads")
    menu.locator("summary").click()
    wait_until(page, "slug => document.querySelector(`#chart-${slug} .download-size`).textContent", slug)
    return menu


def command_line(tmp_path, *arguments):
    out = tmp_path / "file"
    assert main(["export", *arguments, "--out", str(out), "--data", str(DATA)]) == 0
    return out.read_bytes()


@cache
def recorded():
    """The tables that the served dashboard has."""
    return load_tables(DataFolder(DATA))


def stem(slug, lang):
    return chart(slug, lang, tables=recorded()).file_stem


def taken(page, link):
    with page.expect_download() as waiting:
        link.click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


@pytest.mark.parametrize("path", [path for path, charts in CHARTS_OF.items() if charts])
def test_every_chart_comes_away_as_the_command_line_writes_it(open_page, path, tmp_path, complaints, capsys):
    page = open_page(f"{path}?lang=en")
    for slug in CHARTS_OF[path]:
        if page.locator(f"#chart-{slug}").count():
            name, content = taken(page, opened_menu(page, slug).locator('[data-format="xlsx"]'))
            assert name == f"{stem(slug, 'en')}.xlsx"
            assert content == command_line(tmp_path, slug, "--format", "xlsx", "--lang", "en")
            page.keyboard.press("Escape")  # an open menu lies over what follows
    assert complaints == []


def test_every_format_comes_away_under_its_korean_name(open_page, tmp_path, capsys):
    page = open_page("/funding?funder=national&theme=contrast")
    menu = opened_menu(page, "funding-by-payer")
    for extension in formats_of(chart("funding-by-payer")):
        name, content = taken(page, menu.locator(f'[data-format="{extension}"]').first)
        assert name == f"{stem('funding-by-payer', 'ko')}.{extension}"
        asked = ("funding-by-payer", "funder=national", "theme=contrast", "--format", extension)
        assert content == command_line(tmp_path, *asked)


@pytest.mark.parametrize(("extension", "width"), [("png", 1920), ("svg", 960)])
def test_a_browser_shows_the_pictures(open_page, extension, width):
    page = open_page("/method")
    shown = """async (where) => {
      const picture = new Image();
      picture.src = where;
      await picture.decode();
      return picture.naturalWidth;
    }"""
    assert page.evaluate(shown, f"/download/timeline.{extension}") == width


@pytest.mark.parametrize(
    ("path", "label", "scopes"),
    [
        ("/timeline?kind=plan", r"엑셀 다운로드 [XLSX, ", ["보이는 그대로: ", "전체: "]),
        ("/timeline?lang=en", r"Excel Download [XLSX, ", ["Everything: "]),
    ],
)
def test_an_entry_names_type_and_size_under_what_it_holds(open_page, path, label, scopes):
    menu = opened_menu(open_page(path), "timeline")
    first = menu.locator('[data-format="xlsx"]').first.inner_text()
    assert first.startswith(label)
    assert first.endswith(("KB]", " B]"))
    said = menu.locator(".download-scope").all_inner_texts()
    assert [text[: len(scope)] for text, scope in zip(said, scopes, strict=True)] == scopes
    assert menu.locator("li").count() == len(scopes) * len(formats_of(chart("timeline")))


def test_the_menu_works_with_the_keyboard_alone(open_page):
    page = open_page("/timeline?lang=en")
    page.locator("#chart-timeline details.downloads summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.dataset.format") == next(iter(EXPORTS))
    with page.expect_download():
        page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    assert page.locator("details.downloads[open]").count() == 0


def test_a_click_elsewhere_closes_the_menu(open_page):
    page = open_page("/timeline")
    opened_menu(page, "timeline")
    page.locator("h1").click()
    assert page.locator("details.downloads[open]").count() == 0


def test_the_citation_is_copied(open_page):
    page = open_page("/timeline?lang=en", permissions=["clipboard-read", "clipboard-write"])
    menu = opened_menu(page, "timeline")
    menu.locator(".download-copy").click()
    wait_until(page, "document.querySelector('.download-copy').textContent.includes('copied')")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.count("\n") + 1 == len(chart("timeline", tables=recorded()).articles) + 1
    assert "“What happened when?”, Pohang battery policy record" in copied


def test_a_narrow_screen_shows_the_whole_menu(open_page):
    page = open_page("/timeline", width=360, height=740)
    box = opened_menu(page, "timeline").locator(".download-menu").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_nothing_is_asked_for_before_a_menu_is_opened(open_page, request_log):
    page = open_page("/")
    assert [address for address in request_log if "/download/" in address] == []
    opened_menu(page, "funding-by-initiative")
    assert {urlsplit(address).path for address in request_log if "/download/" in address} <= {
        "/download/sizes/charts/funding-by-initiative",
        "/download/sizes/charts/funding-by-initiative/pictures",
    }


def test_examples_name_the_address_of_this_server(open_page, dashboard_url):
    page = open_page("/programs")
    wait_until(page, "!document.body.innerText.includes(':8050')")
    assert f"{dashboard_url}/api/v1/tables/funding.csv" in page.locator(".code").first.inner_text()
