"""Funding views: one standing amount a payer, what is not stated with its reason, sums that add up."""

import pytest

from policyfacts.tables.frames import is_missing
from policyfacts.units import format_krw
from policyfacts.views.filters import Filters
from policyfacts.views.funding import funding_by_payer, funding_by_period
from policyfacts.views.headline import headlines
from policyfacts.views.refs import unknown_id
from tests.factories import make_tables

EOK = 100_000_000
PROGRAMME = {"initiative_id": "pilot", "measure": "programme"}


def money(amount, level="national", **more):
    return {**PROGRAMME, "amount_krw": amount, "funder_level": level, **more}


def unknown(column, reason="not-stated"):
    return {"table": "funding", "subject_id": "pilot", "column": column, "reason": reason}


def shown(tables):
    rows = funding_by_payer(tables, Filters())
    amounts = [None if is_missing(amount) else int(amount) for amount in rows["amount_krw"]]
    return list(zip(rows["funder_level"], amounts, rows["reason"], strict=True))


def test_payers_are_in_order_and_what_is_not_stated_has_its_reason():
    tables = make_tables(
        funding=[money(30, "city"), money(100, "total"), money(70)],
        unknowns=[unknown("amount_krw/province"), unknown("amount_krw/private", "not-applicable")],
    )
    assert shown(tables) == [
        ("total", 100, ""),
        ("national", 70, ""),
        ("province", None, "not-stated"),
        ("city", 30, ""),
        ("private", None, "not-applicable"),
    ]


def test_a_stated_amount_is_not_also_unknown_and_zero_is_an_amount():
    assert shown(make_tables(funding=[money(0)], unknowns=[unknown("amount_krw/national")])) == [("national", 0, "")]


def test_two_payers_of_one_level_are_both_shown():
    tables = make_tables(funding=[money(70, funder_id="one"), money(20, funder_id="two")])
    assert shown(tables) == [("national", 70, ""), ("national", 20, "")]


@pytest.mark.parametrize(
    "out", [{"measure": "request"}, {"measure": "aggregate"}, {"hazard": "overlapping"}, {"amount_krw": None}]
)
def test_what_would_mislead_in_a_sum_is_left_out(out):
    row = {key: value for key, value in {**money(70), **out}.items() if value is not None}
    assert shown(make_tables(funding=[row])) == []


def test_a_superseded_amount_is_not_shown():
    tables = make_tables(
        funding=[money(70, article_id="a1", as_of="2023-01-01"), money(90, article_id="a2", as_of="2024-01-01")]
    )
    assert shown(tables) == [("national", 90, "")]


def test_an_amount_covers_its_period_and_is_never_split():
    tables = make_tables(
        funding=[money(90, period="2024/2026"), money(10, initiative_id="plant", period="2023"), money(5, "city")],
        unknowns=[unknown("amount_krw/year")],
    )
    rows = funding_by_period(tables, Filters())
    assert list(zip(rows["period"], rows["period_start"], rows["period_end"], rows["amount_krw"], strict=True)) == [
        ("2023", "2023-01-01", "2023-12-31", 10),
        ("2024/2026", "2024-01-01", "2026-12-31", 90),
    ]
    assert list(rows["unknown_ids"]) == [(), (unknown_id("funding", "pilot", "amount_krw/year"),)]


def test_the_headline_is_the_sum_of_the_public_amounts_that_the_chart_shows(mini_tables, real_tables):
    several = make_tables(
        funding=[
            money(70 * EOK, funder_id="one"),
            money(20 * EOK, funder_id="two"),
            money(9 * EOK, "city"),
            money(99 * EOK, "total"),
        ]
    )
    for tables in (mini_tables, real_tables, several):
        rows = funding_by_payer(tables, Filters())
        public = rows[rows["funder_level"].isin(["national", "province", "city"])]
        assert headlines(tables, Filters())[0].value.ko == format_krw(int(public["amount_krw"].sum()), "ko")


def test_no_public_money_is_unknown_and_not_zero():
    first = headlines(make_tables(), Filters())[0]
    assert (first.value.ko, first.value.en, first.refs) == ("미상", "unknown", "")
