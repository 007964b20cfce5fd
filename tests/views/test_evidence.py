"""Behind every mark and cell stand the facts with their phrases, and the unknowns with their reasons."""

from urllib.parse import unquote

import pytest

from policyfacts.schema import FACT_TABLES
from policyfacts.views.evidence import evidence_of, headline_value
from policyfacts.views.filters import Filters
from policyfacts.views.headline import headlines
from policyfacts.views.partners import partners
from policyfacts.views.refs import refs, unknown_id
from policyfacts.views.timeline import timeline
from policyfacts.views.unknowns import unknowns
from policyfacts.words import Words
from tests.factories import make_tables

PILOT = "2030-03-05-narae-daily-pilot"


@pytest.mark.parametrize("which", ["real_tables", "mini_tables"])
def test_every_fact_and_every_unknown_has_its_evidence(which, request):
    tables = request.getfixturevalue(which)
    facts = [fact for table in FACT_TABLES.values() for fact in tables[table.name]["fact_id"]]
    found = evidence_of(tables, facts)
    assert [item.fact_id for item in found] == facts
    for item in found:
        assert item.phrases
        assert item.source.publisher.ko
        assert item.about.ko
        assert headline_value(item, "ko")[0]
        assert headline_value(item, "en")[0]
    open_questions = [identity for ids in unknowns(tables, Filters())["unknown_ids"] for identity in ids]
    assert [item.unknown_id for item in evidence_of(tables, open_questions)] == open_questions


def test_a_fact_leads_to_its_phrases_article_and_other_answers(mini_tables):
    (item,) = evidence_of(mini_tables, [f"{PILOT}#2"])
    assert [(phrase.lang, phrase.paragraph, phrase.standing) for phrase in item.phrases] == [
        ("ko", 2, "original"),
        ("ko", 2, "original"),
        ("en", 5, "machine-translation"),
        ("en", 5, "machine-translation"),
    ]
    assert item.source.publisher == Words("나래일보", "Narae Daily")
    assert unquote(item.source.url).startswith("https://narae-daily.invalid/2030/pilot#:~:text=바다산업부의")
    assert item.status == "revised"
    assert [(day, value.ko, value.en) for day, value, _ in item.vintages] == [
        ("2030-03-05", "80억 원", "KRW 8 billion"),
        ("2030-04-01", "90억 원", "KRW 9 billion"),
        ("2030-12", "90억 원", "KRW 9 billion"),
    ]
    assert headline_value(item, "en") == ("KRW 8 billion", "KRW 8,000,000,000")


def test_an_article_without_an_address_has_no_link_and_a_phrase_may_have_no_paragraph(mini_tables):
    (item,) = evidence_of(mini_tables, ["2030-12-narae-daily-delay#1"])
    assert item.source.url == ""
    assert [phrase.paragraph for phrase in item.phrases] == [None]


def test_an_unknown_leads_to_its_reason_and_the_article_read(mini_tables):
    (item,) = evidence_of(mini_tables, [unknown_id("funding", "seaweed-pilot", "amount_krw/private")])
    assert item.about == Words("해조 바이오 실증사업", "Seaweed Biotechnology Pilot")
    assert item.asked == Words("민간 부담 금액", "Amount, private share")
    assert item.reason == Words("해당 없음", "not applicable")
    assert item.note == Words("민간 부담이 없는 사업이다.", "The programme asks for no private share.")
    assert item.source.title == "나래시, 해조 바이오 실증사업에 120억 원"


def test_what_does_not_exist_is_left_out(mini_tables):
    assert evidence_of(mini_tables, ["nothing#1", "unknown:funding|nothing|amount_krw", "", f"{PILOT}#6"]) == []


def test_refs_are_one_attribute_value_with_each_id_once():
    assert refs(["a#1", "a b"], ["a#1"], ["unknown:t|s|c"]) == "a%231 a%20b unknown:t%7Cs%7Cc"


