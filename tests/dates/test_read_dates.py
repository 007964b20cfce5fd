from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policyfacts.dates import parse_when, read_dates

PUBLISHED = date(2024, 8, 5)


def readings(text, published=PUBLISHED):
    return [(found.text, found.value) for found in read_dates(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024/08/05 [11:16]", [("2024/08/05", "2024-08-05")]),
        ("2024. 8. 5.", [("2024. 8. 5", "2024-08-05")]),
        ("2024년 8월5일", [("2024년 8월5일", "2024-08-05")]),
        ("2023년 7월에", [("2023년 7월", "2023-07")]),
        ("2023. 7.", [("2023. 7.", "2023-07")]),
        ("2025년 3/4분기", [("2025년 3/4분기", "2025-Q3")]),
        ("2025년 하반기", [("2025년 하반기", "2025-H2")]),
        ("2024년대비", [("2024년", "2024")]),
        ("’24년", [("’24년", "2024")]),
    ],
)
def test_a_date_that_says_its_year(text, expected):
    assert readings(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("포항시는 5일 밝혔다", [("5일", "2024-08-05")]),
        ("27일", [("27일", "2024-07-27")]),
        ("31일", [("31일", "2024-07-31")]),
        ("지난 20일", [("지난 20일", "2024-07-20")]),
        ("오는 20일까지", [("오는 20일", "2024-08-20")]),
        ("오는 5일", [("오는 5일", "2024-09-05")]),
        ("지난달 25일", [("지난달 25일", "2024-07-25")]),
        ("다음 달 15일", [("다음 달 15일", "2024-09-15")]),
        ("이달 말", [("이달", "2024-08")]),
        ("9월", [("9월", "2023-09")]),
        ("오는 9월 말", [("오는 9월", "2024-09")]),
        ("지난해 7월", [("지난해 7월", "2023-07")]),
        ("올 3월", [("올 3월", "2024-03")]),
        ("작년, 올해와 내년", [("작년", "2023"), ("올해", "2024"), ("내년", "2025")]),
        ("내년 상반기", [("내년 상반기", "2025-H1")]),
        ("3분기", [("3분기", "2024-Q3")]),
        ("올 연말까지", [("올 연말", "2024")]),
        ("2023년 지정, 이듬해 착공", [("2023년", "2023"), ("이듬해", "2024")]),
        ("어제", [("어제", "2024-08-04")]),
    ],
)
def test_a_relative_date_counts_from_publication(text, expected):
    assert readings(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("오는 2026년까지 3년간", [("오는 2026년까지 3년간", "2024/2026")]),
        ("2028까지 5년간", [("2028까지 5년간", "2024/2028")]),
        ("2023년부터 3년간", [("2023년부터 3년간", "2023/2025")]),
        ("2019년 7월부터 4년간", [("2019년 7월부터 4년간", "2019-07/2023-06")]),
        ("지난 2월부터 5개월간", [("지난 2월부터 5개월간", "2024-02/2024-06")]),
        ("2022년부터 2026년까지", [("2022년부터 2026년", "2022/2026")]),
        ("2022년부터 2026년까지 5년간", [("2022년부터 2026년까지 5년간", "2022/2026")]),
        ("내년부터 2027년까지", [("내년부터 2027년", "2025/2027")]),
        ("2023년 7월부터 12월까지", [("2023년 7월부터 12월", "2023-07/2023-12")]),
        ("11월부터 내년 3월까지", [("11월부터 내년 3월", "2024-11/2025-03")]),
        ("지난해 11월부터 3월까지", [("지난해 11월부터 3월", "2023-11/2024-03")]),
        ("2024~2028년", [("2024~2028년", "2024/2028")]),
        ("2024∼28년", [("2024∼28년", "2024/2028")]),
        ("’24~’28", [("’24~’28", "2024/2028")]),
        ("2023.7~2026.12", [("2023.7~2026.12", "2023-07/2026-12")]),
        ("오는 7~9일", [("오는 7~9일", "2024-08-07/2024-08-09")]),
        ("30일부터 8월 2일까지", [("30일부터 8월 2일", "2024-07-30/2024-08-02")]),
        ("지난달 30일부터 2일까지", [("지난달 30일부터 2일", "2024-07-30/2024-08-02")]),
        ("올해 1~3분기", [("올해 1~3분기", "2024-Q1/2024-Q3")]),
        ("7월 말~8월 초", [("7월 말~8월", "2024-07/2024-08")]),
    ],
)
def test_two_ends_or_an_end_and_a_length_make_an_interval(text, expected):
    assert readings(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("announced on the 5th that", [("the 5th", "2024-08-05")]),
        ("the 20th of last month", [("the 20th of last month", "2024-07-20")]),
        ("August 5, 2024", [("August 5, 2024", "2024-08-05")]),
        ("5 August 2024", [("5 August 2024", "2024-08-05")]),
        ("Aug. 5", [("Aug. 5", "2024-08-05")]),
        ("July of last year", [("July of last year", "2023-07")]),
        ("July 20 last year", [("July 20 last year", "2023-07-20")]),
        ("in May", [("May", "2024-05")]),
        ("next March", [("next March", "2025-03")]),
        ("this year", [("this year", "2024")]),
        ("by the end of next year", [("next year", "2025")]),
        ("by 2030", [("2030", "2030")]),
        ("mid-2026", [("2026", "2026")]),
        ("first half of 2025", [("first half of 2025", "2025-H1")]),
        ("this year's second half", [("this year's second half", "2024-H2")]),
        ("third quarter", [("third quarter", "2024-Q3")]),
        ("Q3 2022", [("Q3 2022", "2022-Q3")]),
        ("for three years until 2026", [("three years until 2026", "2024/2026")]),
        ("from 2024 for five years", [("2024 for five years", "2024/2028")]),
        ("from 2023 to 2026", [("2023 to 2026", "2023/2026")]),
        ("between 2023 and 2026", [("2023 and 2026", "2023/2026")]),
        ("2023–2026", [("2023–2026", "2023/2026")]),
        ("July to December 2026", [("July to December 2026", "2026-07/2026-12")]),
    ],
)
def test_a_date_in_english(text, expected):
    assert readings(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "5일간",
        "3일째",
        "주 5일 근무",
        "매월 5일",
        "매년 10월",
        "1일 100톤",
        "50년간",
        "향후 5년간",
        "제13차",
        "2030년대",
        "연말정산",
        "오늘날",
        "24년까지",
        "CES 2024",
        "054-270-2024",
        "4680 배터리",
        "2월 30일",
        "이듬해",
        "the 5th meeting",
        "the 20th anniversary",
        "over the next three years",
        "in 2000 homes",
        "10 to 2000 people",
        "it may be",
    ],
)
def test_what_is_no_date_is_left_out(text):
    assert readings(text) == []


