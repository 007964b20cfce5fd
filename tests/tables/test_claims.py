"""Facts that answer the same question share a claim; dates and confidence say which answer stands."""

import pytest

from policyfacts.tables.load import known_by
from tests.factories import make_tables

FIRST, NEAR, FAR = "2024-01-01", "2024-02-15", "2024-02-16"  # 45 and 46 days after the first


def amounts(*facts, articles=(), decisions=()):
    """Funding facts of one question, each from its own article: (day, amount) or (day, amount, more)."""
    rows = []
    for number, (day, amount, *more) in enumerate(facts, start=1):
        row = {"article_id": f"a{number}", "as_of": day, "amount_krw": amount, "initiative_id": "pilot"}
        rows.append({**row, "measure": "programme", **(more[0] if more else {})})
    return make_tables(funding=rows, articles=articles, decisions=decisions)


def claim(tables):
    (row,) = tables["claims"].to_dict("records")
    return row


def standing(tables):
    row = claim(tables)
    return row["status"], row["value"], row["low"], row["high"], row["current_fact_id"]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param([(FIRST, 70)], ("single", "70", "70", "70", "a1#1"), id="one answer"),
        pytest.param([(FIRST, 70), (NEAR, 70)], ("agreed", "70", "70", "70", "a2#1"), id="the same twice"),
        pytest.param([(FIRST, 70), (FAR, 90)], ("revised", "90", "90", "90", "a2#1"), id="another, 46 days later"),
        pytest.param([(FIRST, 70), (NEAR, 90)], ("conflicting", "90", "70", "90", "a2#1"), id="another, 45 days later"),
        pytest.param([(FAR, 90), (FIRST, 70)], ("revised", "90", "90", "90", "a1#1"), id="order does not matter"),
        pytest.param([(FIRST, 70), ("", 90)], ("conflicting", "70", "70", "90", "a1#1"), id="undated never wins"),
        pytest.param([("", 70), ("", 70)], ("agreed", "70", "70", "70", "a2#1"), id="undated may agree"),
        pytest.param(
            [("2024", 90), ("2024-12-30", 70)], ("conflicting", "90", "70", "90", "a1#1"), id="a year is its last day"
        ),
    ],
)
def test_status_and_standing_answer(facts, expected):
    assert standing(amounts(*facts)) == expected


def test_the_more_confident_answer_stands_at_equal_dates():
    tables = amounts((FIRST, 70, {"confidence": "high"}), (FIRST, 90, {"confidence": "medium"}))
    assert standing(tables) == ("conflicting", "70", "70", "90", "a1#1")


def test_a_zero_that_is_stated_is_an_answer_and_silence_is_none():
    tables = make_tables(
        funding=[
            {"initiative_id": "pilot", "funder_level": "city", "amount_krw": 0},
            {"initiative_id": "pilot", "funder_level": "province"},
        ]
    )
    assert claim(tables)["value"] == "0"


def test_vintages_and_publishers_are_counted():
    articles = [
        {"article_id": f"a{n}", "published": FIRST, "publisher_id": who} for n, who in enumerate("xxy", start=1)
    ]
    row = claim(amounts((FIRST, 70), (FIRST, 70), (FIRST, 70), articles=articles))
    assert (row["vintages"], row["publishers"]) == (3, 2)


@pytest.mark.parametrize("field", ["funder_level", "measure", "initiative_id"])
def test_another_question_is_another_claim(field):
    other = {"funder_level": "city", "measure": "part"}.get(field, "other")
    assert len(amounts((FIRST, 70), (FIRST, 90, {field: other}))["claims"]) == 2


@pytest.mark.parametrize(("field", "other"), [("funder_id", "other"), ("recipient_id", "other"), ("period", "2025")])
def test_payer_recipient_and_year_tell_parts_apart_and_not_answers_for_the_whole(field, other):
    part = {"measure": "part"}
    assert len(amounts((FIRST, 70, part), (FIRST, 90, {**part, field: other}))["claims"]) == 2
    assert len(amounts((FIRST, 70, part), (FIRST, 90, part))["claims"]) == 1
    assert standing(amounts((FIRST, 70), (FIRST, 70, {field: other})))[0] == "agreed"


