"""The link is the state: what it says is shown, kept, shared and, where it says nonsense, told."""

import pytest
from playwright.sync_api import expect

from tests.browser.patience import wait_until


def query(page) -> str:
    return page.evaluate("location.search")


def test_korean_is_the_default_and_the_link_to_the_other_language_keeps_the_place(open_page):
    page = open_page("/funding?unit=won")
    assert page.evaluate("document.documentElement.lang") == "ko"
    link = page.locator(".site-tools a[hreflang]")
    assert (link.text_content(), link.get_attribute("lang")) == ("English", "en")
    link.click()
    expect(page.locator("h1")).to_have_text("Funding")
    assert page.evaluate("[location.pathname, location.search]") == ["/funding", "?lang=en&unit=won"]
    assert page.evaluate("document.documentElement.lang") == "en"
    assert page.title().startswith("Funding – ")
    link = page.locator(".site-tools a[hreflang]")
    assert (link.text_content(), link.get_attribute("lang")) == ("한국어", "ko")


def test_a_filter_goes_into_the_link_and_back_forward_and_reload_keep_it(open_page, complaints):
    page = open_page("/funding")
    page.locator("select[name=unit]").select_option("won")
    expect(page.locator("#chart-funding-by-payer")).to_contain_text("7,000,000,000")
    assert query(page) == "?unit=won"
    page.reload(wait_until="networkidle")
    assert query(page) == "?unit=won"
    expect(page.locator("select[name=unit]")).to_have_value("won")

    page.locator(".site-nav a", has_text="일지").click()
    expect(page.locator("h1")).to_have_text("일지")
    page.go_back()
    expect(page.locator("h1")).to_have_text("지원 금액")
    expect(page.locator("select[name=unit]")).to_have_value("won")
    page.go_back()
    expect(page.locator("select[name=unit]")).to_have_value("eok")
    assert query(page) == ""
    page.go_forward()
    expect(page.locator("select[name=unit]")).to_have_value("won")
    assert complaints == []


def test_what_a_filter_offers_is_there_before_it_is_chosen(open_page, request_log):
    page = open_page("/funding")
    page.locator("select[name=unit]").focus()
    wait_until(page, "() => performance.getEntriesByType('resource').some((each) => each.name.endsWith('?unit=won'))")
    page.wait_for_load_state("networkidle")
    asked = len(request_log)
    page.locator("select[name=unit]").select_option("won")
    expect(page.locator("#chart-funding-by-payer")).to_contain_text("7,000,000,000")
    assert not [url for url in request_log[asked:] if "unit=won" in url]


def test_the_as_of_date_shows_the_record_as_it_was_known(open_page):
    page = open_page("/")
    field = page.locator("input[name=as_of]")
    field.fill("2024-01-01")
    field.press("Enter")
    expect(page.locator(".headline-numbers .number")).to_have_text(["미상", "미상", "0건 중 0건", "0건", "0건"])
    expect(page.locator(".headline-numbers button")).to_have_count(0)
    assert query(page) == "?as_of=2024-01-01"
    page.locator(".site-nav a", has_text="출처").click()
    expect(page.locator("h1")).to_have_text("출처")
    assert query(page) == "?as_of=2024-01-01"


@pytest.mark.parametrize(
    ("link", "told"),
    [
        ("/?colour=red", "링크에 모르는 항목이 있어 빼고 보여 드립니다: colour"),
        ("/?lang=en&colour=red", "Left out, an unknown part of the link: colour"),
        ("/?as_of=yesterday", "‘기준일’에 쓸 수 없는 값이라 빼고 보여 드립니다: yesterday"),
        ("/funding?lang=en&unit=dollars", "Left out, not a value of “Amounts”: dollars"),
        ("/?theme=pink", "‘theme’에 쓸 수 없는 값이라 빼고 보여 드립니다: pink"),
    ],
)
def test_what_a_link_says_in_vain_is_told_and_the_page_is_shown_all_the_same(open_page, link, told):
    page = open_page(link)
    expect(page.locator(".notice[role=status]")).to_have_text(told)
    expect(page.locator("main .card").first).to_be_visible()


def test_markup_in_a_link_is_text(open_page, complaints):
    page = open_page("/?%3Cimg%20src=x%20onerror=%22window.wasRun=1%22%3E=1")
    assert page.evaluate("window.wasRun") is None
    expect(page.locator(".notice")).to_contain_text("<img")
    assert complaints == []


@pytest.mark.parametrize("theme", ["dark", "contrast"])
def test_a_theme_colours_page_and_charts_and_stays_in_the_link(open_page, theme):
    page = open_page("/")
    ground = "getComputedStyle(document.body).backgroundColor"
    bars = "document.querySelector('.chart .point path').style.fill"
    before = page.evaluate(f"[{ground}, {bars}]")
    page.locator(f'.site-tools a[href*="theme={theme}"]').click()
    expect(page.locator(f'html[data-theme="{theme}"]')).to_have_count(1)
    wait_until(page, f"{bars} !== {before[1]!r}")
    assert page.evaluate(ground) != before[0]
    page.locator(".site-nav a", has_text="일지").click()
    expect(page.locator("h1")).to_have_text("일지")
    assert query(page) == f"?theme={theme}"


def test_a_chart_stands_by_itself(open_page, complaints):
    page = open_page("/?chart=timeline&lang=en")
    expect(page.locator("main .card")).to_have_count(1)
    expect(page.locator("h1")).to_have_text("What happened when?")
    expect(page.locator(".site-header, .filters, .site-footer")).to_have_count(0)
    expect(page.locator(".chart .main-svg").first).to_be_visible()
    assert complaints == []


@pytest.mark.parametrize(("lang", "said"), [("ko", "링크를 복사했습니다."), ("en", "The link was copied.")])
def test_copy_link_copies_the_address_and_says_so(open_page, lang, said):
    page = open_page(f"/funding?lang={lang}&unit=won", permissions=["clipboard-read", "clipboard-write"])
    page.locator("[data-copy-link]").click()
    expect(page.locator("#policy-voice")).to_have_text(said)
    assert page.evaluate("navigator.clipboard.readText()") == page.url


@pytest.mark.parametrize(("lang", "said"), [("ko", "찾으시는 쪽이 없습니다"), ("en", "There is no such page")])
def test_a_page_that_does_not_exist_says_so_and_offers_the_others(open_page, complaints, lang, said):
    page = open_page(f"/nowhere?lang={lang}")
    expect(page.locator("h1")).to_have_text(said)
    assert "404" in complaints.pop()  # the browser's own word on the address
    page.locator(".site-nav a").first.click()
    expect(page.locator(".headline-numbers")).to_be_visible()
    assert complaints == []


def test_the_skip_link_is_first_and_leads_to_the_content(open_page):
    page = open_page("/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip-link")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


@pytest.mark.parametrize(("lang", "said"), [("ko", "자바스크립트를 켜 주십시오"), ("en", "Please turn on JavaScript")])
def test_without_scripts_a_page_says_what_to_do(open_page, lang, said):
    page = open_page(f"/?lang={lang}", java_script_enabled=False)
    expect(page.locator("noscript .notice, .notice").first).to_contain_text(said)
