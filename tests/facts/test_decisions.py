"""Decisions are read with their lines, mistakes named like those of fact files."""

import pytest

from policyfacts.errors import DataError
from policyfacts.facts.decisions import read_decisions
from policyfacts.facts.record import checked_record
from policyfacts.tables.build import build
from tests.factories import write_instance
from tests.factories.files import GOOD

CLAIM = "funding:some-initiatives/national/programme:amount_krw"
DECISION = f"""\
# Two articles, one date.
decisions:
  - claim: {CLAIM}
    fact: a1#1
    decided_by: the steward
    decided_on: 2024-03-01
    reason_ko: 부처의 발표를 따른다.
    reason_en: It follows the ministry's own announcement.
"""
SECOND = GOOD.replace("2024-01-01", "2024-02-01").replace("7000000000", "9000000000").replace("70억", "90억")


@pytest.fixture
def data(tmp_path):
    """An instance whose two articles differ."""
    folder = write_instance(tmp_path, {"a1.yaml": GOOD, "a2.yaml": SECOND})
    folder.decisions.mkdir()
    return folder


def write(data, text, name="funding.yaml"):
    (data.decisions / name).write_text(text, encoding="utf-8")


def test_a_decision_is_read_with_the_line_of_each_field(data):
    write(data, DECISION)
    (decision,), problems = read_decisions(data)
    assert problems == []
    assert (decision.values["claim_id"], decision.values["fact_id"]) == (CLAIM, "a1#1")
    assert decision.values["reason"] == "부처의 발표를 따른다. | It follows the ministry's own announcement."
    assert [decision.place(name) for name in ("claim_id", "fact_id", "decided_on", "")] == [
        f"data/decisions/funding.yaml:{line}" for line in (3, 4, 6, 3)
    ]


def test_a_decision_reaches_the_tables_and_holds_from_its_day(data):
    write(data, DECISION)
    now, before = build(data), build(data, out=data.root / "then", as_of="2024-02-29")
    assert now["claims"][["status", "value", "decided_by"]].to_numpy().tolist() == [
        ["decided", "7000000000", "the steward"]
    ]
    assert before["claims"][["status", "value"]].to_numpy().tolist() == [["conflicting", "9000000000"]]
    assert (len(now["decisions"]), len(before["decisions"])) == (1, 0)


def test_a_record_without_decisions_has_none(tmp_path):
    assert read_decisions(write_instance(tmp_path)) == ([], [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (DECISION.replace("2024-03-01", "2024-03"), "6: decided_on is '2024-03'; expected a day such as"),
        (DECISION.replace("decided_by:", "decider:"), "5: unknown field 'decider'; expected one of"),
        (DECISION.replace("    decided_by: the steward\n", ""), "3: decided_by missing"),
        (DECISION.replace("    reason_en: It follows the ministry's own announcement.\n", ""), "7: reason_ko is"),
        (DECISION.replace("decisions:", "decision:"), "2: unknown section 'decision'; expected one of"),
        ("- claim: x\n", "1: the file is not a mapping; expected `decisions:`"),
        ("decisions: none\n", "1: 'decisions' is not a list of entries"),
        ("decisions: a: b\n", "1: this is not YAML"),
        (
            DECISION.replace("a1#1", "a1#2"),
            "4: fact 'a1#2' is not on record; expected one of the 2 known, nearest: a1#1",
        ),
        (DECISION.replace("/national/", "/city/"), "3: fact 'a1#1' does not answer"),
        (DECISION + DECISION.partition("decisions:\n")[2], f"9: claim '{CLAIM}' is decided twice; expected once"),
    ],
)
def test_a_mistake_in_a_decision_is_named_with_its_line(data, text, said):
    write(data, text)
    with pytest.raises(DataError) as caught:
        checked_record(data)
    found = [str(problem).removeprefix("data/decisions/funding.yaml:") for problem in caught.value.problems]
    assert any(problem.startswith(said) for problem in found), found


def test_mistakes_of_all_files_come_in_one_run(data):
    write(data, DECISION)
    write(data, "- x\n", "events.yaml")
    (data.decisions / "other").mkdir()
    write(data, "decisions: a: b\n", "other/targets.yaml")
    decisions, problems = read_decisions(data)
    assert len(decisions) == 1
    assert [problem.where for problem in problems] == [
        "data/decisions/events.yaml:1",
        "data/decisions/other/targets.yaml:1",
    ]
