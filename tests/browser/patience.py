"""Waiting for a page, on machines slower than one's own."""

import time

from playwright.sync_api import Error, Page

PATIENCE_MS = 15_000
_PAUSE_MS = 20


def wait_until(page: Page, script: str, arg: object = None) -> None:
    """Ask the page until the script's answer is truthy.

    Playwright's own `wait_for_function` evaluates text inside the page at every look. The page's
    policy forbids that, and lets only the look pass that the debugger makes itself: so each look
    here is one of those.
    """
    late = time.monotonic() + PATIENCE_MS / 1000
    while not _answer(page, script, arg):
        assert time.monotonic() < late, f"Not so within {PATIENCE_MS} ms: {script}"
        page.wait_for_timeout(_PAUSE_MS)


def _answer(page: Page, script: str, arg: object) -> object:
    try:
        return page.evaluate(script, arg)
    except Error as error:
        if "context was destroyed" in str(error):  # the page is on its way to another address
            return None
        raise
