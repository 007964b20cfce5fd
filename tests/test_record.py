"""The real record: clean, canonical, and on the founding article complete, with none left out and none added."""

import re

import pytest

from policyfacts.dates import parse_when
from policyfacts.facts.check import check_record
from policyfacts.facts.record import read_record
from policyfacts.schema import FACT_TABLES

FOUNDING = "2024-08-05-breaknews-battery-global-cooperation"
PROGRAMME = "battery-global-cooperation-rnd"
CENTRE = "battery-open-innovation-centre"

# What the article says, kind by kind: the values that identify a fact and those that carry its meaning.
FUNDING = [
    (PROGRAMME, "national", "motie", 7_000_000_000, "국비 70억 원", "exact", "2024/2026", "selected", "programme")
]
PARTICIPATION = {
    ("kriss", "coordinator", "총괄기관"),
    ("postech", "lead-or-joint", "주관·공동연구기관"),
    ("rist", "lead-or-joint", "주관·공동연구기관"),
    ("uc-santa-barbara", "lead-or-joint", "주관·공동연구기관"),
    ("iit", "lead-or-joint", "주관·공동연구기관"),
    ("posco-future-m", "lead-or-joint", "주관·공동연구기관"),
    ("renewus", "lead-or-joint", "주관·공동연구기관"),
    ("motie", "funder", "지원"),
    ("pohang-city", "host", None),
}
TOPICS = [(1, "신뢰성 평가"), (2, "초장수명"), (3, "도전재"), (4, "폐수")]
DESIGNATIONS = {
    ("battery-specialised-complex", "pohang", "designated", "2023-07"),
    ("corporate-innovation-park", "pohang", "designated", "2024"),
    ("battery-graduate-school", "pohang", "designated", "2024"),
    ("opportunity-development-zone", "pohang", "designated", "2024"),
}
EVENTS = {
    (PROGRAMME, "selection", "2024-08-05", False),
    (None, "statement", "2024-07", False),
    (CENTRE, "plan", None, True),
}
STATEMENTS = {
    (PROGRAMME, "purpose", "pohang-city", 5),
    (PROGRAMME, "plan", "pohang-city", 6),  # development and standardisation at once
    (PROGRAMME, "expectation", None, 8),  # standardisation and hub, of no named speaker
    (PROGRAMME, "plan", "pohang-city", 9),  # a network around POSTECH
    (PROGRAMME, "plan", "lee-kang-deok", 10),  # the mayor
    (CENTRE, "plan", "pohang-city", 12),
}
LEAD_OR_JOINT = sorted(who for who, role, _ in PARTICIPATION if role == "lead-or-joint")
HELD = [f"pohang-{scheme}" for scheme, _, _, _ in DESIGNATIONS]
UNKNOWNS = {
    *(("funding", PROGRAMME, f"amount_krw/{part}") for part in ("total", "province", "city", "private")),
    *(("funding", PROGRAMME, f"amount_krw/{part}") for part in ("year", "organisation", "research-topic")),
    ("funding", CENTRE, "amount_krw"),
    *(("participation", f"{PROGRAMME}/{who}", "role") for who in (*LEAD_OR_JOINT, "pohang-city")),
    ("participation", PROGRAMME, "organisation_id"),  # the list is open-ended
    ("organisations", "iit", "city"),  # which campus
    *(("designations", held, column) for held in HELD for column in ("authority_id", "legal_basis")),
    ("events", "battery-open-innovation-centre-planned", "date"),
    ("statements", PROGRAMME, "speaker_id"),
}


@pytest.fixture(scope="module")
def record(real):
    return read_record(real)


@pytest.fixture(scope="module")
def founding(record):
    (article,) = [article for article in record[0].articles if article.article_id == FOUNDING]
    return article


def facts_of(article, kind, *names):
    """The values of every fact of a kind, in order; None for what is not written."""
    facts = [fact for fact in article.facts if fact.kind == kind]
    return [tuple(fact.values.get(name) for name in names) for fact in facts]


def test_the_record_has_no_problems(record):
    read, problems = record
    assert [str(problem) for problem in [*problems, *check_record(read)]] == []


def test_no_phrase_is_a_whole_sentence(record):
    ends = re.compile(r"(다|요)\.$|(?<=[a-z])\.$")
    phrases = [
        evidence.phrase for article in record[0].articles for fact in article.facts for evidence in fact.evidence
    ]
    assert [phrase for phrase in phrases if ends.search(phrase)] == []


