"""Every mark and every cell leads to its phrase: one press, by mouse or by keyboard."""

import re

import pytest
from playwright.sync_api import Page, expect

from dashboard.app import PAGES
from tests.browser.marks import Mark, click, marks_of

DRAWN = ["/", "/funding", "/timeline", "/designations", "/partners", "/sources", "/unknowns"]


def shows_evidence(page: Page) -> str:
    """The panel's text once it has arrived; fails when it holds neither a phrase nor a reason."""
    panel = page.locator("#evidence")
    expect(panel).to_be_visible()
    expect(panel.locator(".phrase, .reason").first).to_be_visible()
    return panel.inner_text()


@pytest.mark.parametrize("path", DRAWN)
def test_one_click_on_each_kind_of_mark_shows_its_phrase_or_the_reason_there_is_none(open_page, complaints, path):
    page = open_page(path)
    kinds: dict[tuple[str, int], Mark] = {}
    for mark in marks_of(page):
        kinds.setdefault((mark.chart, mark.trace), mark)
    assert kinds
    for kind in kinds:
        mark = next(mark for mark in marks_of(page) if (mark.chart, mark.trace) == kind)
        click(page, mark)
        shows_evidence(page)
        for fact in (ref for ref in mark.refs if not ref.startswith("unknown:")):
            expect(page.locator("#evidence")).to_contain_text(fact)
        page.keyboard.press("Escape")
        expect(page.locator("#evidence")).to_be_hidden()
        page.wait_for_timeout(200)  # the page takes back the room and plotly draws anew
    assert complaints == []


@pytest.mark.parametrize("path", DRAWN)
def test_every_mark_leads_somewhere(open_page, path):
    page = open_page(path)
    drawn = page.evaluate(
        "[...document.querySelectorAll('.js-plotly-plot')].flatMap(plot => plot.calcdata.flatMap("
        # Land, lines between marks and printed labels answer no press: they carry nothing that could be said.
        "all => !all[0].trace.customdata ? [] : all.filter(each => each.i !== undefined)"
        ".map(each => all[0].trace.customdata[each.i])))"
    )
    assert drawn
    assert [said for said in drawn if not said or not said[0] or not said[1]] == []


def test_the_keyboard_reaches_a_chart_walks_its_marks_aloud_opens_one_and_comes_back(open_page):
    page = open_page("/funding")
    chart = page.locator('.chart[data-chart="funding-by-payer"]')
    for _ in range(60):
        page.keyboard.press("Tab")
        if chart.evaluate("each => each === document.activeElement"):
            break
    expect(chart).to_be_focused()

    voice = page.locator("#policy-voice")
    said = []
    for _ in range(3):
        page.keyboard.press("ArrowDown")
        said.append(voice.text_content() or "")
    assert len(set(said)) == 3
    assert all(re.search(rf"\({place}/\d+\)$", text) for place, text in enumerate(said, 1)), said
    expect(chart.locator(".mark-ring")).to_be_visible()

    page.keyboard.press("Home")
    assert "7,000,000,000" in (voice.text_content() or "")
    page.keyboard.press("Enter")
    assert "국비 70억 원" in shows_evidence(page)
    expect(page.locator("#evidence")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#evidence")).to_be_hidden()
    expect(chart).to_be_focused()


def test_the_arrows_reach_every_mark_of_a_chart_once(open_page):
    page = open_page("/timeline")
    marks = [mark for mark in marks_of(page) if mark.chart == "timeline"]
    page.locator('.chart[data-chart="timeline"]').focus()
    said = []
    for _ in marks:
        page.keyboard.press("ArrowRight")
        said.append(page.locator("#policy-voice").text_content() or "")
    assert sorted(text.rpartition(" (")[0] for text in said) == sorted(mark.text for mark in marks)


@pytest.mark.parametrize("key", ["mouse", "Enter", "Space"])
def test_a_cell_opens_its_phrase_and_escape_gives_the_focus_back(open_page, key):
    page = open_page("/funding")
    page.locator("#chart-funding-by-payer .chart-table summary").click()
    cell = page.locator("#table-funding-by-payer .ref", has_text=re.compile("^70억 원$"))
    if key == "mouse":
        cell.click()
    else:
        cell.focus()
        page.keyboard.press(key)
    assert "국비 70억 원" in shows_evidence(page)
    expect(cell).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(cell).to_be_focused()
    expect(cell).to_have_attribute("aria-expanded", "false")


@pytest.mark.parametrize("path", [page.path for page in PAGES])
def test_every_value_of_every_table_leads_somewhere(open_page, path):
    page = open_page(path)
    lost = page.evaluate(
        """() => [...document.querySelectorAll("table.facts:not(.dictionary) tbody :is(td, th):not([colspan])")]
          .filter((cell) => cell.textContent.trim() !== "–")
          .filter((cell) => !cell.querySelector("a[href]"))
          .filter((cell) => ["", "row"].includes(policy.refsText(cell.querySelector("[data-refs]") || cell)))
          .map((cell) => cell.closest("table").id + ": " + cell.textContent)"""
    )
    assert lost == []


def test_the_open_panel_is_part_of_the_link(open_page):
    page = open_page("/")
    page.locator(".headline-numbers .ref").first.click()
    text = shows_evidence(page)
    page.reload(wait_until="networkidle")
    assert shows_evidence(page) == text


def test_each_phrase_is_marked_with_its_language(open_page):
    page = open_page("/?lang=en")
    page.locator(".headline-numbers .ref").first.click()
    shows_evidence(page)
    langs = page.locator("#evidence .phrase").evaluate_all("all => all.map(each => each.lang)")
    assert set(langs) == {"ko", "en"}


def test_on_a_phone_the_sheet_does_not_cover_the_value_that_was_pressed(open_page):
    page = open_page("/", width=390, height=844)
    cell = page.locator(".headline-numbers .ref").last
    cell.tap() if page.evaluate("'ontouchstart' in window") else cell.click()
    shows_evidence(page)
    page.wait_for_timeout(400)
    box, sheet = cell.bounding_box(), page.locator("#evidence").bounding_box()
    assert box is not None
    assert sheet is not None
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= sheet["y"]
