"""The JSON Schema of fact files takes what the reader takes, and refuses what it refuses."""

import json

import jsonschema
import pytest
import yaml

from policyfacts.facts.json_schema import fact_file_schema
from policyfacts.facts.read import read_text
from policyfacts.schema import FACT_TABLES
from tests.conftest import MINI, ROOT
from tests.factories.files import GOOD

SCHEMA = fact_file_schema()
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)
FILES = sorted([*(ROOT / "data" / "facts").rglob("*.yaml"), *(MINI / "facts").rglob("*.yaml")])


class _AsAnEditor(yaml.SafeLoader):
    """YAML as an editor's language server reads it: numbers are numbers, dates stay text."""


_AsAnEditor.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def is_valid(text):
    return VALIDATOR.is_valid(yaml.load(text, _AsAnEditor))  # noqa: S506, a SafeLoader that knows one type less


def test_it_is_a_json_schema_and_the_one_that_editors_find_with_the_tables():
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    committed = json.loads((ROOT / "data" / "tables" / "fact-file.schema.json").read_text(encoding="utf-8"))
    assert committed == SCHEMA


def test_it_knows_every_kind_of_fact():
    kinds = [option["properties"]["kind"]["const"] for option in SCHEMA["properties"]["facts"]["items"]["oneOf"]]
    assert kinds == list(FACT_TABLES)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_it_accepts_a_committed_fact_file(path):
    assert is_valid(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("stage: selected", "stage: chosen"),
        ("stage: selected", "colour: blue"),
        ("    stage: selected\n", ""),
        ("kind: funding", "kind: gift"),
        ("amount_krw: 7000000000", "amount_krw: 7,000,000,000"),
        ("amount_krw: 7000000000", "amount_krw: -1"),
        ("paragraph: 1", "paragraph: 0"),
        ("lang: ko", "lang: kr"),
        ("phrase: 국비 70억 원", f"phrase: {'가' * 61}"),
        ("published: 2024-01-01", "published: last July"),
        ("published: 2024-01-01", "published: 2024-Q5"),
        ("  publisher: some-publishers\n", ""),
        ("    evidence:\n      - {lang: ko, paragraph: 1, phrase: 국비 70억 원}\n", ""),
        ("facts:", "fact:"),
        ("n: 1", "n: 0"),
    ],
)
def test_it_refuses_what_the_reader_or_the_checks_refuse(old, new):
    assert old in GOOD
    assert is_valid(GOOD)
    broken = GOOD.replace(old, new)
    assert not is_valid(broken)
    assert read_text(broken, "a1")[1] or "가" * 61 in broken


@pytest.mark.parametrize(
    "period", ["2024", "2024-08", "2024-Q3", "2024-H1", "2024-08-05", "2024/2026", "2024-07/..", "../2026"]
)
def test_it_takes_every_form_of_date(period):
    dated = GOOD.replace("stage: selected", f"stage: selected\n    period: {period}")
    assert read_text(dated, "a1")[1] == []
    assert is_valid(dated)
