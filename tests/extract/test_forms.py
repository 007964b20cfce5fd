"""Forms of amounts and dates that articles print, each with what it says."""

import pytest


def amounts(found):
    return [(each.text, each.value) for each in found.money]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("사업비는 1억 5천이다.", [("1억 5천", 150_000_000)]),
        ("기업당 2천만~3천만원을 준다.", [("2천만", 20_000_000), ("3천만원", 30_000_000)]),
        ("예산은 1,200백만 원이다.", [("1,200백만 원", 1_200_000_000)]),
        ("It raised W1.1tr in May.", [("W1.1tr", 1_100_000_000_000)]),
        ("It spent 50 bln won.", [("50 bln won", 50_000_000_000)]),
        ("It paid NT$30 billion.", [("NT$30 billion", 30_000_000_000)]),
        ("양극재 2천만~3천만 개를 만든다.", []),
        ("He won 7 medals.", []),
    ],
)
def test_an_amount_is_read_in_the_forms_that_budgets_print(text, expected, mentions_of):
    assert amounts(mentions_of(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("시는 27일 설명회를 연다.", ["2024-08-27"]),
        ("시는 27일 설명회를 열었다.", ["2024-07-27"]),
        ("시는 5일 사업을 추진할 계획이라고 밝혔다.", ["2024-08-05"]),
        ("10월 착공해 2026년 문을 연다는 계획이다.", ["2024-10", "2026"]),
        ("10월 착공했다.", ["2023-10"]),
        ("시는 11월 초 캠프를 설치한다고 5일 밝혔다.", ["2024-11", "2024-08-05"]),
        ("애초 9월에 마칠 계획이었다.", ["2023-09"]),
        ("2일 열린 행사에 이어 이튿날 문을 열었다.", ["2024-08-02", "2024-08-03"]),
        ("지난 2일 개막했다. 전날에는 비가 왔다.", ["2024-08-02", "2024-08-01"]),
        ("다음 주 월요일 문을 연다.", ["2024-08-12"]),
        ("1월 2일부터 오는 31일까지 받는다.", ["2024-01-02/2024-08-31"]),
        ("2024. 7. 1.부터 2026. 12. 31.까지", ["2024-07-01/2026-12-31"]),
        ("The plan was unveiled Friday.", ["2024-08-02"]),
        ("It will open in March.", ["2025-03"]),
        ("It opened in March.", ["2024-03"]),
        ("From March 3-5 it met.", ["2024-03-03/2024-03-05"]),
        ("a three-year project from 2025", ["2025/2027"]),
        ("sales in 2Q24 fell", ["2024-Q2"]),
        ("a good sunday roast", []),
    ],
)
def test_a_date_is_read_as_its_sentence_means_it(text, expected, mentions_of):
    assert [found.value for found in mentions_of(text).dates] == expected


def test_a_half_year_that_could_be_two_carries_both(mentions_of):
    (found,) = mentions_of("하반기 실적이 좋다.", "2024-03-01").dates
    assert (found.value, found.readings, found.precision) == (None, ("2023-H2", "2024-H2"), "half")


def test_a_half_year_of_which_is_told_is_the_last(mentions_of):
    assert [found.value for found in mentions_of("하반기 실적을 냈다.", "2024-03-01").dates] == ["2023-H2"]


def test_a_half_year_of_a_plan_is_the_one_to_come(mentions_of):
    assert [found.value for found in mentions_of("하반기 착공 예정이다.", "2024-03-01").dates] == ["2024-H2"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "정부는 청주(이차전지), 구미(반도체)를 첨단산업 특화단지로 지정했다.",
            [("청주", "designated"), ("구미", "designated")],
        ),
        ("포항시는 이차전지 특화단지, 바이오 특화단지까지 연이어 지정받았다.", [("포항시", "designated")] * 2),
        ("정부는 지역특구 4곳을 지정했다.", []),
        ("영암 대불국가산업단지에 공장을 짓는다.", []),
        ("경제자유구역위원회는 서울에서 열렸다.", []),
        ("Pohang won a battery specialized complex.", [("Pohang", "designated")]),
        ("The Free Economic Zone Committee met in Busan.", []),
    ],
)
def test_a_designation_is_read_with_its_place_and_status(text, expected, mentions_of):
    assert [(found.place, found.status) for found in mentions_of(text).designations] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("포항시는 지난해 특화단지로 지정됐다.", []),
        ("포항시는 지원금을 나눠 준다.", ["포항시"]),
        ("포항시에 공장이 들어선다.", []),
        ("광주시와 기아는 손잡는다.", ["광주시", "기아"]),
        ("에코프로, 한빛소재테크, 엘앤에프가 참여한다.", ["에코프로", "한빛소재테크", "엘앤에프"]),
        ("포항시장이 산업통상자원부 장관을 만났다.", ["산업통상자원부"]),
        ("산업부는 발표했다. 산업통상자원부 관계자가 말했다.", ["산업부"]),
    ],
)
def test_a_body_is_named_once_and_a_government_only_where_it_acts(text, expected, mentions_of):
    assert [found.text for found in mentions_of(text).organisations] == expected
