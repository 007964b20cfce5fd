"""Checking takes as many steps more as there are facts more: what is looked up is not searched for each time."""

import pytest

from policyfacts.facts.check import CHECKS
from policyfacts.facts.record import Record
from policyfacts.facts.registry import read_registry
from tests.factories import make_article, make_fact, make_record, write_instance
from tests.steps import steps

FEW, MANY = 25, 100


def record_of(count: int) -> Record:
    """So many articles, each about an initiative of its own, named in both languages."""
    ids = [f"initiative-{number}" for number in range(count)]
    phrases = (("ko", "사업 1을 연다"), ("en", "it opens Programme 1"))
    articles = [make_article(make_fact("event", initiative_id=each, phrases=phrases), article_id=each) for each in ids]
    initiatives = [
        {"initiative_id": each, "name_ko": f"사업 {number}", "name_en": f"Programme {number}"}
        for number, each in enumerate(ids)
    ]
    return make_record(*articles, initiatives=initiatives)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_a_check_takes_no_more_steps_a_fact_in_a_larger_record(check):
    records = [record_of(count) for count in (FEW, MANY)]
    few, many = (steps(lambda record=record: list(check(record))) for record in records)
    assert many <= few * MANY / FEW * 1.1 + 200


def test_reading_a_registry_takes_no_more_steps_a_row_when_it_is_longer(tmp_path):
    def read(count: int) -> int:
        rows = [{"initiative_id": f"i{number}", "parent_initiative_id": "i0"} for number in range(count)]
        folder = write_instance(tmp_path / str(count), initiatives=rows)
        return steps(lambda: read_registry(folder))

    assert read(400) <= read(100) * 4.4
