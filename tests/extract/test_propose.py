import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from policyfacts.cli import main
from policyfacts.extract.propose import proposal_text, propose
from policyfacts.facts.read import read_text
from policyfacts.facts.record import read_record
from policyfacts.paths import DataFolder
from policyfacts.text import fold, paragraphs
from tests.extract.marked import labelled_texts

ROOT = Path(__file__).parents[2]
FOUNDING = ROOT.parent / "shared" / "articles" / "breaknews-2024-08-05.txt"
LABELLED = [
    article
    for name in ("tuned", "fresh")
    for article in labelled_texts((Path(__file__).parent / "gold" / f"{name}.txt").read_text(encoding="utf-8"))
]
INITIATIVE = "battery-global-cooperation-rnd"


@pytest.fixture(scope="module")
def record():
    return read_record(DataFolder(ROOT / "data"))[0]


@pytest.fixture
def proposed(knowledge, record):
    """A function: what is proposed for a text published on 5 August 2024, unless said otherwise."""

    def read(text, published="2024-08-05", recorded=()):
        return propose(text, date.fromisoformat(published), knowledge, recorded)

    return read


def facts_of(proposal, kind):
    return [fact for fact in proposal.article.facts if fact.kind == kind]


def codes(proposal):
    return [remark.code for remark in proposal.remarks]


@pytest.fixture(scope="module")
def founding(knowledge, record):
    if not FOUNDING.is_file():
        pytest.skip("the founding article's text is not at hand")
    return propose(FOUNDING.read_text(encoding="utf-8"), date(2024, 8, 5), knowledge, record.articles)


def test_the_founding_articles_money_is_proposed(founding):
    (fact,) = facts_of(founding, "funding")
    expected = {
        "initiative_id": INITIATIVE,
        "funder_level": "national",
        "funder_id": "motie",
        "amount_krw": 7_000_000_000,
        "amount_text": "국비 70억 원",
        "period": "2024/2026",
        "stage": "selected",
    }
    assert {name: fact.values[name] for name in expected} == expected
    assert {evidence.lang for evidence in fact.evidence} == {"ko", "en"}


def test_the_founding_articles_partners_are_proposed_with_their_roles(founding):
    roles = {fact.values["organisation_id"]: fact.values["role"] for fact in facts_of(founding, "participation")}
    joint = ("postech", "rist", "uc-santa-barbara", "iit", "posco-future-m", "renewus")
    assert roles == {
        "kriss": "coordinator",
        **dict.fromkeys(joint, "lead-or-joint"),
        "motie": "funder",
        "pohang-city": "host",
    }


def test_the_founding_articles_designations_are_proposed(founding):
    facts = facts_of(founding, "designation")
    assert [(fact.values["scheme_id"], fact.values["date"], fact.values["status"]) for fact in facts] == [
        ("battery-specialised-complex", "2023-07", "designated"),
        ("corporate-innovation-park", "2024", "designated"),
        ("battery-graduate-school", "2024", "designated"),
        ("opportunity-development-zone", "2024", "designated"),
    ]


def test_the_founding_articles_topics_and_events_are_proposed(founding):
    topics = facts_of(founding, "research_topic")
    assert [fact.values["position"] for fact in topics] == [1, 2, 3, 4]
    assert all(fact.values["name_en"] for fact in topics)
    dates = {fact.values["kind"]: fact.values.get("date") for fact in facts_of(founding, "event")}
    assert dates == {"selection": "2024-08-05", "statement": "2024-07", "plan": None}


def test_every_proposed_phrase_stands_in_its_paragraph(founding):
    blocks = [fold(block) for block in paragraphs(FOUNDING.read_text(encoding="utf-8"))]
    wrong = [
        (fact.number, evidence)
        for fact in founding.article.facts
        for evidence in fact.evidence
        if evidence.phrase not in blocks[evidence.paragraph - 1] or len(evidence.phrase) > 60 or not evidence.phrase
    ]
    assert wrong == []


def test_the_founding_article_is_said_to_be_on_record(founding):
    assert codes(founding)[0] == "text-on-record"
    assert all("2024-08-05-breaknews" not in remark.words.ko for remark in founding.remarks[1:])


def test_a_proposal_reads_as_a_fact_file_once_a_person_has_accepted_it(founding):
    text = proposal_text(founding)
    _, problems = read_text(text, "proposal")
    assert [problem.what for problem in problems] == ["the file is still a proposal"]
    body = text.removeprefix("status: proposed\n").partition("remarks:\n")[0]
    article, problems = read_text(body, founding.article.article_id)
    assert problems == []
    assert [fact.values for fact in article.facts] == [fact.values for fact in founding.article.facts]


ELSEWHERE = """구미시, 반도체 시험센터 짓는다

구미시는 12일 산업통상자원부의 ‘첨단소재 시험기반 구축사업’에 최종 선정됐다고 밝혔다.

총사업비 490억 원(국비 200억 원, 도비 87억 원, 시비 193억 원)을 2025년부터 2027년까지 들인다.

대명정밀화학과 금오공과대학교가 참여기관으로 함께한다.
"""


def test_names_that_are_new_become_rows_of_the_registry(proposed):
    rows = {(row.table, row.values.get("name_ko")): row.values for row in proposed(ELSEWHERE, "2024-08-12").rows}
    assert ("initiatives", "첨단소재 시험기반 구축사업") in rows
    assert rows["organisations", "금오공과대학교"]["type"] == "university"
    assert rows["organisations", "구미시"]["type"] == "government"


