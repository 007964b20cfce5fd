"""What has changed since a day: answers revised, promises with another outcome, what is new."""

import pytest

from policyfacts.views.changes import changes
from policyfacts.views.filters import Filters, narrow
from tests.factories import make_tables

EOK = 100_000_000
MONEY = {"initiative_id": "pilot", "measure": "programme", "funder_level": "national"}
BEFORE, BETWEEN, AFTER = "2024-01-01", "2024-01-31", "2024-03-01"


def answer(n, day, amount, **more):
    return {**MONEY, "article_id": f"a{n}", "as_of": day, "amount_krw": amount * EOK, **more}


def changed(tables, **choices):
    filters = Filters(since=BETWEEN, **choices)
    rows = changes(narrow(tables, filters), filters)
    return rows[["change", "topic", "subject", "before", "after", "fact_ids"]].to_numpy().tolist()


REVISED = ["revised", "funding", "pilot 이름 | pilot name", "70억 원 | KRW 7 billion", "90억 원 | KRW 9 billion"]
NEW = ["new", "funding", "plant 이름 | plant name", "", "5억 원 | KRW 500 million"]


def test_a_revised_answer_comes_before_a_new_one_each_with_its_facts():
    tables = make_tables(
        funding=[answer(1, BEFORE, 70), answer(2, AFTER, 90), answer(2, AFTER, 5, initiative_id="plant")]
    )
    assert changed(tables) == [[*REVISED, ("a2#1", "a1#1")], [*NEW, ("a2#2",)]]


def test_an_answer_that_was_only_repeated_has_not_changed():
    assert changed(make_tables(funding=[answer(1, BEFORE, 70), answer(2, AFTER, 70)])) == []


def test_without_a_day_to_compare_with_nothing_is_listed():
    tables = make_tables(funding=[answer(2, AFTER, 90)])
    assert len(changes(tables, Filters())) == 0


def test_what_came_after_the_as_of_day_has_not_happened():
    tables = make_tables(funding=[answer(1, BEFORE, 70), answer(2, AFTER, 90)])
    assert changed(tables, as_of="2024-02-29") == []


def test_an_answer_of_an_undated_article_is_known_now_and_was_not_then():
    assert changed(make_tables(funding=[answer(1, "", 5, initiative_id="plant")])) == [[*NEW, ("a1#1",)]]


@pytest.mark.parametrize(
    ("choice", "count"),
    [({"topic": ("events",)}, 0), ({"topic": ("funding",)}, 1), ({"initiative": ("plant",)}, 0)],
)
def test_filters_leave_out_what_is_of_no_interest(choice, count):
    tables = make_tables(
        funding=[answer(1, BEFORE, 70), answer(2, AFTER, 90)], initiatives=[{"initiative_id": "plant"}]
    )
    assert len(changed(tables, **choice)) == count


def test_a_name_is_shown_instead_of_its_id_and_a_word_instead_of_its_code():
    held = {"designation_id": "zone", "scheme_id": "zones", "name_ko": "특구", "name_en": "Zone"}
    tables = make_tables(
        designations=[
            {**held, "article_id": "a1", "as_of": BEFORE, "status": "applied", "authority_id": "city"},
            {**held, "article_id": "a2", "as_of": AFTER, "status": "designated", "authority_id": "ministry"},
        ]
    )
    after = {row[4] for row in changed(tables)}
    assert "지정 | designated" in after
    assert not {"designated", "ministry"} & after


OPENING = {"event_id": "opening", "initiative_id": "plant", "title_ko": "개소", "title_en": "Opening"}


@pytest.mark.parametrize(
    ("topic", "is_shown"), [((), True), (("events",), True), (("investments",), True), (("funding",), False)]
)
def test_a_promise_with_another_outcome_is_listed_with_all_its_facts(topic, is_shown):
    tables = make_tables(
        events=[
            {**OPENING, "article_id": "a1", "as_of": BEFORE, "is_promise": True, "date": "2024-02"},
            {**OPENING, "article_id": "a2", "as_of": AFTER, "is_promise": False, "date": "2024-02"},
        ]
    )
    outcomes = [row for row in changed(tables, topic=topic) if row[0] == "outcome"]
    said = ["outcome", "promises", "개소 | Opening", "진행 중 | open", "제때 이행 | kept", ("a1#1", "a2#1")]
    assert outcomes == [said] * is_shown