def test_a_person_s_decision_stands_over_later_answers_from_the_day_it_was_made():
    key = "funding:pilot/total/programme:amount_krw"
    decision = {"claim_id": key, "fact_id": "a1#1", "decided_by": "the steward", "decided_on": NEAR}
    facts = [(FIRST, 70), (NEAR, 90)]
    tables = amounts(*facts, decisions=[decision])
    assert standing(tables) == ("decided", "70", "70", "70", "a1#1")
    assert claim(tables)["decided_by"] == "the steward"
    late = amounts(*facts, decisions=[{**decision, "decided_on": FAR}])
    assert standing(known_by(late, NEAR)) == ("conflicting", "90", "70", "90", "a2#1")
    assert standing(known_by(late, FAR))[0] == "decided"


def test_a_decision_for_a_fact_that_is_no_answer_changes_nothing():
    key = "funding:pilot/total/programme:amount_krw"
    decision = {"claim_id": key, "fact_id": "a9#1", "decided_by": "the steward", "decided_on": FIRST}
    tables = amounts((FIRST, 70), (FAR, 90), decisions=[decision])
    assert (standing(tables)[0], claim(tables)["decided_by"]) == ("revised", "")


def test_a_misprint_is_on_record_and_is_no_answer():
    tables = amounts((FIRST, 70), (NEAR, 7000, {"hazard": "misprint"}))
    assert standing(tables) == ("single", "70", "70", "70", "a1#1")
    assert len(tables["funding"]) == 2
    assert len(amounts((FIRST, 7000, {"hazard": "misprint"}))["claims"]) == 0


@pytest.mark.parametrize(
    ("first", "second", "status"),
    [
        ("2021-10-13", "2021-10", "agreed"),
        ("2021", "2021-Q4", "agreed"),
        ("2021-10-13", "2021-10-14", "conflicting"),
        ("2021-10", "2021-09", "conflicting"),
        ("2021-10/2022-03", "2022-01/2022-06", "conflicting"),
    ],
)
def test_a_date_inside_another_does_not_contradict_it(first, second, status):
    row = {"event_id": "opening"}
    tables = make_tables(
        events=[
            {**row, "article_id": "a1", "as_of": FIRST, "date": first},
            {**row, "article_id": "a2", "as_of": NEAR, "date": second},
        ]
    )
    (found,) = tables["claims"].query("field == 'date'")["status"]
    assert found == status


def test_a_date_spans_from_the_earliest_to_the_latest_answer_and_a_word_does_not():
    row = {"event_id": "opening", "title_ko": "개소", "title_en": "Opening"}
    tables = make_tables(
        events=[
            {**row, "article_id": "a1", "as_of": FIRST, "date": "2024-03"},
            {**row, "article_id": "a2", "as_of": NEAR, "date": "2024-06"},
        ],
        participation=[{"role": "lead"}, {"role": "joint"}],
    )
    spans = tables["claims"].set_index("field")[["low", "high"]].apply(tuple, axis=1).to_dict()
    assert spans == {"date": ("2024-03", "2024-06"), "role": ("", "")}


def test_claims_are_those_of_the_day_asked_for():
    tables = amounts((FIRST, 70), (FAR, 90), ("", 80))
    assert standing(known_by(tables, ""))[:2] == ("conflicting", "90")
    assert standing(known_by(tables, "2024-02-15"))[:2] == ("single", "70")
    assert list(known_by(tables, "2024-02-15")["funding"]["amount_krw"]) == [70]
    assert len(known_by(tables, "2023-12-31")["claims"]) == 0


def test_an_article_without_a_date_does_not_exist_on_any_day():
    known = known_by(amounts((FIRST, 70), ("", 80)), FIRST)
    for name in ("articles", "evidence", "funding"):
        assert set(known[name]["article_id"]) == {"a1"}, name


def test_a_date_of_publication_that_is_not_exact_counts_from_its_last_day():
    tables = amounts(("2023-11/2024-01", 70))
    assert list(known_by(tables, "2024-01-30")["funding"]["amount_krw"]) == []
    assert list(known_by(tables, "2024-01-31")["funding"]["as_of"]) == ["2023-11/2024-01"]


def test_a_claim_names_the_table_the_subject_and_the_question():
    row = claim(amounts((FIRST, 70, {"funder_id": "ministry", "funder_level": "national"})))
    assert row["claim_id"] == "funding:pilot/national/programme:amount_krw"
    (part,) = amounts((FIRST, 70, {"funder_id": "ministry", "measure": "part", "period": "2025"}))["claims"]["claim_id"]
    assert part == "funding:pilot/total/part/ministry/-/2025:amount_krw"
    assert (row["table"], row["subject_id"], row["field"], row["decided_by"]) == ("funding", "pilot", "amount_krw", "")
