"""Checks of who is who: articles, facts and ids are there once, and addresses can be opened."""

import re
from collections import Counter
from collections.abc import Iterator

from policyfacts.errors import Problem
from policyfacts.facts.model import Article, Fact
from policyfacts.facts.record import Record
from policyfacts.schema import FACT_TABLES, TABLES
from policyfacts.text import choices


def article_ids_appear_once(record: Record) -> Iterator[Problem]:
    """An article is in one file."""
    first: dict[str, str] = {}
    for article in record.articles:
        if article.article_id in first:
            yield Problem(
                article.place(1),
                f"article {article.article_id!r} is in two files",
                f"expected it once; first in {first[article.article_id]}",
                "Put its facts into one file, or rename one of them.",
            )
        first.setdefault(article.article_id, article.file)


def numbers_are_unique(record: Record) -> Iterator[Problem]:
    """No two facts of an article share a number."""
    for article in record.articles:
        count = Counter(fact.number for fact in article.facts)
        for fact in article.facts:
            if fact.number and count[fact.number] > 1:
                yield Problem(
                    article.place(fact.line),
                    f"number {fact.number} is used {count[fact.number]} times",
                    "expected each fact to have its own number",
                    f"Use {max(count) + 1}, the next free number, for the newer fact.",
                )


def facts_are_stated_once(record: Record) -> Iterator[Problem]:
    """No article states the same fact twice."""
    for article in record.articles:
        first: dict[tuple[object, ...], Fact] = {}
        for fact in article.facts:
            said = {name: value for name, value in fact.values.items() if name not in {"note", "confidence"}}
            key = (fact.kind, tuple(sorted(said.items(), key=str)))
            if key in first:
                yield Problem(
                    article.place(fact.line),
                    f"fact {fact.number} says the same as fact {first[key].number}",
                    "expected each fact once, with all its phrases",
                    "Move its phrases to the first, and remove it.",
                )
            first.setdefault(key, fact)


def ids_exist(record: Record) -> Iterator[Problem]:
    """Every id written in a fact or citation is in the registry."""
    for article in record.articles:
        yield from _unknown_ids(record, article, "articles", article)
        for fact in article.facts:
            yield from _unknown_ids(record, article, FACT_TABLES[fact.kind].name, fact)


def _unknown_ids(record: Record, article: Article, table: str, written: Article | Fact) -> Iterator[Problem]:
    for column in TABLES[table].written:
        value, target = written.values.get(column.name), column.points_to
        if value is None or not target or target not in record.registry.entries:
            continue
        known = record.registry.ids(target)
        if value not in known:
            yield Problem(
                article.place(written.lines[column.name]),
                f"{column.fields[0]} {value!r} is not in {target}",
                choices(str(value), known),
                f"Correct it, or add a row to data/registry/{target}.csv.",
            )


def addresses_are_of_the_web(record: Record) -> Iterator[Problem]:
    """An article's address is one that a browser may open; `javascript:` and the like are not."""
    for article in record.articles:
        url = str(article.values.get("url", ""))
        if url and not re.fullmatch(r"https?://[^\s<>\"]+", url):
            yield Problem(
                article.place(article.lines["url"]),
                f"url is {url!r}",
                "expected an address that begins with https:// or http://",
                "Copy the article's address from the browser.",
            )
