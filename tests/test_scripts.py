"""The two commands' foundations: locks, declared dependencies, the scripts themselves."""

import ast
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import chromium
import environment
import sbom

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
# A name, a version, perhaps where it applies, and hashes: there is no room for an address.
LOCKED = re.compile(r"[a-z0-9-]+==[0-9][0-9a-z.+]*( ; [\w .'<>=!()]+)?( \\\n    --hash=sha256:[0-9a-f]{64})+\n")
NOT_ITS_OWN_NAME = {
    "PIL": "pillow",
    "hwpx": "python-hwpx",
    "pptx": "python-pptx",
    "yaml": "pyyaml",
    "ruamel": "ruamel-yaml",
}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_holds_versions_and_hashes_and_nothing_else(lock):
    assert LOCKED.sub("", lock.read_text(encoding="utf-8")) == ""


def test_both_locks_choose_the_same_versions():
    serve, test = (versions(name) for name in ("serve", "test"))
    assert {name: test.get(name) for name in serve} == serve


@pytest.mark.parametrize("lock", ["serve", "test"])
def test_a_lock_holds_every_dependency_that_is_declared(lock):
    extras = [each for extra in PROJECT["optional-dependencies"].values() for each in extra]
    declared = PROJECT["dependencies"] + (extras if lock == "test" else [])
    assert {package_name(each) for each in declared} - {PROJECT["name"]} <= set(versions(lock))


def test_every_package_that_the_code_imports_is_declared():
    extras = [each for name, extra in PROJECT["optional-dependencies"].items() if name != "test" for each in extra]
    declared = {package_name(each) for each in [*PROJECT["dependencies"], *extras]}
    assert imported_packages(ROOT / "src", ROOT / "dashboard") - declared == set()


def test_the_code_imports_every_package_that_is_declared():
    declared = {package_name(each) for each in PROJECT["dependencies"]}
    assert declared - imported_packages(ROOT / "src", ROOT / "dashboard") == set()


def test_scripts_import_only_the_standard_library():
    own = {path.stem for path in (ROOT / "script").glob("*.py")}
    assert imported_packages(ROOT / "script") - own == set()


def test_the_bill_of_materials_holds_every_locked_package_with_its_hashes():
    bill = sbom.bill()
    lock = (ROOT / "requirements" / "serve.txt").read_text(encoding="utf-8")
    assert bill["bomFormat"] == "CycloneDX"
    parts = {(part["name"], part.get("version", "")) for part in bill["components"]}
    assert {(name, version) for name, found in versions("serve").items() for version in found} < parts
    written = [each["content"] for part in bill["components"] for each in part.get("hashes", [])]
    assert sorted(written) == sorted(re.findall(r"sha256:([0-9a-f]{64})", lock))
    refs = [part["bom-ref"] for part in bill["components"]]
    assert bill["dependencies"] == [{"ref": "policyfacts", "dependsOn": refs}]
    assert len(set(refs)) == len(refs)
    assert any(re.fullmatch(r"pkg:npm/plotly.js-basic-dist-min@\d+\.\d+\.\d+", ref) for ref in refs)


def test_the_bill_of_materials_is_the_same_every_time():
    command = [sys.executable, ROOT / "script" / "sbom.py"]
    printed = [subprocess.run(command, check=True, capture_output=True).stdout for _ in range(2)]
    assert printed[0] == printed[1]


def test_the_wheel_brings_the_data_the_assets_and_the_licences(tmp_path):
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", tmp_path]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    wheel = zipfile.ZipFile(next(tmp_path.glob("*.whl")))
    wanted = {f"policyfacts/_data/{path.relative_to(ROOT / 'data').as_posix()}" for path in shipped_files("data")}
    wanted |= {path.relative_to(ROOT).as_posix() for path in shipped_files("dashboard")}
    assert wanted - set(wheel.namelist()) == set()
    assert {"LICENSE", "data/LICENSE"} <= {name.partition("licenses/")[2] for name in wheel.namelist()}


def test_a_changed_lock_asks_for_a_new_environment(tmp_path):
    lock = tmp_path / "serve.txt"
    lock.write_text("dash==4.4.1\n", encoding="utf-8")
    before = environment.fingerprint(lock)
    lock.write_text("dash==4.4.2\n", encoding="utf-8")
    assert environment.fingerprint(lock) != before


def test_an_install_that_was_cut_short_is_done_again(tmp_path, monkeypatch):
    made = []
    monkeypatch.setitem(environment.FOLDERS, "serve", tmp_path)
    monkeypatch.setattr(environment, "make", lambda folder, lock: made.append(lock.name))
    monkeypatch.setattr(environment, "python_of", lambda folder: Path(sys.executable))
    environment.ready_python("serve")
    environment.ready_python("serve")
    (tmp_path / "ready").unlink()
    environment.ready_python("serve")
    assert made == ["serve.txt", "serve.txt"]


def test_a_wrong_call_is_told_how_to_call(capsys):
    assert environment.main(["elsewhere", "-m", "dashboard"]) == 2
    assert "environment.py serve|test" in capsys.readouterr().err


def test_a_named_chromium_that_is_not_there_is_an_error(monkeypatch):
    monkeypatch.setenv("CHROMIUM", "nowhere/chromium")
    with pytest.raises(chromium.NoChromiumError, match="'nowhere/chromium', which is not a file"):
        chromium.find_chromium()


@pytest.mark.skipif(os.name == "nt", reason="a POSIX script; Windows installs the package with pip")
def test_without_a_python_the_script_says_what_to_install(tmp_path):
    script, nothing_there = ROOT / "script" / "python", {"PATH": str(tmp_path)}
    done = subprocess.run(["/bin/sh", script], env=nothing_there, capture_output=True, check=False)
    assert (done.returncode, b"Install one" in done.stderr) == (1, True)


def shipped_files(folder: str) -> list[Path]:
    passing = {".pyc", ".lock"}
    return [path for path in (ROOT / folder).rglob("*") if path.is_file() and path.suffix not in passing]


def versions(lock: str) -> dict[str, set[str]]:
    text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    found: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE):
        found.setdefault(name, set()).add(version)
    return found


def package_name(requirement: str) -> str:
    return re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", requirement)[0]).lower()


def imported_packages(*folders: Path) -> set[str]:
    files = [path for folder in folders for path in folder.rglob("*.py")]
    nodes = [node for path in files for node in ast.walk(ast.parse(path.read_bytes()))]
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    froms = {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    names = {name.split(".")[0] for name in plain | froms}
    outside = names - sys.stdlib_module_names - {"policyfacts", "dashboard"}
    return {NOT_ITS_OWN_NAME.get(name, package_name(name)) for name in outside}
