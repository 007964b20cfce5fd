"""A page speaks one language; what stands in the other is marked as such or is a name."""

import csv
import re
from pathlib import Path

from dashboard.app import PAGES
from policyfacts.exports import EXPORTS
from tests.browser.details import unfold

ROOT = Path(__file__).parents[2]
READ = """(lang) => {
  const found = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (parent.closest("script, style, template, code, noscript, [hidden]")) continue;
    const marked = parent.closest("[lang]");
    if (marked && marked !== document.documentElement && marked.lang !== lang) continue;
    found.push(walker.currentNode.data);
  }
  const names = ["aria-label", "title", "placeholder", "alt", "data-done"];
  for (const each of document.querySelectorAll("[aria-label], [title], [placeholder], [alt], [data-done]")) {
    if (each.closest("[lang]").lang !== lang) continue;
    for (const name of names) found.push(each.getAttribute(name) || "");
  }
  for (const plot of document.querySelectorAll(".js-plotly-plot")) {
    for (const trace of plot.data) found.push(...(trace.customdata || []).map((said) => said[1]));
  }
  return found.map((text) => text.trim()).filter(Boolean);
}"""
HANGUL = re.compile("[가-힣]")
LATIN = re.compile("[A-Za-z]{2,}")
VERSION = re.compile(r"\b[0-9a-f]{12}\b|\b[\w-]+(?:\.[\w-]+)+")
"""No words: the version of the data, a digest; names of hosts and files."""
NOT_WORDS = {"CC", "BY", "CSV", "KB", "JSON", "ISO", "SHA", "WGS", "MW", "English", "OpenAPI", "ETag"}
"""Names of licences, formats, norms, units, and the link to the other language."""
FORMATS = {word for each in EXPORTS.values() for word in LATIN.findall(f"{each.extension.upper()} {each.words.ko}")}


def names() -> set[str]:
    """Latin parts of Korean names in the registry: POSTECH is called so in Korean."""
    found: set[str] = set()
    for path in (ROOT / "data" / "registry").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                found |= set(LATIN.findall(f"{row.get('name_ko', '')} {row.get('alias', '')}"))
                found |= {word for word in LATIN.findall(row.get("name_en", "")) if word.isupper()}
    return found


def words_in(page, lang: str) -> list[str]:
    unfold(page)
    values = page.locator("main .ref:visible")
    if values.count():
        values.first.click()
        page.locator("#evidence .evidence-item").first.wait_for()
    return page.evaluate(READ, lang)


ADDRESSES = [*(page.path for page in PAGES), "/nowhere", "/?chart=partners"]


def test_an_english_page_has_no_hangul_that_is_not_marked_as_korean(walk):
    left = []
    for path, page in walk([*ADDRESSES, "/?x=1"], lang="en"):
        read = words_in(page, "en")
        assert len(read) > 10, path
        left += [(path, text) for text in read if HANGUL.search(text)]
    assert left == []


def test_a_korean_page_has_no_latin_word_but_names(walk):
    allowed, left = NOT_WORDS | FORMATS | names(), []
    for path, page in walk(ADDRESSES, lang="ko"):
        read = words_in(page, "ko")
        assert len(read) > 10, path
        left += [(path, text) for text in read if set(LATIN.findall(VERSION.sub("", text))) - allowed]
    assert left == []


def test_every_word_that_plotly_can_say_on_a_korean_page_is_korean(open_page):
    page = open_page("/funding")
    page.evaluate(
        """() => {
          const place = document.querySelector("main").appendChild(document.createElement("div"));
          place.id = "every-button";
          const drawn = document.querySelector(".js-plotly-plot");
          const config = {...drawn._context, displayModeBar: true, locale: "ko"};
          return Plotly.newPlot(place, drawn.data.slice(0, 1), {dragmode: "zoom"}, config);
        }"""
    )
    titles = page.locator("#every-button .modebar-btn").evaluate_all("all => all.map(each => each.dataset.title)")
    assert len(titles) > 5
    assert [title for title in titles if not HANGUL.search(title)] == []
    assert (
        page.locator("#every-button").locator(".modebar-btn--logo, [data-title*=Chart], [data-title*=plotly]").count()
        == 0
    )
