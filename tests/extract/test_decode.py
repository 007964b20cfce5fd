import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policyfacts.errors import DataError
from policyfacts.extract.decode import decode, read_file
from policyfacts.extract.reading import read_text

TEXT = "포항시는 5일 국비 70억 원을 받는다고 밝혔다."
PAGE = (
    "<!doctype html><html><head><title>제목</title><style>p{}</style></head><body><!-- 국비 1억 원 -->"
    "<p>포항시는 <b>5일</b> 국비&nbsp;<b>70</b>억 원을<br>받는다.</p>"
    "<script>var a='국비 2억 원'</script><p>끝</p></body></html>"
)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp949", "euc-kr", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "iso2022_kr"]
)
def test_a_korean_text_is_read_in_the_encodings_people_have(encoding):
    assert decode(TEXT.encode(encoding), "a.txt") == TEXT


def test_line_ends_are_kept_as_they_are():
    assert decode("가\r\n나\r다\n".encode(), "a.txt") == "가\r\n나\r다\n"


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"%PDF-1.7", "a PDF document"),
        (b"PK\x03\x04", "a packed document"),
        (b"\xd0\xcf\x11\xe0", "an old office document"),
        (b"ok\n\xff\xfe\xff", "is not UTF-8 text"),
    ],
)
def test_what_is_not_text_is_said(content, what):
    with pytest.raises(DataError, match=what):
        decode(content, "a.txt")


def test_the_line_of_a_broken_character_is_said():
    with pytest.raises(DataError, match=r"^a\.txt:3: "):
        decode("가\n나\n".encode() + b"\xff\xff\n", "a.txt")


def test_a_missing_file_is_said(tmp_path):
    with pytest.raises(DataError, match="the file cannot be read"):
        read_file(tmp_path / "none.txt")


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_a_located_error(content):
    try:
        text, said = decode(content, "a.txt"), "a.txt:"
    except DataError as error:
        text, said = "", str(error)
    assert isinstance(text, str)
    assert said.startswith("a.txt:")


@given(st.text(max_size=200))
def test_utf8_comes_back_unchanged(text):
    content = text.encode("utf-8", "surrogatepass").decode("utf-8", "ignore").encode()
    plain = content.decode().removeprefix("\ufeff")
    if not content.startswith((b"%PDF-", b"PK\x03\x04")) and b"\x1b$)C" not in content and b"\0" not in content:
        assert decode(content, "a.txt") in {plain, content.decode()}


def test_nfd_text_keeps_its_own_offsets(mentions_of):
    kept = unicodedata.normalize("NFD", TEXT)
    (money,) = mentions_of(kept).money
    assert kept[money.start : money.end] == money.text
    assert unicodedata.normalize("NFC", money.text) == "70억 원"


def test_a_page_is_read_as_seen_and_offsets_count_its_source(mentions_of):
    found = mentions_of(PAGE)
    assert [money.value for money in found.money] == [7_000_000_000]
    assert PAGE[found.money[0].start : found.money[0].end] == "70</b>억 원"
    assert [PAGE[each.start : each.end] for each in found.dates] == ["5일"]


def test_angle_brackets_alone_are_no_page():
    text = "<구글 번역으로 번역한 기사> 국비 70억 원 <끝>"
    assert read_text(text).text == text


def test_lines_that_a_pdf_broke_are_read_as_one(mentions_of):
    text = "포항시는 이차전지 소재 연구와 인력 양성을 위해 국비 70\n억 원을 지원받아 내년 3\n월부터 사업을 시작한다."
    found = mentions_of(text)
    assert [money.value for money in found.money] == [7_000_000_000]
    assert text[found.money[0].start : found.money[0].end] == "70\n억 원"


@pytest.mark.parametrize(
    "text",
    [
        "국비 70\u200b억 원",
        "국비 \u202e70억 원",
        "국비 7\u00ad0억 원",
        "국비\u00a070억\u00a0원",
        "국비 ７０억 원",
        "국비\t70억 원",
    ],
)
def test_characters_that_nobody_sees_hide_no_amount(text, mentions_of):
    assert [money.value for money in mentions_of(text).money] == [7_000_000_000]


@given(st.text(alphabet="가\u1112\u1161\u11abn\u0303 \r\n\t\u200b<b>&amp;70억원", max_size=80))
def test_every_character_of_the_reading_has_a_place(text):
    reading = read_text(text)
    for at in range(len(reading.text)):
        start, end = reading.span(at, at + 1)
        assert 0 <= start < end <= len(text)
