"""Promises as rows: worst first, each with all its facts."""

from policyfacts.figures import CHARTS
from policyfacts.figures._theme import Style
from policyfacts.views.filters import Filters
from tests.factories import make_tables

CHART = CHARTS["promises"]


def promise(identity, date, as_of="2023-01-01", **more):
    named = {"title_ko": f"{identity} 일", "title_en": f"the {identity}"}
    return {
        "event_id": identity,
        "date": date,
        "as_of": as_of,
        "article_id": as_of,
        "is_promise": True,
        **named,
        **more,
    }


def tables():
    return make_tables(
        events=[
            promise("kept", "2023-06"),
            promise("kept", "2023-05-02", "2023-05-02", is_promise=False),
            promise("moved", "2023"),
            promise("moved", "2026", "2023-12-01"),
            promise("dropped", "2024"),
            promise("end", "2023-12-01", "2023-12-01", is_promise=False, promise_id="dropped", effect="cancelled"),
            promise("silent", "2023-03"),
            promise("undated", ""),
        ]
    )


def test_the_worst_outcomes_come_first():
    rows = CHART.rows(tables(), Filters())
    assert list(zip(rows["promise"].str.partition(" | ")[2], rows["outcome"], strict=True)) == [
        ("the dropped", "cancelled"),
        ("the silent", "no-news"),
        ("the moved", "open"),
        ("the undated", "open"),
        ("the kept", "kept"),
    ]


def test_the_takeaway_counts_outcomes_and_names_the_longest_slip():
    said = CHART.takeaway(CHART.rows(tables(), Filters()))
    assert said.en == (
        "Of 5 promises, 1 came about in time. 1 cancelled, 1 past due, no report, 2 open. "
        "The longest slip: the moved, 36 months."
    )
    assert "36개월" in said.ko


def test_a_promise_without_a_date_is_hatched_over_the_whole_time():
    rows = CHART.rows(tables(), Filters())
    hatched = CHART.draw(rows[rows["promised"] == ""], Style("en")).data[0]
    assert len(hatched.x) == 1
    assert hatched.marker.pattern.shape == "/"


def test_a_filter_keeps_the_promises_of_an_initiative():
    given = make_tables(events=[promise("a", "2024", initiative_id="one"), promise("b", "2024", initiative_id="two")])
    assert len(CHART.rows(given, Filters(initiative=("one",)))) == 1
