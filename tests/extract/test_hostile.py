"""Texts made to hurt: time grows with their length and no faster, memory stays bounded, nothing is raised."""

import time
import tracemalloc
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policyfacts.extract.propose import proposal_text, propose
from policyfacts.extract.read import read_mentions

PUBLISHED = date(2024, 8, 5)
UNITS = {
    "천백십": "천백십 ",
    "천백십 without spaces": "천백십",
    "opening brackets": "(",
    "angle brackets": "<",
    "open tags": "<p",
    "comments that never end": "<!--",
    "digits": "1",
    "figures": "1,000",
    "days": "5일 ",
    "amounts": "국비 70억 원 ",
    "amounts in brackets": "70억(",
    "capital words": "Ab, ",
    "a list of companies": "포스코, 한빛, ",
    "heads of designations": "특구 ",
    "designations": "포항 수소 특화단지 지정 ",
    "quotation marks": "'",
    "the other direction": "\u202e",
    "jamo": "\u1112\u1161\u11ab",
    "combining marks": "a\u0301\u0301",
    "zero bytes": "\0",
    "years from": "2024년부터 ",
    "won": "won 7 ",
    "institutes": "연구원",
    "legal forms": "㈜",
    "lone surrogates": "\ud800",
}
PIECES = [
    *UNITS.values(),
    "지난해 ",
    "오는 ",
    "말 ",
    "까지 ",
    "3년간 ",
    "조",
    "억",
    "원",
    "$",
    "bn ",
    "'24",
    "~",
    ".",
    "\n\n",
    "</b>",
    "등 ",
]

SAID = ("▲연구 개발 ", "포항시는 ", "‘센터 구축사업’", "선정됐다. ", "제목: #1 ", "- 목록\n")


def seconds(text, knowledge):
    start = time.process_time()
    read_mentions(text, PUBLISHED, knowledge)
    return time.process_time() - start


@pytest.mark.parametrize("name", UNITS)
def test_time_grows_no_faster_than_the_text(name, knowledge):
    short, long = (UNITS[name] * (size // len(UNITS[name])) for size in (8_000, 64_000))
    read_mentions(short, PUBLISHED, knowledge)
    quick = min(seconds(short, knowledge) for _ in range(3))
    # Eight times the text: quadratic would be 64 times. A little is added for clocks that tick coarsely, and the
    # best of three is taken of both, because a busy machine may be slow once.
    assert min(seconds(long, knowledge) for _ in range(3)) < 24 * quick + 0.2


def test_sixteen_kilobytes_of_numerals_take_no_time(knowledge):
    assert seconds("천백십 " * 1_600, knowledge) < 2


def test_a_long_line_is_read_in_bounded_memory(knowledge):
    line = "포항시는 5일 국비 70억 원을 들여 이차전지 특화단지를 지정받았다고 밝혔다. ".replace(". ", " ") * 5_000
    tracemalloc.start()
    found = read_mentions(line, PUBLISHED, knowledge)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(found.money) == 5_000
    assert peak < 400 * len(line)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=60).map("".join))
def test_any_text_is_read_and_each_mention_stands_where_it_says(text, knowledge):
    found = read_mentions(text, PUBLISHED, knowledge)
    for mention in (*found.money, *found.dates, *found.organisations):
        assert text[mention.start : mention.end] == mention.text
        assert mention.text
    for mention in found.designations:
        assert text[mention.start : mention.end] == mention.name


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.lists(st.sampled_from([*PIECES, *SAID]), max_size=40).map("".join))
def test_any_text_is_proposed_for_without_a_crash(text, knowledge):
    proposal = propose(text, PUBLISHED, knowledge)
    assert proposal_text(proposal).startswith("status: proposed\n")
