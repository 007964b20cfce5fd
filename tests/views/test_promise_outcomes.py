"""Promises by outcome: every one counted, the most telling named."""

from policyfacts.figures import CHARTS
from policyfacts.tables.frames import records
from policyfacts.views.filters import Filters
from tests.factories import make_tables
from tests.views.test_promises import promise

CHART = CHARTS["promises-summary"]


def said(*events):
    tables = make_tables(events=[*events, promise("today", "2023-12-01", "2023-12-01", is_promise=False)])
    return {row["outcome"]: row for row in records(CHART.rows(tables, Filters()))}


def test_every_promise_of_the_record_is_counted_once_and_leads_to_its_facts(real_tables):
    rows, each = CHART.rows(real_tables, Filters()), CHARTS["promises"].rows(real_tables, Filters())
    assert rows["promises"].sum() == len(each)
    assert set().union(*rows["fact_ids"]) == set().union(*each["fact_ids"])
    for row in records(rows):
        assert row["promises"] == (each["outcome"] == row["outcome"]).sum()


def test_of_those_past_due_the_one_due_first_is_named_first():
    row = said(promise("later", "2023-05"), promise("early", "2022"), promise("last", "2023-08"))["no-news"]
    assert row["promises"] == 3
    assert row["worst"] == "early 일 (2022년) · later 일 (2023. 5.) | the early (2022) · the later (May 2023)"


def test_of_the_others_the_one_that_slipped_most_is_named_with_its_months():
    moved = [promise("short", "2024"), promise("short", "2025", "2023-06-01")]
    far = [promise("far", "2024"), promise("far", "2027", "2023-06-01")]
    assert said(*moved, *far)["open"]["worst"].endswith("the far (+36 months) · the short (+12 months)")


def test_what_was_kept_needs_no_name():
    kept = [promise("kept", "2023-06"), promise("kept", "2023-05-02", "2023-05-02", is_promise=False)]
    assert said(*kept)["kept"]["worst"] == ""
