"""Whatever is wrong with a draft is said in the reader's language, at its field, without words of the file format."""

from dataclasses import replace

import pytest

from policyfacts.steward.desk import Desk
from policyfacts.steward.draft import DraftFact
from tests.factories.desk import CITED, TEXT, decided
from tests.languages import foreign

PHRASE = {"lang": "ko", "paragraph": "1", "phrase": "국비 30억 원"}
LONG = {**PHRASE, "phrase": "가" * 61}
ENGLISH = {"lang": "en", "paragraph": "1", "phrase": "4 billion won"}
FUNDING = {
    "initiative": "seaweed-pilot",
    "funder_level": "national",
    "stage": "announced",
    "measure": "programme",
    "confidence": "high",
}
EVENT = {
    "event": "x",
    "event_kind": "opening",
    "title_ko": "가",
    "title_en": "a",
    "is_setback": "false",
    "is_promise": "false",
    "confidence": "high",
}
WRONG = [
    ("funding", {**FUNDING, "amount_krw": "30억"}, PHRASE),
    ("funding", {**FUNDING, "amount_krw": "-3"}, PHRASE),
    ("funding", {**FUNDING, "amount_krw": "1", "amount_text": "국비 30억 원"}, PHRASE),
    ("funding", {**FUNDING, "amount_krw": "1", "amount_text": "국비"}, PHRASE),
    ("funding", {**FUNDING, "period": "soon"}, PHRASE),
    ("funding", {**FUNDING, "period": "2024-13"}, PHRASE),
    ("funding", {**FUNDING, "period": "2026/2024"}, PHRASE),
    ("funding", {**FUNDING, "stage": "guessed"}, PHRASE),
    ("funding", {**FUNDING, "hazard": "guessed"}, PHRASE),
    ("funding", {**FUNDING, "funder": "nobody"}, PHRASE),
    ("funding", {**FUNDING, "note_ko": "한쪽만"}, PHRASE),
    ("funding", {**FUNDING, "amount_krw": "3000000000"}, LONG),
    ("funding", {**FUNDING, "amount_krw": "3000000000"}, {**PHRASE, "phrase": "없는 말"}),
    ("funding", {**FUNDING, "amount_krw": "3000000000"}, {**PHRASE, "paragraph": "9"}),
    ("funding", {}, PHRASE),
    ("investment", {"initiative": "seaweed-pilot", "measure": "programme", "confidence": "high"}, PHRASE),
    ("event", {**EVENT, "date": "2031-01"}, PHRASE),
    ("event", {**EVENT, "is_setback": "perhaps"}, PHRASE),
    ("event", {**EVENT, "promise": "nothing", "effect": "met"}, PHRASE),
    ("event", {**EVENT, "effect": "met"}, PHRASE),
    ("participation", {"initiative": "seaweed-pilot", "role_text": "없는 역할"}, PHRASE),
]


@pytest.fixture(scope="module")
def desk(desk_ready):
    return Desk(desk_ready)


@pytest.fixture(scope="module")
def draft(desk):
    return desk.offer(TEXT, b"", "text", CITED).draft


def told(desk, draft):
    return [each.problem.words for each in desk.judge(draft, is_final=True).problems]


@pytest.mark.parametrize(("kind", "fields", "phrase"), WRONG)
def test_a_wrong_fact_is_told_in_korean_and_in_english(desk, draft, kind, fields, phrase):
    wrong = replace(draft, facts=(DraftFact(1, kind, "accepted", fields, (phrase,)),), unknowns=(), rows=())
    words = told(desk, wrong)
    assert words
    assert [found for each in words if (found := foreign(each, [*fields.values(), phrase["phrase"]]))] == []


def test_a_wrong_citation_is_told_in_korean_and_in_english(desk, draft):
    cited = {"publisher": "nobody", "url": "javascript:alert(1)", "published": "soon", "languages": "fr: original"}
    words = told(desk, replace(decided(draft), citation=cited, article_id="../x", unknowns=()))
    words += told(desk, decided(draft, 4))
    translated = replace(draft.facts[0], evidence=(PHRASE, ENGLISH))
    words += told(desk, decided(replace(draft, facts=(translated, replace(draft.facts[0], number=2))), 1, 2))
    assert len(words) >= 8
    values = [*cited.values(), "2024-08-05-breaknews-centre", "30억 원", "KRW 4 billion", "KRW 3 billion"]
    assert [found for each in words if (found := foreign(each, values))] == []


def test_a_wrong_row_is_told_at_its_field(desk, draft):
    (row, *_) = draft.rows
    taken = replace(row, fields={**row.fields, "id": "sea-ministry", "name_ko": "바다부", "name_en": "Sea"})
    empty = replace(row, fields={**row.fields, "name_en": ""})
    found = [
        {
            (each.place.field, each.problem.words.ko[:5])
            for each in desk.judge(decided(draft, 4, rows=(wrong,))).problems
        }
        for wrong in (taken, empty, replace(empty, fields={**row.fields, "name_en": "a", "type": "guild"}))
    ]
    assert found == [{("id", "이미 등록")}, {("name_en", "비어 있습")}, {("type", "쓸 수 없")}]
