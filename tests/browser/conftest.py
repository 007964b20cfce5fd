"""A real Chromium, the real dashboard, and a record of what the browser asked for and told."""

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect, sync_playwright

from chromium import find_chromium
from dashboard.app import create_app
from dashboard.index import Dashboard
from policyfacts.paths import DataFolder
from policyfacts.tables.build import build
from tests.browser.patience import PATIENCE_MS, wait_until
from tests.serving import served

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
FOUNDING = ROOT / "data" / "facts" / "2024" / "2024-08-05-breaknews-battery-global-cooperation.yaml"
ARGUMENTS = [
    # Chromium refuses to run as root in its sandbox; it shows nothing here but our own pages.
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # Every other host is refused: a page that needs one fails here as it does on a closed network.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
TELL_VIOLATIONS = """
document.addEventListener("securitypolicyviolation", (event) =>
  console.error(`refused by the page's policy: ${event.effectiveDirective} ${event.blockedURI}`));
"""

READY = """() => document.querySelector("main") && document.title !== "Updating..." &&
  [...document.querySelectorAll(".chart[data-chart]")].every((chart) => chart.querySelector(".main-svg"))"""
"""Something to read is there, and every chart is drawn."""

OpenPage = Callable[..., Page]
Walk = Callable[..., Iterator[tuple[str, Page]]]


@pytest.hookimpl(tryfirst=True)  # before -m "not browser" takes its pick
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder as one that needs a browser."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One Chromium for all tests; without one, browser tests fail, for a skip is easily missed."""
    path = find_chromium()
    if path is None:
        pytest.fail("No Chromium was found. Run script/test, which installs one, or set CHROMIUM.")
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Dashboard], str]]:
    """Serve a dashboard until the tests end; call it for the address, without the slash at the end."""
    with ExitStack() as running:
        yield lambda app: running.enter_context(served(app))


@pytest.fixture(scope="session")
def founding(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The instance as it was with its first article: every kind of value, and expectations that stay as it grows."""
    folder = tmp_path_factory.mktemp("founding") / "data"
    shutil.copytree(ROOT / "data", folder, ignore=shutil.ignore_patterns("facts", "tables*", "decisions"))
    kept = folder / "facts" / FOUNDING.parent.name / FOUNDING.name
    kept.parent.mkdir(parents=True)
    shutil.copy(FOUNDING, kept)
    build(DataFolder(folder))
    return folder


@pytest.fixture(scope="session")
def founding_url(serve: Callable[[Dashboard], str], founding: Path) -> str:
    """Address of the dashboard with the first article alone."""
    return serve(create_app(data=founding))


@pytest.fixture(scope="session")
def record_url(serve: Callable[[Dashboard], str]) -> str:
    """Address of the dashboard with the whole record."""
    return serve(create_app(data=ROOT / "data"))


@pytest.fixture
def dashboard_url(founding_url: str) -> str:
    """Where `open_page` and `walk` go; a module that tests size gives `record_url` under this name."""
    return founding_url


@pytest.fixture
def request_log() -> list[str]:
    """Address of every request that a page of this test made, refused ones too, in order."""
    return []


@pytest.fixture
def complaints() -> list[str]:
    """What the browser complained about in this test: in the console, in scripts, by its policy."""
    return []


@pytest.fixture
def open_page(
    chromium: Browser, dashboard_url: str, request_log: list[str], complaints: list[str]
) -> Iterator[OpenPage]:
    """Open an address of the dashboard as a new visitor would.

    Call it as `open_page("/funding?lang=en", width=390, height=844, color_scheme="dark")`; options
    beside width, height and server go to Playwright's `new_context`.
    """
    contexts: list[BrowserContext] = []

    def opened(path: str, *, width: int = 1440, height: int = 900, server: str = "", **options: object) -> Page:
        visitor = {"locale": "ko-KR", "timezone_id": "Asia/Seoul", "reduced_motion": "reduce"}
        screen = {"width": width, "height": height}
        context = chromium.new_context(viewport=screen, **{**visitor, **options})
        contexts.append(context)
        context.set_default_timeout(PATIENCE_MS)
        context.add_init_script(TELL_VIOLATIONS)
        page = context.new_page()
        page.on("request", lambda request: request_log.append(request.url))
        page.on("console", lambda message: note_console_error(message, complaints))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto((server or dashboard_url) + path)
        if options.get("java_script_enabled", True):
            wait_until(page, READY)
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def walk(open_page: OpenPage) -> Walk:
    """Visit pages one after the other as one visitor, whose browser keeps the files; yields path and page of each.

    Call it as `walk(["/", "/funding"], lang="en", width=390)`; options as for `open_page`.
    """

    def walking(paths: Iterable[str], *, lang: str = "ko", **options: object) -> Iterator[tuple[str, Page]]:
        page: Page | None = None
        here = ""
        for path in paths:
            address = f"{path}{'&' if '?' in path else '?'}lang={lang}"
            if page is None:
                page = open_page(address, **options)
            else:
                page.goto("about:blank")
                page.goto(urljoin(here, address))
                wait_until(page, READY)
            here = page.url
            yield path, page

    return walking


def note_console_error(message: ConsoleMessage, complaints: list[str]) -> None:
    """Keep what the console shows in red, and where it came from."""
    if message.type == "error":
        complaints.append(f"{message.text} ({message.location['url']})")