def test_a_fact_file_is_named_by_its_day_and_publisher_and_stands_in_its_year(record):
    for article in record[0].articles:
        day = re.match(r"undated|\d{4}(-\d\d){0,2}", article.article_id)[0]
        assert article.article_id.startswith(f"{day}-{article.values['publisher_id']}-"), article.file
        assert f"/{'undated' if day == 'undated' else day[:4]}/" in article.file


def test_a_day_that_became_known_more_closely_lies_in_the_one_the_file_is_named_by(record):
    for article in record[0].articles:
        if not article.article_id.startswith("undated"):
            named = parse_when(re.match(r"\d{4}(-\d\d){0,2}", article.article_id)[0])
            published = parse_when(article.published[:10])
            assert published.start <= named.end, article.file
            assert named.start <= published.end, article.file


def test_the_founding_article_is_cited_in_full(founding):
    assert founding.values == {
        "publisher_id": "breaknews",
        "title": "전지보국 포항 실현에 속도...‘이차전지 첨단전략산업 글로벌협력지원사업’에 선정",
        "byline": "박영재",
        "published": "2024-08-05T11:16+09:00",
        "published_basis": "page",
        "url": "http://dk.breaknews.com/190662",
        "languages": "ko: original; en: machine-translation",
        "sha256": "917e4660d641568a2536676259fbf91b47f5e269c984945cbbf6dd935e51578d",
    }


def test_the_founding_article_has_facts_of_these_kinds_alone(founding):
    kinds = {fact.kind for fact in founding.facts}
    assert kinds == {"funding", "participation", "research_topic", "designation", "event", "statement"}
    assert kinds <= set(FACT_TABLES)


def test_its_money(founding):
    names = ("initiative_id", "funder_level", "funder_id", "amount_krw", "amount_text", "qualifier")
    assert facts_of(founding, "funding", *names, "period", "stage", "measure") == FUNDING


def test_its_partners_and_their_roles(founding):
    found = facts_of(founding, "participation", "organisation_id", "role", "role_text")
    assert len(found) == len(PARTICIPATION)
    assert set(found) == PARTICIPATION
    assert set(facts_of(founding, "participation", "initiative_id")) == {(PROGRAMME,)}


def test_its_research_topics_in_order(founding):
    found = facts_of(founding, "research_topic", "position", "name_ko")
    assert [position for position, _ in found] == [position for position, _ in TOPICS]
    assert all(word in name for (_, name), (_, word) in zip(found, TOPICS, strict=True))


def test_its_designations_with_no_authority_and_no_legal_basis(founding):
    found = facts_of(founding, "designation", "scheme_id", "region_id", "status", "date")
    assert len(found) == len(DESIGNATIONS)
    assert set(found) == DESIGNATIONS
    assert set(facts_of(founding, "designation", "authority_id", "legal_basis")) == {(None, None)}


def test_its_events(founding):
    found = facts_of(founding, "event", "initiative_id", "kind", "date", "is_promise")
    assert len(found) == len(EVENTS)
    assert set(found) == EVENTS


def test_its_statements_with_their_speakers(founding):
    spoken = [fact for fact in founding.facts if fact.kind == "statement"]
    found = {
        (fact.values["initiative_id"], fact.values["kind"], fact.values.get("speaker_id"), fact.evidence[0].paragraph)
        for fact in spoken
    }
    assert len(spoken) == len(STATEMENTS)
    assert found == STATEMENTS


def test_a_gist_is_in_our_words(founding):
    for fact in founding.facts:
        if fact.kind == "statement":
            assert [item.phrase for item in fact.evidence if item.phrase in fact.values["gist_ko"]] == []


def test_what_it_leaves_open(founding):
    found = [tuple(unknown.values[name] for name in ("table", "subject_id", "column")) for unknown in founding.unknowns]
    assert len(found) == len(set(found))
    assert set(found) == UNKNOWNS


def test_the_machine_translation_is_not_followed_where_it_is_wrong(founding):
    (coordinator,) = [fact for fact in founding.facts if fact.values.get("organisation_id") == "kriss"]
    assert "general organization" in coordinator.values["note"]
    assert "general organization" not in " ".join(item.phrase for item in coordinator.evidence)
