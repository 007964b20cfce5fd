"""The link is the state, and back."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.app import PAGES, render
from dashboard.state import State, link, page_link, read_state
from policyfacts.briefings import Item
from policyfacts.figures import CHARTS
from policyfacts.figures._theme import THEMES
from policyfacts.views.filters import CHOICES, Filters
from policyfacts.words import LANGS, Words

SAID = Words("국비가 50%! 더; 많다 = 참", "국비가 50%! 더; 많다 = 참")
ITEMS = (Item("funding-by-payer", (("stage", "selected"),), line=SAID), Item("timeline", title=SAID), Item("partners"))
SEVERAL = ("initiative", "funder", "kind", "stage", "region")


@st.composite
def states(draw, tables) -> State:
    """Any state that the record allows."""
    several = {
        key: tuple(draw(st.lists(st.sampled_from(values), unique=True, max_size=3)))
        for key in SEVERAL
        if (values := [code.value for code in CHOICES[key].options(tables)])
    }
    filters = Filters(
        as_of=draw(st.sampled_from(["", "2024-08-05", "2025-12-31"])),
        period=draw(st.sampled_from(["", "2024", "2024/2026", "2023-07"])),
        unit=draw(st.sampled_from(["eok", "won"])),
        **several,
    )
    return State(
        lang=draw(st.sampled_from(LANGS)),
        theme=draw(st.sampled_from(THEMES)),
        filters=filters,
        chart=draw(st.sampled_from(["", *CHARTS])),
        present=draw(st.booleans()),
        keys=draw(st.booleans()),
        title=draw(st.sampled_from(["", "시장 보고; 100% & 더!"])),
        items=draw(st.sampled_from([(), ITEMS])),
    )


@settings(deadline=None)
@given(data=st.data())
def test_a_state_written_as_a_link_is_read_back_as_it_was(tables, data):
    state = data.draw(states(tables))
    written = link("/funding", state)
    assert read_state(written.partition("?")[2], tables) == (state, [])


@settings(deadline=None)
@given(data=st.data())
def test_another_page_keeps_language_theme_and_day_alone(tables, data):
    state = data.draw(states(tables))
    kept, _ = read_state(page_link("/timeline", state).partition("?")[2], tables)
    assert kept == State(state.lang, state.theme, Filters(as_of=state.filters.as_of))


def test_the_default_state_is_the_bare_address():
    assert link("/funding", State()) == "/funding"


@settings(deadline=None)
@given(search=st.text(max_size=200))
def test_any_text_is_read_as_some_state_that_can_be_linked(tables, search):
    state, _ = read_state(search, tables)
    assert read_state(link("/", state).partition("?")[2], tables) == (state, [])


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("path", [page.path for page in PAGES])
def test_a_page_is_a_pure_function_of_link_and_tables(app, path, lang):
    first, second = (render(app.served, path, f"?lang={lang}") for _ in range(2))
    assert [part.to_plotly_json() for part in first[0]] != []
    assert repr(first) == repr(second)
    assert first[1].lang == lang


@pytest.mark.parametrize("path", [page.path for page in PAGES])
def test_a_day_before_the_first_article_leaves_every_page_readable(app, path):
    parts, head = render(app.served, path, "?as_of=1999-01-01")
    assert parts
    assert head.title


@pytest.mark.parametrize("slug", CHARTS)
def test_a_lone_chart_has_neither_header_nor_footer(app, slug):
    parts, _ = render(app.served, "/", f"?chart={slug}")
    assert [part._type for part in parts] == ["Main", "Aside"]


def test_a_part_of_a_link_that_says_nothing_known_is_told_in_the_readers_language(tables):
    _, said = read_state("?colour=red&unit=dollars&theme=pink", tables)
    assert len(said) == 3
    assert all(words.ko and words.en and words.ko != words.en for words in said)


def test_a_changed_choice_changes_only_its_part_of_the_link(tables):
    state, _ = read_state("?lang=en&unit=won", tables)
    assert link("/", replace(state, theme="dark")) == "/?lang=en&theme=dark&unit=won"
