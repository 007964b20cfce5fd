"""Pledges: the standing amount, the stage that the latest article gives, and no sum of sums."""

import pytest

from policyfacts.figures import CHARTS
from policyfacts.views.filters import Filters
from policyfacts.views.headline import headlines
from policyfacts.views.pledges import investment_by_year, investment_pipeline
from tests.factories import make_tables

EOK = 100_000_000


def fact(initiative, as_of, stage, amount=None, **more):
    money = {} if amount is None else {"amount_krw": amount * EOK}
    return {"initiative_id": initiative, "as_of": as_of, "stage": stage, "measure": "programme", **money, **more}


def pipeline(*facts):
    return investment_pipeline(make_tables(investments=list(facts)), Filters())


@pytest.mark.parametrize(
    ("stages", "stage"),
    [
        (("mou", "decided"), "decided"),
        (("mou", "cancelled"), "cancelled"),
        (("under-construction", "scaled-back", "delayed"), "scaled-back"),
        (("under-construction", "scaled-back", "completed"), "completed"),
        (("delayed", "under-construction"), "under-construction"),
    ],
)
def test_a_pledge_stands_where_the_latest_article_puts_it_and_what_was_cut_stays_cut(stages, stage):
    rows = pipeline(*(fact("plant", f"202{year}-01-01", each, 10) for year, each in enumerate(stages)))
    assert list(rows["stage"]) == [stage]


def test_an_undated_article_never_decides_the_stage():
    assert list(pipeline(fact("plant", "", "cancelled"), fact("plant", "2024-01-01", "mou", 10))["stage"]) == ["mou"]


def test_a_cancellation_that_names_no_amount_still_cancels_the_pledge():
    tables = make_tables(
        investments=[
            fact("gone", "2023-01-01", "mou", 100),
            fact("gone", "2024-01-01", "cancelled"),
            fact("stays", "2023-01-01", "decided", 30),
        ]
    )
    pledged = headlines(tables, Filters())[1]
    assert pledged.value.ko == "30억 원"
    assert "100억 원" in pledged.note.ko
    said = CHARTS["investment-pipeline"].takeaway(investment_pipeline(tables, Filters())).en
    assert said.startswith("Of 2 pledges, 1 stand (KRW 3 billion). 1 cancelled; KRW 10 billion was cancelled.")


def test_cumulative_totals_and_parts_are_no_pledges():
    rows = pipeline(
        fact("total", "2024-01-01", "", 900, measure="aggregate", hazard="cumulative"),
        fact("part", "2024-01-01", "mou", 5, measure="part"),
        fact("twice", "2024-01-01", "mou", 5, hazard="overlapping"),
    )
    assert rows.empty


def test_a_pledge_counts_in_the_year_of_its_first_report_and_one_without_an_amount_is_said():
    tables = make_tables(
        investments=[
            fact("a", "2022-01-01", "mou", 10),
            fact("a", "2024-01-01", "decided", 20),
            fact("b", "2022-05-01", "cancelled", 7),
            fact("c", "2023-05-01", "mou"),
        ]
    )
    rows = investment_by_year(tables, Filters())
    shown = rows[["year", "amount_krw", "cancelled_krw", "projects", "without_amount"]].values.tolist()
    assert shown == [["2022", 20 * EOK, 7 * EOK, 2, 0], ["2023", 0, 0, 1, 1]]


def test_each_definition_of_a_total_has_a_line_of_its_own_and_its_hazard_is_said():
    chart = CHARTS["pledge-vintages"]
    total = {"measure": "aggregate", "hazard": "cumulative", "organisation_id": "city"}
    tables = make_tables(
        investments=[
            fact("all", "2022-01-01", "", 10, **total),
            fact("all", "2023-01-01", "", 20, **total),
            fact("zone", "2022-01-01", "", 5, **total, period_end="2027"),
            fact("zone", "2023-01-01", "", 4, **total, period_end="2027"),
            fact("same", "2022-01-01", "", 5, **total),
            fact("same", "2023-01-01", "", 5, **total),
        ]
    )
    rows = chart.rows(tables, Filters())
    assert rows.groupby("claim_id", sort=False)["number"].apply(list).tolist() == [
        [10 * EOK, 20 * EOK],
        [5 * EOK, 4 * EOK],
    ]
    assert [words.en.partition(":")[0] for words in chart.caveats(rows, Filters())] == ["cumulative claim"]
