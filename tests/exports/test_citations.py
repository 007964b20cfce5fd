"""Citations, read by other people's parsers."""

import json
from dataclasses import replace

import bibtexparser
import pytest
import rispy

from policyfacts.exports import EXPORTS
from policyfacts.exports.as_citation_text import citation_text
from policyfacts.words import Words
from tests.exports.bundles import chart

TITLE = "전지보국 포항 실현에 속도...‘이차전지 첨단전략산업 글로벌협력지원사업’에 선정"


def dated(published, **changes):
    bundle = chart("funding-by-payer")
    (article,) = bundle.articles
    return replace(bundle, articles=(replace(article, published=published, **changes),))


def read_bibtex(bundle):
    entry = bibtexparser.parse_string(EXPORTS["bib"].write(bundle).decode("utf-8")).entries[0]
    return {field.key: field.value for field in entry.fields}


def read_ris(bundle):
    return rispy.loads(EXPORTS["ris"].write(bundle).decode("utf-8-sig"))[0]


def test_plain_text_is_as_a_korean_paper_writes_it():
    first, last = citation_text(dated("2024-08-05T11:16+09:00", url="")).splitlines()
    assert first == f"박영재, 「{TITLE}」, 『브레이크뉴스』, 2024. 8. 5."
    assert last.startswith(
        "포항 이차전지 정책 현황 편집자, 「누가 얼마를 내는가?」, 『포항 이차전지 정책 현황』, 2024. 8. 5., 자료 판 "
    )


def test_bibtex_keeps_a_korean_name_whole():
    fields = read_bibtex(dated("2024-08-05T11:16+09:00", url="https://example.invalid/a_b?c=1&d=2"))
    assert fields["author"] == "{박영재}"
    assert fields["title"] == f"{{{TITLE}}}"
    assert (fields["year"], fields["month"], fields["day"]) == ("2024", "aug", "5")
    assert fields["url"] == "https://example.invalid/a_b?c=1&d=2"


def test_ris_is_a_newspaper_article_with_its_day():
    read = read_ris(dated("2024-08-05", url="https://example.invalid/"))
    assert read["type_of_reference"] == "NEWS"
    assert read["authors"] == ["박영재"]
    assert read["title"] == TITLE
    assert read["date"] == "2024/08/05/"
    assert read["urls"] == ["https://example.invalid/"]


@pytest.mark.parametrize(
    ("published", "parts"),
    [("2024-08-05", [2024, 8, 5]), ("2024-08", [2024, 8]), ("2024-H1", [2024]), ("2024", [2024]), ("", None)],
)
def test_a_date_is_no_more_precise_than_it_is_known(published, parts):
    bundle = dated(published)
    item = json.loads(EXPORTS["csljson"].write(bundle))[0]
    assert item.get("issued") == ({"date-parts": [parts]} if parts else None)
    assert ("month" in read_bibtex(bundle)) is (bool(parts) and len(parts) > 1)
    assert read_ris(bundle).get("year") == (str(parts[0]) if parts else None)


def test_an_undated_article_is_cited_as_undated():
    assert citation_text(dated("", url="")).splitlines()[0].endswith("『브레이크뉴스』, 날짜 미상.")
    english = replace(dated("", url=""), lang="en", title=Words("가", "a"))
    assert citation_text(english).splitlines()[0].endswith("Break News, date unknown.")
