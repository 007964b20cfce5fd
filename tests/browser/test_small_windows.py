"""Nothing is cut and nothing slides sideways but what has its own scroll bar: 320 px, and 1280 px at 400 %."""

import pytest

from dashboard.app import PAGES
from tests.browser.details import unfold

SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
CUT = """() => [...document.querySelectorAll("main *, header *, footer *")].filter((each) => {
  if (each.closest(".table-scroll, .code, .site-nav, .filters, svg, .visually-hidden, .js-plotly-plot")) return false;
  if (each.closest(".downloads:not([open])")) return false;
  // A chart that says how narrow it may be drawn slides inside its frame: what is in there is reached, not lost.
  const frame = each.closest(".chart");
  if (frame && parseFloat(frame.firstElementChild.style.minWidth) > 0) return false;
  const box = each.getBoundingClientRect();
  const style = getComputedStyle(each);
  const outside = box.width > 0 && (box.right > innerWidth + 1 || box.left < -1);
  const clipped = style.overflowX !== "visible" && each.scrollWidth > each.clientWidth + 1;
  return outside || clipped;
}).map((each) => each.tagName + "." + each.className + ": " + each.textContent.slice(0, 40))"""
LABELS = """() => [...document.querySelectorAll(".chart svg text")].filter((text) => {
  const frame = text.closest(".chart");
  const chart = frame.getBoundingClientRect();
  const box = text.getBoundingClientRect();
  // A chart that slides inside its frame counts with the width it may be drawn in, not with the part now seen.
  const left = chart.left - frame.scrollLeft;
  const width = Math.max(chart.width, parseFloat(frame.firstElementChild.style.minWidth));
  return box.width > 0 && (box.right > left + width + 2 || box.left < left - 2
    || box.bottom > chart.bottom + 2 || box.top < chart.top - 2);
}).map((text) => text.textContent)"""
OVERLAPS = """() => [...document.querySelectorAll(".chart")].flatMap((chart) => {
  const texts = [...chart.querySelectorAll("svg text")].filter((text) => text.textContent.trim());
  const boxes = texts.map((text) => text.getBoundingClientRect());
  const found = [];
  texts.forEach((one, i) => texts.slice(i + 1).forEach((other, j) => {
    const a = boxes[i], b = boxes[i + 1 + j];
    const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (x > 2 && y > 4) found.push(one.textContent + " / " + other.textContent);
  }));
  return found;
})"""


NARROW = """() => [...document.querySelectorAll("table.facts tbody :is(td, th)")]
  .filter((cell) => cell.textContent.trim().length > 20 && cell.getBoundingClientRect().width < 140)
  .map((cell) => cell.textContent)"""
LOOKS = {"cut": CUT, "label outside its chart": LABELS, "words over words": OVERLAPS}
WINDOWS = {
    "a small phone": {"width": 320, "height": 640},
    "a screen at 200 percent": {"width": 640, "height": 400, "device_scale_factor": 2},
}
ADDRESSES = [page.path for page in PAGES]


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("window", WINDOWS)
def test_every_page_fits_a_small_window_without_loss(walk, window, lang):
    lost = []
    for path, page in walk(ADDRESSES, lang=lang, **WINDOWS[window]):
        unfold(page)
        lost += [(path, "sideways")] if page.evaluate(SIDEWAYS) > 0 else []
        lost += [(path, kind, words) for kind, look in LOOKS.items() for words in page.evaluate(look)]
    assert not lost, "\n".join(map(str, lost))


def test_a_phone_slides_a_table_rather_than_spelling_its_words(walk):
    narrow = []
    for path, page in walk(["/unknowns", "/method", "/sources"], lang="en", width=390):
        narrow += [(path, words) for words in page.evaluate(NARROW)]
    assert narrow == []
