"""What the record is built on: counted once, told by others or not; doubts with their articles."""

from policyfacts.figures import CHARTS
from policyfacts.figures._theme import Style
from policyfacts.views.doubts import doubts
from policyfacts.views.filters import Filters
from policyfacts.views.sources_by_year import MOST, coverage
from tests.factories import make_tables


def money(article, initiative="pilot"):
    return {
        "article_id": article,
        "initiative_id": initiative,
        "measure": "programme",
        "funder_level": "total",
        "amount_krw": 7,
        "as_of": "2024-01-01",
    }


def article(identity, publisher, published="2024-01-01", **given):
    return {"article_id": identity, "publisher_id": publisher, "published": published, **given}


def test_a_fact_is_told_by_others_when_another_publisher_answers_the_same_question():
    tables = make_tables(
        funding=[money("one"), money("two"), money("two", "alone")],
        articles=[article("one", "daily"), article("two", "weekly", published_basis="inferred")],
    )
    rows = coverage(tables, Filters())
    assert rows[["publisher", "facts", "shared", "inferred"]].values.tolist() == [
        ["weekly 이름 | weekly name", 2, 1, 1],
        ["daily 이름 | daily name", 1, 1, 0],
    ]
    said = CHARTS["coverage"].takeaway(rows)
    assert said.en == (
        "3 facts from 2 articles; most are from weekly name (2). Another publisher tells 67% of them, too. "
        "The date of 1 article is inferred or unknown."
    )


def test_the_same_publisher_twice_is_no_second_voice():
    tables = make_tables(
        funding=[money("one"), money("two")], articles=[article("one", "daily"), article("two", "daily")]
    )
    assert coverage(tables, Filters())["shared"].sum() == 0


def test_small_publishers_are_one_row_and_no_fact_is_lost():
    count = MOST + 3
    tables = make_tables(
        funding=[money(f"a{n}", f"i{n}") for n in range(count)],
        articles=[article(f"a{n}", f"p{n:02}", f"20{10 + n}") for n in range(count)],
    )
    rows = coverage(tables, Filters())
    assert rows["facts"].sum() == count
    assert set(rows["publisher"].tail(3)) == {"그 밖의 매체 3곳 | 3 other publishers"}
    marks = CHARTS["coverage"].draw(rows, Style("en")).data[-2]
    assert len(marks.x) == len(rows)


def test_doubts_of_figures_come_before_those_of_titles_and_name_their_article():
    tables = make_tables(
        funding=[money("one")],
        articles=[article("one", "daily", url="https://news.example/1")],
        doubts=[
            {"article_id": "one", "fact_id": "", "doubt": "no-title"},
            {"article_id": "one", "fact_id": "one#1", "doubt": "misprint"},
        ],
    )
    rows = doubts(tables, Filters())
    assert rows[["doubt", "publisher", "url"]].values.tolist() == [
        ["misprint", "daily 이름 | daily name", "https://news.example/1"],
        ["no-title", "daily 이름 | daily name", "https://news.example/1"],
    ]
    assert rows["fact_ids"].tolist() == [("one#1",), ("one#1",)]
