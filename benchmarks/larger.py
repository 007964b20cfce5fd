"""A record that is several times as large as the real one, of the same shape: what `benchmarks/data.py` measures with.

Run it as `python benchmarks/larger.py 10 FOLDER`.

Articles, facts, initiatives, organisations, publishers, events and targets are multiplied; regions, schemes and sites
are not, since a country does not grow. A copy says the same as its original about another initiative: there are so many
times more claims, each with as many vintages as in the real record. The copies are invented: never publish them.
"""

import csv
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
_NAMED_IN_FACTS = ("event", "designation", "target", "indicator")
_MULTIPLIED = {"initiatives": "initiative_id", "organisations": "id", "publishers": "id"}
_LINE = re.compile(r"^(\s*(?:- )?)(\w+): ('?)([^'\n]+)('?)$", re.MULTILINE)
_REFERENCES = frozenset(
    {*_NAMED_IN_FACTS, "initiative", "organisation", "funder", "recipient", "promise", "set_by", "speaker"}
    | {"authority", "publisher", "subject"}
)


def write_larger(times: int, source: Path, target: Path) -> None:
    """Write an instance with so many copies of the facts, the first of them the real ones."""
    left_out = shutil.ignore_patterns("tables*", ".*")
    shutil.copytree(source, target, ignore=left_out)
    ids = _ids(source)
    files = [(path, path.read_text(encoding="utf-8")) for path in sorted((source / "facts").rglob("*.yaml"))]
    for copy in range(2, times + 1):
        for path, text in files:
            kept = target / path.relative_to(source)
            kept.with_stem(f"{path.stem}-x{copy}").write_text(_renamed(text, ids, copy), encoding="utf-8")
    for name in (*_MULTIPLIED, "aliases"):
        _multiply(target / "registry" / f"{name}.csv", times, ids)


def _ids(source: Path) -> frozenset[str]:
    """Every id that is multiplied."""
    registry = {row[key] for name, key in _MULTIPLIED.items() for row in _rows(source / "registry" / f"{name}.csv")}
    facts = (path.read_text(encoding="utf-8") for path in (source / "facts").rglob("*.yaml"))
    named = {found[4] for text in facts for found in _LINE.finditer(text) if found[2] in _NAMED_IN_FACTS}
    kept = {row["id"] for name in ("regions", "schemes", "sites") for row in _rows(source / "registry" / f"{name}.csv")}
    return frozenset(registry | named) - kept


def _renamed(text: str, ids: frozenset[str], copy: int) -> str:
    def changed(found: re.Match[str]) -> str:
        before, key, opened, value, closed = found.groups()
        if key == "url":
            return f"{before}{key}: {opened}{value}#x{copy}{closed}"
        is_id = key in _REFERENCES and value in ids
        return f"{before}{key}: {opened}{value}-x{copy}{closed}" if is_id else found[0]

    return _LINE.sub(changed, text)


def _multiply(path: Path, times: int, ids: frozenset[str]) -> None:
    rows = _rows(path)
    copies = [row for copy in range(2, times + 1) for row in (_copied(row, ids, copy) for row in rows) if row]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows([*rows, *copies])


def _copied(row: dict[str, str], ids: frozenset[str], copy: int) -> dict[str, str]:
    if row[next(name for name in ("id", "initiative_id") if name in row)] not in ids:
        return {}
    suffixed: dict[str, Callable[[str], str]] = {
        "name_ko": lambda name: f"{name} {copy}",
        "name_en": lambda name: f"{name} {copy}",
        "alias": lambda name: f"{name} {copy}",
    }
    return {
        name: suffixed[name](value) if name in suffixed else f"{value}-x{copy}" if value in ids else value
        for name, value in row.items()
    }


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


if __name__ == "__main__":
    write_larger(int(sys.argv[1]), ROOT / "data", Path(sys.argv[2]))
