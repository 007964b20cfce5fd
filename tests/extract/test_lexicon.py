import re
from pathlib import Path

import pytest

from policyfacts.errors import DataError
from policyfacts.extract.lexicon import read_lexicon

FOLDER = Path(__file__).parents[2] / "data" / "lexicon"
LEXICON = read_lexicon(FOLDER)
ORGANISATIONS = LEXICON.organisation_rules


def cases(rules, name):
    return [pytest.param(rule, text, id=f"{rule.name}: {text}") for rule in rules for text in getattr(rule, name)]


@pytest.mark.parametrize("rule", [*ORGANISATIONS, *LEXICON.funder_rules, *LEXICON.status_rules, *LEXICON.role_rules])
def test_a_rule_has_examples_and_counter_examples(rule):
    assert rule.examples
    assert rule.counter_examples


@pytest.mark.parametrize(("rule", "text"), cases(ORGANISATIONS, "examples"))
def test_an_example_names_an_organisation_of_the_rules_type(rule, text, mentions_of):
    assert rule.gives in [found.type for found in mentions_of(text).organisations]


@pytest.mark.parametrize(("rule", "text"), cases(ORGANISATIONS, "counter_examples"))
def test_a_counter_example_names_no_organisation_of_the_rules_type(rule, text, mentions_of):
    assert [found for found in mentions_of(text).organisations if found.type == rule.gives] == []


@pytest.mark.parametrize(("rule", "text"), cases(LEXICON.funder_rules, "examples"))
def test_an_example_says_who_pays(rule, text, mentions_of):
    assert mentions_of(text).money[0].funder_level == rule.gives


@pytest.mark.parametrize(("rule", "text"), cases(LEXICON.funder_rules, "counter_examples"))
def test_a_counter_example_does_not_say_that_this_one_pays(rule, text, mentions_of):
    assert mentions_of(text).money[0].funder_level != rule.gives


@pytest.mark.parametrize(("rule", "text"), cases(LEXICON.status_rules, "examples"))
def test_an_example_says_how_a_designation_stands(rule, text, mentions_of):
    assert [found.status for found in mentions_of(text).designations] == [rule.gives]


@pytest.mark.parametrize(("rule", "text"), cases(LEXICON.status_rules, "counter_examples"))
def test_a_counter_example_does_not_say_that_it_stands_so(rule, text, mentions_of):
    assert rule.gives not in [found.status for found in mentions_of(text).designations]


@pytest.mark.parametrize(("rule", "text"), cases((*LEXICON.role_rules, *LEXICON.event_rules), "examples"))
def test_an_example_says_the_role_or_event(rule, text):
    assert rule.pattern.search(text)


@pytest.mark.parametrize(("rule", "text"), cases((*LEXICON.role_rules, *LEXICON.event_rules), "counter_examples"))
def test_a_counter_example_does_not_say_the_role_or_event(rule, text):
    assert not rule.pattern.search(text)


def test_no_name_stands_for_two_bodies():
    document = (FOLDER / "organisations.yaml").read_text(encoding="utf-8")
    listed = re.findall(r"^    - (.+)$", document.partition("university_stems")[0], re.MULTILINE)
    names = [name for line in listed for name in line.split(" = ")]
    assert sorted({name for name in names if names.count(name) > 1}) == []


def test_a_pattern_that_is_none_is_said_with_its_line(tmp_path):
    for file in FOLDER.glob("*.yaml"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    facts = tmp_path / "facts.yaml"
    facts.write_text("roles:\n  - name: broken\n    gives: lead\n    pattern: '('\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"data/lexicon/facts\.yaml:2: the pattern of rule 'broken' is no pattern"):
        read_lexicon(tmp_path)


def test_a_missing_file_is_said(tmp_path):
    with pytest.raises(DataError, match="the file is missing"):
        read_lexicon(tmp_path)
