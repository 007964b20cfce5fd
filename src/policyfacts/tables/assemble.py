"""The record, laid out as tables."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, replace

import pandas as pd

from policyfacts.facts.compare import compare_languages
from policyfacts.facts.doubts import doubts
from policyfacts.facts.model import Article
from policyfacts.facts.record import Record
from policyfacts.facts.registry import Registry
from policyfacts.schema import FACT_TABLES, REGISTRY, TABLES, join_both
from policyfacts.schema._values import Value
from policyfacts.schema.hazard import EXPLANATIONS, HAZARDS
from policyfacts.tables.claims import claims
from policyfacts.tables.dates import last_day
from policyfacts.tables.frames import frame
from policyfacts.tables.model import Tables
from policyfacts.tables.promises import promises


def assemble(record: Record, *, version: str, as_of: str = "") -> Tables:
    """Every table of the product, from the record as known on a day.

    Args:
        record: A clean record.
        version: Digest of the record.
        as_of: ISO day; articles published later do not exist then. Empty for all.

    Returns:
        Tables in reading order. Facts are ordered by article date, article and number;
        registry rows as kept; claims and unknowns by key.
    """
    articles = sorted(known_by(record.articles, as_of), key=lambda article: (_day(article), article.article_id))
    frames: dict[str, pd.DataFrame] = {
        "articles": frame(TABLES["articles"], map(_article_row, articles)),
        "evidence": frame(TABLES["evidence"], _evidence_rows(articles)),
        "unknowns": frame(TABLES["unknowns"], _unknown_rows(articles)),
        "hazards": frame(TABLES["hazards"], _hazard_rows()),
        "comparisons": frame(TABLES["comparisons"], _comparison_rows(record.registry, articles)),
    }
    for kind, table in FACT_TABLES.items():
        frames[table.name] = frame(table, _fact_rows(articles, kind))
    for name in REGISTRY:
        frames[name] = frame(TABLES[name], _registry_rows(record.registry, name))
    frames["decisions"] = frame(TABLES["decisions"], _decision_rows(record, as_of))
    frames["doubts"] = frame(TABLES["doubts"], doubts(replace(record, articles=tuple(articles))))
    return with_computed(Tables(frames, record.project, version, as_of))


def with_computed(tables: Tables) -> Tables:
    """The same tables with claims and promises computed from the facts they hold, in reading order."""
    frames = {**tables.frames, "claims": claims(tables.frames), "promises": promises(tables)}
    ordered = {name: frames[name] for name in TABLES}
    return Tables(ordered, tables.project, tables.version, tables.as_of)


def known_by(articles: Iterable[Article], as_of: str) -> list[Article]:
    """Articles published by a day; undated ones are left out, since nothing shows that they were out by then."""
    return [article for article in articles if not as_of or "" < _day(article) <= as_of]


def _day(article: Article) -> str:
    return last_day(article.published)


def _as_of(article: Article) -> str:
    # Without the time of day; an interval stays whole.
    return article.published.partition("T")[0]


def _article_row(article: Article) -> dict[str, Value]:
    return {**article.values, "article_id": article.article_id, "facts": len(article.facts)}


def _fact_rows(articles: Iterable[Article], kind: str) -> Iterator[dict[str, Value]]:
    for article in articles:
        for fact in sorted(article.facts, key=lambda fact: fact.number):
            if fact.kind == kind:
                yield {
                    **fact.values,
                    "fact_id": fact.fact_id,
                    "article_id": article.article_id,
                    "as_of": _as_of(article),
                }


def _evidence_rows(articles: Iterable[Article]) -> Iterator[dict[str, Value]]:
    for article in articles:
        for fact in sorted(article.facts, key=lambda fact: fact.number):
            for evidence in fact.evidence:
                row: dict[str, Value] = {
                    "fact_id": fact.fact_id,
                    "article_id": article.article_id,
                    "lang": evidence.lang,
                    "phrase": evidence.phrase,
                }
                yield (row if evidence.paragraph is None else {**row, "paragraph": evidence.paragraph})


def _unknown_rows(articles: Iterable[Article]) -> list[dict[str, Value]]:
    rows = [
        {**unknown.values, "article_id": article.article_id} for article in articles for unknown in article.unknowns
    ]
    return sorted(rows, key=lambda row: [str(row.get(name, "")) for name in TABLES["unknowns"].key])


def _decision_rows(record: Record, as_of: str) -> Iterator[Mapping[str, Value]]:
    return (
        decision.values
        for decision in sorted(record.decisions, key=lambda decision: str(decision.values["claim_id"]))
        if not as_of or str(decision.values["decided_on"]) <= as_of
    )


def _registry_rows(registry: Registry, name: str) -> Iterator[Mapping[str, Value]]:
    has_aliases = "aliases" in TABLES[name].names
    key = TABLES[name].key[0]
    for entry in registry.entries[name]:
        aliases = "; ".join(dict(registry.aliases(name, str(entry.values[key])))) if has_aliases else ""
        yield {**entry.values, "aliases": aliases} if aliases else entry.values


def _comparison_rows(registry: Registry, articles: Iterable[Article]) -> Iterator[dict[str, Value]]:
    for article in articles:
        for fact in sorted(article.facts, key=lambda fact: fact.number):
            for said in compare_languages(article, fact, registry):
                yield {"article_id": article.article_id, **asdict(said)}


def _hazard_rows() -> Iterator[dict[str, Value]]:
    for code in HAZARDS:
        words, said = code.words, EXPLANATIONS[code.value]
        yield {
            "hazard": code.value,
            "name_ko": words.ko,
            "name_en": words.en,
            "explanation": join_both((said.ko, said.en)),
        }
