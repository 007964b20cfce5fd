"""Which registry rows a phrase names."""

import pytest

from policyfacts.facts.compare import names_in
from policyfacts.facts.registry import Entry, Registry

ROWS = {
    "posco": ("포스코", "POSCO"),
    "posco-future-m": ("포스코퓨처엠", "POSCO Future M"),
    "gem": ("GEM", "GEM"),
}


def registry() -> Registry:
    rows = [Entry({"id": i, "name_ko": ko, "name_en": en}, "x.csv:1") for i, (ko, en) in ROWS.items()]
    return Registry({"organisations": tuple(rows), "aliases": ()})


@pytest.mark.parametrize(
    ("phrase", "lang", "named"),
    [
        ("포스코퓨처엠은 5000억 원을", "ko", {"posco-future-m"}),
        ("포스코와 포스코퓨처엠은", "ko", {"posco", "posco-future-m"}),
        ("Posco Future M and GEM", "en", {"posco-future-m", "gem"}),
        ("a battery management centre", "en", set()),
        ("GEM과 합작한", "ko", {"gem"}),
    ],
)
def test_the_longest_name_that_stands_alone_is_meant(phrase, lang, named):
    assert set(names_in(registry(), "organisations", phrase, lang)) == named


def test_a_registry_without_rows_names_nothing():
    assert names_in(Registry({"organisations": (), "aliases": ()}), "organisations", "포스코", "ko") == {}
