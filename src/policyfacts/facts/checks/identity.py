"""Checks of who is who: articles, facts and ids are there once, and addresses can be opened."""

import re
from collections import Counter
from collections.abc import Iterator

from policyfacts.complaints import Complaint
from policyfacts.facts.model import Article, Fact
from policyfacts.facts.record import Record
from policyfacts.facts.registry import not_registered
from policyfacts.schema import FACT_TABLES, TABLES
from policyfacts.words import Words


def article_ids_appear_once(record: Record) -> Iterator[Complaint]:
    """An article is in one file."""
    first: dict[str, str] = {}
    for article in record.articles:
        if article.article_id in first:
            yield Complaint(
                article.place(1),
                f"article {article.article_id!r} is in two files",
                f"expected it once; first in {first[article.article_id]}",
                "Put its facts into one file, or rename one of them.",
                Words(
                    f"한 기사가 두 파일에 있습니다. 한 파일로 모으십시오: {article.article_id}",
                    f"One article is in two files. Put its facts into one: {article.article_id}",
                ),
            )
        first.setdefault(article.article_id, article.file)


def numbers_are_unique(record: Record) -> Iterator[Complaint]:
    """No two facts of an article share a number."""
    for article in record.articles:
        count = Counter(fact.number for fact in article.facts)
        for fact in article.facts:
            if fact.number and count[fact.number] > 1:
                free = max(count) + 1
                yield Complaint(
                    article.place(fact.line),
                    f"number {fact.number} is used {count[fact.number]} times",
                    "expected each fact to have its own number",
                    f"Use {free}, the next free number, for the newer fact.",
                    Words(
                        f"사실 번호 {fact.number}번이 두 번 쓰였습니다. 새 사실에 {free}번을 주십시오.",
                        f"Number {fact.number} is used more than once. Give the newer fact number {free}.",
                    ),
                )


def facts_are_stated_once(record: Record) -> Iterator[Complaint]:
    """No article states the same fact twice."""
    for article in record.articles:
        first: dict[tuple[object, ...], Fact] = {}
        for fact in article.facts:
            said = {name: value for name, value in fact.values.items() if name not in {"note", "confidence"}}
            key = (fact.kind, tuple(sorted(said.items(), key=str)))
            if key in first:
                same = first[key].number
                yield Complaint(
                    article.place(fact.line),
                    f"fact {fact.number} says the same as fact {same}",
                    "expected each fact once, with all its phrases",
                    "Move its phrases to the first, and remove it.",
                    Words(
                        f"{same}번째로 받은 사실과 같은 말입니다. 하나를 빼십시오.",
                        f"It says the same as fact {same}. Remove one of the two.",
                    ),
                )
            first.setdefault(key, fact)


def ids_exist(record: Record) -> Iterator[Complaint]:
    """Every id written in a fact or citation is in the registry."""
    for article in record.articles:
        yield from _unknown_ids(record, article, "articles", article)
        for fact in article.facts:
            yield from _unknown_ids(record, article, FACT_TABLES[fact.kind].name, fact)


def _unknown_ids(record: Record, article: Article, table: str, written: Article | Fact) -> Iterator[Complaint]:
    for column in TABLES[table].written:
        value, target = written.values.get(column.name), column.points_to
        if value is None or not target or target not in record.registry.entries:
            continue
        if value not in record.registry.ids(target):
            place = article.place(written.lines[column.name])
            yield not_registered(place, column.fields[0], str(value), target, record.registry)


def addresses_are_of_the_web(record: Record) -> Iterator[Complaint]:
    """An article's address is one that a browser may open; `javascript:` and the like are not."""
    for article in record.articles:
        url = str(article.values.get("url", ""))
        if url and not re.fullmatch(r"https?://[^\s<>\"]+", url):
            yield Complaint(
                article.place(article.lines["url"]),
                f"url is {url!r}",
                "expected an address that begins with https:// or http://",
                "Copy the article's address from the browser.",
                Words(
                    "웹 주소가 아닙니다. 브라우저에서 기사 주소를 옮기십시오.",
                    "This is no address of the web. Copy it from the browser.",
                ),
            )
