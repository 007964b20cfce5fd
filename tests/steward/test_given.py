"""What is handed in and cannot be read is told in both languages, with a file's name and line where there is one."""

import pytest

from policyfacts.complaints import ComplaintError
from policyfacts.steward.given import MOST_CHARACTERS, given_day, given_text
from tests.languages import foreign


@pytest.mark.parametrize(
    ("given", "where", "ko"),
    [
        (lambda: given_text(" \n", b"", "text"), "text", "글이 없습니다."),
        (lambda: given_text("가" * (MOST_CHARACTERS + 1), b"", "text"), "text", "글이 1000001자입니다."),
        (lambda: given_text("", b"%PDF-1.4", "today.pdf"), "today.pdf:1", "글이 아닌 파일입니다."),
        (
            lambda: given_text("", b"\xff\xfe\x00\xd8x\x00", "today.txt"),
            "today.txt:1",
            "글자를 읽을 수 없는 파일입니다.",
        ),
        (lambda: given_day("", "지난달 5일 열린 행사"), "published", "글에 게시일이 없습니다."),
        (lambda: given_day("어제", ""), "published", "날짜가 아닙니다."),
    ],
)
def test_what_cannot_be_read_is_told_in_both_languages(given, where, ko):
    with pytest.raises(ComplaintError) as raised:
        given()
    (problem,) = raised.value.problems
    assert (problem.where, problem.words.ko[: len(ko)], foreign(problem.words)) == (where, ko, [])
