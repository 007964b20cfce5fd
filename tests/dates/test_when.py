from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policyfacts.dates import PRECISIONS, When, format_when, parse_when, when_text

DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
SINGLE = [name for name in PRECISIONS if name not in ("minute", "interval")]


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("2024-06-20", date(2024, 6, 20), date(2024, 6, 20), "day"),
        ("2023-07", date(2023, 7, 1), date(2023, 7, 31), "month"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month"),
        ("2022-Q3", date(2022, 7, 1), date(2022, 9, 30), "quarter"),
        ("2025-H1", date(2025, 1, 1), date(2025, 6, 30), "half"),
        ("2024", date(2024, 1, 1), date(2024, 12, 31), "year"),
        ("2024-08-05T11:16+09:00", date(2024, 8, 5), date(2024, 8, 5), "minute"),
        ("2024-08-05T00:10+09:00", date(2024, 8, 5), date(2024, 8, 5), "minute"),
        ("2024/2026", date(2024, 1, 1), date(2026, 12, 31), "interval"),
        ("2023-07/2026", date(2023, 7, 1), date(2026, 12, 31), "interval"),
        ("2024-Q1/2024-Q3", date(2024, 1, 1), date(2024, 9, 30), "interval"),
        ("2024-07/..", date(2024, 7, 1), None, "interval"),
        ("../2026", None, date(2026, 12, 31), "interval"),
    ],
)
def test_a_date_has_an_earliest_and_a_latest_day(text, start, end, precision):
    assert parse_when(text) == When(text, start, end, precision)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "expected"),
        (" 2024", "expected"),
        ("2024 ", "expected"),
        ("2024\n", "expected"),
        ("24", "expected"),
        ("\uff12\uff10\uff12\uff14", "expected"),
        ("٢٠٢٤", "expected"),
        ("2024-8", "expected"),
        ("2024-Q5", "expected"),
        ("2024-H3", "expected"),
        ("2024.08.05", "expected"),
        ("2024-08-05T11:16", "expected"),
        ("2024/2025/2026", "expected"),
        ("2024/", "expected"),
        ("../..", "open at both ends"),
        ("2024-13", "does not exist"),
        ("0000", "does not exist"),
        ("2023-02-29", "does not exist"),
        ("2024-08-05T24:16+09:00", "does not exist"),
        ("2026/2024", "ends before it starts"),
        ("2024-08/2024-07", "ends before it starts"),
        ("2024-08-05T11:16+09:00/2025", "time of day"),
    ],
)
def test_what_is_no_date_is_named_with_what_was_expected(text, reason):
    with pytest.raises(ValueError, match=reason) as error:
        parse_when(text)
    assert repr(text) in str(error.value)


@given(DAYS, st.sampled_from(SINGLE))
def test_a_written_date_reads_back_around_its_day(day, precision):
    when = parse_when(when_text(day, precision))
    assert when.precision == precision
    assert when.start <= day <= when.end
    assert when_text(when.start, precision) == when_text(when.end, precision) == when.text


@given(DAYS, DAYS, st.sampled_from(SINGLE))
def test_an_interval_runs_from_its_first_end_to_its_last(first, last, precision):
    first, last = sorted((first, last))
    when = parse_when(f"{when_text(first, precision)}/{when_text(last, precision)}")
    assert when.start <= first <= last <= when.end


def test_an_interval_has_no_single_text():
    with pytest.raises(ValueError, match="'interval' is not one of day, month"):
        when_text(date(2024, 8, 5), "interval")


@given(st.text() | st.text("0123456789-/.QHT:+Z"))
def test_any_text_is_a_date_or_a_value_error(text):
    with suppress(ValueError):
        assert parse_when(text).text == text


@pytest.mark.parametrize(
    ("text", "korean", "english"),
    [
        ("2024-08-05", "2024. 8. 5.", "5 Aug 2024"),
        ("2023-07", "2023. 7.", "Jul 2023"),
        ("2022-Q3", "2022년 3분기", "Q3 2022"),
        ("2025-H1", "2025년 상반기", "first half of 2025"),
        ("2025-H2", "2025년 하반기", "second half of 2025"),
        ("2024", "2024년", "2024"),
        ("2024/2026", "2024년~2026년", "2024–2026"),
        ("2023-07/2026-06", "2023. 7.~2026. 6.", "Jul 2023 – Jun 2026"),
        ("2024-07/..", "2024. 7.~", "from Jul 2024"),
        ("../2026", "~2026년", "until 2026"),
        ("2024-08-05T11:16+09:00", "2024. 8. 5. 11:16", "5 Aug 2024, 11:16"),
    ],
)
def test_a_date_is_shown_as_precise_as_it_is_written(text, korean, english):
    assert (format_when(text, "ko"), format_when(text, "en")) == (korean, english)


def test_only_a_date_is_shown():
    with pytest.raises(ValueError, match="'soon' is not a date"):
        format_when("soon", "ko")
