"""What is known to be disputed comes out as disputed: by claim, the answers on record and how they stand."""

from collections import defaultdict

import pytest

from policyfacts.schema import FACT_TABLES
from policyfacts.schema.hazard import MISPRINT
from policyfacts.tables.frames import records

BN, TN = 10**9, 10**12
DISPUTED = {
    "funding:battery-circulation-cluster/total/programme:amount_krw": {45 * BN, 48_500_000_000, 48_700_000_000}
    | {48_800_000_000, 48_900_000_000},
    "funding:battery-circulation-cluster/national/programme:amount_krw": {45_900_000_000, 48_900_000_000},
    "funding:battery-management-centre/total/programme:amount_krw": {10_700_000_000, 25_900_000_000},
    "funding:inline-evaluation-centre/total/programme:amount_krw": {31 * BN, 33_400_000_000},
    "funding:lfp-commercialisation-base/total/programme:amount_krw": {10 * BN, 9_400_000_000},
    "funding:battery-pack-robot-disassembly/total/programme:amount_krw": {7_600_000_000, 9_100_000_000, 9_500_000_000},
    "investments:ecopro-pohang-campus/spent/ecopro/-:amount_krw": {18 * TN // 10, 2 * TN, 29 * TN // 10, 55 * TN // 10},
    "investments:posco-huayou-precursor/programme:amount_krw": {12 * TN // 10, 17 * TN // 10},
    "investments:complex-investment-to-2027/aggregate/pohang-city/-:amount_krw": {7 * TN, 12 * TN, 12_100 * BN}
    | {12_650 * BN, 13_288 * BN, 14 * TN},
    "investments:battery-attracted-2023/aggregate/pohang-city/-:amount_krw": {5 * TN, 55 * TN // 10, 56 * TN // 10},
}
DECIDED = {
    "funding:battery-management-centre/total/programme:amount_krw": "10700000000",
    "investments:posco-huayou-precursor/programme:amount_krw": "1200000000000",
    "investments:posco-cathode-1/programme:amount_krw": "290000000000",
    "investments:dongkuk-nickel-plating/programme:amount_krw": "123000000000",
    "investments:energy-materials/programme:amount_krw": "150000000000",
    "designations:ph-rfz-2019:date": "2019-07-23",
    "designations:ph-rcc-2021:date": "2021-05",
}


@pytest.fixture(scope="module")
def answers(real_tables):
    """Every answer on record, by claim."""
    found = defaultdict(set)
    for table in FACT_TABLES.values():
        for row in records(real_tables[table.name]):
            for question in table.questions:
                if row.get("hazard") != MISPRINT:
                    found[table.claim_id(question, row)].add(row[question.field])
    return found


@pytest.fixture(scope="module")
def claims(real_tables):
    return real_tables["claims"].set_index("claim_id")


@pytest.mark.parametrize(("claim", "expected"), DISPUTED.items(), ids=str)
def test_a_known_disagreement_keeps_every_answer_and_does_not_read_as_agreed(answers, claims, claim, expected):
    assert expected <= answers[claim]
    assert claims["status"][claim] in {"revised", "conflicting", "decided"}


@pytest.mark.parametrize(("claim", "value"), DECIDED.items(), ids=str)
def test_where_the_evidence_carries_it_an_answer_is_preferred(claims, claim, value):
    assert claims["status"][claim] == "decided"
    assert claims["value"][claim] == value


def test_a_decision_gives_its_reason_in_both_languages(real_tables):
    for row in records(real_tables["decisions"]):
        korean, english = row["reason"].split(" | ")
        assert korean, row["claim_id"]
        assert english, row["claim_id"]


def test_what_nothing_decides_stays_open(claims):
    assert claims["decided_by"]["funding:battery-circulation-cluster/national/programme:amount_krw"] == ""
    assert "conflicting" in set(claims["status"])


def test_a_misprint_is_on_record_and_nobodys_answer(real_tables, answers):
    funding = real_tables["funding"]
    misprints = funding[funding["hazard"] == MISPRINT]
    assert 45 * TN in set(misprints["amount_krw"])
    assert 45 * TN not in set().union(*answers.values())


def test_the_area_of_the_recycling_zone_differs_from_article_to_article(real_tables):
    zone = real_tables["designations"]
    zone = zone[zone["designation_id"] == "ph-rfz-2019"]
    assert len(set(zone["site_ko"]) - {""}) > 1
