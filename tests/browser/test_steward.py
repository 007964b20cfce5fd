"""The steward's page in Chromium: an article from paste to chart, by keyboard alone, in both languages."""

import pytest
from playwright.sync_api import expect

from dashboard.app import create_app
from policyfacts.steward.desk import Desk
from tests.browser.patience import wait_until
from tests.browser.test_accessibility import violations
from tests.factories.desk import CITED, TEXT

FOUND = "document.querySelectorAll('.desk-fact').length === 5"
SAVED = "document.querySelector('[data-desk-done]')"


@pytest.fixture
def dashboard_url(serve, desk_data):
    """An instance that may be edited."""
    return serve(create_app(desk_data, desk=Desk(desk_data)))


def read(page, text=TEXT):
    page.locator("[data-given] textarea").wait_for()
    page.locator("[data-given] textarea").fill(text)
    for name, value in CITED.items():
        page.locator(f"[data-given] [name={name}]").fill(value)
    page.keyboard.press("Enter")
    wait_until(page, f"() => {FOUND}")


def proofs(page):
    return page.locator(".desk-scroll mark.is-proof").all_inner_texts()


def test_an_article_goes_from_paste_to_chart_and_back_by_keyboard(open_page, complaints):
    page = open_page("/add")
    read(page)
    assert page.evaluate("document.activeElement.closest('.desk-fact').dataset.fact") == "1"
    assert "".join(proofs(page)) == "국비 30억 원"
    page.keyboard.press("ArrowDown")
    assert "".join(proofs(page)) == "시비 45억 원을"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("a")
    assert page.evaluate("document.activeElement.closest('.desk-fact').dataset.fact") == "2"
    page.keyboard.press("e")
    field = page.locator("[data-fact='2'] [name=amount_krw]")
    field.fill("46억")
    expect(field).to_have_attribute("aria-invalid", "true")
    field.fill("4500000000")
    expect(field).not_to_have_attribute("aria-invalid", "true")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.dataset.correct !== undefined")
    page.keyboard.press("a")
    for _ in range(3):
        page.keyboard.press("r")
    expect(page.locator("[data-counted=rejected] b")).to_have_text("3")
    expect(page.locator("[data-said=row-0] li")).to_have_count(0)
    while not page.evaluate("document.activeElement.dataset.save !== undefined"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    wait_until(page, f"() => {SAVED}")
    page.locator(".desk-done a", has_text="지원").click()
    wait_until(page, "() => location.pathname === '/funding' && document.body.innerText.includes('45억 원')")
    page.go_back()
    page.locator(".desk-saves [data-undo]").press("Enter")
    wait_until(page, f"() => {SAVED} && !document.querySelector('.desk-saves')")
    assert complaints == []


@pytest.mark.parametrize(("lang", "theme", "width"), [("ko", "contrast", 1440), ("en", "dark", 390)])
def test_axe_finds_nothing_on_the_desk_and_nothing_is_cut(open_page, lang, theme, width):
    page = open_page(f"/add?lang={lang}&theme={theme}", width=width)
    page.locator("[data-given]").wait_for()
    found = violations(page, "empty")
    read(page)
    page.evaluate("document.querySelectorAll('[data-correct]').forEach((each) => each.click())")
    page.evaluate("document.querySelectorAll('[data-draft] details').forEach((each) => { each.open = true; })")
    page.locator("[data-said=general] .desk-problems").wait_for()
    assert found + violations(page, "review") == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_another_language_and_a_reload_keep_the_draft(open_page):
    page = open_page("/add")
    read(page)
    page.keyboard.press("a")
    page.locator(".site-tools [hreflang=en]").click()
    wait_until(page, f"() => document.documentElement.lang === 'en' && {FOUND}")
    expect(page.locator("[data-fact='1'] [data-decide=accepted]")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#desk-facts-title")).to_contain_text("Proposed facts")
    page.reload()
    wait_until(page, f"() => {FOUND}")
    expect(page.locator("[data-fact='1'] [data-decide=accepted]")).to_have_attribute("aria-pressed", "true")
