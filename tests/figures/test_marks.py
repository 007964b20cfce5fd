"""Nothing drawn is too small to be seen, and no name is cut."""

import pytest

from policyfacts.figures._bars import Bar, Segment, bars_figure
from policyfacts.figures._rows import Row
from policyfacts.figures._steps import steps_figure
from policyfacts.figures._theme import Style
from policyfacts.schema import split_both
from policyfacts.views.claim_vintages import claim_vintages
from policyfacts.views.filters import Filters
from policyfacts.words import LANGS

STYLE = Style("en", "light")


def edges(*amounts):
    segments = [Segment(amount, "f#1", "spoken", "chart-1") for amount in amounts]
    figure = bars_figure([Bar(Row("label", "f#1", "spoken"), (segment,)) for segment in segments], STYLE)
    return list(figure.data[0].marker.line.color)


def test_a_bar_too_short_to_be_seen_is_edged_in_its_own_colour():
    assert edges(16_000, 19) == [STYLE["chart-paper"], STYLE["chart-1"]]


def test_bars_long_enough_are_kept_apart_by_the_colour_of_the_paper():
    assert set(edges(16_000, 1_900)) == {STYLE["chart-paper"]}


@pytest.mark.parametrize("lang", LANGS)
def test_the_name_of_a_claim_is_drawn_whole_however_long(lang, real_tables):
    rows = claim_vintages(real_tables, Filters())
    for is_wide in (False, True):
        notes = steps_figure(rows, Style(lang, "light", is_wide)).layout.annotations
        drawn = {words(note.text.replace("<br>", " ").replace("&amp;", "&")) for note in notes}
        assert drawn == {words(split_both(claim)[lang]) for claim in rows["claim"]}
        assert len(drawn) > 1


def words(text):
    """Without the dots between parts: one at the end of a line is left out."""
    return tuple(text.replace("·", " ").split())
