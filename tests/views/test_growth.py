"""A view takes as many steps more as there are rows more, and a mark sends no more than a panel can show."""

import pytest

from policyfacts.figures import CHARTS
from policyfacts.views.filters import Filters
from policyfacts.views.refs import MOST_REFS, read_refs, refs
from tests.factories import make_tables
from tests.steps import steps

FEW, MANY = 25, 100


def tables_of(count: int):
    """So many initiatives, each with a row of its own in every table that charts ask."""
    ids = [f"i{number}" for number in range(count)]
    promises = [{"initiative_id": each, "event_id": f"p-{each}", "is_promise": True, "date": "2025"} for each in ids]
    return make_tables(
        articles=[{"article_id": each} for each in ids],
        funding=[{"initiative_id": each} for each in ids],
        investments=[{"initiative_id": each, "organisation_id": f"o-{each}"} for each in ids],
        events=promises,
        participation=[{"initiative_id": each, "organisation_id": f"o-{each}"} for each in ids],
        targets=[{"target_id": each, "metric_ko": each, "metric_en": each} for each in ids],
    )


@pytest.mark.parametrize("slug", CHARTS)
def test_a_view_takes_no_more_steps_a_row_when_there_are_more(slug):
    few, many = (
        steps(lambda tables=tables: CHARTS[slug].rows(tables, Filters())) for tables in map(tables_of, (FEW, MANY))
    )
    assert many <= few * MANY / FEW * 1.15 + 500


def test_a_mark_names_as_many_facts_as_a_panel_shows_and_says_how_many_more_there_are():
    ids = [f"article-{number}#1" for number in range(MOST_REFS + 250)]
    named = refs(ids).split()
    assert len(named) == MOST_REFS + 1
    assert read_refs([*ids[:MOST_REFS], named[-1]]) == (ids[:MOST_REFS], 250)


@pytest.mark.parametrize("hostile", ["more:", "more:-1", "more:1e9", "more:" + "9" * 400, "more:x"])
def test_what_is_no_count_counts_nothing(hostile):
    assert read_refs(["a#1", hostile]) == (["a#1"], 0)


def test_the_days_of_a_record_are_looked_up_once():
    # Every promise and every filter asks for them.
    tables = tables_of(FEW)
    assert tables.days is tables.days
