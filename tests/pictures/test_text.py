"""Text in pictures is outlines of the bundled font, whatever fonts a machine has."""

import unicodedata

import pytest

from policyfacts.figures import CHARTS
from policyfacts.figures._theme import Style
from policyfacts.pictures.glyphs import BOLD, REGULAR, missing, outline, width
from policyfacts.pictures.text import Type, block, fit
from policyfacts.words import LANGS
from tests.exports.bundles import chart


@pytest.mark.parametrize("weight", [REGULAR, BOLD])
def test_hangul_is_drawn_and_measured(weight):
    assert outline("포항", weight).count("z") > 4
    assert width("포항", 16, weight) == pytest.approx(2 * width("포", 16, weight), rel=0.05)
    assert width("포항", 32, weight) == 2 * width("포항", 16, weight)


def test_letters_and_their_parts_are_drawn_alike():
    assert outline(unicodedata.normalize("NFD", "한국")) == outline("한국")


def test_every_hangul_syllable_and_every_hanja_of_the_korean_standard_is_in_the_font():
    assert missing("".join(map(chr, range(0xAC00, 0xD7A4)))) == ()
    rows = (bytes([row, cell]).decode("euc_kr") for row in range(0xCA, 0xFE) for cell in range(0xA1, 0xFF))
    assert missing("".join(rows)) == ()
    assert missing("美·中 협력, 쀍 햏") == ()


def test_a_character_the_font_lacks_is_a_box_and_is_told():
    assert outline("😀") == outline("🙂") != ""
    assert missing("한국 \t😀") == ("😀",)


@pytest.mark.parametrize(
    ("printed", "plain"), [("10㎿", "10MW"), ("3㎢", "3km2"), ("산ㆍ학‧연", "산·학·연"), ("1∼2", "1~2")]
)
def test_a_sign_the_font_lacks_is_drawn_by_its_plain_form(printed, plain):
    assert outline(printed) == outline(plain)
    assert missing(printed) == ()


def test_invisible_characters_take_no_room():
    assert width("가\u200b나\u202e", 16) == width("가나", 16)


def test_every_text_of_every_chart_is_in_the_font():
    for slug in CHARTS:
        for lang in LANGS:
            bundle = chart(slug, lang)
            said = bundle.name + bundle.takeaway[lang]
            if bundle.draw:
                drawing = bundle.draw(Style(lang))
                said += "".join(str(note.text) for note in drawing.layout.annotations)
            assert missing(said.replace("<br>", "")) == (), slug


def test_lines_are_broken_between_words_and_long_words_where_they_must():
    style = Type(16, "#000")
    assert fit("이차전지 특화단지 지정", style, width("이차전지 특화단지", 16)) == ["이차전지 특화단지", "지정"]
    assert fit("가" * 10, style, width("가" * 4, 16)) == ["가" * 4, "가" * 4, "가" * 2]
    assert fit("", style, 100) == []


def test_marks_of_a_figure_are_read_and_escapes_are_characters():
    shown = block("<b>국비</b> 1&amp;2<br>&lt;script&gt;", Type(16, "#000"))
    assert shown.lines == ((("국비", True), (" 1&2", False)), (("<script>", False),))
