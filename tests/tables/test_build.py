"""A build is the same to the byte wherever and whenever it is made, and the committed tables are one."""

import csv
import io
import json
import shutil
import subprocess
import sys

import pandas as pd
import pytest
from frictionless import Package, system

from policyfacts.errors import DataError
from policyfacts.paths import DataFolder
from policyfacts.schema import FACT_TABLES, TABLES
from policyfacts.tables.build import build, inputs_version, is_stale
from policyfacts.tables.csvs import csv_bytes, read_csv
from policyfacts.tables.frames import dtype
from policyfacts.tables.load import load_tables

EVERY_TABLE = pytest.mark.parametrize("name", TABLES)


def contents(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_the_committed_tables_are_what_the_facts_give(real, tmp_path):
    build(real, out=tmp_path / "tables")
    committed, rebuilt = contents(real.tables), contents(tmp_path / "tables")
    assert sorted(committed) == sorted(rebuilt)
    assert [name for name, content in rebuilt.items() if committed[name] != content] == [], "run policyfacts build"


def test_two_processes_with_other_hashes_and_places_build_the_same_bytes(mini, tmp_path, python_environment):
    built = []
    for seed, zone in (("1", "Asia/Seoul"), ("4242", "America/New_York")):
        data = tmp_path / seed / "somewhere"
        shutil.copytree(mini.root, data, ignore=shutil.ignore_patterns("tables*"))
        environment = {**python_environment, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"}
        subprocess.run(
            [sys.executable, "-m", "policyfacts.cli", "build", "--data", str(data)],
            env=environment,
            check=True,
            capture_output=True,
        )
        built.append(contents(data / "tables"))
    assert built[0] == built[1] == contents(mini.tables)


def test_line_ends_of_the_inputs_do_not_change_the_version(mini_copy):
    before = inputs_version(mini_copy)
    for path in mini_copy.inputs():
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert inputs_version(mini_copy) == before


def test_tables_are_stale_when_an_input_changed_or_none_were_built(mini_copy):
    assert is_stale(mini_copy)
    build(mini_copy)
    assert not is_stale(mini_copy)
    path = mini_copy.registry / "regions.csv"
    path.write_bytes(path.read_bytes().replace(b"Narae", b"Nareh"))
    assert is_stale(mini_copy)


def test_a_record_with_problems_builds_nothing_and_the_old_tables_stay(mini_copy):
    build(mini_copy)
    before = contents(mini_copy.tables)
    path = next(mini_copy.facts.rglob("*plant.yaml"))
    path.write_text(path.read_text(encoding="utf-8").replace("stage: decided", "stage: dreamt"), encoding="utf-8")
    with pytest.raises(DataError, match="stage is 'dreamt'"):
        build(mini_copy)
    assert contents(mini_copy.tables) == before


def test_the_tables_of_the_second_instance_are_as_read_in_review(mini, golden):
    for name in TABLES:
        golden(f"tables/{name}.csv", (mini.tables / f"{name}.csv").read_bytes())


@EVERY_TABLE
def test_a_table_is_built_with_its_columns_whatever_it_holds(name, real, mini):
    for data in (real, mini):
        heading = (data.tables / f"{name}.csv").read_text(encoding="utf-8").splitlines()[0]
        assert tuple(heading.split(",")) == TABLES[name].names


@EVERY_TABLE
def test_a_table_is_read_back_as_it_was_built(name, mini):
    built = build(mini, out=mini.root.parent / f"again-{name}")[name]
    read = load_tables(mini)[name]
    pd.testing.assert_frame_equal(built, read)
    assert [str(kind) for kind in read.dtypes] == [
        str(pd.Series(dtype=dtype(column)).dtype) for column in TABLES[name].columns
    ]


@EVERY_TABLE
def test_a_table_survives_being_written_even_without_rows(name, mini_tables):
    for rows in (mini_tables[name], mini_tables[name].iloc[:0]):
        pd.testing.assert_frame_equal(read_csv(csv_bytes(rows), TABLES[name]), rows.reset_index(drop=True))


@EVERY_TABLE
def test_keys_identify_rows_and_required_columns_are_filled(name, mini_tables, real_tables):
    for tables in (mini_tables, real_tables):
        rows, table = tables[name], TABLES[name]
        assert not rows.duplicated(list(table.key)).any()
        for column in table.columns:
            if column.required:
                assert not (rows[column.name].isna() | (rows[column.name].astype("str") == "")).any(), column.name


@pytest.mark.parametrize("table", FACT_TABLES.values(), ids=lambda table: table.name)
def test_the_second_instance_has_facts_of_every_kind(table, mini_tables):
    assert len(mini_tables[table.name])


def test_every_fact_has_a_phrase_and_every_phrase_a_fact(mini_tables, real_tables):
    for tables in (mini_tables, real_tables):
        facts = {fact for table in FACT_TABLES.values() for fact in tables[table.name]["fact_id"]}
        assert facts == set(tables["evidence"]["fact_id"])
        assert int(tables["articles"]["facts"].sum()) == len(facts)


def test_exact_won_survive_where_a_float_would_round():
    rows = pd.DataFrame({"fact_id": ["a", "b"], "amount_krw": pd.array([2**53 + 1, None], dtype="Int64")})
    assert csv_bytes(rows) == b"fact_id,amount_krw\na,9007199254740993\nb,\n"


def test_a_date_is_derived_to_its_first_and_last_possible_day(mini_tables):
    rows = mini_tables["events"].set_index("event_id")[["date", "date_start", "date_end", "precision"]]
    assert rows.loc["kelp-plant-delayed"].tolist() == ["2030-H2", "2030-07-01", "2030-12-31", "half"]
    assert rows.loc["kelp-plant-opening"].tolist() == ["2031", "2031-01-01", "2031-12-31", "year"]


@pytest.mark.parametrize("which", ["real", "mini"])
def test_the_data_package_is_valid_to_a_program_from_outside(which, request):
    data: DataFolder = request.getfixturevalue(which)
    with system.use_context(trusted=True):
        report = Package(str(data.tables / "datapackage.json")).validate()
    assert report.flatten(["title", "rowNumber", "fieldName", "type", "note"]) == []
    assert len(report.tasks) == len(TABLES)


def test_a_broken_table_is_seen_from_outside(mini, tmp_path):
    shutil.copytree(mini.tables, tmp_path / "tables")
    path = tmp_path / "tables" / "funding.csv"
    path.write_bytes(
        path.read_bytes().replace(b",seaweed-pilot,", b",seaweed-plot,", 1).replace(b",city,", b",town,", 1)
    )
    with system.use_context(trusted=True):
        report = Package(str(tmp_path / "tables" / "datapackage.json")).validate()
    found = {kind for (kind,) in report.flatten(["type"])}
    assert {"hash-count", "foreign-key", "constraint-error"} <= found


def test_the_data_package_says_what_version_2_asks_for(mini):
    package = json.loads((mini.tables / "datapackage.json").read_text(encoding="utf-8"))
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    assert (package["title"], package["title_en"], package["name"]) == (
        "나래 해조 바이오 현황",
        "Narae seaweed record",
        "narae-seaweed",
    )
    assert package["as_of"] == "2030-12-31"
    by_name = {resource["path"].removesuffix(".csv"): resource for resource in package["resources"]}
    assert list(by_name) == list(TABLES)
    for name, resource in by_name.items():
        described = [(field["name"], field["title_en"]) for field in resource["schema"]["fields"]]
        assert described == [(column.name, column.heading.en) for column in TABLES[name].columns]


def test_a_build_as_of_a_day_knows_no_later_article(mini, tmp_path):
    build(mini, out=tmp_path / "then", as_of="2030-04-01")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "then" / "articles.csv").read_text(encoding="utf-8"))))
    assert [row["article_id"] for row in rows] == [
        "2030-03-05-narae-daily-pilot",
        "2030-04-01-island-news-plant",
    ]
    facts = (tmp_path / "then" / "events.csv").read_text(encoding="utf-8")
    assert "kelp-plant-opening" in facts
    assert "kelp-plant-delayed" not in facts
