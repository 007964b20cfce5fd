import pytest
from hypothesis import given
from hypothesis import strategies as st

from policyfacts.units import KRW_PER_EOK, KRW_PER_JO, parse_krw, read_amounts

EOK = KRW_PER_EOK
JO = KRW_PER_JO


def readings(text):
    return [(text[found.start : found.end], found.value) for found in read_amounts(text)]


def qualifiers(text):
    return [found.qualifier for found in read_amounts(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("국비 70억 원이 지원되며", [("70억 원", 70 * EOK)]),
        ("국비378억원", [("378억원", 378 * EOK)]),
        ("총 107억", [("107억", 107 * EOK)]),
        ("1,500억원", [("1,500억원", 1500 * EOK)]),
        ("8천억원", [("8천억원", 8000 * EOK)]),
        ("1천27억원", [("1천27억원", 1027 * EOK)]),
        ("1천 230억원", [("1천 230억원", 1230 * EOK)]),
        ("4천1백억원", [("4천1백억원", 4100 * EOK)]),
        ("8,000여억 원", [("8,000여억 원", 8000 * EOK)]),
        ("4200여억원", [("4200여억원", 4200 * EOK)]),
        ("6000억여원", [("6000억여원", 6000 * EOK)]),
        ("1조 2,000억", [("1조 2,000억", 12 * JO // 10)]),
        ("1조5천억 원", [("1조5천억 원", 15 * JO // 10)]),
        ("103억7000만원", [("103억7000만원", 10_370_000_000)]),
        ("3억 5천만 원", [("3억 5천만 원", 350_000_000)]),
        ("1억 5천을 들여 1조 5천 투입", [("1억 5천", 150_000_000), ("1조 5천", 15 * JO // 10)]),
        ("2.5억원", [("2.5억원", 250_000_000)]),
        ("2·8조", [("2·8조", 28 * JO // 10)]),
        ("3,500만원", [("3,500만원", 35_000_000)]),
        ("1인당 3만5천원", [("3만5천원", 35_000)]),
        ("천만 원", [("천만 원", 10_000_000)]),
        ("70 억원", [("70 억원", 70 * EOK)]),
        ("₩70억", [("₩70억", 70 * EOK)]),
        ("5,000億韓元", [("5,000億韓元", 5000 * EOK)]),
        ("국비 3500만", [("3500만", 35_000_000)]),
        ("5억 원전 기자재", [("5억", 5 * EOK)]),
        ("국비 2건 65억원", [("65억원", 65 * EOK)]),
    ],
)
def test_an_amount_in_korean(text, expected):
    assert readings(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("national budget of 7 billion won", [("7 billion won", 70 * EOK)]),
        ("7-billion-won project", [("7-billion-won", 70 * EOK)]),
        ("700 million won", [("700 million won", 7 * EOK)]),
        ("2.9 trillion Korean won", [("2.9 trillion Korean won", 29 * JO // 10)]),
        ("1 trillion 200 billion won", [("1 trillion 200 billion won", 12 * JO // 10)]),
        ("KRW 48.9 billion", [("KRW 48.9 billion", 489 * EOK)]),
        ("KRW614.8 billion", [("KRW614.8 billion", 6148 * EOK)]),
        ("KRW 7,000,000,000", [("KRW 7,000,000,000", 70 * EOK)]),
        ("₩70 billion", [("₩70 billion", 700 * EOK)]),
        ("won 7 billion", [("won 7 billion", 70 * EOK)]),
        ("Pohang won 7 billion won", [("7 billion won", 70 * EOK)]),
        ("7\nbillion won", [("7\nbillion won", 70 * EOK)]),
        ("70bn won", [("70bn won", 700 * EOK)]),
    ],
)
def test_an_amount_in_english(text, expected):
    assert readings(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11억 달러", [(1_100_000_000, "USD")]),
        ("43억 달라", [(4_300_000_000, "USD")]),
        ("10억불 규모", [(1_000_000_000, "USD")]),
        ("11억 캐나다달러", [(1_100_000_000, "CAD")]),
        ("3억 유로", [(300_000_000, "EUR")]),
        ("$1.2 billion", [(1_200_000_000, "USD")]),
        ("US$52m", [(52_000_000, "USD")]),
        ("52 million U.S. dollars", [(52_000_000, "USD")]),
        ("3억5000만 달러(약 4800억원)", [(350_000_000, "USD"), (4800 * EOK, "KRW")]),
    ],
)
def test_an_amount_keeps_its_currency(text, expected):
    assert [(found.value, found.currency) for found in read_amounts(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "양극재 15만톤",
        "양극재 100만t 생산",
        "약 17만평",
        "3만㎡",
        "일자리 1만5000개",
        "2억 5천 명",
        "예산 2만 명",
        "국비 50%",
        "1조 kWh",
        "10GWh 공장 3곳",
        "4680 배터리",
        "제3조",
        "특별법 5조",
        "3조 2교대",
        "1조각",
        "7 조합",
        "CO2 70 억제",
        "1억 대",
        "2만 원주민",
        "3만 원자재",
        "1000만 영화",
        "수천억원",
        "몇백만 원",
        "1,2345억",
        "120·84억원",
        "won 7 medals",
        "won 7 million users",
        "5 million tonnes",
        "in 2024",
    ],
)
def test_what_is_not_money_or_could_be_two_amounts_is_left_out(text):
    assert readings(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("107억(도비 27억원, 시비 80억원)", [107, 27, 80]),
        ("280억원(국비 120, 도비 84, 시비 76)", [280, 120, 84, 76]),
        ("280억원(국비 120·도비 84·시비 76)", [280, 120, 84, 76]),
        ("280억원(국 120, 도 84, 시 76)", [280, 120, 84, 76]),
        ("국비 120·도비 84·시비 76억원", [120, 84, 76]),
        ("280억원(국비 50%, 시비 50%)", [280]),
        ("100∼200억 원", [100, 200]),
        ("2~3천억원", [2000, 3000]),
        ("8000억∼1조원", [8000, 10_000]),
        ("3~4조원", [30_000, 40_000]),
        ("700 to 800 billion won", [7000, 8000]),
        ("between 700 and 800 billion won", [7000, 8000]),
        ("1-2 trillion won", [10_000, 20_000]),
        ("28 billion won (12 billion from the state)", [280, 120]),
    ],
)
def test_figures_without_a_unit_take_that_of_their_group(text, values):
    assert [value for _, value in readings(text)] == [value * EOK for value in values]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1조원(국비 5000, 도비 5000)", [10_000]),
        ("오후 2시 30, 70억", [70]),
        ("from 2026 to 7 billion won", [70]),
        ("in 2024 and 700 million won", [7]),
        ("7 million and 3 billion won", [30]),
        ("by 2024 and 3,000 billion won", [30_000]),
    ],
)
def test_a_neighbour_that_does_not_fit_the_group_is_left_out(text, values):
    assert [value for _, value in readings(text)] == [value * EOK for value in values]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("70억 원", "exact"),
        ("150억원 이상", "at-least"),
        ("최소 1조1000억원", "at-least"),
        ("약 150억원 이상", "at-least"),
        ("최대 70억 원", "at-most"),
        ("약 2,000억 원", "about"),
        ("총 사업비 약 450억원", "about"),
        ("4200여억원", "about"),
        ("1천500억원 정도", "about"),
        ("약 1천억 원 규모", "about"),
        ("1000억 원대", "order-of"),
        ("1천억 원 상당", "order-of"),
        ("485억원 규모", "order-of"),
        ("100억원 대규모 투자", "exact"),
        ("at least 7 billion won", "at-least"),
        ("more than KRW 2 trillion", "at-least"),
        ("up to 7 billion won", "at-most"),
        ("about $1.2 billion", "about"),
        ("a total of 7 billion won", "exact"),
    ],
)
def test_a_qualifier_is_the_first_that_applies(text, expected):
    assert qualifiers(text) == [expected]


def test_an_offset_counts_characters_of_the_text_as_given():
    text = "국비\u00a0\uff17\uff10억∼100억 원"
    assert readings(text) == [("\uff17\uff10억", 70 * EOK), ("100억 원", 100 * EOK)]


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("국비 70억 원", "national budget of 7 billion won"),
        ("약 1조5000억원", "about 1.5 trillion won"),
        ("총사업비 489억 원", "KRW 48.9 billion in all"),
        ("3,500만원", "35 million won"),
    ],
)
def test_both_languages_read_the_same(korean, english):
    assert parse_krw(korean) == parse_krw(english)


@pytest.mark.parametrize(
    "piece",
    [
        "천백십",
        "천백십 ",
        "1천",
        "1,111",
        "1조",
        "국비 1, ",
        "(1억 ",
        "1억 (",
        "won 1 to ",
        "1-",
        "$",
    ],
)
def test_a_page_of_one_piece_is_read_in_linear_time(piece):
    # At this length, anything slower than linear would not come to an end.
    read_amounts(piece * (200_000 // len(piece)))


def test_a_line_of_ten_million_digits_is_no_amount():
    assert read_amounts("1" * 10_000_000) == ()


PIECES = st.lists(
    st.sampled_from(
        [
            *"0127,.·~ ()억조만천백십여원",
            "국비 ",
            "달러",
            " billion",
            " won",
            "$",
            "KRW ",
            "to ",
            "약 ",
        ]
    )
).map("".join)


@given(st.text() | PIECES)
def test_every_reading_lies_in_the_text_and_none_overlaps(text):
    end = 0
    for found in read_amounts(text):
        assert end <= found.start < found.end <= len(text)
        assert found.value >= 0
        end = found.end
