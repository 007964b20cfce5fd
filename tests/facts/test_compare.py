"""Korean and English phrases of a fact are held against each other."""

import pytest

from policyfacts.facts.compare import compare_languages
from tests.factories import make_article, make_fact, make_record

ORGANISATIONS = [
    {"id": "kelp", "name_ko": "초록해초", "name_en": "Green Kelp"},
    {"id": "wave", "name_ko": "물결대", "name_en": "Wave University"},
]
ALIASES = [{"table": "organisations", "id": "kelp", "alias": "Green Kelp Co", "lang": "en"}]


def compared(ko, en, *, published="2024-08-05", **values):
    fact = make_fact("participation", phrases=[("ko", ko), ("en", en)], **values)
    article = make_article(fact, published=published)
    registry = make_record(article, organisations=ORGANISATIONS, aliases=ALIASES).registry
    return [(each.aspect, each.ko, each.en, each.agrees) for each in compare_languages(article, fact, registry)]


@pytest.mark.parametrize(
    ("ko", "en", "said"),
    [
        ("국비 70억 원", "7 billion won", ("amount", "70억 원", "KRW 7 billion", True)),
        ("국비 70억 원", "7 million won", ("amount", "70억 원", "KRW 7 million", False)),
        ("국비 70억 원", "a national budget", ("amount", "70억 원", "–", False)),
        ("1조 2,000억 원", "1.2 trillion won", ("amount", "1.2조 원", "KRW 1.2 trillion", True)),
        ("지난해 7월 지정", "designated in July of last year", ("date", "2023. 7.", "Jul 2023", True)),
        ("지난해 7월 지정", "designated in June of last year", ("date", "2023. 7.", "Jun 2023", False)),
        ("지난해 7월 지정", "designated in July 2024", ("date", "2023. 7.", "Jul 2024", False)),
        ("올해 지정", "this year", ("date", "2024년", "2024", True)),
    ],
)
def test_amounts_and_dates_agree_or_differ(ko, en, said):
    assert compared(ko, en) == [said]


@pytest.mark.parametrize(
    ("en", "agrees"), [("Green Kelp takes part", True), ("GREEN KELP Co.", True), ("Wave University takes part", False)]
)
def test_a_name_is_held_against_every_name_of_the_same_row(en, agrees):
    (found,) = compared("초록해초 참여", en, organisation_id="kelp")
    assert (found[0], found[3]) == ("name", agrees)


def test_a_name_that_one_language_leaves_out_is_no_disagreement():
    assert compared("초록해초 참여", "takes part", organisation_id="kelp") == []


@pytest.mark.parametrize("phrases", [["국비 70억 원"], [("en", "7 billion won")]])
def test_one_language_alone_is_not_compared(phrases):
    fact = make_fact(phrases=phrases)
    article = make_article(fact)
    assert list(compare_languages(article, fact, make_record(article).registry)) == []


def test_relative_dates_of_an_undated_article_are_not_compared():
    assert compared("지난해 7월", "in June of last year", published="") == []
