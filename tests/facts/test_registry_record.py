"""The registry of the real record: who and what exists, each once and under every name it is printed with."""

from collections import Counter
from pathlib import Path

import pytest

from policyfacts.dates import parse_when
from policyfacts.facts.registry import Entry, read_registry
from policyfacts.paths import DataFolder
from policyfacts.schema import REGISTRY, TABLES

ROOT = Path(__file__).parents[2]
NAMED = [name for name in REGISTRY if name != "aliases"]
REGISTRY_READ, PROBLEMS = read_registry(DataFolder(ROOT / "data"))


def entries(table: str) -> tuple[Entry, ...]:
    return REGISTRY_READ.entries[table]


def test_the_registry_has_no_problems():
    assert PROBLEMS == []


@pytest.mark.parametrize("table", NAMED)
@pytest.mark.parametrize("lang", ["ko", "en"])
def test_a_name_means_one_row_of_its_table(table, lang):
    printed = Counter(
        name.casefold()
        for identity in REGISTRY_READ.ids(table)
        for name in set(REGISTRY_READ.names(table, identity, lang))
    )
    assert [name for name, rows in printed.items() if rows > 1] == []


@pytest.mark.parametrize("table", NAMED)
def test_an_alias_says_something_new(table):
    repeated = [
        (identity, lang)
        for identity in REGISTRY_READ.ids(table)
        for lang in ("ko", "en")
        if len(set(REGISTRY_READ.names(table, identity, lang))) < len(REGISTRY_READ.names(table, identity, lang))
    ]
    assert repeated == []


def test_every_organisation_has_a_country():
    assert [entry.values["id"] for entry in entries("organisations") if not entry.values.get("country")] == []


@pytest.mark.parametrize("table", ["organisations", "regions", "sites"])
def test_no_two_rows_share_a_map_point(table):
    points = Counter((entry.values.get("lat"), entry.values.get("lon")) for entry in entries(table))
    assert [point for point, rows in points.items() if rows > 1 and point != (None, None)] == []


def test_a_dated_name_says_where_its_dates_come_from():
    dated = [entry.values for entry in entries("aliases") if {"valid_from", "valid_to"} & entry.values.keys()]
    assert dated
    for values in dated:
        assert values.get("source"), values
        spans = [parse_when(str(values[end])) for end in ("valid_from", "valid_to") if end in values]
        assert spans == sorted(spans, key=lambda span: span.start or span.end), values


def test_a_renamed_company_is_one_organisation():
    names = REGISTRY_READ.names("organisations", "posco-future-m", "ko")
    assert {"포스코퓨처엠", "포스코케미칼", "포스코켐텍"} <= set(names)


@pytest.mark.parametrize(("table", "column"), [("initiatives", "parent_initiative_id"), ("sites", "parent_site_id")])
def test_nothing_is_a_part_of_itself(table, column):
    key = TABLES[table].key[0]
    parent = {str(entry.values[key]): str(entry.values.get(column, "")) for entry in entries(table)}
    for identity, first in parent.items():
        above, seen = first, {identity}
        while above:
            assert above not in seen, identity
            seen.add(above)
            above = parent[above]
