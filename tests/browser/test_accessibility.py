"""Axe finds nothing, on any page, in either language and every theme, on a screen and on a phone."""

from itertools import product

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from dashboard.app import PAGES
from tests.browser.details import unfold

SCREEN, PHONE = 1440, 390
LOOKS = [
    *product(("ko", "en"), ("light",), (SCREEN, PHONE)),
    *product(("ko",), ("dark", "contrast"), (SCREEN,)),
    *product(("en",), ("dark", "contrast"), (PHONE,)),
]
"""Every language and width in one theme; of the other themes, in which the same words stand, each once on either."""
WHOLE = {("ko", "light", SCREEN), ("en", "light", PHONE)}
"""Looks in which every row of every table is read; in the others the first of each, for rows are alike."""
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""What a theme can change: the words and their order are the same in each."""
SHORTEN = """() => document.querySelectorAll("main tbody").forEach(
  (body) => [...body.rows].slice(12).forEach((row) => row.remove()))"""


@pytest.fixture
def dashboard_url(record_url):
    """The whole record: size is what is tested here."""
    return record_url


def violations(page: Page, where: str, rules: dict[str, object] | None = None) -> list[str]:
    """A line for each thing that breaks a rule of axe, all rules unless some are named, with the first element."""
    found = Axe().run(page, options=rules).response["violations"]
    return [f"{where}: {each['id']} ({len(each['nodes'])}): {each['nodes'][0]['html'][:150]}" for each in found]


@pytest.mark.parametrize(("lang", "theme", "width"), LOOKS)
def test_axe_finds_nothing_on_any_page(open_page, lang, theme, width):
    rules = None if theme == "light" else COLOURS
    page = open_page(f"/?lang={lang}&theme={theme}", width=width)
    unfold(page)
    found = violations(page, "/", rules)
    for link in [each.path for each in PAGES][1:]:
        page.locator(f'.site-nav a[href^="{link}"]').click()
        expect(page.locator(f'.site-nav a[href^="{link}"]')).to_have_attribute("aria-current", "page")
        page.wait_for_load_state("networkidle")
        unfold(page)
        if (lang, theme, width) not in WHOLE:
            page.evaluate(SHORTEN)
        found += violations(page, link, rules)
    assert found == []


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_axe_finds_nothing_with_the_panel_open_on_a_lone_chart_or_where_no_page_is(open_page, lang):
    page = open_page(f"/?lang={lang}")
    page.locator(".headline-numbers .ref").first.click()
    page.locator("#evidence .phrase").first.wait_for()
    found = violations(page, "panel")
    for address in (f"/?lang={lang}&chart=partners", f"/nowhere?lang={lang}&colour=red"):
        page = open_page(address)
        found += violations(page, address)
    assert found == []


def test_axe_is_there_and_finds_what_is_wrong(open_page):
    page = open_page("/method?theme=dark")
    page.evaluate("document.querySelector('h1').style.color = 'rgb(40, 40, 40)'")
    assert any("color-contrast" in line for line in violations(page, "/", COLOURS))
    page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=\"/assets/favicon.svg\">')")
    assert any("image-alt" in line for line in violations(page, "/"))


def test_with_reduced_motion_nothing_moves(open_page):
    page = open_page("/", reduced_motion="reduce")
    page.locator(".headline-numbers .ref").first.click()
    page.locator("#evidence .phrase").first.wait_for()
    moving = page.evaluate(
        """() => [...document.querySelectorAll("*")].filter((each) => {
          const style = getComputedStyle(each);
          const longest = (text) => Math.max(...text.split(",").map(parseFloat));
          return (style.animationName !== "none" && longest(style.animationDuration) > 0.01)
            || longest(style.transitionDuration) > 0.01;
        }).map((each) => each.className)"""
    )
    assert moving == []


def test_without_that_wish_the_panel_comes_in_with_a_movement(open_page):
    page = open_page("/", reduced_motion="no-preference")
    page.locator(".headline-numbers .ref").first.click()
    assert page.evaluate("getComputedStyle(document.getElementById('evidence')).animationName") != "none"
