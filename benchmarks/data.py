"""Check, build, start, views, pages and exports on the record at several sizes, as ratios to the real one.

Run it as `python benchmarks/data.py` (1, 10 and 100 times the record), with other sizes as
`python benchmarks/data.py 1 4`, and with some of its steps as `python benchmarks/data.py 1 100 check build`.
`--in FOLDER` keeps the records there.

Each step runs in a process of its own, so that its peak memory is its own. Times are seconds of CPU, of which a busy
machine takes hardly more than an idle one, from when Python has imported what all of them need. Larger records are
invented by `benchmarks/larger.py`. A step of more than half an hour is given up, and the table says so.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT), str(ROOT / "benchmarks")]

from larger import write_larger  # noqa: E402, after the path

from dashboard.app import PAGES, create_app  # noqa: E402
from policyfacts.exports import EXPORTS  # noqa: E402
from policyfacts.exports._bundle import chart_bundle, table_bundle  # noqa: E402
from policyfacts.exports.as_zip import all_tables  # noqa: E402
from policyfacts.facts.record import checked_record  # noqa: E402
from policyfacts.figures import CHARTS  # noqa: E402
from policyfacts.paths import DataFolder  # noqa: E402
from policyfacts.schema import TABLES  # noqa: E402
from policyfacts.tables.build import build  # noqa: E402
from policyfacts.tables.load import load_tables  # noqa: E402
from policyfacts.views.filters import Filters  # noqa: E402

_LONGEST_SECONDS = 1800
_KB_PER_MB = 1024


def main(arguments: list[str]) -> None:
    """Print a line a step: seconds and megabytes at each size, and how often the seconds of the first."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("chosen", nargs="*", default=[], metavar="SIZE or STEP")
    parser.add_argument("--in", dest="folder", type=Path)
    options = parser.parse_args(arguments)
    sizes = [int(each) for each in options.chosen if each.isdigit()] or [1, 10, 100]
    steps = [each for each in options.chosen if not each.isdigit()] or list(STEPS)
    with tempfile.TemporaryDirectory() as folder:
        places = {size: (options.folder or Path(folder)) / f"x{size}" / "data" for size in sizes}
        for size, place in places.items():
            if not place.exists():
                write_larger(size, ROOT / "data", place)
        print(f"{'':24}" + "".join(f"{f'{size} x':>24}" for size in sizes), flush=True)
        for step in steps:
            _print(step, [_measured(step, place) for place in places.values()])


def _print(step: str, found: list[tuple[float, float] | None]) -> None:
    first = found[0]
    cells = []
    for each in found:
        if each is None or first is None:
            cells.append("given up")
            continue
        cells.append(f"{each[0]:7.2f} s {each[0] / first[0]:5.1f}x {each[1]:5.0f} MB")
    print(f"{step:24}" + "".join(f"{cell:>24}" for cell in cells), flush=True)


def _measured(step: str, place: Path) -> tuple[float, float] | None:
    """Seconds of CPU and megabytes at the peak."""
    call = [sys.executable, __file__, "--step", step, str(place)]
    try:
        done = subprocess.run(call, capture_output=True, text=True, timeout=_LONGEST_SECONDS, check=False)
        seconds, peak = json.loads(done.stdout.splitlines()[-1])
    except (subprocess.TimeoutExpired, IndexError, ValueError):
        return None
    return seconds, peak


def run(step: str, place: Path) -> None:
    """Take one step in this process, and print what it cost."""
    start = time.process_time()
    STEPS[step](DataFolder(place))
    seconds, peak = time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KB_PER_MB
    print(json.dumps([seconds, peak]))


def _views(data: DataFolder) -> None:
    tables = load_tables(data)
    for chart in CHARTS.values():
        chart.rows(tables, Filters())


def _page(data: DataFolder, path: str) -> None:
    client = create_app(data=data).server.test_client()
    client.get(path, headers={"Accept-Encoding": "br"})


def _pages(data: DataFolder) -> None:
    client = create_app(data=data).server.test_client()
    for page in PAGES:
        client.get(page.path, headers={"Accept-Encoding": "br"})


def _tables_as(extension: str) -> Callable[[DataFolder], None]:
    def write(data: DataFolder) -> None:
        tables = load_tables(data)
        for table in TABLES.values():
            EXPORTS[extension].write(table_bundle(table, tables, "ko", ""))

    return write


def _charts_as(extension: str) -> Callable[[DataFolder], None]:
    def write(data: DataFolder) -> None:
        tables = load_tables(data)
        for chart in CHARTS.values():
            if chart.draw or not EXPORTS[extension].only_drawn:
                EXPORTS[extension].write(chart_bundle(chart, tables, Filters(), "ko", "light"))

    return write


def _package(data: DataFolder) -> None:
    all_tables(load_tables(data), "ko", "")


STEPS: dict[str, Callable[[DataFolder], object]] = {
    "check": checked_record,
    "build": build,
    "start": lambda data: create_app(data=data),
    "start and first page": lambda data: _page(data, "/"),
    "every page": _pages,
    "every view": _views,
    "tables as csv": _tables_as("csv"),
    "tables as json": _tables_as("json"),
    "tables as xlsx": _tables_as("xlsx"),
    "tables as parquet": _tables_as("parquet"),
    "package (zip)": _package,
    "charts as csv": _charts_as("csv"),
    "charts as xlsx": _charts_as("xlsx"),
}


if __name__ == "__main__":
    if sys.argv[1:2] == ["--step"]:
        run(sys.argv[2], Path(sys.argv[3]))
    else:
        main(sys.argv[1:])