def test_the_headlines_count_what_the_tables_hold(mini_tables):
    money, pledges, promised, held, differing = headlines(mini_tables, Filters())
    assert money.value == Words("130억 원", "KRW 13 billion")  # 90 national as revised, 40 of the city
    assert pledges.value == Words("300억 원", "KRW 30 billion")
    assert promised.value == Words("0건 중 0건", "0 of 0")  # what is promised is due after the newest day
    assert held.value == Words("1건", "1")
    conflicting = mini_tables["claims"]["status"] == "conflicting"
    assert differing.value == Words(f"{conflicting.sum()}건", str(conflicting.sum()))
    for headline in (headline for headline in (money, pledges, promised, held, differing) if headline.refs):
        ids = [unquote(ref) for ref in headline.refs.split(" ")]
        assert len(evidence_of(mini_tables, ids)) == len(ids)


def test_a_designation_that_is_not_held_or_is_of_another_region_is_not_counted():
    held = {"designation_id": "a", "status": "designated", "region_id": "here"}
    others = [{"designation_id": "b", "status": "failed"}, {"designation_id": "c", "region_id": "elsewhere"}]
    tables = make_tables(designations=[held, *({**held, **other} for other in others)])
    headline = headlines(tables, Filters())[3]
    assert (headline.value.en, unquote(headline.refs)) == ("1", "a1#1")


def test_a_cancelled_pledge_and_one_that_would_count_twice_are_left_out_of_the_sum():
    pledge = {"measure": "programme", "stage": "decided", "amount_krw": 3_000_000_000}
    tables = make_tables(
        investments=[
            {**pledge, "initiative_id": "plant"},
            {**pledge, "initiative_id": "pipe", "stage": "cancelled", "amount_krw": 500_000_000},
            {**pledge, "initiative_id": "all", "hazard": "aggregate"},
            {**pledge, "initiative_id": "line", "measure": "part"},
        ]
    )
    headline = headlines(tables, Filters())[1]
    assert headline.value.en == "KRW 3 billion"
    assert headline.note.en == "1 investments; 1 cancelled (KRW 500 million) left out"
    assert unquote(headline.refs) == "a1#1"


def test_promises_are_counted_by_what_came_of_them():
    due = {"initiative_id": "plant", "is_promise": True, "date": "2023-06"}
    opened = {**due, "is_promise": False, "as_of": "2024-01-01", "article_id": "a2"}
    tables = make_tables(
        events=[
            {**due, "event_id": "opening"},
            {**due, "event_id": "hiring"},
            {**due, "event_id": "export", "date": "2030"},
            {**opened, "event_id": "opening"},
        ]
    )
    headline = headlines(tables, Filters())[2]
    assert headline.value.en == "1 of 2"
    assert headline.note.en == "0 late, 0 shrunk, 0 cancelled, 1 without news"


def test_one_event_told_twice_is_one_row_with_both_facts():
    row = {"event_id": "opening", "date": "2024-03-01"}
    tables = make_tables(events=[{**row, "article_id": "a1"}, {**row, "article_id": "a2"}])
    assert list(timeline(tables, Filters())["fact_ids"]) == [("a1#1", "a2#1")]


def test_a_programme_is_one_row_however_many_pay_for_it_and_leads_to_all_of_them():
    money = {"initiative_id": "pilot", "measure": "programme", "amount_krw": 1, "period": "2024/2026"}
    levels = ["total", "national", "city"]
    tables = make_tables(funding=[{**money, "funder_level": level} for level in levels])
    (ids,) = timeline(tables, Filters())["fact_ids"]
    assert sorted(ids) == ["a1#1", "a1#2", "a1#3"]


def test_the_timeline_is_in_order_of_the_earliest_possible_day_with_the_undated_last():
    dates = ["2024-06", "", "2024", "2023-12-31", "2024-H1"]
    tables = make_tables(events=[{"event_id": f"e{n}", "date": date} for n, date in enumerate(dates)])
    assert list(timeline(tables, Filters())["date"]) == ["2023-12-31", "2024-H1", "2024", "2024-06", ""]


def test_partners_are_in_the_order_of_their_roles_with_what_is_unknown_of_them():
    tables = make_tables(
        participation=[{"organisation_id": "b", "role": "member"}, {"organisation_id": "a", "role": "lead"}],
        unknowns=[{"table": "organisations", "subject_id": "b", "column": "city"}],
    )
    rows = partners(tables, Filters())
    assert list(rows["role"]) == ["lead", "member"]
    assert list(rows["unknown_ids"]) == [(), (unknown_id("organisations", "b", "city"),)]