def test_parts_that_make_another_sum_are_said(proposed):
    proposal = proposed(ELSEWHERE, "2024-08-12")
    assert codes(proposal) == ["sum-differs"]
    assert "= 480억 원, 적힌 합계는 490억 원" in proposal.remarks[0].words.ko
    assert "KRW 480 million" not in proposal.remarks[0].words.en


def test_parts_that_add_up_are_not_remarked(proposed):
    assert codes(proposed(ELSEWHERE.replace("193억", "203억"), "2024-08-12")) == []


def test_each_share_is_a_fact_of_its_own(proposed):
    facts = facts_of(proposed(ELSEWHERE, "2024-08-12"), "funding")
    shares = {fact.values["funder_level"]: fact.values["amount_krw"] // 100_000_000 for fact in facts}
    assert shares == {"total": 490, "national": 200, "province": 87, "city": 193}


def test_another_value_for_the_same_claim_is_a_conflict_and_the_same_a_vintage(proposed, record):
    text = "이차전지 첨단전략산업 글로벌협력지원사업에 오는 2026년까지 3년간 국비 {} 원이 지원된다고 산업부가 밝혔다."
    assert "conflict" in codes(proposed(text.format("80억"), recorded=record.articles))
    again = codes(proposed(text.format("70억"), recorded=record.articles))
    assert "another-vintage" in again
    assert "conflict" not in again


def test_amounts_that_differ_between_the_languages_are_said(proposed):
    bilingual = (
        "포항시는 국비 70억 원을 받는다고 밝혔다.\n\nPohang City said it will get a national budget of 8 billion won."
    )
    assert "languages-differ" in codes(proposed(bilingual))
    assert "languages-differ" not in codes(proposed(bilingual.replace("8 billion", "7 billion")))


def test_what_a_company_invests_is_an_investment(proposed):
    text = "이차전지 오픈 이노베이션 센터 옆에 에코프로비엠은 1조 2천억 원을 투자해 공장을 착공했다."
    (fact,) = facts_of(proposed(text), "investment")
    assert (fact.values["amount_krw"], fact.values["stage"]) == (1_200_000_000_000, "under-construction")


def test_a_text_without_facts_proposes_none(proposed):
    assert proposed("날씨가 맑다.").article.facts == ()


def test_the_command_writes_a_file_and_refuses_an_unknown_publisher(tmp_path, capsys):
    article = tmp_path / "gumi.txt"
    article.write_text(ELSEWHERE, encoding="cp949")
    out = tmp_path / "2024-08-12-breaknews-gumi.yaml"
    call = ["propose", str(article), "--published", "2024-08-12"]
    assert main([*call, "--publisher", "breaknews", "--out", str(out), "--lang", "en"]) == 0
    assert "do not add up" in capsys.readouterr().err
    assert out.read_text(encoding="utf-8").startswith("status: proposed\narticle:\n  publisher: breaknews\n")
    assert main([*call, "--publisher", "nobody"]) == 2


def test_an_unreadable_file_writes_nothing(tmp_path):
    article, out = tmp_path / "a.pdf", tmp_path / "a.yaml"
    article.write_bytes(b"%PDF-1.7 ...")
    command = [sys.executable, "-m", "policyfacts.cli", "propose", str(article), "--published", "2024-08-12"]
    done = subprocess.run([*command, "--out", str(out)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, out.exists()) == (1, False)
    assert "the file is a PDF document, not text" in done.stderr


def test_where_no_initiative_is_named_the_designation_is_one_and_its_money_is_kept(proposed):
    text = (
        "충남도는 서산시가 국토교통부의 내년 신규 수소도시에 지정됐다고 4일 밝혔다. 내년부터 4년간 300억 원"
        "(국비 150억, 도비 45억, 시비 105억)을 투입하며 롯데케미칼이 참여한다."
    )
    proposal = proposed(text, "2024-09-04")
    assert len(facts_of(proposal, "funding")) == 4
    assert {fact.values["initiative_id"] for fact in facts_of(proposal, "funding")} == {"seosansi-susodosi"}
    rows = {row.values.get("id"): row.values for row in proposal.rows}
    assert rows["lotte-chemical"]["name_en"] == "Lotte Chemical"


def test_where_nothing_names_the_initiative_the_money_is_kept_and_it_is_said(proposed):
    proposal = proposed("경남 함안군이 195억 원의 투자를 유치했다고 밝혔다.")
    assert [fact.values["amount_krw"] for fact in facts_of(proposal, "funding")] == [19_500_000_000]
    assert codes(proposal) == ["initiative-unnamed"]


@pytest.mark.parametrize("article", LABELLED, ids=lambda article: article.article)
def test_what_is_proposed_for_any_article_stands_in_it_and_reads_as_a_fact_file(article, knowledge, record):
    proposal = propose(article.text, article.published, knowledge, record.articles, publisher="breaknews")
    blocks = [fold(block) for block in paragraphs(article.text)]
    phrases = [evidence for fact in proposal.article.facts for evidence in fact.evidence]
    assert [each for each in phrases if each.phrase not in blocks[each.paragraph - 1]] == []
    assert [each for each in phrases if not 0 < len(each.phrase) <= 60] == []
    body = proposal_text(proposal).removeprefix("status: proposed\n")
    for section in ("registry:\n", "remarks:\n"):
        body = body.partition(section)[0]
    _, problems = read_text(body, "proposal")
    # What the article does not say, such as a name in the other language, is for a person to fill in.
    assert [problem for problem in problems if not problem.what.endswith("missing")] == []
