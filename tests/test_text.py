import pytest
from hypothesis import given
from hypothesis import strategies as st

from policyfacts.text import fold_signs
from policyfacts.words import LANGS, Words


def test_words_answer_in_every_language():
    words = Words("투자", "Investment")
    assert [words[lang] for lang in LANGS] == ["투자", "Investment"]


def test_an_unknown_language_names_those_that_are_known():
    with pytest.raises(KeyError, match="'fr' is not one of ko, en"):
        Words("투자", "Investment")["fr"]


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("8000억∼1조원", "8000억~1조원"),
        ("2024–2026", "2024~2026"),
        ("’24년", "'24년"),
        ("\uff17\uff10억\u00a0원", "70억 원"),
        ("280억원（국비 120）", "280억원(국비 120)"),
    ],
)
def test_one_sign_has_one_form(printed, folded):
    assert fold_signs(printed) == folded


@given(st.text())
def test_folding_keeps_every_offset(text):
    assert len(fold_signs(text)) == len(text)
