"""Every check has a record that sets it off and one that does not."""

from dataclasses import replace

import pytest

from policyfacts.facts.check import CHECKS, check_record
from policyfacts.facts.decisions import Decision
from tests.factories import make_article, make_fact, make_record
from tests.languages import foreign


def money(**values):
    return make_fact(**{"measure": "programme", **values})


def share(amount, level="national", **values):
    return money(n=amount, amount_krw=amount, funder_level=level, initiative_id="pilot", **values)


def event(date, *, is_promise, **values):
    return make_fact("event", date=date, is_promise=is_promise, **values)


def unknown(table, column):
    return make_article(unknowns=[{"table": table, "column": column, "subject_id": "pilot"}])


def decided(fact, claim, fact_id="a1#1", times=1):
    values = {"claim_id": claim, "fact_id": fact_id}
    decisions = tuple(
        Decision(values, "facts/decisions.yaml", line, {"claim_id": line, "fact_id": line + 1})
        for line in range(2, 2 + times)
    )
    return replace(make_record(make_article(fact)), decisions=decisions)


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
    "unknowns_are_of_something_known": (
        make_record(unknown("funding", "amount_krw"), initiatives=[{"initiative_id": "pipe"}]),
        make_record(unknown("funding", "amount_krw"), initiatives=[PILOT]),
    ),
    "facts_are_stated_once": (
        make_record(make_article(money(n=1), money(n=2, confidence="low", phrases=["다른 말"]))),
        make_record(make_article(money(n=1), money(n=2, amount_krw=2)), make_article(money(n=1), article_id="a2")),
    ),
    "investments_have_a_stage": (
        make_record(make_article(make_fact("investment", measure="programme"))),
        make_record(
            make_article(
                make_fact("investment", measure="programme", stage="decided"),
                make_fact("investment", measure="aggregate"),
                make_fact("investment", measure="spent"),
            )
        ),
    ),
    "effects_name_a_promise": (
        make_record(make_article(event("2024-02", is_promise=False, promise_id="opening", effect="met"))),
        make_record(
            make_article(event("2025", is_promise=True, event_id="opening")),
            make_article(event("2024", is_promise=False, promise_id="opening", effect="delayed"), article_id="a2"),
            make_article(
                make_fact("investment", measure="programme", stage="decided", initiative_id="mill", period_end="2025"),
                event("2024", is_promise=False, promise_id="completion:mill", effect="met"),
                article_id="a3",
            ),
        ),
    ),
    "decisions_prefer_an_answer": (
        decided(money(initiative_id="pilot", amount_krw=1), claim="funding:pilot/city/programme:amount_krw"),
        decided(money(initiative_id="pilot", amount_krw=1), claim="funding:pilot/total/programme:amount_krw"),
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


def values_of(record):
    """Whatever a record says of itself."""
    rows = [each for article in record.articles for each in (article, *article.facts, *article.unknowns)]
    yield from (str(value) for each in (*rows, *record.decisions) for value in each.values.values())
    yield from (article.article_id for article in record.articles)
    yield from ("70억 원", "KRW 7 million")  # what phrases in both languages are read as


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
def test_a_check_tells_what_it_finds_in_both_languages(name):
    record = CASES[name][0]
    assert [found for each in BY_NAME[name](record) if (found := foreign(each.words, values_of(record)))] == []


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
        (
            make_record(make_article(event("2024", is_promise=False, effect="met"))),
            "an event names a promise without its effect, or an effect without its promise",
        ),
        (
            decided(money(amount_krw=1), "funding:some-initiatives/total/programme:amount_krw", fact_id="a1#2"),
            "fact 'a1#2' is not on record; expected one of the 1 known, nearest: a1#1",
        ),
        (
            decided(money(amount_krw=1), "funding:some-initiatives/total/programme:amount_krw", times=2),
            "is decided twice; expected once; first at facts/decisions.yaml:2",
        ),
        (
            decided(money(), "funding:some-initiatives/total/programme:amount_krw"),
            "expected one of: nothing, it answers no claim",
        ),
        (make_record(unknown("funding", "amount_krw/month")), "unknown breakdown 'month'; expected one of"),
        (
            make_record(make_article(make_fact("participation", role_text="총괄", phrases=["주관"]))),
            "role_text '총괄' is in",
        ),
    ],
)
def test_the_other_ways_to_be_wrong_are_found_too(record, said):
    problems = check_record(record)
    assert any(said in str(problem) for problem in problems)
    assert [found for each in problems if (found := foreign(each.words, values_of(record)))] == []


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


@pytest.mark.parametrize(
    ("table", "subject", "is_known"),
    [
        ("organisations", "works", True),
        ("organisations", "worsk", False),
        ("participation", "pilot", True),
        ("participation", "pilot/works", True),
        ("participation", "pilot/worsk", False),
        ("participation", "pilot/works/more", False),
        ("events", "opening", True),
        ("events", "pilot", False),
        ("articles", "a1", True),
        ("articles", "a2", False),
    ],
)
def test_an_unknown_is_about_a_row_of_the_registry_a_fact_or_an_article(table, subject, is_known):
    asked = {"table": table, "subject_id": subject, "column": "note"}
    article = make_article(event("2024", is_promise=False, event_id="opening"), unknowns=[asked])
    record = make_record(article, initiatives=[PILOT], organisations=[{"id": "works"}])
    assert (list(BY_NAME["unknowns_are_of_something_known"](record)) == []) == is_known
