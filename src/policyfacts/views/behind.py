"""What lies behind rows that are taken away: their facts, phrases, articles and hazards."""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from policyfacts.schema import TABLES, split_both, split_pairs
from policyfacts.tables.frames import is_missing, records
from policyfacts.tables.model import Tables
from policyfacts.views.names import name_of
from policyfacts.views.refs import ids_in, unknown_id
from policyfacts.words import Words

_FACT_COLUMNS = ("fact_id", "current_fact_id")


@dataclass(frozen=True)
class Article:
    """An article as it is cited.

    Args:
        article_id: Its row in the table articles.
        publisher: Who published it.
        title: In its own language.
        byline: Who wrote it; may be empty.
        published: As precisely as it is known; may be empty.
        url: Its address; may be empty.
        lang: Language of the original.
    """

    article_id: str
    publisher: Words
    title: str
    byline: str
    published: str
    url: str
    lang: str


@dataclass(frozen=True)
class Hazard:
    """Why a sum of the rows would mislead."""

    code: str
    name: Words
    explanation: Words

    @property
    def said(self) -> Words:
        """Name and explanation."""
        return Words(f"{self.name.ko}: {self.explanation.ko}", f"{self.name.en}: {self.explanation.en}")


def facts_behind(rows: pd.DataFrame) -> tuple[str, ...]:
    """Ids of the facts that rows of a view or table rest on, in order, each once."""
    found: list[str] = []
    if "fact_ids" in rows:
        found = [fact for facts in rows["fact_ids"] for fact in ids_in(facts)]
    for column in _FACT_COLUMNS:
        if column in rows:
            found += [str(fact) for fact in rows[column] if not is_missing(fact)]
    return tuple(dict.fromkeys(found))


def articles_behind(tables: Tables, rows: pd.DataFrame) -> tuple[Article, ...]:
    """The articles that rows rest on, or that were read for an answer that they lack; newest first."""
    ids = {fact.partition("#")[0] for fact in facts_behind(rows)} | _read_for_unknowns(tables, rows)
    if "article_id" in rows:
        ids |= set(rows["article_id"])
    known = tables["articles"]
    found = known[known["article_id"].isin(ids)].sort_values(["published", "article_id"], ascending=[False, True])
    return tuple(_article(tables, {name: str(value) for name, value in row.items()}) for row in records(found))


def phrases_behind(tables: Tables, facts: Iterable[str]) -> pd.DataFrame:
    """One row per fact × phrase of the given facts, in their order. Columns of the table evidence."""
    wanted = {fact: place for place, fact in enumerate(facts)}
    evidence = tables["evidence"]
    kept = evidence[evidence["fact_id"].isin(wanted)]
    return kept.sort_values("fact_id", key=lambda ids: ids.map(wanted), kind="stable").reset_index(drop=True)


def hazards_behind(tables: Tables, rows: pd.DataFrame) -> tuple[Hazard, ...]:
    """The hazards of the rows, or of the facts behind them, in the order of their table."""
    codes = {code for text in rows["hazard"] for code in str(text).split()} if "hazard" in rows else set()
    facts = facts_behind(rows)
    for name, table in TABLES.items():
        if {"hazard", "fact_id"} <= set(table.names):
            stated = tables[name]
            codes |= set(stated["hazard"][stated["fact_id"].isin(facts)])
    known = tables["hazards"]
    return tuple(
        Hazard(row["hazard"], Words(row["name_ko"], row["name_en"]), split_both(row["explanation"]))
        for row in records(known[known["hazard"].isin(codes)])
    )


def _article(tables: Tables, row: dict[str, str]) -> Article:
    standings = split_pairs(row["languages"])
    original = next((lang for lang, standing in standings.items() if standing == "original"), "")
    return Article(
        row["article_id"],
        name_of(tables, "publishers", row["publisher_id"]),
        row["title"],
        row["byline"],
        row["published"],
        row["url"],
        original,
    )


def _read_for_unknowns(tables: Tables, rows: pd.DataFrame) -> set[str]:
    if "unknown_ids" not in rows:
        return set()
    asked = {identity for ids in rows["unknown_ids"] for identity in ids_in(ids)}
    return {
        str(row["article_id"])
        for row in (records(tables["unknowns"]) if asked else [])
        if unknown_id(row["table"], row["subject_id"], row["column"]) in asked
    }
