"""Behind a reverse proxy, in a browser: pages and the briefing stay below the path."""

import pytest

from dashboard.app import create_app
from dashboard.settings import Settings
from tests.browser.patience import wait_until


@pytest.fixture(scope="module")
def dashboard_url(serve, founding):
    return serve(create_app(founding, Settings(prefix="/policy")))


def test_a_reader_below_a_path_never_leaves_it(open_page, dashboard_url, request_log, complaints):
    page = open_page("/policy/funding?lang=en")
    page.locator(".site-nav a", has_text="Timeline").click()
    wait_until(page, "() => location.pathname === '/policy/timeline' && document.querySelector('main .main-svg')")
    page.locator("[data-brief]").first.click()
    page.locator(".site-nav a", has_text="Briefing").click()
    wait_until(page, "() => location.pathname === '/policy/briefing' && document.querySelector('form[data-briefing]')")
    outside = [address for address in request_log if not address.startswith(f"{dashboard_url}/policy/")]
    assert [address for address in outside if not address.startswith(("data:", "blob:"))] == []
    assert complaints == []
