"""A drawing takes as many steps more as there are rows more."""

import pytest

from policyfacts.figures import CHARTS
from policyfacts.figures._matrix import CellMark, matrix_figure
from policyfacts.figures._theme import Style
from policyfacts.views.filters import Filters
from tests.factories import make_tables
from tests.steps import steps

FEW, MANY = 25, 100


def tables_of(count: int):
    """So many promises, and so many organisations in one initiative."""
    ids = [f"i{number}" for number in range(count)]
    return make_tables(
        events=[{"event_id": each, "is_promise": True, "date": "2025"} for each in ids],
        participation=[{"initiative_id": "one", "organisation_id": f"o-{each}"} for each in ids],
    )


@pytest.mark.parametrize("slug", ["partners", "promises"])
def test_a_drawing_takes_no_more_steps_a_row_when_there_are_more(slug):
    chart, style = CHARTS[slug], Style("ko", is_wide=True)
    few, many = (chart.rows(tables_of(count), Filters()) for count in (FEW, MANY))
    chart.draw(few, style)  # plotly looks up what it needs, once
    assert len(many) == MANY
    counted = [steps(lambda rows=rows: chart.draw(rows, style)) for rows in (few, many)]
    assert counted[1] <= counted[0] * MANY / FEW * 1.15 + 500


def test_marks_of_one_cell_are_stacked_in_steps_that_grow_as_they_do():
    style = Style("ko")
    few, many = ([CellMark(0, 0, "", "circle", "chart-1", "", "")] * count for count in (FEW * 4, MANY * 4))
    counted = [
        steps(lambda marks=marks: matrix_figure(["s"], ["r"], marks, style), in_lines_of="_matrix")
        for marks in (few, many)
    ]
    assert counted[1] <= counted[0] * MANY / FEW * 1.15 + 500