@pytest.mark.parametrize("text", ["4분기", "오는 8월", "오는 3분기", "fourth quarter"])
def test_a_date_that_could_be_two_is_left_out(text):
    assert readings(text) == []


def test_a_bare_second_half_is_left_out_until_it_has_begun():
    assert readings("하반기", date(2024, 3, 2)) == []
    assert readings("하반기", date(2024, 8, 5)) == [("하반기", "2024-H2")]


def test_a_day_that_the_month_before_lacks_is_looked_for_further_back():
    assert readings("31일", date(2024, 3, 5)) == [("31일", "2024-01-31")]
    assert readings("2월 29일", date(2023, 3, 5)) == [("2월 29일", "2020-02-29")]


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("지난해 7월", "July of last year"),
        ("2026년까지 3년간", "three years until 2026"),
        ("5일", "on the 5th"),
        ("올해", "this year"),
        ("내년 상반기", "first half of next year"),
        ("지난달", "last month"),
    ],
)
def test_both_languages_read_the_same(korean, english):
    assert [value for _, value in readings(korean)] == [value for _, value in readings(english)]


@pytest.mark.parametrize(
    "piece",
    [
        "1일",
        "2024",
        "2024~",
        "2024년부터 ",
        "지난 ",
        "1~",
        "July ",
        "3 years until ",
        "이듬해 ",
        "' ",
    ],
)
def test_a_page_of_one_piece_is_read_in_linear_time(piece):
    # At this length, anything slower than linear would not come to an end.
    read_dates(piece * (100_000 // len(piece)), PUBLISHED)


def test_a_line_of_a_million_digits_is_no_date():
    assert read_dates("1" * 1_000_000, PUBLISHED) == ()


PIECES = st.lists(
    st.sampled_from(
        [
            *"0123579 ~-./'년월일",
            *(
                "2024",
                "분기",
                "상반기",
                "지난 ",
                "오는 ",
                "올해",
                "이듬해",
                "까지",
                "부터",
                "3년간",
            ),
            *("July", "the ", "th", " of ", "last year", "from ", " to ", " years until "),
        ]
    )
).map("".join)


@given(st.text() | PIECES, st.dates(date(1950, 1, 1), date(2100, 12, 31)))
def test_every_reading_is_a_date_that_stands_in_the_text(text, published):
    end = 0
    for found in read_dates(text, published):
        assert end <= found.start < found.end <= len(text)
        assert found.text == text[found.start : found.end]
        assert parse_when(found.value).text == found.value
        end = found.end
