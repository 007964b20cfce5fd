"""A link's choices narrow every view; what cannot be used is named and left out."""

import pytest

from policyfacts.figures import CHARTS
from policyfacts.tables.frames import records
from policyfacts.views.filters import CHOICES, Filters, narrow, read_filters, write_filters
from policyfacts.views.stages import standing_stage
from tests.factories import make_tables

QUERY = {
    "type": "company",
    "as_of": "2030-04-01",
    "initiative": "seaweed-pilot,kelp-plant",
    "funder": "national",
    "kind": "selection",
    "stage": "under-way",
    "region": "narae",
    "period": "2030/2031",
    "unit": "won",
    "since": "2030-03-31",
    "topic": "funding",
    "claim": "funding:seaweed-pilot/national/programme:amount_krw",
    "assume": "even-split",
}

# These ask for something else rather than for less.
ASKS = {"since", "claim"}


def test_a_link_is_read_and_written_unchanged(mini_tables):
    filters, notices = read_filters(QUERY, mini_tables)
    assert notices == []
    assert filters.initiative == ("seaweed-pilot", "kelp-plant")
    assert write_filters(filters) == QUERY


def test_only_what_differs_from_the_default_is_written():
    assert write_filters(Filters()) == {}
    assert write_filters(Filters(unit="eok", period="")) == {}


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("as_of", "yesterday"),
        ("as_of", "2024-13-01"),
        ("period", "last year"),
        ("funder", "national,king"),
        ("unit", "usd"),
        ("initiative", "<script>"),
        ("region", "nowhere"),
        ("kind", "statement"),
        ("since", "last week"),
        ("topic", "gossip"),
        ("claim", "funding:nothing/total:amount_krw"),
        ("assume", "no-split"),
    ],
)
def test_a_value_that_cannot_be_used_is_left_out_with_a_notice_in_both_languages(mini_tables, key, value):
    filters, (notice,) = read_filters({key: value}, mini_tables)
    assert filters == Filters()
    assert value in notice.ko
    assert value in notice.en


def test_keys_of_others_are_left_alone(mini_tables):
    assert read_filters({"lang": "en", "colour": "blue"}, mini_tables) == (Filters(), [])


@pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)
def test_a_filter_takes_rows_away_and_never_adds_any(chart, mini_tables):
    everything = ids(chart, mini_tables, Filters(since=QUERY["since"]))
    for key in set(chart.filters) - ASKS:
        filters, _ = read_filters({"since": QUERY["since"], key: QUERY[key].partition(",")[0]}, mini_tables)
        assert filters != Filters(since=QUERY["since"])
        assert ids(chart, mini_tables, filters) <= everything


@pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)
def test_no_chart_shows_a_fact_of_an_article_after_the_day(chart, mini_tables):
    shown = {fact.partition("#")[0] for fact in ids(chart, mini_tables, Filters(as_of="2030-04-01"))}
    assert shown <= {"undated-island-news-column", "2030-03-05-narae-daily-pilot", "2030-04-01-island-news-plant"}


def test_each_filter_keeps_what_it_names(mini_tables):
    kept = {
        key: narrow(mini_tables, read_filters({key: QUERY[key].partition(",")[0]}, mini_tables)[0]) for key in QUERY
    }
    assert set(kept["initiative"]["funding"]["initiative_id"]) == {"seaweed-pilot"}
    assert len(kept["initiative"]["investments"]) == 0
    assert set(kept["funder"]["funding"]["funder_level"]) == {"national"}
    assert set(kept["kind"]["events"]["kind"]) == {"selection"}
    stands = mini_tables["funding"]["fact_id"][standing_stage(mini_tables, "funding") == "under-way"]
    assert set(kept["stage"]["funding"]["fact_id"]) == set(stands) != set()
    assert set(kept["region"]["designations"]["region_id"]) == {"narae"}
    assert "2030-12-narae-daily-delay" not in set(kept["as_of"]["articles"]["article_id"])


@pytest.mark.parametrize(
    ("period", "events"),
    [
        ("2024", {"in-2024", "in-june", "undated"}),
        ("2024-01/2024-03", {"in-2024", "undated"}),
        ("2025/2026", {"undated", "open-end"}),
        ("../2023", {"undated"}),
    ],
)
def test_a_period_keeps_what_may_lie_in_it_and_what_has_no_date(period, events):
    dates = {"in-2024": "2024", "in-june": "2024-06", "undated": "", "open-end": "2025/.."}
    tables = make_tables(events=[{"event_id": name, "date": date} for name, date in dates.items()])
    assert set(narrow(tables, Filters(period=period))["events"]["event_id"]) == events


def test_every_choice_offers_only_what_the_record_holds(mini_tables):
    offered = {
        key: [code.value for code in choice.options(mini_tables)] for key, choice in CHOICES.items() if choice.options
    }
    assert offered["funder"] == ["total", "national", "city", "unspecified"]
    assert offered["kind"] == ["selection", "opening", "setback"]
    assert offered["region"] == ["narae", "kr"]
    for key, values in offered.items():
        for value in values:
            assert read_filters({key: value}, mini_tables)[1] == []


def ids(chart, tables, filters):
    return {identity for facts in chart.rows(tables, filters)["fact_ids"] for identity in facts}


def told(stage, as_of, **more):
    return {"article_id": as_of, "as_of": as_of, "measure": "programme", "stage": stage, **more}


def money(stage, as_of, level="total", amount=10):
    return told(stage, as_of, initiative_id="park", funder_level=level, amount_krw=amount)


MOVED = {
    "funding": [
        money("announced", "2023-01-01"),
        money("under-way", "2024-01-01"),
        money("announced", "2023-01-01", "national", 4),
    ],
    "investments": [
        told("mou", "2023-01-01", initiative_id="plant", amount_krw=9),
        told("cancelled", "2024-01-01", initiative_id="plant"),
    ],
}


@pytest.mark.parametrize("slug", ["funding-stage", "funding-by-initiative", "investment-pipeline"])
@pytest.mark.parametrize("stage", ["announced", "mou"])
def test_a_stage_that_is_past_finds_nothing(slug, stage):
    rows = CHARTS[slug].rows(make_tables(**MOVED), Filters(stage=(stage,)))
    assert rows.empty


@pytest.mark.parametrize(
    ("slug", "stage"),
    [("funding-stage", "under-way"), ("funding-by-initiative", "under-way"), ("investment-pipeline", "cancelled")],
)
def test_what_stands_at_a_stage_is_shown_as_without_the_filter(slug, stage):
    tables, chart = make_tables(**MOVED), CHARTS[slug]
    assert len(chart.rows(tables, Filters()))
    assert chart.rows(tables, Filters(stage=(stage,))).equals(chart.rows(tables, Filters()))


def test_a_stage_is_that_of_the_day():
    rows = CHARTS["investment-pipeline"].rows(make_tables(**MOVED), Filters(as_of="2023-06-01", stage=("mou",)))
    assert list(rows["stage"]) == ["mou"]


def test_each_stage_of_the_record_holds_the_same_money_with_the_filter_as_without(real_tables):
    chart = CHARTS["funding-stage"]
    for row in records(chart.rows(real_tables, Filters())):
        (alone,) = records(chart.rows(real_tables, Filters(stage=(row["stage"],))))
        assert (alone["stage"], alone["amount_krw"]) == (row["stage"], row["amount_krw"])
