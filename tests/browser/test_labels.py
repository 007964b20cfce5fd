"""The whole record: no word of a chart is cut or lies on another, whatever its room, and marks are walked by row."""

import pytest

from tests.browser.patience import wait_until
from tests.browser.test_small_windows import LABELS, OVERLAPS

FORMS = [("en", 390), ("ko", 1440)]
"""Where words are longest for their room, and the other form and language."""
CHARTS = ("promises", "claim-vintages")
"""Labelled rows and panels: what most charts are made of."""
STOPS = """() => {
  const chart = document.querySelector(".chart");
  const press = (key) => chart.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
  const stops = [];
  press("Home");
  for (let last = ""; last !== document.getElementById("policy-voice").textContent; press("ArrowDown")) {
    last = document.getElementById("policy-voice").textContent;
    stops.push(parseFloat(chart.querySelector(".mark-ring").style.top));
  }
  return stops;
}"""


@pytest.fixture
def dashboard_url(record_url):
    """The whole record: long names and many marks are what is tested here."""
    return record_url


@pytest.mark.parametrize(("lang", "width"), FORMS)
def test_no_word_is_cut_or_lies_on_another(walk, lang, width):
    lost = []
    for path, page in walk([f"/?chart={slug}" for slug in CHARTS], lang=lang, width=width):
        page.evaluate("document.fonts.ready.then(() => 1)")
        lost += [(path, words) for look in (LABELS, OVERLAPS) for words in page.evaluate(look)]
    assert not lost, "\n".join(map(str, lost))


def test_a_window_made_narrow_puts_labels_above_their_marks_and_walks_them_from_top_to_bottom(open_page):
    page = open_page("/?chart=promises")
    high = "document.querySelector('.chart').offsetHeight"
    before = page.evaluate(high)
    page.set_viewport_size({"width": 390, "height": 844})
    wait_until(page, f"() => {high} > {before} + 800")
    stops = page.evaluate(STOPS)
    assert len(stops) > 50
    assert stops == sorted(stops)
