"""The data package, judged by frictionless and its own checksums."""

import hashlib
import io
import json
import zipfile

import pytest
import yaml
from frictionless import Package

from policyfacts.exports import EXPORTS
from policyfacts.exports.as_zip import all_tables
from policyfacts.schema import TABLES
from tests.exports.bundles import chart, real_tables, table

PAPERS = {"README.md", "README.ko.md", "dictionary.csv", "LICENSE.txt", "CITATION.cff", "SHA256SUMS"}


def unpacked(content, folder):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        archive.extractall(folder)
        return set(archive.namelist())


@pytest.fixture
def whole(tmp_path):
    unpacked(all_tables(real_tables(), "ko")[1], tmp_path)
    return tmp_path


def test_the_package_holds_every_table_and_every_paper(whole):
    held = {path.name for path in whole.iterdir()}
    assert held == {f"{name}.csv" for name in TABLES} | PAPERS | {"datapackage.json"}


def test_frictionless_finds_nothing(whole):
    assert Package(str(whole / "datapackage.json")).validate().flatten(["path", "type", "message"]) == []


@pytest.mark.parametrize("bundle", [chart("funding-by-payer"), chart("timeline", "en"), table("claims")])
def test_frictionless_finds_nothing_in_the_package_of_one(bundle, tmp_path):
    unpacked(EXPORTS["zip"].write(bundle), tmp_path)
    assert Package(str(tmp_path / "datapackage.json")).validate().flatten(["path", "type", "message"]) == []


def test_checksums_are_those_of_the_files(whole):
    lines = (whole / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    sums = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    assert set(sums) == {path.name for path in whole.iterdir()} - {"SHA256SUMS"}
    for name, digest in sums.items():
        assert hashlib.sha256((whole / name).read_bytes()).hexdigest() == digest


def test_the_papers_say_day_version_sources_and_what_is_empty(whole):
    for name, empty in (("README.md", "empty: no article states any yet"), ("README.ko.md", "비어 있음")):
        said = (whole / name).read_text(encoding="utf-8")
        assert real_tables().version in said
        assert "전지보국 포항 실현에 속도" in said
        assert empty in said


def test_the_citation_file_is_one(whole):
    cited = yaml.safe_load((whole / "CITATION.cff").read_text(encoding="utf-8"))
    assert (cited["cff-version"], cited["type"], cited["license"]) == ("1.2.0", "dataset", "CC-BY-4.0")
    assert cited["references"][0]["authors"] == [{"name": "박영재"}]


def test_the_english_name_is_ascii():
    assert all_tables(real_tables(), "en")[0] == "pohang-batteries_20240805.zip"
    assert all_tables(real_tables(), "ko", "2024-12-31")[0] == "포항이차전지_20241231.zip"


def test_a_package_of_a_day_knows_no_later_article(tmp_path):
    unpacked(all_tables(real_tables(), "ko", "2024-01-01")[1], tmp_path)
    described = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    assert described["as_of"] == "2024-01-01"
    assert len((tmp_path / "articles.csv").read_text(encoding="utf-8-sig").splitlines()) == 1
