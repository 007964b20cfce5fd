"""Every check has a record that sets it off and one that does not."""

import pytest

from policyfacts.facts.check import CHECKS, check_record
from tests.factories import make_article, make_fact, make_record


def money(**values):
    return make_fact(**{"measure": "programme", **values})


def share(amount, level="national", **values):
    return money(n=amount, amount_krw=amount, funder_level=level, initiative_id="pilot", **values)


def event(date, *, is_promise, **values):
    return make_fact("event", date=date, is_promise=is_promise, **values)


def unknown(table, column):
    return make_article(unknowns=[{"table": table, "column": column, "subject_id": "pilot"}])


PILOT = {"initiative_id": "pilot"}
KNOWN = {"initiatives": [PILOT], "publishers": [{"id": "some-publishers"}]}
LONG = "가" * 61

# Name of the check: (what sets it off, what does not).
CASES = {
    "article_ids_appear_once": (
        make_record(make_article(), make_article(file="facts/2025/a1.yaml")),
        make_record(make_article(), make_article(article_id="a2", file="facts/a2.yaml")),
    ),
    "numbers_are_unique": (
        make_record(make_article(money(n=1), money(n=2), money(n=1))),
        make_record(make_article(money(n=1), money(n=3))),
    ),
    "ids_exist": (
        make_record(make_article(money(initiative_id="pilto")), **KNOWN),
        make_record(make_article(money(initiative_id="pilot")), **KNOWN),
    ),
    "hazards_are_known": (
        make_record(make_article(money(hazard="agregate"))),
        make_record(make_article(money(hazard="aggregate"))),
    ),
    "amounts_match_their_text": (
        make_record(make_article(money(amount_krw=700_000_000, amount_text="국비 70억 원"))),
        make_record(make_article(money(amount_krw=7_000_000_000, amount_text="국비 70억 원"))),
    ),
    "phrases_are_short": (
        make_record(make_article(money(phrases=[LONG]))),
        make_record(make_article(money(phrases=[LONG[:60]]))),
    ),
    "printed_words_are_in_a_phrase": (
        make_record(make_article(money(amount_text="70억 원", phrases=["70억원"]))),
        make_record(make_article(money(amount_text="70억 원", phrases=["3년간", "국비 70억 원이"]))),
    ),
    "events_after_publication_are_promises": (
        make_record(make_article(event("2024-02", is_promise=False))),
        make_record(make_article(event("2024-02", is_promise=True), event("2024", is_promise=False))),
    ),
    "parts_do_not_exceed_totals": (
        make_record(make_article(share(100, "total"), share(70), share(31, "city"))),
        make_record(make_article(share(100, "total"), share(70), share(30, "city"), share(31, hazard="overlapping"))),
    ),
    "unknowns_name_a_column": (
        make_record(unknown("funding", "amount")),
        make_record(unknown("funding", "amount_krw/year")),
    ),
    "addresses_are_of_the_web": (
        make_record(make_article(url="javascript:alert(1)")),
        make_record(make_article(url="https://news.invalid/1?a=b#c")),
    ),
    "languages_agree": (
        make_record(make_article(money(phrases=["국비 70억 원", ("en", "7 million won")]))),
        make_record(make_article(money(phrases=["국비 70억 원", ("en", "7 billion won")]))),
    ),
}
BY_NAME = {check.__name__: check for check in CHECKS}


def test_every_check_has_its_two_cases():
    assert set(CASES) == set(BY_NAME)


@pytest.mark.parametrize("name", BY_NAME)
def test_a_check_finds_what_is_wrong_and_says_where_what_and_how_to_mend_it(name):
    problems = list(BY_NAME[name](CASES[name][0]))
    assert problems
    for problem in problems:
        assert problem.where.startswith("facts/")
        assert problem.where.rpartition(":")[2].isdecimal()
        assert problem.expected.startswith("expected ")
        assert problem.fix.endswith(".")


@pytest.mark.parametrize("name", BY_NAME)
def test_a_check_leaves_what_is_right_alone(name):
    assert [str(problem) for problem in BY_NAME[name](CASES[name][1])] == []


def test_the_checks_together_find_every_problem_of_a_record():
    article = make_article(money(hazard="agregate", phrases=[LONG], amount_krw=1, amount_text="2원"), url="x")
    found = " ".join(str(problem) for problem in check_record(make_record(article, **KNOWN)))
    for said in (
        "hazard is",
        "61 characters",
        "amount_krw is",
        "in none of the fact's phrases",
        "url is",
        "not in init",
    ):
        assert said in found


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (make_record(make_article(money(amount_krw=1, amount_text="많은 돈"))), "'많은 돈' holds no amount of won"),
        (make_record(unknown("fundings", "amount_krw")), "unknown table 'fundings'; expected one of the"),
        (make_record(unknown("funding", "amount_krw/month")), "unknown breakdown 'month'; expected one of"),
        (
            make_record(make_article(make_fact("participation", role_text="총괄", phrases=["주관"]))),
            "role_text '총괄' is in",
        ),
    ],
)
def test_the_other_ways_to_be_wrong_are_found_too(record, said):
    assert any(said in str(problem) for problem in check_record(record))


@pytest.mark.parametrize(
    ("date", "published"),
    [
        ("2024-01-01", "2024-01-01"),
        ("2024-01", "2024-01-01"),
        ("2024-02", ""),
        ("2024-02", "2024"),
        ("../2023", "2024-01-01"),
    ],
)
def test_an_event_that_may_lie_before_the_article_need_not_be_a_promise(date, published):
    record = make_record(make_article(event(date, is_promise=False), published=published))
    assert list(BY_NAME["events_after_publication_are_promises"](record)) == []


def test_shares_are_held_against_the_total_of_their_own_initiative_and_article():
    other = money(n=9, amount_krw=200, funder_level="national", initiative_id="plant")
    record = make_record(make_article(share(100, "total"), other), make_article(share(150), article_id="a2"))
    assert list(BY_NAME["parts_do_not_exceed_totals"](record)) == []
