"""Targets against figures: a share only where region and unit agree, and the honest nothing."""

import pytest

from policyfacts.figures import CHARTS
from policyfacts.tables.frames import is_missing
from policyfacts.views.filters import Filters
from policyfacts.views.targets import targets_and_actuals
from tests.factories import make_tables

AIM = {"target_id": "jobs-2030", "value": 15_000.0, "unit": "jobs", "region_id": "here", "target_year": 2030}
FIGURE = {"indicator_id": "jobs", "value": 2_000.0, "unit": "jobs", "region_id": "here", "period": "2023"}


def rows_of(targets, indicators=()):
    return targets_and_actuals(make_tables(targets=list(targets), indicators=list(indicators)), Filters())


def test_a_target_is_held_against_the_latest_figure_of_the_indicator_it_names():
    older = {**FIGURE, "period": "2022", "value": 500.0}
    row = rows_of([{**AIM, "indicator_id": "jobs"}], [FIGURE, older]).iloc[0]
    assert (row["comparison"], row["share"], row["period"]) == ("compared", 13.3, "2023")
    assert len(row["fact_ids"]) == 2


@pytest.mark.parametrize("other", [{"unit": "persons"}, {"region_id": "there"}])
def test_a_figure_of_another_unit_or_region_gives_no_share(other):
    row = rows_of([{**AIM, "indicator_id": "jobs"}], [{**FIGURE, **other}]).iloc[0]
    assert row["comparison"] == "other-scope"
    assert is_missing(row["share"])


def test_without_an_indicator_the_chart_says_that_no_figure_was_found():
    rows = rows_of([AIM], [FIGURE])
    assert list(rows["comparison"]) == ["nothing"]
    assert CHARTS["targets-and-actuals"].takeaway(rows).en == (
        "Of 1 target, 0 can be held against a figure. For 1, no figure was found."
    )


def test_other_values_that_a_target_has_had_are_kept_in_the_same_unit_alone():
    vintages = [
        {**AIM, "as_of": "2023-01-01", "value": 12_000.0},
        {**AIM, "as_of": "2023-02-01", "value": 9_000.0, "unit": "persons"},
        {**AIM, "as_of": "2024-01-01"},
    ]
    assert list(rows_of(vintages)["vintages"]) == ["80"]


def test_figures_on_which_articles_differ_are_a_range():
    figures = [{**FIGURE, "as_of": "2023-05-01"}, {**FIGURE, "as_of": "2023-05-16", "value": 3_000.0}]
    row = rows_of([{**AIM, "indicator_id": "jobs"}], figures).iloc[0]
    assert (row["share_low"], row["share_high"]) == (13.3, 20.0)
