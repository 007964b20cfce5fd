"""Promises: each kept, late, shrunk, cancelled, open or without news, by the facts and the day they were known."""

import pandas as pd
import pytest

from policyfacts.tables.load import known_by
from tests.factories import make_tables

NOW = {"article_id": "now", "event_id": "newest", "is_promise": False, "as_of": "2025-06-30", "date": "2025-06"}


def event(n, day, **values):
    return {"article_id": f"a{n}", "as_of": day, "initiative_id": "plant", "is_promise": False, **values}


def promised(n, day, date, **values):
    return event(n, day, event_id="opening", is_promise=True, date=date, **values)


def outcome_of(*events, as_of=""):
    """The one promise that these events make by then: outcome, first due, now due, met, months, number of facts."""
    tables = known_by(make_tables(events=[*events, NOW]), as_of)
    (row,) = tables["promises"].to_dict("records")
    months = None if pd.isna(row["slip_months"]) else int(row["slip_months"])
    return row["outcome"], row["promised"], row["latest"], row["actual"], months, len(row["fact_ids"].split())


FIRST = promised(1, "2023-01-10", "2024-06")


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        pytest.param([], ("no-news", "2024-06", "2024-06", "", 0, 1), id="past due and nobody says"),
        pytest.param(
            [promised(2, "2024-03-01", "2025-12")],
            ("open", "2024-06", "2025-12", "", 18, 2),
            id="put off and not yet due",
        ),
        pytest.param(
            [promised(2, "2024-03-01", "2024-12")],
            ("no-news", "2024-06", "2024-12", "", 6, 2),
            id="put off and past due",
        ),
        pytest.param(
            [event(2, "2024-06-20", event_id="opening", date="2024-06-20")],
            ("kept", "2024-06", "2024-06", "2024-06-20", 0, 2),
            id="the event itself, in time",
        ),
        pytest.param(
            [event(2, "2024-05-02", event_id="ribbon", date="2024-04", promise_id="opening", effect="met")],
            ("kept", "2024-06", "2024-06", "2024-04", -2, 2),
            id="met by another event, early",
        ),
        pytest.param(
            [event(2, "2025-02-02", event_id="ribbon", date="2025-02-01", promise_id="opening", effect="met")],
            ("late", "2024-06", "2024-06", "2025-02-01", 8, 2),
            id="met eight months late",
        ),
        pytest.param(
            [
                promised(2, "2024-03-01", "2025-03"),
                event(3, "2025-03-02", event_id="opening", date="2025-03-01"),
            ],
            ("late", "2024-06", "2025-03", "2025-03-01", 9, 3),
            id="in time only for the second date",
        ),
        pytest.param(
            [event(2, "2024-02-02", event_id="smaller", date="2024-02", promise_id="opening", effect="shrunk")],
            ("shrunk", "2024-06", "2024-06", "", 0, 2),
            id="shrunk",
        ),
        pytest.param(
            [event(2, "2024-02-02", event_id="end", date="2024-02", promise_id="opening", effect="cancelled")],
            ("cancelled", "2024-06", "2024-06", "", 0, 2),
            id="cancelled",
        ),
    ],
)
def test_what_came_of_a_promise(later, expected):
    assert outcome_of(FIRST, *later) == expected


def test_a_promise_put_off_without_a_new_date_is_due_at_an_unknown_time():
    put_off = event(2, "2024-03-01", event_id="put-off", date="2024-03", promise_id="opening", effect="moved")
    assert outcome_of(FIRST, put_off) == ("open", "2024-06", "", "", None, 2)
    again = {**put_off, "article_id": "a4", "as_of": "2024-05-01"}
    dated = promised(3, "2024-04-01", "2025-12")
    assert outcome_of(FIRST, put_off, dated, again) == ("open", "2024-06", "2025-12", "", 18, 4)


def test_what_was_met_at_a_smaller_size_shrank():
    smaller = event(2, "2024-02-02", event_id="smaller", date="2024-02", promise_id="opening", effect="shrunk")
    opened = event(3, "2024-06-20", event_id="opening", date="2024-06-20")
    assert outcome_of(FIRST, smaller, opened)[0] == "shrunk"


def test_a_promise_without_a_date_is_open_and_has_no_slip():
    assert outcome_of(promised(1, "2023-01-10", "")) == ("open", "", "", "", None, 1)


def test_a_date_from_an_undated_article_is_neither_first_nor_last_where_there_is_another():
    assert outcome_of(FIRST, promised(2, "", "2030")) == ("no-news", "2024-06", "2024-06", "", 0, 2)
    assert outcome_of(promised(2, "", "2030"))[:3] == ("open", "2030", "2030")


def test_a_half_year_is_due_on_its_last_day():
    assert outcome_of(promised(1, "2024-12-01", "2025-H1"))[0] == "open"
    assert outcome_of(promised(1, "2024-12-01", "2025-05"))[0] == "no-news"


def test_a_promise_is_as_it_was_on_the_day_asked_for():
    history = [
        FIRST,
        promised(2, "2024-03-01", "2025-03"),
        event(3, "2025-03-02", event_id="opening", date="2025-03-01"),
    ]
    assert outcome_of(*history, as_of="2024-02-29") == ("open", "2024-06", "2024-06", "", 0, 1)
    assert outcome_of(FIRST, as_of="2024-07-01")[0] == "no-news"
    assert outcome_of(*history, as_of="2024-07-01") == ("open", "2024-06", "2025-03", "", 9, 2)
    assert outcome_of(*history)[0] == "late"
    assert len(known_by(make_tables(events=history), "2022-12-31")["promises"]) == 0


