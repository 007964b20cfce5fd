"""Phrases are held against the articles' own text, for whoever has it."""

import hashlib

import pytest

from policyfacts.errors import DataError
from policyfacts.facts.record import read_record
from policyfacts.facts.verify import verify
from tests.conftest import MINI, ROOT
from tests.factories import write_instance
from tests.factories.files import GOOD

TEXT = "제목\n\n시는 국비  70억\n원을 들인다.\n\n\n셋째 문단\n".encode()
ARTICLES = ROOT.parent / "shared" / "articles"


def verified(tmp_path, text=TEXT, recorded=TEXT, facts=GOOD):
    sha256 = hashlib.sha256(recorded).hexdigest()
    files = {
        "a1.yaml": facts.replace("languages:", f"sha256: {sha256}\n  languages:").replace(
            "paragraph: 1", "paragraph: 2"
        )
    }
    record, problems = read_record(write_instance(tmp_path, files))
    assert problems == []
    (tmp_path / "texts" / "2024").mkdir(parents=True)
    (tmp_path / "texts" / "2024" / "any-name.txt").write_bytes(text)
    return verify(record.articles, tmp_path / "texts")


def said(seen):
    return [str(problem) for problem in seen.problems]


@pytest.mark.parametrize(
    "text", [TEXT, b"\xef\xbb\xbf" + TEXT, TEXT.replace(b"\n", b"\r\n")], ids=["plain", "byte-order mark", "windows"]
)
def test_a_phrase_stands_in_its_paragraph_whatever_the_spaces_and_line_ends(tmp_path, text):
    seen = verified(tmp_path, text, recorded=text)
    assert said(seen) == []
    assert (seen.articles, seen.phrases, seen.without_fingerprint) == (1, 1, 0)


def test_a_phrase_in_another_paragraph_is_named_with_the_paragraph_it_stands_in(tmp_path):
    seen = verified(tmp_path, facts=GOOD.replace("paragraph: 1", "paragraph: 3"))
    (problem,) = seen.problems
    assert problem.where == "data/facts/a1.yaml:18"
    assert problem.what == "the phrase '국비 70억 원' is not in paragraph 3"
    assert problem.expected == "expected it there; it stands in paragraph 2"
    assert seen.phrases == 0


def test_a_phrase_that_the_article_does_not_hold_is_named(tmp_path):
    seen = verified(tmp_path, facts=GOOD.replace("phrase: 국비 70억 원", "phrase: 국비 70억원"))
    assert "it stands in no paragraph" in said(seen)[0]


def test_a_phrase_without_a_paragraph_must_stand_somewhere(tmp_path):
    assert said(verified(tmp_path / "there", facts=GOOD.replace("paragraph: 1, ", ""))) == []
    nowhere = GOOD.replace("paragraph: 1, ", "").replace("phrase: 국비", "phrase: 도비")
    assert "it stands in no paragraph" in said(verified(tmp_path / "not", facts=nowhere))[0]


def test_a_text_that_changed_since_it_was_read_is_named_with_both_fingerprints(tmp_path):
    changed = TEXT.replace("70억".encode(), "90억".encode())
    (problem,) = verified(tmp_path, changed).problems
    assert "the text with this title has another fingerprint" in problem.what
    assert hashlib.sha256(TEXT).hexdigest() in problem.expected
    assert hashlib.sha256(changed).hexdigest() in problem.expected


def test_a_text_that_is_not_there_is_named(tmp_path):
    seen = verified(tmp_path, b"something else")
    assert "no text in texts has this fingerprint" in said(seen)[0]
    assert seen.articles == 0


def test_a_text_in_another_encoding_is_named(tmp_path):
    raw = TEXT.decode().encode("cp949")
    assert "is not UTF-8; expected the article's text in UTF-8" in said(verified(tmp_path, raw, recorded=raw))[0]


def test_a_folder_that_does_not_exist_is_named(tmp_path):
    with pytest.raises(DataError, match="there is no such folder"):
        verify([], tmp_path / "nowhere")


def test_the_second_instance_stands_in_its_invented_articles(mini):
    record, _ = read_record(mini)
    seen = verify(record.articles, MINI / "articles")
    assert said(seen) == []
    assert (seen.articles, seen.without_fingerprint) == (2, 2)


def test_every_phrase_of_the_record_stands_in_the_article_at_hand(real):
    """Texts stay with their publishers, so the folder is not part of the repository; those at hand are held."""
    if not ARTICLES.is_dir():
        pytest.skip("the articles' texts are not beside this clone (../shared/articles)")
    record, _ = read_record(real)
    seen = verify(record.articles, ARTICLES)
    elsewhere = [problem for problem in seen.problems if "no text in articles has this fingerprint" in problem.what]
    assert [str(problem) for problem in seen.problems if problem not in elsewhere] == []
    assert seen.articles >= 1
    assert seen.phrases >= 1
