"""What the first visit costs on a slow line."""

import pytest

MOST_BYTES = 600_000
MOST_REQUESTS = 12


@pytest.fixture
def dashboard_url(record_url):
    """The whole record: size is what is tested here."""
    return record_url


def loaded(page, address: str) -> dict[str, int]:
    """Bytes over the wire, headers included, of each request that a page makes."""
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    addresses: dict[str, str] = {}
    sizes: dict[str, int] = {}
    network.on("Network.requestWillBeSent", lambda sent: addresses.update({sent["requestId"]: sent["request"]["url"]}))
    network.on(
        "Network.loadingFinished", lambda done: sizes.update({done["requestId"]: int(done["encodedDataLength"])})
    )
    page.goto(address, wait_until="networkidle")
    return {f"{url} {number}": sizes.get(number, 0) for number, url in addresses.items()}


@pytest.fixture
def visit(chromium, dashboard_url):
    """Load an address as a browser that was never here, or was with `again`."""
    context = chromium.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    yield lambda path: loaded(page, dashboard_url + path)
    context.close()


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_the_first_visit_stays_within_its_budget(visit, record_property, lang):
    sizes = visit(f"/?lang={lang}")
    record_property("bytes", sum(sizes.values()))
    record_property("requests", len(sizes))
    assert sum(sizes.values()) <= MOST_BYTES, sorted(sizes.items(), key=lambda pair: -pair[1])[:12]
    assert len(sizes) <= MOST_REQUESTS
    assert not [address for address in sizes if "-rest.woff2" in address]


def test_the_second_page_costs_next_to_nothing(visit):
    visit("/")
    # Names in the filters hold rare syllables, whose font is fetched once.
    sizes = [size for address, size in visit("/funding").items() if "-rest.woff2" not in address]
    assert sum(sizes) <= 40_000


def test_nothing_shifts_once_it_is_there(open_page):
    page = open_page("/")
    shift = page.evaluate(
        """() => new Promise((done) => {
          let sum = 0;
          const count = (each) => { sum += each.hadRecentInput ? 0 : each.value; };
          new PerformanceObserver((list) => list.getEntries().forEach(count))
            .observe({type: "layout-shift", buffered: true});
          setTimeout(() => done(sum), 500);
        })"""
    )
    assert shift < 0.1  # "good" by web.dev's measure of cumulative layout shift
