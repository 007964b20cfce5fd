"""Doubts name what a careful reader would ask of a fact, and nothing else."""

import pytest

from policyfacts.facts.doubts import DOUBTS, doubts
from policyfacts.schema.doubt import TABLE
from tests.factories import make_article, make_fact, make_record

EOK = 100_000_000


def found(article):
    """The doubts of an article, each with the number of the fact it is about."""
    return [(row["doubt"], str(row.get("fact_id", "")).partition("#")[2]) for row in doubts(make_record(article))]


def dated(date, phrase, kind="event", **values):
    return make_fact(kind, date=date, phrases=[phrase], is_promise=False, **values)


def money(n, amount, level, measure="programme", **values):
    given = {"amount_krw": amount * EOK, "funder_level": level, "measure": measure, "initiative_id": "pilot"}
    return make_fact(n=n, **{**given, **values})


def test_an_article_with_title_and_date_whose_phrases_say_what_is_written_raises_none():
    assert found(make_article(dated("2023-07", "2023년 7월 지정"), money(2, 70, "national"))) == []


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"published": ""}, [("undated", "")]),
        ({"published_basis": "inferred"}, [("date-inferred", "")]),
        ({"published_basis": "printed"}, []),
    ],
)
def test_a_date_of_publication_that_is_unknown_or_inferred_is_one(values, expected):
    assert found(make_article(**values)) == expected


def test_a_missing_title_is_one():
    article = make_article()
    untitled = type(article)("a1", article.file, {"published": "2024-01-01"}, ())
    assert found(untitled) == [("no-title", "")]


def test_low_confidence_and_misprints_are_of_their_fact():
    facts = [make_fact(n=1, confidence="low"), make_fact(n=2, hazard="misprint"), make_fact(n=3, hazard="request")]
    assert found(make_article(*facts)) == [("low-confidence", "1"), ("misprint", "2")]


@pytest.mark.parametrize(
    ("date", "phrase", "is_doubted"),
    [
        ("2023-07", "2023년 7월 지정", False),
        ("2023-07-20", "2023년 7월 지정", True),
        ("2023-07", "2023년 7월 20일 지정", True),
        ("2023-07-20", "특화단지 지정", True),
        ("2024-01-01", "이차전지 특화단지 지정", False),
        ("2024-01", "이차전지 특화단지 지정", True),
    ],
)
@pytest.mark.parametrize("kind", ["event", "designation"])
def test_a_date_that_no_phrase_carries_is_one_but_for_the_day_of_the_article(kind, date, phrase, is_doubted):
    assert found(make_article(dated(date, phrase, kind))) == [("date-not-in-phrase", "1")] * is_doubted


def test_a_fact_without_a_date_and_one_of_another_kind_need_no_date_in_the_phrase():
    undated = make_fact("event", is_promise=False, phrases=["개소"])
    indicator = make_fact("indicator", n=2, period="2023", phrases=["120톤"])
    assert found(make_article(undated, indicator)) == []


TOTAL = money(1, 100, "total")
NATIONAL, CITY = money(2, 70, "national"), money(3, 20, "city")
PARTS = (money(4, 10, "city", "part"), money(5, 20, "city", "part", funder_id="other"))


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        pytest.param([TOTAL, NATIONAL, CITY], "90억 원 / 100억 원 | KRW 9 billion / KRW 10 billion", id="less"),
        pytest.param([TOTAL, NATIONAL, money(3, 30, "city")], "", id="equal"),
        pytest.param([TOTAL, NATIONAL], "", id="one share says nothing of the others"),
        pytest.param([TOTAL, NATIONAL, *PARTS], "", id="parts of a level add up"),
        pytest.param(
            [TOTAL, NATIONAL, PARTS[0]], "80억 원 / 100억 원 | KRW 8 billion / KRW 10 billion", id="a part is missing"
        ),
        pytest.param([TOTAL, NATIONAL, money(3, 30, "city"), *PARTS], "", id="parts are inside their level's figure"),
        pytest.param(
            [TOTAL, NATIONAL, money(3, 30, "city"), money(6, 9, "private", hazard="overlapping")], "", id="overlapping"
        ),
        pytest.param(
            [TOTAL, NATIONAL, *PARTS, money(6, 9, "city", "part", hazard="overlapping")], "", id="part with a hazard"
        ),
        pytest.param([NATIONAL, CITY], "", id="no total"),
        pytest.param([TOTAL, NATIONAL, money(3, 20, "city", initiative_id="plant")], "", id="another initiative"),
        pytest.param([TOTAL, NATIONAL, money(3, 20, "city", "annual-budget")], "", id="a year is no share"),
    ],
)
def test_shares_that_do_not_add_up_to_the_total_are_one_and_it_says_by_how_much(facts, said):
    rows = [row for row in doubts(make_record(make_article(*facts))) if row["doubt"] == "parts-differ"]
    assert [(row["fact_id"], row["detail"]) for row in rows] == [("a1#1", said)] * bool(said)


def test_every_doubt_has_a_name_and_every_name_a_doubt():
    article = make_article(
        make_fact(n=1, confidence="low", hazard="misprint"),
        dated("2023-07", "지정", n=2),
        money(3, 100, "total"),
        money(4, 70, "national"),
        money(5, 20, "city"),
        published_basis="inferred",
    )
    undated = type(article)("a2", "facts/a2.yaml", {}, ())
    raised = {row["doubt"] for row in doubts(make_record(article, undated))}
    assert raised == {code.value for code in TABLE["doubt"].codes}
    assert len(DOUBTS) == len(raised) - 1  # one function for undated and inferred
