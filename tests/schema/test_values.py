"""A written value is read as its column says, or refused with what was expected."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policyfacts.schema import Column, codes, join_both, says, split_both, split_pairs
from policyfacts.schema._values import read_value
from policyfacts.tables.csvs import text_of


def column(kind, **more):
    return Column("some", kind, says("가", "a"), says("가.", "A."), **more)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("string", "2024", "2024"),
        ("string", "true", "true"),
        ("integer", "7000000000", 7_000_000_000),
        ("integer", "-3", -3),
        ("number", "2500.5", 2500.5),
        ("number", "-0.25", -0.25),
        ("boolean", "true", True),
        ("boolean", "false", False),
        ("when", "2024-Q3", "2024-Q3"),
        ("when", "2024/2026", "2024/2026"),
        ("day", "2024-08-05", "2024-08-05"),
        ("both", "가 | a", "가 | a"),
        ("pairs", "ko: original", "ko: original"),
    ],
)
def test_a_value_is_read_as_its_type(kind, text, value):
    read = read_value(column(kind), text)
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("integer", "7,000", "whole number in digits"),
        ("integer", "1_000", "whole number in digits"),
        ("integer", "\uff17\uff10", "whole number in digits"),
        ("integer", "1" * 19, "whole number in digits"),
        ("integer", "7e9", "whole number in digits"),
        ("number", "nan", "a number in digits"),
        ("number", "1e400", "a number in digits"),
        ("boolean", "yes", "true or false"),
        ("when", "2024-13", "2024-13"),
        ("when", "last July", "last July"),
        ("day", "2024-08", "expected a day"),
        ("day", "2024-W32-1", "expected a day"),
        ("day", "20240805", "expected a day"),
        ("both", "한국어뿐", "Korean and English"),
        ("string", "벨\x07", "control characters"),
        ("string", "줄\r바꿈", "control characters"),
    ],
)
def test_what_cannot_stand_in_a_column_is_refused(kind, text, expected):
    with pytest.raises(ValueError, match=expected):
        read_value(column(kind), text)


def test_only_codes_are_allowed_where_there_are_codes():
    coded = column("string", codes=codes(at_least=("이상", "at least")))
    assert read_value(coded, "at-least") == "at-least"
    with pytest.raises(ValueError, match="expected one of at-least"):
        read_value(coded, "at_least")


def test_pairs_hold_codes_on_both_sides():
    coded = column("pairs", codes=codes(ko=("한", "k"), original=("원", "o")))
    assert read_value(coded, "ko: original")
    with pytest.raises(ValueError, match="expected one of ko, original"):
        read_value(coded, "ko: copied")


def test_a_number_below_the_minimum_is_refused():
    assert read_value(column("integer", minimum=1), "1") == 1
    with pytest.raises(ValueError, match="at least 1"):
        read_value(column("integer", minimum=1), "0")


@given(st.integers(-(10**17), 10**17))
def test_a_whole_number_survives_being_written(number):
    assert read_value(column("integer"), text_of(number)) == number


@given(st.decimals(-(10**9), 10**9, places=4))
def test_a_number_survives_being_written(number):
    assert read_value(column("number"), text_of(float(number))) == float(number)


def test_bilingual_text_is_joined_and_split():
    assert join_both(("가", "a")) == "가 | a"
    assert split_both("가 | a") == says("가", "a")
    assert join_both(("", "")) == ""


def test_pairs_are_split_in_order():
    assert list(split_pairs("ko: original; en: machine-translation")) == ["ko", "en"]
