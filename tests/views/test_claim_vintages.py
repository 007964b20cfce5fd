"""Every dated answer to a claim, oldest first, with the one that stands."""

from policyfacts.views.claim_vintages import MOST, claim_vintages
from policyfacts.views.filters import Filters, narrow
from tests.factories import make_tables

EOK = 100_000_000


def answer(n, day, amount, initiative="pilot", **more):
    given = {"article_id": f"a{n}", "as_of": day, "amount_krw": amount * EOK, "initiative_id": initiative}
    return {**given, "measure": "programme", "funder_level": "national", **more}


def vintages(tables, **choices):
    filters = Filters(**choices)
    return claim_vintages(narrow(tables, filters), filters)


def claim(initiative):
    return f"funding:{initiative}/national/programme:amount_krw"


def test_answers_are_in_the_order_of_their_dates_with_undated_ones_first():
    tables = make_tables(
        funding=[answer(1, "2024-03-01", 90), answer(2, "2023-01-01", 70), answer(3, "", 80)],
        articles=[{"article_id": "a2", "published": "2023-01-01", "publisher_id": "herald"}],
    )
    rows = vintages(tables)
    assert list(zip(rows["as_of"], rows["value"], rows["is_current"], strict=True)) == [
        ("", "80억 원 | KRW 8 billion", False),
        ("2023-01-01", "70억 원 | KRW 7 billion", False),
        ("2024-03-01", "90억 원 | KRW 9 billion", True),
    ]
    assert list(rows["number"]) == [80 * EOK, 70 * EOK, 90 * EOK]
    assert list(rows["fact_ids"]) == [("a3#1",), ("a2#1",), ("a1#1",)]
    assert rows["publisher"].iloc[1] == "herald 이름 | herald name"
    assert set(rows["claim_id"]) == {claim("pilot")}


def test_a_claim_on_which_all_agree_is_shown_only_when_chosen():
    tables = make_tables(funding=[answer(1, "2024-01-01", 70), answer(2, "2024-02-01", 70)])
    assert len(vintages(tables)) == 0
    assert list(vintages(tables, claim=claim("pilot"))["status"]) == ["agreed", "agreed"]


def test_a_claim_that_is_answered_in_words_is_shown_only_when_chosen():
    held = {"designation_id": "zone"}
    tables = make_tables(
        designations=[
            {**held, "article_id": "a1", "as_of": "2024-01-01", "status": "applied"},
            {**held, "article_id": "a2", "as_of": "2024-02-01", "status": "designated"},
        ]
    )
    (chosen,) = [each for each in tables["claims"]["claim_id"] if each.endswith(":status")]
    assert len(vintages(tables)) == 0
    rows = vintages(tables, claim=chosen)
    assert list(rows["value"]) == ["신청 | applied", "지정 | designated"]
    assert rows["number"].isna().all()


def test_a_misprint_is_no_answer():
    tables = make_tables(funding=[answer(1, "2024-01-01", 70), answer(2, "2024-02-01", 7000, hazard="misprint")])
    assert len(vintages(tables)) == 0


def test_those_with_most_different_answers_are_shown_and_no_more_than_six():
    names = [f"i{n}" for n in range(MOST + 2)]
    facts = [answer(n, f"2024-0{n}-01", n, name) for name in names for n in (1, 2)]
    tables = make_tables(funding=[*facts, answer(3, "2024-03-01", 3, names[-1])])
    shown = list(dict.fromkeys(vintages(tables)["claim_id"]))
    assert shown == [claim(names[-1]), *map(claim, names[: MOST - 1])]


def test_answers_after_the_as_of_day_do_not_exist():
    tables = make_tables(
        funding=[answer(1, "2024-01-01", 70), answer(2, "2024-02-01", 80), answer(3, "2024-03-01", 90)]
    )
    rows = vintages(tables, as_of="2024-02-28")
    assert list(rows["fact_ids"]) == [("a1#1",), ("a2#1",)]
    assert list(rows["is_current"]) == [False, True]


def test_a_topic_keeps_claims_of_its_table():
    tables = make_tables(funding=[answer(1, "2024-01-01", 70), answer(2, "2024-02-01", 80)])
    assert len(vintages(tables, topic=("funding",))) == 2
    assert len(vintages(tables, topic=("investments",))) == 0
