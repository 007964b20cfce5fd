"""The briefing in one file, opened in Chromium with the network refused."""

from policyfacts.briefings import FORMATS, Briefing, Item, fill
from policyfacts.words import Words

HTML = FORMATS["html"]
SET = """(query) => {
  const style = getComputedStyle(document.querySelector(`section[lang=ko] ${query}`));
  return [style.fontFamily, style.whiteSpaceCollapse];
}"""
"""How words are set: in which fonts, and whether blanks beside each other are kept."""


def test_it_opens_from_a_stick_without_a_network(tmp_path, chromium, real_tables):
    path = tmp_path / "briefing.html"
    shown = fill(Briefing(Words("보고", "Report"), (Item("funding-by-payer"),)), real_tables)
    path.write_bytes(HTML.write(shown))
    context = chromium.new_context(offline=True)
    page = context.new_page()
    asked, said = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(path.as_uri())
    chart = page.locator("section[lang=ko] .chart")
    page.wait_for_selector("section[lang=ko] .js-plotly-plot")
    assert page.evaluate(SET, ".labels text") == page.evaluate(SET, ".xtick text")
    chart.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.locator("#evidence blockquote").first.inner_text()
    page.keyboard.press("Escape")
    assert page.locator("#evidence").is_hidden()
    page.click("section[lang=ko] [data-to=en]")
    assert page.locator("h1:visible").inner_text() == "Report"
    page.wait_for_selector("section[lang=en] .js-plotly-plot")
    assert (asked, said) == ([path.as_uri()], [])
    context.close()
