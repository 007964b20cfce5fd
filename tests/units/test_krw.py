import pytest
from hypothesis import given
from hypothesis import strategies as st

from policyfacts.units import axis_krw, format_krw, format_krw_exact, parse_krw
from policyfacts.words import LANGS


@pytest.mark.parametrize(
    ("value", "korean", "english"),
    [
        (0, "0원", "KRW 0"),
        (5_000, "5,000원", "KRW 5,000"),
        (35_000_000, "3,500만 원", "KRW 35 million"),
        (99_999_499, "9,999.9만 원", "KRW 100 million"),
        (99_999_500, "1억 원", "KRW 100 million"),
        (7_000_000_000, "70억 원", "KRW 7 billion"),
        (10_730_000_000, "107.3억 원", "KRW 10.7 billion"),
        (48_900_000_000, "489억 원", "KRW 48.9 billion"),
        (999_994_999_999, "9,999.9억 원", "KRW 1 trillion"),
        (999_995_000_000, "1조 원", "KRW 1 trillion"),
        (1_200_000_000_000, "1.2조 원", "KRW 1.2 trillion"),
        (70_000_000_000_000, "70조 원", "KRW 70 trillion"),
        (1_234_500_000_000_000, "1,234.5조 원", "KRW 1,234.5 trillion"),
        (-7_000_000_000, "-70억 원", "KRW -7 billion"),
    ],
)
def test_won_is_shown_in_the_largest_scale_it_fills(value, korean, english):
    assert (format_krw(value, "ko"), format_krw(value, "en")) == (korean, english)


@given(st.integers(0, 10**16), st.sampled_from(LANGS))
def test_what_is_shown_parses_to_within_half_a_tenth(value, lang):
    parsed = parse_krw(format_krw(value, lang))
    assert abs(parsed - value) * 20 <= max(value, parsed)


@given(st.integers(0, 10**16))
def test_no_scale_shows_as_many_as_the_next_one_begins_with(value):
    figure, _, _ = format_krw(value, "ko").partition(".")
    digits = "".join(character for character in figure if character.isdigit())
    assert len(digits) <= 4 or "조" in format_krw(value, "ko")


@given(st.integers(0, 10**18), st.sampled_from(LANGS))
def test_exact_won_round_trip(value, lang):
    assert parse_krw(format_krw_exact(value, lang)) == value


def test_exact_won_in_both_languages():
    assert format_krw_exact(7_000_000_000, "ko") == "7,000,000,000원"
    assert format_krw_exact(7_000_000_000, "en") == "KRW 7,000,000,000"


def test_an_axis_counts_what_the_labels_of_its_language_count():
    assert axis_krw(10_730_000_000, "ko") == 107.3
    assert axis_krw(10_730_000_000, "en") == 10.73


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("107억(도비 27억원, 시비 80억원)", 10_700_000_000),
        ("모태펀드(611억 원)", 61_100_000_000),
        ("11억 달러(1조 5천억 원)", 1_500_000_000_000),
        ("70억 원, 즉 7 billion won", 7_000_000_000),
    ],
)
def test_amounts_in_brackets_are_parts_or_a_gloss(text, value):
    assert parse_krw(text) == value


@pytest.mark.parametrize("text", ["", "국비", "15만톤", "11억 달러"])
def test_a_phrase_without_won_says_how_to_write_it(text):
    with pytest.raises(ValueError, match="states no amount in won; write it as in 70억 원"):
        parse_krw(text)


def test_two_amounts_are_named():
    with pytest.raises(ValueError, match=r"'8000억∼1조원'.*800,000,000,000, 1,000,000,000,000"):
        parse_krw("8000억∼1조원")
