"""Briefing files and links: what is written is read again, and mistakes are located."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policyfacts.briefings import Briefing, Item, fill
from policyfacts.briefings._file import read_briefing, ready_made, write_briefing
from policyfacts.briefings._link import items_text, read_items
from policyfacts.errors import DataError
from policyfacts.figures import CHARTS
from policyfacts.paths import DataFolder
from policyfacts.views.filters import CHOICES
from policyfacts.words import Words
from tests.exports.bundles import ROOT, real_tables

TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=30).map(str.strip)
WORDS = st.builds(Words, TEXT.filter(bool), TEXT.filter(bool)) | st.just(Words("", ""))
ONE = TEXT.filter(bool).map(lambda text: Words(text, text)) | st.just(Words("", ""))
FILTERS = st.dictionaries(st.sampled_from(sorted(CHOICES)), TEXT.filter(bool), max_size=3).map(
    lambda d: tuple(d.items())
)


def items(words):
    return st.builds(Item, st.sampled_from(sorted(CHARTS)), FILTERS, words, words)


BRIEFINGS = st.builds(
    Briefing,
    st.builds(Words, TEXT.filter(bool), TEXT.filter(bool)),
    st.lists(items(WORDS), min_size=1, max_size=4).map(tuple),
    st.sampled_from(("", "2024-12-31")),
    st.sampled_from(("ko", "en")),
)


def problems_of(text):
    with pytest.raises(DataError) as raised:
        read_briefing(text, "mine.yaml")
    return [str(problem) for problem in raised.value.problems]


@given(BRIEFINGS)
def test_a_written_briefing_is_read_as_the_same(briefing):
    assert read_briefing(write_briefing(briefing), "mine.yaml") == briefing


@given(BRIEFINGS)
def test_the_canonical_form_stays_as_it_is(briefing):
    text = write_briefing(briefing)
    assert write_briefing(read_briefing(text, "mine.yaml")) == text


@given(st.lists(items(ONE), max_size=6).map(tuple))
def test_items_come_back_from_a_link(given_items):
    assert read_items(items_text(given_items)) == given_items


def test_every_mistake_of_a_file_is_named_with_its_line():
    found = problems_of("title: 제목\nas_of: soon\nitems:\n  - chart: timeline\n    colour: red\n  - line: 글\n")
    assert [problem.split(":")[1] for problem in found] == ["2", "5", "6"]
    assert "as_of is 'soon'" in found[0]
    assert "unknown field 'colour'" in found[1]
    assert "an item without a chart" in found[2]


@pytest.mark.parametrize("text", ["", "- a\n", "title: x\n", "title: x\nitems: []\n", "items: [1, 2]\n", "a: {b\n"])
def test_what_is_no_briefing_is_said_to_be_none(text):
    assert all(problem.startswith("mine.yaml:") for problem in problems_of(text))


def test_a_chart_and_a_filter_that_there_are_not_are_named_together():
    briefing = read_briefing(
        "title: x\nitems:\n  - chart: timelime\n  - chart: timeline\n    filters: {initiative: nowhere, when: 2024}\n",
        "mine.yaml",
    )
    with pytest.raises(DataError) as raised:
        fill(briefing, real_tables())
    first, *others = [str(problem) for problem in raised.value.problems]
    assert first.startswith("mine.yaml:3: there is no chart 'timelime'")
    assert "nearest: timeline" in first
    assert [other.split(";")[0] for other in others] == [
        "mine.yaml:4: initiative is 'nowhere'",
        "mine.yaml:4: unknown filter 'when'",
    ]


def test_ready_made_briefings_are_canonical_and_can_be_filled():
    made = ready_made(DataFolder(ROOT / "data"))
    assert {"city-status", "funding"} <= set(made)
    for name, briefing in made.items():
        text = Path(ROOT / "data" / "briefings" / f"{name}.yaml").read_text(encoding="utf-8")
        assert write_briefing(briefing) == text
        assert fill(briefing, real_tables()).parts
