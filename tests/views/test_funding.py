"""Funding views: one standing amount a payer, sums that add up and say what they leave out."""

import pytest

from policyfacts.tables.frames import is_missing
from policyfacts.units import format_krw
from policyfacts.views.assumptions import EVEN_SPLIT
from policyfacts.views.filters import Filters, narrow
from policyfacts.views.funding import funding_by_initiative, funding_by_payer
from policyfacts.views.funding_stage import funding_stage
from policyfacts.views.funding_years import funding_by_start_year, programme_periods
from policyfacts.views.headline import headlines
from policyfacts.views.refs import unknown_id
from policyfacts.views.sums import counted, left_out
from tests.factories import make_tables

EOK = 100_000_000
PROGRAMME = {"initiative_id": "pilot", "measure": "programme"}


def money(amount, level="national", **more):
    return {**PROGRAMME, "amount_krw": amount, "funder_level": level, **more}


def unknown(column, reason="not-stated"):
    return {"table": "funding", "subject_id": "pilot", "column": column, "reason": reason}


def by_payer(tables):
    rows = funding_by_payer(tables, Filters())
    amounts = [None if is_missing(amount) else int(amount) for amount in rows["amount_krw"]]
    return list(zip(rows["funder_level"], amounts, rows["initiatives"], strict=True))


def test_payers_are_in_order_and_what_nobody_is_said_to_pay_is_last():
    tables = make_tables(funding=[money(30, "city"), money(110, "total"), money(70), money(5, initiative_id="plant")])
    assert by_payer(tables) == [("national", 75, 2), ("city", 30, 1), ("unspecified", 10, 1)]


def test_a_share_that_no_article_states_leads_to_its_unknown_and_has_no_amount():
    tables = make_tables(funding=[money(70)], unknowns=[unknown("amount_krw/province")])
    assert by_payer(tables) == [("national", 70, 1), ("province", None, 0)]
    rows = funding_by_payer(tables, Filters())
    assert list(rows["unknown_ids"]) == [(), (unknown_id("funding", "pilot", "amount_krw/province"),)]


def test_zero_is_an_amount():
    assert by_payer(make_tables(funding=[money(0)])) == [("national", 0, 1)]


def test_payers_of_one_level_that_each_give_a_part_are_added():
    tables = make_tables(
        funding=[money(70, funder_id="one", measure="part"), money(20, funder_id="two", measure="part")]
    )
    assert by_payer(tables) == [("national", 90, 1)]


def test_a_part_is_inside_the_figure_for_its_level_as_a_whole():
    tables = make_tables(funding=[money(90), money(20, funder_id="two", measure="part")])
    assert by_payer(tables) == [("national", 90, 1)]
    assert [reason.en for _, reason in left_out(tables)] == ["a part"]


@pytest.mark.parametrize(
    ("out", "why"),
    [
        ({"measure": "request"}, "a request"),
        ({"measure": "aggregate"}, "aggregate of several"),
        ({"hazard": "overlapping"}, "overlaps another amount"),
        ({"stage": "declined"}, "stage: declined"),
    ],
)
def test_what_would_mislead_in_a_sum_is_left_out_with_the_reason(out, why):
    tables = make_tables(funding=[{**money(70), **out}])
    assert counted(tables) == []
    assert [(row["amount_krw"], reason.en) for row, reason in left_out(tables)] == [(70, why)]


def test_a_superseded_amount_is_not_counted():
    tables = make_tables(
        funding=[money(70, article_id="a1", as_of="2023-01-01"), money(90, article_id="a2", as_of="2024-01-01")]
    )
    assert by_payer(tables) == [("national", 90, 1)]


def test_local_shares_told_apart_are_inside_the_unsplit_local_figure():
    shares = [money(334, "total"), money(100), money(234, "mixed"), money(59, "province"), money(175, "city")]
    assert by_payer(make_tables(funding=shares)) == [("national", 100, 1), ("province", 59, 1), ("city", 175, 1)]


