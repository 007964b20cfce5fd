"""What a page may have to tell is written in both languages where it is found."""

import ast

import pytest

from policyfacts.complaints import Complaint
from policyfacts.words import Words
from tests.languages import foreign
from tests.test_architecture import PACKAGE, named

FINDERS = [path for path in PACKAGE if "Complaint" in path.read_text(encoding="utf-8")]
ENGLISH_PARTS = {"what", "expected", "fix", "error"}
"""What stands in the line of the command line and so may not be put into words for a page."""


def texts(path):
    """Every `Words(…)` of a module with text in it: its line, its text in both languages, what is put into it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Words":
            ko, en = (written(argument) for argument in node.args) if len(node.args) == 2 else ("", "")
            if any(char.isalpha() for char in ko + en):
                names = {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
                yield node.lineno, Words(ko, en), names


def written(node):
    """The text of a literal, without what is put into it."""
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    return "".join(str(part.value) for part in parts if isinstance(part, ast.Constant))


@pytest.mark.parametrize("path", FINDERS, ids=named)
def test_words_for_a_page_are_in_their_language_and_hold_nothing_of_the_command_line(path):
    wrong = {line: foreign(words, ("ko나 en", "ko or en")) for line, words, _ in texts(path)}
    assert {line: found for line, found in wrong.items() if found} == {}
    assert [line for line, _, names in texts(path) if names & ENGLISH_PARTS] == []


def test_words_that_are_not_in_their_language_are_noticed():
    assert foreign(Words("빈 file입니다: a1", "It is `empty`: 빈"), ["a1"]) == ["file", "`", "`", "빈"]
    assert foreign(Words("", "Empty.")) == ["nothing"]


def test_a_page_says_the_place_and_the_words_and_the_command_line_all_that_it_always_did():
    complaint = Complaint("a.yaml:2", "x is 1", "expected 2", "Correct `x`.", Words("고치십시오.", "Correct it."), "x")
    assert str(complaint) == "a.yaml:2: x is 1; expected 2; Correct `x`."
    assert (complaint.line("ko"), complaint.line("en")) == ("a.yaml:2: 고치십시오.", "a.yaml:2: Correct it.")
