"""Every page of a served instance, cold and warm: seconds, bytes, and what a browser makes of it.

Run it as `python benchmarks/pages.py data FOLDER …` with the data folders of instances whose tables are built, as
`benchmarks/larger.py` and `policyfacts build --data` make them; with pages as `… data /funding` of those alone.

Cold is the first answer of a server that has loaded its tables and answered nothing else: each page is asked in a
process of its own. Seconds are of CPU, of which a busy machine takes hardly more; drawn is by the clock of a headless
Chromium, from asking a server that has answered the page before until every chart stands. `start` is loading alone.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT), str(ROOT / "script")]

import brotli  # noqa: E402, after the path
from flask.testing import FlaskClient  # noqa: E402
from playwright.sync_api import Browser, sync_playwright  # noqa: E402

from chromium import find_chromium  # noqa: E402
from dashboard.app import PAGES, create_app  # noqa: E402
from policyfacts.paths import DataFolder  # noqa: E402

_HEAD = f"{'page':14}{'cold s':>9}{'warm s':>9}{'html kB':>10}{'br kB':>8}{'nodes':>9}{'drawn s':>9}"
_DRAWN = """() => document.querySelector("main") && [...document.querySelectorAll(".chart[data-chart]")]
  .every((chart) => chart.querySelector(".main-svg"))"""
_PATIENCE_MS = 120_000


def main(arguments: list[str]) -> None:
    """Print a line a page for each instance."""
    chosen = [each for each in arguments if each in {page.path for page in PAGES}] or [page.path for page in PAGES]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox", "--disable-gpu"])
        for place in (each for each in arguments if each not in chosen):
            print(f"\n{place}\n{_HEAD}", flush=True)
            with _served(place) as address:
                asked = _output("--ask", place, *chosen)
                for line in asked.splitlines():
                    path = line.split()[0]
                    print(line + (_drawn(browser, address + path) if path.startswith("/") else ""), flush=True)


def _output(*arguments: str) -> str:
    return subprocess.run([sys.executable, __file__, *arguments], check=True, stdout=-1, text=True).stdout


def ask(place: str, paths: list[str]) -> None:
    """Print what each page costs the server, each asked in a process that has not answered before."""
    start = time.process_time()
    client = create_app(DataFolder(Path(place))).server.test_client()
    print(f"{'start':14}{time.process_time() - start:9.2f}", flush=True)
    for path in paths:
        child = os.fork()
        if not child:
            _ask_one(client, path)
            os._exit(0)
        os.waitpid(child, 0)


def _ask_one(client: FlaskClient, path: str) -> None:
    (cold, content), (warm, _) = _timed(client, path), _timed(client, path)
    packed = len(brotli.compress(content, quality=5))
    print(f"{path:14}{cold:9.2f}{warm:9.3f}{len(content) / 1000:10.0f}{packed / 1000:8.0f}", flush=True)


def _timed(client: FlaskClient, path: str) -> tuple[float, bytes]:
    start = time.process_time()
    client.get(path, headers={"Accept-Encoding": "br"})
    seconds = time.process_time() - start
    return seconds, client.get(path).data


@contextmanager
def _served(place: str) -> Iterator[str]:
    command = [sys.executable, "-m", "dashboard", "serve", "--data", place, "--port", "0", "--workers", "1"]
    path = os.pathsep.join([str(ROOT), str(ROOT / "src")])
    with subprocess.Popen(command, env={**os.environ, "PYTHONPATH": path}, stdout=-1, text=True) as server:
        yield server.stdout.readline().strip() if server.stdout else ""
        server.terminate()


def _drawn(browser: Browser, address: str) -> str:
    """Elements of the page, and seconds until its charts are drawn."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.set_default_timeout(_PATIENCE_MS)
    page.goto(address)  # the server's first answer is told in another column
    start = time.monotonic()
    page.goto(address, wait_until="commit")
    while not page.evaluate(_DRAWN):
        page.wait_for_timeout(20)
    seconds, nodes = time.monotonic() - start, page.evaluate("document.querySelectorAll('*').length")
    page.close()
    return f"{nodes:9,}{seconds:9.2f}"


if __name__ == "__main__":
    if sys.argv[1:2] == ["--ask"]:
        ask(sys.argv[2], sys.argv[3:])
    else:
        main(sys.argv[1:])
