"""The marks of the charts on a page, read from plotly's own data and from what it drew."""

from dataclasses import dataclass

from playwright.sync_api import Page

READ = """
() => [...document.querySelectorAll(".chart[data-chart]")].flatMap((chart) => {
  const plot = chart.querySelector(".js-plotly-plot");
  if (!plot || !plot.calcdata) return [];
  const shapes = new Map();
  plot.querySelectorAll(".cartesianlayer .point").forEach((shape) => shapes.set(shape.__data__, shape));
  return plot.calcdata.flatMap((entries, trace) => entries.map((entry) => {
    const said = (entries[0].trace.customdata || [])[entry.i];
    const shape = shapes.get(entry);
    if (!said || !said[0] || !shape) return null;
    const bar = shape.querySelector("path");
    const box = (bar || shape).getBoundingClientRect();
    return {chart: chart.dataset.chart, trace, refs: said[0].split(" ").map(decodeURIComponent), text: said[1],
            x: box.left + box.width / 2 + scrollX, y: box.top + box.height / 2 + scrollY};
  }).filter(Boolean));
})
"""


@dataclass(frozen=True)
class Mark:
    """One mark: whose, of which trace, where it leads, what is said of it, and its middle on the page."""

    chart: str
    trace: int
    refs: list[str]
    text: str
    x: float
    y: float


def marks_of(page: Page) -> list[Mark]:
    """Every mark on the page that leads somewhere, chart by chart."""
    page.wait_for_selector(".chart .main-svg")
    return [Mark(**found) for found in page.evaluate(READ)]


def click(page: Page, mark: Mark) -> None:
    """Press the mark with the mouse, scrolled into the middle of the window first."""
    page.evaluate("y => scrollTo({top: y - innerHeight / 2, behavior: 'instant'})", mark.y)
    page.mouse.move(mark.x, mark.y - page.evaluate("scrollY"))
    page.mouse.down()
    page.mouse.up()
