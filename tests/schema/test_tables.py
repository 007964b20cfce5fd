"""Every TABLE keeps the contract that readers, checks and other people's scripts rely on."""

from collections import defaultdict
from pathlib import Path

import pytest

from policyfacts.schema import FACT_TABLES, REGISTRY, TABLES, Column, _columns
from policyfacts.words import Words

EVERY_TABLE = pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
EVERY_FACT_TABLE = pytest.mark.parametrize("table", FACT_TABLES.values(), ids=lambda table: table.name)
COLUMNS = [(table, column) for table in TABLES.values() for column in table.columns]
EVERY_COLUMN = pytest.mark.parametrize(("table", "column"), COLUMNS, ids=[f"{t.name}.{c.name}" for t, c in COLUMNS])
PROMISED = Path(__file__).with_name("promised-columns.txt").read_text(encoding="utf-8").splitlines()

# The design wants these names in tables where they cannot mean the same.
NAMED_TWICE = {
    # What a fact says is a number; a claim holds the answer to any question, as text.
    "value": {"type"},
    # Why something is unknown is one of a few codes; why an answer is preferred takes a sentence.
    "reason": {"type"},
    # An investment's ends are stated one by one; those of funding follow from its period.
    "period_start": {"type"},
    "period_end": {"type"},
}


@EVERY_FACT_TABLE
def test_a_fact_table_begins_with_provenance_and_ends_with_confidence_and_note(table):
    assert table.names[:3] == ("fact_id", "article_id", "as_of")
    assert table.names[-2:] == ("confidence", "note")
    assert table.key == ("fact_id",)


def test_the_columns_and_their_order_are_the_public_contract(golden):
    lines = [f"{table.name}: {', '.join(table.names)}\n" for table in TABLES.values()]
    golden("columns.txt", "".join(lines).encode())


@pytest.mark.parametrize("promise", PROMISED, ids=lambda promise: promise.partition(":")[0])
def test_what_was_promised_first_stays_first(promise):
    name, _, columns = promise.partition(": ")
    promised = tuple(columns.split(", "))
    assert TABLES[name].names[: len(promised)] == promised


@EVERY_TABLE
def test_key_subject_and_questions_name_columns_of_the_table(table):
    asked = {name for question in table.questions for name in (question.field, *question.key)}
    assert {*table.key, *table.subject, *asked} <= set(table.names)
    assert table.key
    assert table.subject


@EVERY_TABLE
def test_a_column_name_stands_once_in_a_table(table):
    assert len(set(table.names)) == len(table.names)
    fields = [name for column in table.written for name in column.fields]
    assert len(set(fields)) == len(fields)


@EVERY_COLUMN
def test_a_column_says_what_it_is_in_both_languages(table, column):
    texts = [column.title, column.meaning, *filter(None, [column.unit]), *(code.words for code in column.codes)]
    for words in texts:
        assert words.ko.strip() == words.ko != ""
        assert words.en.strip() == words.en != ""
    assert column.meaning.ko.endswith(".")
    assert column.meaning.en.endswith(".")
    assert has_korean(column.meaning.ko)
    assert not has_korean(column.title.en + column.meaning.en)


@EVERY_COLUMN
def test_codes_are_unique_lower_case_and_named_apart(table, column):
    values = [code.value for code in column.codes]
    assert len(set(values)) == len(values)
    assert all(value == value.lower() and "_" not in value and " " not in value for value in values)
    assert len({code.words.ko for code in column.codes}) == len(values)
    assert len({code.words.en for code in column.codes}) == len(values)


@EVERY_COLUMN
def test_a_column_that_points_somewhere_points_to_a_table_with_one_key(table, column):
    if column.points_to:
        assert len(TABLES[column.points_to].key) == 1
        assert column.type == "string"


@EVERY_COLUMN
def test_a_derived_column_comes_from_a_date_of_its_table(table, column):
    if column.derived:
        source, part = column.derived
        assert table[source].type == "when"
        assert part in {"start", "end", "precision"}
        assert column.type == ("string" if part == "precision" else "day")


@EVERY_COLUMN
def test_the_last_word_of_a_name_says_what_kind_of_value_it_is(table, column):
    kinds = {"krw": {"integer"}, "id": {"string"}, "ids": {"string"}, "year": {"integer"}, "ko": {"string"}}
    allowed = kinds.get(column.name.rpartition("_")[2], {column.type})
    assert column.type in allowed
    assert column.name.startswith("is_") <= (column.type == "boolean")
    assert column.name.endswith("_krw") == (column.unit == _columns.WON)


@pytest.mark.parametrize("name", sorted({column.name for _, column in COLUMNS}))
def test_the_same_name_means_the_same_in_every_table(name):
    apart = NAMED_TWICE.get(name, set())
    found = [(table, column) for table, column in COLUMNS if column.name == name]
    for aspect in ("type", "unit"):
        said = {getattr(column, aspect) for _, column in found}
        assert (len(said) > 1) == (aspect in apart), f"{name}: {aspect} is {said}"
    # A table's own key points nowhere; everywhere else the id leads to it.
    targets = {column.points_to for table, column in found if table.key != (name,)} - {""}
    assert len(targets) <= 1, f"{name} points to {targets}"


def test_every_shared_column_is_used_by_more_than_one_table():
    users = defaultdict(set)
    for table, column in COLUMNS:
        users[column].add(table.name)
    shared = {name: value for name, value in vars(_columns).items() if isinstance(value, Column)}
    assert {name for name, column in shared.items() if len(users[column]) < 2} == set()


def test_a_kind_is_one_table_and_registries_are_tables_without_facts():
    kinds = [table.kind for table in TABLES.values() if table.kind]
    assert len(set(kinds)) == len(kinds)
    assert set(REGISTRY) <= set(TABLES)
    assert [name for name in REGISTRY if TABLES[name].kind] == []


def test_a_missing_column_names_those_there_are():
    with pytest.raises(KeyError, match=r"hazards has no column 'colour'; it has hazard, name_ko"):
        TABLES["hazards"]["colour"]


def test_a_heading_carries_the_unit_in_both_languages():
    assert TABLES["funding"]["amount_krw"].heading == Words("금액 (원)", "Amount (KRW)")


def has_korean(text):
    return any("가" <= char <= "힣" for char in text)
