"""What a page keeps folded."""

from playwright.sync_api import Page

UNFOLD = """() => {
  const menus = [...document.querySelectorAll("main details.downloads")];
  [...document.querySelectorAll("main details:not(.downloads)"), ...menus.slice(0, 1)]
    .forEach((each) => { each.open = true; });
}"""


def unfold(page: Page) -> None:
    """Open every table and list, and the first download menu: each menu lies over the page and has its files made."""
    page.evaluate(UNFOLD)
