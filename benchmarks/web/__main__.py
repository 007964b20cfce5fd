"""The dashboard beside plain Dash, Vizro, Streamlit and a static page: the same facts, the same four charts.

In one command, from the root of the repository, with uv and a Chromium at hand:

    uv run --no-project --with-requirements requirements/benchmarks.txt python benchmarks/web

Sessions are interleaved: in each round every build is visited once on a fast line and once on a slow one (1.6 Mbit/s,
150 ms, a CPU four times slower), always with an empty cache. Medians are printed as ratios to plain Dash, and to the
static page where that is the goal. All but Streamlit run on gunicorn with two workers; the static page has plotly's
partial bundle and answers from memory. Nothing leaves this machine: other hosts are refused.

The dashboard's page also has what the others lack, and is charged for it: fonts, tables of every chart, evidence behind
every mark, menus, and the page around.
"""

import argparse
import os
import statistics
import sys
from collections import defaultdict
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE), str(ROOT / "src"), str(ROOT), str(ROOT / "script")]

from builds import BUILDS, Build, Running, running  # noqa: E402, after the path
from load import Asked, load  # noqa: E402
from playwright.sync_api import Browser, sync_playwright  # noqa: E402
from session import visit  # noqa: E402

from chromium import find_chromium  # noqa: E402

MEASURES = ("kB", "requests", "first paint", "largest paint", "drawn", "redrawn")
_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
_Found = dict[tuple[str, bool], list[dict[str, float]]]


def main() -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", nargs="+", default=[build.name for build in BUILDS], help="names of builds")
    parser.add_argument("--seconds", type=float, default=5, help="of load for each request")
    options = parser.parse_args()
    with ExitStack() as stack:
        servers = {build: stack.enter_context(running(build)) for build in BUILDS if build.name in options.only}
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or find_chromium(), args=_ARGUMENTS
        )
        found, problems = _visits(browser, servers, options.rounds)
        _print_visits(found)
        _print_servers(servers)
        _print_load(browser, servers, options.seconds)
    for problem in problems:
        print(problem)


def _visits(browser: Browser, servers: dict[Build, Running], rounds: int) -> tuple[_Found, list[str]]:
    found: _Found = defaultdict(list)
    problems = []
    for number in range(rounds):
        for is_slow in (False, True):
            for build, server in servers.items():
                print(f"round {number + 1}: {build.name}{', slow' * is_slow}", file=sys.stderr)
                try:
                    found[build.name, is_slow].append(visit(browser, build, server.address, is_slow=is_slow))
                except Exception as error:  # one build's failure is a result too
                    problems.append(
                        f"round {number + 1}, {build.name}{', slow' * is_slow}: {str(error).splitlines()[0]}"
                    )
    return found, problems


def _median(several: Iterable[dict[str, float]], measure: str) -> float:
    values = [each[measure] for each in several]
    return statistics.median(values) if values else float("nan")


def _print_visits(found: _Found) -> None:
    for is_slow in (False, True):
        print(f"\n{'slow line, CPU 4 times slower' if is_slow else 'fast line'}; times as ratios to plain Dash")
        print(
            f"{'':16}"
            + "".join(f"{measure:>15}" for measure in MEASURES)
            + f"{'drawn/static':>15}{'redrawn/static':>15}"
        )
        base, limit = (found[name, is_slow] for name in ("plain Dash", "static page"))
        for build in BUILDS:
            mine = found[build.name, is_slow]
            if not mine:
                continue
            cells = [f"{_median(mine, 'kB'):.0f}", f"{_median(mine, 'requests'):.0f}"]
            cells += [f"{_median(mine, m) / _median(base, m):.2f} ({_median(mine, m):.0f} ms)" for m in MEASURES[2:]]
            cells += [f"{_median(mine, m) / _median(limit, m):.2f}" for m in ("drawn", "redrawn")]
            print(f"{build.name:16}" + "".join(f"{cell:>15}" for cell in cells))


def _print_servers(servers: dict[Build, Running]) -> None:
    base = next(iter(servers.values()))
    print(f"\n{'':16}{'first page after start':>24}{'memory':>24}")
    for build, server in servers.items():
        start, memory = server.seconds / base.seconds, server.memory / base.memory
        print(
            f"{build.name:16}{f'{start:.2f} ({server.seconds:.1f} s)':>24}"
            f"{f'{memory:.2f} ({server.memory:.0f} MB)':>24}"
        )


def _print_load(browser: Browser, servers: dict[Build, Running], seconds: float) -> None:
    print(f"\n{'two workers, 16 at once':44}{'requests/s':>14}{'95 % within':>14}{'ratio':>10}")
    base = 0.0
    for name, asked in _requests(browser, servers):
        rate, worst = load(asked, seconds)
        base = base or rate
        print(f"{name:44}{rate:14.1f}{worst:11.0f} ms{rate / base if base else 0:10.1f}", flush=True)


def _requests(browser: Browser, servers: dict[Build, Running]) -> Iterable[tuple[str, Asked]]:
    """A callback of plain Dash first; then what the others ask for when a page is opened or filtered, a file taken."""
    at = {build.name: (build, server.address) for build, server in servers.items()}
    for name in ("plain Dash", "Vizro"):
        if name not in at:
            continue
        asked = _asked_by_filter(browser, *at[name])
        if asked:
            yield f"{name}: view (callback)", asked
        yield f"{name}: page (shell)", Asked(at[name][1] + "/")
    ours = at["this dashboard"][1]
    yield "this dashboard: page, whole", Asked(f"{ours}/funding")
    yield "this dashboard: view", Asked(f"{ours}/funding?funder=national")
    yield "this dashboard: download, csv", Asked(f"{ours}/download/funding-by-initiative.csv")
    yield "this dashboard: download, xlsx", Asked(f"{ours}/download/funding-by-initiative.xlsx")
    yield "static page: page", Asked(at["static page"][1] + "/")


def _asked_by_filter(browser: Browser, build: Build, address: str) -> Asked | None:
    """The request that a change of the filter makes."""
    page = browser.new_context(viewport={"width": 1440, "height": 2400}).new_page()
    page.goto(address + build.path, wait_until="networkidle")
    made: list[Asked] = []
    page.on(
        "request",
        lambda request: made.append(Asked(request.url, request.method, request.post_data or "", request.headers)),
    )
    build.choose(page)
    page.wait_for_timeout(3000)
    page.context.close()
    return next((each for each in made if each.method == "POST"), None)


if __name__ == "__main__":
    main()