def test_an_initiative_shows_its_payers_then_what_is_ascribed_to_nobody_and_the_range_of_its_total():
    tables = make_tables(
        funding=[
            money(100, "total", article_id="a1", as_of="2024-01-01"),
            money(120, "total", article_id="a2", as_of="2024-01-20"),
            money(70, article_id="a2", as_of="2024-01-20"),
        ]
    )
    rows = funding_by_initiative(tables, Filters())
    assert list(zip(rows["funder_level"], rows["amount_krw"], rows["low"], rows["high"], strict=True)) == [
        ("national", 70, 100, 120),
        ("total", 50, 100, 120),
    ]
    assert set(rows["status"]) == {"conflicting"}


def test_public_money_by_start_year_is_a_range_and_what_has_no_year_stands_apart():
    tables = make_tables(
        funding=[
            money(100, "total", period="2024/2026"),
            money(60, period="2024/2026"),
            money(10, "private", period="2024/2026"),
            money(5, "city", initiative_id="plant"),
        ]
    )
    rows = funding_by_start_year(tables, Filters())
    assert rows[["year", "low", "high", "initiatives"]].to_dict("records") == [
        {"year": "2024", "low": 60, "high": 90, "initiatives": 1},
        {"year": "", "low": 5, "high": 5, "initiatives": 1},
    ]


def test_an_amount_is_split_by_year_only_on_request_and_no_won_is_lost():
    tables = make_tables(funding=[money(100, period="2024/2026")])
    rows = funding_by_start_year(tables, Filters(assume=(EVEN_SPLIT.value,)))
    assert list(zip(rows["year"], rows["low"], strict=True)) == [("2024", 34), ("2025", 33), ("2026", 33)]


def test_a_programme_runs_over_its_period_once_however_many_bodies_pay():
    tables = make_tables(funding=[money(90, period="2024/2026"), money(5, "city", period="2024/2026")])
    rows = programme_periods(tables)
    assert list(zip(rows["period"], rows["amount_krw"], strict=True)) == [("2024/2026", 95)]


def test_requests_stand_beside_what_was_given_and_not_inside_it():
    tables = make_tables(
        funding=[
            money(70, stage="under-way"),
            money(50, initiative_id="plant", measure="request", stage="requested", hazard="request"),
            money(20, initiative_id="pipe", measure="request", stage="declined", hazard="request"),
        ]
    )
    rows = funding_stage(tables, Filters())
    assert list(zip(rows["stage"], rows["amount_krw"], rows["hazard"], strict=True)) == [
        ("requested", 50, "request"),
        ("under-way", 70, ""),
        ("declined", 20, "request"),
    ]


def test_the_headline_is_the_sum_of_the_public_amounts_that_the_chart_shows(mini_tables, real_tables):
    several = make_tables(funding=[money(70 * EOK), money(9 * EOK, "city"), money(99 * EOK, "total")])
    for tables in (mini_tables, real_tables, several):
        rows = funding_by_payer(tables, Filters())
        public = rows[rows["funder_level"].isin(["national", "province", "city", "mixed"])]
        assert headlines(tables, Filters())[0].value.ko == format_krw(int(public["amount_krw"].sum()), "ko")


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ({"funder": ("city",)}, [("city", 30, 1)]),
        # A stage is that of the initiative's money, so it takes no share away.
        ({"stage": ("under-way",)}, []),
        ({"stage": ("selected",)}, [("national", 70, 1), ("city", 30, 1), ("unspecified", 10, 1)]),
        ({"funder": ("total",)}, []),
        ({"initiative": ("pilot",)}, [("national", 70, 1), ("city", 30, 1), ("unspecified", 10, 1)]),
    ],
)
def test_a_share_that_a_filter_took_away_is_not_said_to_have_no_payer(choice, expected):
    tables = make_tables(funding=[money(110, "total"), money(70, stage="under-way"), money(30, "city")])
    assert by_payer(narrow(tables, Filters(**choice))) == expected


def test_an_answer_that_names_the_payer_and_one_that_does_not_are_one_amount():
    tables = make_tables(
        funding=[
            money(70, article_id="a1", as_of="2024-01-01", funder_id="ministry"),
            money(70, article_id="a2", as_of="2024-02-01"),
        ]
    )
    assert by_payer(tables) == [("national", 70, 1)]
    assert left_out(tables) == []


def test_no_public_money_is_unknown_and_not_zero():
    first = headlines(make_tables(), Filters())[0]
    assert (first.value.ko, first.value.en, first.refs) == ("미상", "unknown", "")
