"""What was researched and what became of it: each row is a living fact, or was left out for a reason."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from policyfacts.facts.record import read_record

RESEARCHED = {"funding": 180, "investments": 306, "events": 195, "designations": 108, "targets": 83, "indicators": 84}
with (Path(__file__).parent / "research-rows.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))


@pytest.fixture(scope="module")
def articles(real):
    return read_record(real)[0].articles


def test_every_row_that_was_researched_is_accounted_for():
    assert Counter(row["kind"] for row in ROWS) == RESEARCHED
    assert [row for row, times in Counter(row["row"] for row in ROWS).items() if times > 1] == []


def test_each_row_has_living_facts_or_a_reason_and_never_both(articles):
    living = {fact.fact_id for article in articles for fact in article.facts}
    for row in ROWS:
        facts = row["fact_ids"].split()
        assert bool(facts) != bool(row["left_out_because"]), row
        assert [fact for fact in facts if fact not in living] == [], row


def test_few_rows_are_left_out_and_none_for_want_of_work():
    left_out = [row for row in ROWS if row["left_out_because"]]
    assert len(left_out) < len(ROWS) / 20
    assert [row for row in left_out if "to be" in row["left_out_because"]] == []


def test_an_address_is_one_article(articles):
    addresses = Counter(article.values["url"] for article in articles if "url" in article.values)
    assert [address for address, files in addresses.items() if files > 1] == []


def test_no_article_is_cited_without_an_address(articles):
    assert [article.article_id for article in articles if "url" not in article.values] == []