def test_an_event_that_was_never_promised_makes_no_promise():
    assert len(make_tables(events=[NOW])["promises"]) == 0


def test_promises_are_in_the_order_in_which_they_fall_due_with_the_undated_last():
    dates = {"later": "2026", "never": "", "sooner": "2025-12-30"}
    events = [{**promised(1, "2024-01-01", date), "event_id": name} for name, date in dates.items()]
    tables = make_tables(events=events)
    assert list(tables["promises"]["promise_id"]) == ["sooner", "later", "never"]


def investment(n, day, stage, **values):
    given = {"article_id": f"a{n}", "as_of": day, "initiative_id": "plant", "measure": "programme"}
    return {**given, "organisation_id": "works", "stage": stage, **values}


DECIDED = investment(1, "2023-01-10", "decided", period_end="2024-06", capacity=1000.0, capacity_unit="t-per-year")


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        ([], ("no-news", "2024-06", "2024-06", "", 0)),
        ([investment(2, "2024-01-05", "delayed", period_end="2026")], ("open", "2024-06", "2026", "", 30)),
        (
            [investment(2, "2024-06-05", "completed", period_end="2024-06-01")],
            ("kept", "2024-06", "2024-06", "2024-06-01", 0),
        ),
        ([investment(2, "2025-01-05", "completed")], ("late", "2024-06", "2024-06", "2025-01-05", 7)),
        ([investment(2, "2024-02-05", "scaled-back")], ("shrunk", "2024-06", "2024-06", "", 0)),
        ([investment(2, "2024-02-05", "scaled-back", period_end="2025")], ("shrunk", "2024-06", "2025", "", 18)),
        ([investment(2, "2024-02-05", "cancelled")], ("cancelled", "2024-06", "2024-06", "", 0)),
    ],
)
def test_an_investment_promises_its_completion(later, expected):
    tables = make_tables(investments=[DECIDED, *later], events=[NOW])
    (row,) = tables["promises"].to_dict("records")
    assert (row["promise_id"], row["about"], row["title_en"]) == ("completion:plant", "completion", "plant name")
    assert (row["outcome"], row["promised"], row["latest"], row["actual"], row["slip_months"]) == expected


@pytest.mark.parametrize(
    "row",
    [
        investment(1, "2023-01-10", "decided"),
        investment(1, "2023-01-10", "completed", period_end="2022"),
        {**DECIDED, "measure": "part"},
    ],
    ids=["no end", "already done", "a part"],
)
def test_an_investment_that_is_to_reach_no_date_promises_nothing(row):
    assert len(make_tables(investments=[row])["promises"]) == 0


def test_a_completion_has_the_first_and_the_last_capacity_in_one_unit():
    later = [
        investment(2, "2023-06-01", "under-construction", capacity=700.0, capacity_unit="t-per-year"),
        investment(3, "2023-07-01", "under-construction"),
    ]
    (row,) = make_tables(investments=[DECIDED, *later])["promises"].to_dict("records")
    assert (row["capacity_first"], row["capacity_latest"], row["capacity_unit"]) == (1000, 700, "t-per-year")
    other = investment(2, "2023-06-01", "under-construction", capacity=9.0, capacity_unit="mw")
    (row,) = make_tables(investments=[DECIDED, other])["promises"].to_dict("records")
    assert (row["capacity_first"], row["capacity_latest"], row["capacity_unit"]) == (9, 9, "mw")


def test_a_completion_has_the_capacity_that_was_decided_for_and_no_other():
    other = investment(2, "2023-06-01", "decided", capacity=500.0, capacity_unit="t-per-year", fact_id="a2#1")
    decision = {"claim_id": "investments:plant/programme/t-per-year:capacity", "fact_id": "a2#1"}
    (row,) = make_tables(investments=[DECIDED, other], decisions=[decision])["promises"].to_dict("records")
    assert (row["capacity_first"], row["capacity_latest"]) == (500, 500)


def act(n, day, effect, **values):
    return event(n, day, event_id=f"e{n}", promise_id="completion:plant", effect=effect, date=day[:7], **values)


@pytest.mark.parametrize(
    ("acts", "expected"),
    [
        ([act(2, "2024-02-05", "moved")], ("open", "", "")),
        ([act(2, "2024-02-05", "shrunk")], ("shrunk", "2024-06", "")),
        ([act(2, "2024-02-05", "cancelled")], ("cancelled", "2024-06", "")),
        ([act(2, "2024-08-05", "met")], ("late", "2024-06", "2024-08")),
    ],
)
def test_an_event_acts_on_a_completion_that_it_names(acts, expected):
    tables = make_tables(investments=[DECIDED], events=[*acts, NOW])
    (row,) = tables["promises"].to_dict("records")
    assert (row["outcome"], row["latest"], row["actual"]) == expected
    assert len(row["fact_ids"].split()) == 2


@pytest.mark.parametrize(("article", "capacity"), [("a2", 400), ("a3", 1000)])
def test_a_plant_that_shrank_has_the_capacity_of_the_part_that_the_same_article_says_was_built(article, capacity):
    part = investment(2, "2024-02-05", "completed", measure="part", capacity=400.0, capacity_unit="t-per-year")
    shrunk = {**act(2, "2024-02-05", "shrunk"), "article_id": article, "fact_id": f"{article}#9"}
    (row,) = make_tables(investments=[DECIDED, part], events=[shrunk, NOW])["promises"].to_dict("records")
    assert (row["outcome"], row["capacity_first"], row["capacity_latest"]) == ("shrunk", 1000, capacity)
