"""A drawing of very many rows holds those that matter most, and says so; a drawing that sums holds all."""

import pandas as pd
import pytest

from policyfacts.figures import CHARTS
from policyfacts.figures._most import FIRST, LATEST, LATEST_OF_CELLS
from policyfacts.figures._theme import Style
from policyfacts.views.filters import Filters
from tests.factories import make_tables

MANY = 900


@pytest.fixture(scope="module")
def large():
    return make_tables(
        events=[{"event_id": f"e{n}", "title_en": f"E{n}", "date": f"{2000 + n % 25}-01-01"} for n in range(MANY)],
        designations=[
            {"designation_id": f"d{n}", "scheme_id": "s", "region_id": f"r{n % 3}", "date": f"{2000 + n % 25}"}
            for n in range(MANY)
        ],
        investments=[{"initiative_id": f"i{n}", "measure": "programme", "stage": "mou"} for n in range(MANY)],
    )


@pytest.mark.parametrize("slug", ["timeline", "investment-pipeline", "designation-matrix", "designation-timeline"])
def test_a_drawing_of_too_many_rows_holds_some_and_says_so_in_both_languages(slug, large):
    chart = CHARTS[slug]
    rows = chart.rows(large, Filters())
    assert len(rows) >= MANY
    drawn = {refs for trace in chart.draw(rows, Style()).data for refs, _ in trace.customdata or () if refs}
    assert 0 < len(drawn) <= 400
    said = chart.caveats(rows, Filters())[-1]
    assert f"{len(rows):,}" in said.ko
    assert f"{len(rows):,}" in said.en


def test_what_fits_is_drawn_whole_without_a_word():
    rows = pd.DataFrame({"date_start": [""] * 200})
    assert FIRST.drawn(rows) is rows
    assert LATEST.said(rows) == ()


def test_the_latest_are_the_last_that_have_a_date():
    rows = pd.DataFrame({"date_start": [*(f"2020-{n:04}" for n in range(500)), *[""] * 50]})
    assert LATEST.drawn(rows)["date_start"].tolist() == [f"2020-{n:04}" for n in range(100, 500)]


@pytest.mark.parametrize(
    ("slug", "said"),
    [
        ("investment-pipeline", "memorandum 900"),
        ("designation-matrix", "s name · 3 held"),
        ("timeline", "selection 900"),
    ],
)
def test_a_heading_counts_all_there_are_and_not_those_that_are_drawn(slug, said, large):
    chart = CHARTS[slug]
    figure = chart.draw(chart.rows(large, Filters()), Style("en"))
    assert said in [note.text for note in figure.layout.annotations]


def test_of_a_matrix_every_cell_is_drawn_with_its_latest_first():
    days = {"full": [f"2020-{n:04}" for n in range(500)], "small": ["1990-0001", ""]}
    rows = pd.DataFrame([{"region": "r", "scheme": name, "date_start": day} for name in days for day in days[name]])
    drawn = LATEST_OF_CELLS.drawn(rows)
    assert drawn[drawn["scheme"] == "small"]["date_start"].tolist() == days["small"]
    assert drawn[drawn["scheme"] == "full"]["date_start"].tolist() == days["full"][102:]
