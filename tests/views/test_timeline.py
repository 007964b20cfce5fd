"""The timeline: one row a happening, dated as the standing fact dates it, within the window that was asked for."""

from policyfacts.views.filters import Filters, narrow
from policyfacts.views.recent import recent
from policyfacts.views.timeline import timeline
from tests.factories import make_tables


def rows_of(tables, **chosen):
    filters = Filters(**chosen)
    return timeline(narrow(tables, filters), filters)


def event(identity, date, **more):
    return {"event_id": identity, "date": date, "title_ko": identity, "title_en": identity, **more}


def test_an_event_is_dated_by_its_latest_article_and_no_less_precisely_than_an_agreeing_one():
    tables = make_tables(
        events=[event("start", "2024-03-05", as_of="2024-03-06"), event("start", "2024-03", as_of="2024-09-01")]
    )
    assert list(rows_of(tables)["date"]) == ["2024-03-05"]


def test_what_happened_is_no_promise_any_more():
    tables = make_tables(
        events=[
            event("opening", "2024", as_of="2023-01-01", is_promise=True),
            event("opening", "2025-11-04", as_of="2025-11-04", is_promise=False),
        ]
    )
    rows = rows_of(tables)
    assert list(zip(rows["date"], rows["is_promise"], strict=True)) == [("2025-11-04", False)]
    assert len(rows.iloc[0]["fact_ids"]) == 2


def test_only_designations_of_the_home_region_are_on_it_and_those_that_are_held():
    tables = make_tables(
        designations=[
            {"designation_id": "ours", "region_id": "here", "status": "designated", "date": "2024"},
            {"designation_id": "theirs", "region_id": "there", "status": "designated", "date": "2024"},
            {"designation_id": "asked", "region_id": "here", "status": "applied", "date": "2024"},
        ]
    )
    assert [ids[0] for ids in rows_of(tables)["fact_ids"]] == ["a1#1"]


def test_the_window_is_the_chosen_period_else_whole_years_around_everything():
    tables = make_tables(events=[event("a", "2022-05-01"), event("b", "2024-H2")])
    whole, year = rows_of(tables), rows_of(tables, period="2024")
    assert (whole.iloc[0]["window_start"], whole.iloc[0]["window_end"]) == ("2022-01-01", "2024-12-31")
    assert names(year) == ["b"]
    assert (year.iloc[0]["window_start"], year.iloc[0]["window_end"]) == ("2024-01-01", "2024-12-31")


def test_what_has_no_date_comes_last():
    rows = rows_of(make_tables(events=[{"event_id": "undated"}, event("dated", "2024")]))
    assert list(rows["date"]) == ["2024", ""]


def test_recent_is_twelve_months_without_what_has_no_date():
    tables = make_tables(
        events=[
            event("old", "2022-12-24"),
            event("new", "2023-12-24"),
            {"event_id": "undated"},
        ]
    )
    assert names(recent(narrow(tables, Filters()), Filters())) == ["new"]


def names(rows):
    return [title.partition(" | ")[0] for title in rows["title"]]
