"""No page asks another host for anything, and none makes the browser complain."""

from urllib.parse import urlsplit

import pytest

from dashboard.app import PAGES


@pytest.fixture
def dashboard_url(record_url):
    """The whole record: size is what is tested here."""
    return record_url


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_every_page_loads_from_this_server_alone_and_without_complaint(walk, request_log, complaints, lang):
    here = ""
    for _, page in walk([page.path for page in PAGES], lang=lang):
        here = urlsplit(page.url).netloc
        values = page.locator("main .ref:visible")
        if values.count():
            values.first.click()
            page.locator("#evidence .evidence-item").first.wait_for()
    assert {urlsplit(url).netloc for url in request_log if urlsplit(url).scheme not in {"data", "blob"}} == {here}
    assert len(request_log) > len(PAGES)
    assert complaints == []


def test_the_log_and_the_policy_notice_a_request_to_elsewhere(open_page, request_log, complaints):
    page = open_page("/")
    page.evaluate("fetch('http://elsewhere.example/').catch(() => 0)")
    page.evaluate("document.body.append(Object.assign(new Image(), {src: 'http://elsewhere.example/a.png'}))")
    page.wait_for_timeout(300)
    assert any("refused by the page's policy: connect-src" in line for line in complaints)
    assert any("refused by the page's policy: img-src" in line for line in complaints)


def test_an_inline_script_or_style_does_not_run(open_page, complaints):
    page = open_page("/")
    page.evaluate(
        """() => {
          document.body.insertAdjacentHTML("beforeend", "<style>h1 { color: rgb(1, 2, 3) }</style>");
          const script = document.createElement("script");
          script.textContent = "window.wasRun = true";
          document.body.append(script);
        }"""
    )
    assert page.evaluate("window.wasRun") is None
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") != "rgb(1, 2, 3)"
    assert len(complaints) >= 2
