"""A briefing made by hand: gathered, ordered, named, presented and passed on."""

import io
from contextlib import suppress
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Error
from pypdf import PdfReader

from policyfacts.briefings._link import read_items
from tests.browser.patience import wait_until

ITEMS = "funding-by-payer;funding-stage;timeline!period=2024"


def items_of(page):
    return read_items(parse_qs(urlsplit(page.url).query)["items"][0])


def charts_of(page):
    return [item.chart for item in items_of(page)]


def test_charts_are_gathered_from_pages_with_one_click_each(open_page, complaints):
    page = open_page("/funding?stage=selected")
    page.locator("#chart-funding-by-payer [data-brief]").click()
    page.locator("#chart-funding-stage [data-brief]").click()
    page.goto(page.url.split("/funding")[0] + "/briefing")
    page.wait_for_selector("[data-item]")
    first, second = items_of(page)
    assert (first.chart, first.filters) == ("funding-by-payer", (("stage", "selected"),))
    assert second.chart == "funding-stage"
    assert complaints == []


def test_items_are_ordered_by_keyboard_and_keep_the_focus(open_page):
    page = open_page(f"/briefing?items={ITEMS}")
    page.locator("[data-item] [data-move='1']").first.focus()
    page.keyboard.press("Enter")
    wait_until(page, "() => location.search.includes('items=funding-stage;funding-by-payer')")
    wait_until(page, "() => document.activeElement.dataset.move === '1'")
    page.keyboard.press("Enter")
    wait_until(page, "() => location.search.endsWith('funding-by-payer')")
    assert charts_of(page) == ["funding-stage", "timeline", "funding-by-payer"]


def test_items_are_ordered_by_drag(open_page):
    page = open_page(f"/briefing?items={ITEMS}", height=1800)
    page.locator("[data-item] .briefing-what strong").first.hover()
    page.mouse.down()
    # Past the middle of the second one.
    box = page.locator("[data-item] .briefing-moves").nth(1).bounding_box()
    page.mouse.move(box["x"] + 300, box["y"] - 40, steps=5)
    page.mouse.move(box["x"] + 300, box["y"] + 10, steps=5)
    page.mouse.up()
    wait_until(page, "() => location.search.includes('items=funding-stage;funding-by-payer')")
    assert charts_of(page) == ["funding-stage", "funding-by-payer", "timeline"]


def test_own_words_are_in_the_link(open_page):
    page = open_page(f"/briefing?items={ITEMS}")
    page.locator("[name=item-line]").first.fill("국비; 50%! 더")
    page.keyboard.press("Tab")
    wait_until(page, "() => location.search.includes('line')")
    assert items_of(page)[0].line.ko == "국비; 50%! 더"


def test_presenting_shows_one_item_a_screen_and_turns_by_keys(open_page, complaints):
    page = open_page(f"/briefing?items={ITEMS}&present=1", width=1280, height=720)
    titles = page.locator(".screen h1")
    shown = page.locator(".screen:not([hidden]) h1")
    assert shown.count() == 1
    page.keyboard.press("ArrowRight")
    wait_until(page, "() => location.hash === '#2'")
    assert shown.inner_text() == titles.nth(1).text_content()
    page.keyboard.press("ArrowLeft")
    wait_until(page, "() => location.hash === '#1'")
    assert page.locator("nav, form, button:visible").count() == 0
    page.mouse.wheel(0, 400)
    assert page.evaluate("[scrollX, scrollY]") == [0, 0]
    page.locator(".screen:not([hidden]) .chart").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_selector("#evidence:not([hidden]) .evidence-item")
    page.keyboard.press("Escape")
    page.wait_for_selector("#evidence", state="hidden")
    page.locator(".screen:not([hidden]) h1").focus()
    page.keyboard.press("Escape")
    page.wait_for_selector("form[data-briefing]")
    assert complaints == []


def test_keys_can_be_switched_off_for_buttons(open_page):
    page = open_page(f"/briefing?items={ITEMS}&present=1&keys=0", width=1024, height=768)
    page.keyboard.press("ArrowRight")
    page.keyboard.press(" ")
    assert page.evaluate("location.hash") == "#1"
    page.locator("[data-turn='1']").click()
    assert page.evaluate("location.hash") == "#2"


def test_a_second_window_shows_the_notes_of_the_screen_and_turns_it_by_keys(open_page, complaints):
    page = open_page(f"/briefing?lang=en&items={ITEMS}&present=1", width=1280, height=720)
    with page.expect_popup() as opened:
        page.keyboard.press("n")
    notes = opened.value
    heading = notes.locator("[data-note]:not([hidden]) h1")
    screen = page.locator(".screen:not([hidden]) h1")
    assert heading.inner_text() == screen.inner_text()
    assert notes.locator("[data-note]:not([hidden]) li a[href^=http]").count()
    page.keyboard.press("ArrowRight")
    wait_until(notes, "() => !document.querySelector('[data-note=\"2\"]').hidden")
    notes.keyboard.press("ArrowRight")
    wait_until(page, "() => location.hash === '#3'")
    wait_until(notes, "() => !document.querySelector('[data-note=\"3\"]').hidden")
    assert heading.inner_text() == screen.inner_text()
    # The window is gone before the key is up.
    with notes.expect_event("close"), suppress(Error):
        notes.keyboard.press("Escape")
    assert complaints == []


def test_controls_come_when_a_hand_reaches_for_them(open_page, complaints):
    page = open_page(f"/briefing?items={ITEMS}&present=1", width=1024, height=768)
    controls = page.locator(".screen-turns button")
    assert not controls.first.is_visible()
    page.mouse.move(300, 300)
    page.mouse.move(310, 300)
    assert controls.first.is_visible()
    controls.nth(1).click()
    assert page.evaluate("location.hash") == "#2"
    controls.nth(3).click()
    wait_until(page, "() => document.fullscreenElement")
    controls.nth(3).click()
    wait_until(page, "() => !document.fullscreenElement")
    page.locator(".screen:not([hidden]) h1").focus()
    page.mouse.move(300, 300)
    wait_until(page, "() => document.querySelector('.screen-turns').hidden")
    page.keyboard.press("Tab")
    assert controls.first.is_visible()
    assert complaints == []


def test_a_presentation_is_printed_with_every_screen_on_pages_of_its_own_shape(open_page):
    page = open_page(f"/briefing?items={ITEMS}&present=1", width=1280, height=720)
    pdf = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    text = "".join("".join(sheet.extract_text() for sheet in pdf.pages).split())
    assert {round(float(sheet.mediabox.width / sheet.mediabox.height), 2) for sheet in pdf.pages} == {1.78}
    for said in page.locator(".screen h1, .screen .screen-foot").all_text_contents():
        assert "".join(said.split()) in text
    assert len(pdf.pages) >= 3
    # Afterwards one screen is shown again.
    wait_until(page, "() => document.querySelectorAll('.screen:not([hidden])').length === 1")
