"""The builds that are compared, and how each is started and its filter is changed."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil
from playwright.sync_api import Page

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
_PATIENCE_SECONDS = 120
_READING_MS = 1000
"""Between opening a filter and choosing, in every build: nobody chooses what they have not read."""


def _choose_native(select: str) -> Callable[[Page], None]:
    def choose(page: Page) -> None:
        page.focus(select)
        page.wait_for_timeout(_READING_MS)
        page.select_option(select, "national")

    return choose


def _choose_dash(page: Page) -> None:
    page.click("#payer")
    page.wait_for_timeout(_READING_MS)
    page.get_by_role("option", name="national", exact=True).or_(page.get_by_text("national", exact=True)).first.click()


def _choose_vizro(page: Page) -> None:
    page.locator("#nav-control-panel .dash-dropdown, #control-panel .dash-dropdown, .dash-dropdown").first.click()
    page.wait_for_timeout(_READING_MS)
    page.get_by_role("option", name="national", exact=True).or_(page.get_by_text("national", exact=True)).first.click()


def _choose_streamlit(page: Page) -> None:
    page.locator("[data-testid=stSelectbox] [data-baseweb=select], [data-testid=stSelectbox] input").first.click()
    page.wait_for_timeout(_READING_MS)
    page.get_by_role("option", name="national", exact=True).first.click()


@dataclass(frozen=True)
class Build:
    """One build.

    Args:
        name: What the tables call it.
        command: What starts it, with `{port}`.
        path: The page with the four charts.
        choose: What a reader does to see one payer alone.
    """

    name: str
    command: tuple[str, ...]
    path: str
    choose: Callable[[Page], None]


def _gunicorn(module: str) -> tuple[str, ...]:
    return (
        "-m",
        "gunicorn",
        "--workers",
        "2",
        "--bind",
        "127.0.0.1:{port}",
        "--log-level",
        "error",
        f"{module}:server",
    )


_STREAMLIT = ("-m", "streamlit", "run", "with_streamlit.py", "--server.port", "{port}", "--server.headless", "true")
BUILDS = (
    Build("plain Dash", _gunicorn("plain_dash"), "/", _choose_dash),
    Build("this dashboard", _gunicorn("ours"), "/funding", _choose_native("select[name=funder]")),
    Build("static page", _gunicorn("static_page"), "/", _choose_native("#payer")),
    Build("Vizro", _gunicorn("with_vizro"), "/", _choose_vizro),
    Build("Streamlit", (*_STREAMLIT, "--browser.gatherUsageStats", "false"), "/", _choose_streamlit),
)


@dataclass(frozen=True)
class Running:
    """A build that answers: its address, seconds until its first page, and its memory in MB."""

    address: str
    seconds: float
    process: int

    @property
    def memory(self) -> float:
        """Of the server and all its workers."""
        server = psutil.Process(self.process)
        return sum(each.memory_info().rss for each in (server, *server.children(recursive=True))) / 1e6


@contextmanager
def running(build: Build) -> Iterator[Running]:
    """The build, started and answering; stopped afterwards."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    paths = os.pathsep.join(map(str, (ROOT / "src", ROOT, HERE)))
    command = [sys.executable, *(part.format(port=port) for part in build.command)]
    start = time.monotonic()
    process = subprocess.Popen(command, cwd=HERE, env={**os.environ, "PYTHONPATH": paths}, start_new_session=True)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(address + build.path)
        yield Running(address, time.monotonic() - start, process.pid)
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(30)


def _wait_for(address: str) -> None:
    late = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < late:
        try:
            with urllib.request.urlopen(address, timeout=_PATIENCE_SECONDS) as answer:  # noqa: S310
                answer.read()
                return
        except OSError:
            time.sleep(0.02)
    raise TimeoutError(f"{address} did not answer within {_PATIENCE_SECONDS} s")
