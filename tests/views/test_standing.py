"""The answer that stands for each claim, with the facts that answered it."""

from policyfacts.views.filters import Filters, narrow
from policyfacts.views.standing import standing, whole
from tests.factories import make_tables

MONEY = {"initiative_id": "pilot", "measure": "programme", "funder_level": "national"}


def answer(n, day, amount, **more):
    return {**MONEY, "article_id": f"a{n}", "as_of": day, "amount_krw": amount, **more}


def test_the_standing_fact_comes_with_its_claim_and_the_others_newest_first():
    days = ["2024-01-01", "2024-03-01", "2024-03-20"]
    tables = make_tables(funding=[answer(n, day, 70 + n) for n, day in enumerate(days, start=1)])
    (row,) = standing(tables, "funding", "amount_krw")
    assert (row["fact_id"], row["amount_krw"], row["agreement"], row["vintages"]) == ("a3#1", 73, "conflicting", 3)
    assert (whole(row["low"]), whole(row["high"])) == (72, 73)
    assert row["fact_ids"] == ("a3#1", "a2#1", "a1#1")


def test_each_claim_is_a_row_and_what_is_not_answered_is_none():
    tables = make_tables(funding=[answer(1, "2024-01-01", 70), answer(1, "2024-01-01", 5, funder_level="city"), MONEY])
    assert [row["amount_krw"] for row in standing(tables, "funding", "amount_krw")] == [5, 70]


def test_a_claim_whose_standing_fact_was_filtered_away_has_no_row():
    tables = make_tables(
        funding=[answer(1, "2024-01-01", 70, stage="selected"), answer(2, "2024-03-01", 90, stage="under-way")]
    )
    assert standing(narrow(tables, Filters(stage=("selected",))), "funding", "amount_krw") == ()
    (row,) = standing(narrow(tables, Filters(stage=("under-way",))), "funding", "amount_krw")
    assert row["fact_ids"] == ("a2#1", "a1#1")
