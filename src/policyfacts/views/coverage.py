"""What the record is built on: articles, facts by kind, languages held against each other."""

from collections import Counter
from collections.abc import Container

import pandas as pd

from policyfacts.schema import FACT_TABLES, TABLES, Code, Column, join_both, says
from policyfacts.tables.frames import Cells, records
from policyfacts.tables.model import Tables
from policyfacts.views.filters import Filters
from policyfacts.views.lookups import facts_of_articles, table_rows
from policyfacts.views.names import both_name, subject_name
from policyfacts.views.refs import unknown_ids
from policyfacts.views.rows import view_frame

_ARTICLES = TABLES["articles"]
_COMPARISONS = TABLES["comparisons"]
PUBLISHER = Column("publisher", "both", says("매체", "Publisher"), says("기사를 낸 곳.", "Who published it."))
KIND = Column(
    "kind",
    "string",
    says("사실의 종류", "Kind of fact"),
    says("어느 표에 실리는가.", "The table it goes to."),
    codes=tuple(Code(table.name, table.title) for table in FACT_TABLES.values()),
)
FACTS = Column("facts", "integer", says("사실 수", "Facts"), says("사실의 수.", "Number of facts."))
PHRASES = Column(
    "phrases",
    "integer",
    says("근거 문구 수", "Phrases"),
    says("근거 문구의 수.", "Number of phrases."),
)

SOURCES = (
    PUBLISHER,
    _ARTICLES["title"],
    _ARTICLES["published"],
    _ARTICLES["languages"],
    FACTS,
    PHRASES,
    _ARTICLES["url"],
)
BY_KIND = (KIND, FACTS, PHRASES)
ABOUT = Column("about", "both", says("사실", "Fact"), says("무엇에 관한 사실인가.", "What the fact is about."))
AGREEMENT = (
    ABOUT,
    _COMPARISONS["aspect"],
    _COMPARISONS["ko"],
    _COMPARISONS["en"],
    _COMPARISONS["agrees"],
)


def sources(tables: Tables, _: Filters) -> pd.DataFrame:
    """One row per article, newest first. Columns SOURCES; fact_ids are all its facts."""
    phrases, facts = Counter(tables["evidence"]["article_id"]), facts_of_articles(tables)
    rows = [
        {
            **row,
            "publisher": both_name(tables, "publishers", str(row["publisher_id"])),
            "phrases": phrases[row["article_id"]],
            "fact_ids": facts.get(row["article_id"], ()),
            "unknown_ids": unknown_ids(tables, "articles", str(row["article_id"])),
        }
        for row in records(tables["articles"])
    ]
    rows.sort(key=lambda row: row["published"], reverse=True)
    return view_frame(SOURCES, rows)


def facts_by_kind(tables: Tables, _: Filters) -> pd.DataFrame:
    """One row per kind of fact that is on record, most facts first. Columns BY_KIND."""
    phrases = Counter(tables["evidence"]["fact_id"])
    rows: list[Cells] = []
    for table in FACT_TABLES.values():
        ids = tuple(tables[table.name]["fact_id"])
        if ids:
            rows.append(
                {
                    "kind": table.name,
                    "facts": len(ids),
                    "fact_ids": ids,
                    "phrases": sum(map(phrases.__getitem__, ids)),
                }
            )
    rows.sort(key=lambda row: -int(row["facts"]))
    return view_frame(BY_KIND, rows)


def agreement(tables: Tables, _: Filters) -> pd.DataFrame:
    """One row per fact × aspect that both languages state, disagreements first. Columns AGREEMENT."""
    about = about_facts(tables, set(tables["comparisons"]["fact_id"]))
    rows = [
        {**row, "about": about.get(row["fact_id"], row["fact_id"]), "fact_ids": (row["fact_id"],)}
        for row in records(tables["comparisons"].sort_values("agrees", kind="stable"))
    ]
    return view_frame(AGREEMENT, rows)


def about_facts(tables: Tables, wanted: Container[str]) -> dict[str, str]:
    """What each fact that is wanted is about: the kind of fact and the name of its subject, by fact_id."""
    named = {}
    for table in FACT_TABLES.values():
        for row in (each for each in table_rows(tables, table.name) if each["fact_id"] in wanted):
            name = subject_name(tables, table.name, "/".join(str(row[part]) for part in table.subject))
            named[row["fact_id"]] = join_both((f"{table.title.ko}: {name.ko}", f"{table.title.en}: {name.en}"))
    return named
