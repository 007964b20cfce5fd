"""What holds for every file: where it may import from is said by import-linter, the rest here."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import dashboard.pages
import policyfacts.cli
import policyfacts.exports
import policyfacts.figures
import policyfacts.schema
from policyfacts.discover import discover
from tests.conftest import ROOT

MOST_LINES = 300
CODE = sorted(path for name in ("src", "dashboard", "script", "tests") for path in (ROOT / name).rglob("*.py"))
PACKAGE = [path for path in CODE if path.relative_to(ROOT).parts[0] in {"src", "dashboard"}]
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "tools", "stuff", "base", "core"}
ITEMS = {
    policyfacts.schema: "TABLE",
    policyfacts.figures: "CHART",
    policyfacts.exports: "EXPORT",
    policyfacts.cli: "COMMAND",
    dashboard.pages: "PAGE",
}
POSIX_ONLY = re.compile(
    r"\bimport (fcntl|pwd|grp|resource|termios)\b|\bos\.(fork|getuid|geteuid|mkfifo|chown|killpg)\b"
    r"|['\"]/(tmp|etc|usr|dev)/"
)


def named(path):
    return path.relative_to(ROOT).as_posix()


def test_no_file_is_longer_than_its_limit():
    long = {named(path): len(path.read_text(encoding="utf-8").splitlines()) for path in CODE}
    assert {name: lines for name, lines in long.items() if lines > MOST_LINES and name != "tests/test_docs.py"} == {}


def test_no_file_has_a_name_that_says_nothing():
    assert [named(path) for path in CODE if path.stem.strip("_") in VAGUE] == []


@pytest.mark.parametrize(("package", "item"), ITEMS.items(), ids=lambda value: getattr(value, "__name__", value))
def test_every_module_of_a_package_of_items_ends_in_its_object(package, item):
    found = discover(package, item)
    assert found
    for module in found:
        text = (Path(package.__path__[0]) / f"{module}.py").read_text(encoding="utf-8")
        statements = re.findall(r"^(\w+)(?:: [^=\n]+)? = |^(?:def|class) (\w+)|^if ", text, re.MULTILINE)
        assert statements[-1][0] == item, f"{module}.py does not end in {item}"


def test_a_module_without_its_object_is_named(tmp_path, monkeypatch):
    package = tmp_path / "some_items"
    package.mkdir()
    (package / "__init__.py").write_text("", encoding="utf-8")
    (package / "_machinery.py").write_text("", encoding="utf-8")
    (package / "forgotten.py").write_text("ITME = 1\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    import some_items

    with pytest.raises(ImportError, match=r"some_items\.forgotten has no ITEM\. End the module in one ITEM"):
        discover(some_items, "ITEM")
    (package / "forgotten.py").write_text("ITEM = 1\n", encoding="utf-8")
    sys.modules.pop("some_items.forgotten")
    assert discover(some_items, "ITEM") == {"forgotten": 1}


def test_the_code_knows_no_place_and_no_industry(real):
    words = re.compile(r"pohang|포항|포스코|posco|배터리|이차전지|battery|batteries", re.IGNORECASE)
    found = {named(path): words.findall(path.read_text(encoding="utf-8")) for path in PACKAGE}
    assert {name: said for name, said in found.items() if said} == {}


def test_the_package_runs_on_every_system():
    assert [named(path) for path in PACKAGE if POSIX_ONLY.search(path.read_text(encoding="utf-8"))] == []


def test_files_are_opened_with_their_encoding():
    forgetful = re.compile(r"\.read_text\(\)|\.open\(\)|\.open\(\"[rwa]\"\)")
    assert [named(path) for path in CODE if forgetful.search(path.read_text(encoding="utf-8"))] == []


def test_nothing_below_the_figures_loads_plotly_and_nothing_below_the_dashboard_loads_dash(python_environment):
    program = (
        "import sys, policyfacts.views.headline, policyfacts.tables.build; assert 'plotly' not in sys.modules;"
        "import policyfacts.cli; policyfacts.cli.commands(); assert not {'dash', 'flask'} & set(sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], env=python_environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
