"""What the record is built on: facts by publisher and year, told by others too or not, dated or not."""

from collections import Counter

import pandas as pd

from policyfacts.schema import FACT_TABLES, Column, says
from policyfacts.tables.frames import Cells
from policyfacts.tables.model import Tables
from policyfacts.views.coverage import FACTS, PUBLISHER
from policyfacts.views.filters import Filters
from policyfacts.views.lookups import claim_ids, facts_of_articles, table_rows
from policyfacts.views.names import both_name
from policyfacts.views.rows import view_frame

MOST = 14
"""As many publishers as are read at a glance; the others are one row."""
OTHERS = "그 밖의 매체 {0}곳 | {0} other publishers"
YEAR = Column("year", "when", says("해", "Year"), says("기사가 나온 해.", "When the articles appeared."))
ARTICLES = Column("articles", "integer", says("기사 수", "Articles"), says("기사의 수.", "Number of articles."))
SHARED = Column(
    "shared",
    "integer",
    says("다른 매체도 전한 사실", "Also by others"),
    says("다른 매체도 같은 물음에 답한 사실의 수.", "Facts whose question another publisher answers too."),
)
INFERRED = Column(
    "inferred",
    "integer",
    says("날짜를 미루어 안 기사", "Dates inferred"),
    says("게시일을 미루어 알았거나 모르는 기사의 수.", "Articles whose date is inferred or unknown."),
)
COLUMNS = (PUBLISHER, YEAR, ARTICLES, FACTS, SHARED, INFERRED)


def coverage(tables: Tables, _: Filters) -> pd.DataFrame:
    """Facts by publisher and year.

    Returns:
        One row per publisher × year, the publishers of most facts first and the others together last; undated
        articles last. Columns COLUMNS.
    """
    facts, told = facts_of_articles(tables), shared_facts(tables)
    articles = [{**row, "ids": facts.get(row["article_id"], ())} for row in table_rows(tables, "articles")]
    size: Counter[str] = Counter()
    for row in articles:
        size[row["publisher_id"]] += len(row["ids"])
    top = [identity for identity, _ in sorted(size.items(), key=lambda item: (-item[1], item[0]))[:MOST]]
    groups: dict[tuple[str, str], list[Cells]] = {}
    for row in articles:
        publisher = row["publisher_id"] if row["publisher_id"] in top else ""
        groups.setdefault((publisher, row["published"][:4]), []).append(row)
    names = {identity: both_name(tables, "publishers", identity) for identity in top}
    others = OTHERS.format(len(size) - len(top))
    rows = [
        {"publisher": names.get(publisher, others), "year": year, **_counted(group, told)}
        for (publisher, year), group in sorted(groups.items(), key=lambda item: _place(item[0], top))
    ]
    return view_frame(COLUMNS, rows)


def _place(key: tuple[str, str], top: list[str]) -> tuple[int, str]:
    publisher, year = key
    return top.index(publisher) if publisher in top else len(top), year or "9999"


def _counted(group: list[Cells], told: set[str]) -> Cells:
    ids = tuple(fact for row in group for fact in row["ids"])
    return {
        "articles": len(group),
        "facts": len(ids),
        "shared": len(told.intersection(ids)),
        "inferred": sum(not row["published"] or row["published_basis"] == "inferred" for row in group),
        "fact_ids": ids,
    }


def shared_facts(tables: Tables) -> set[str]:
    """Facts that answer a question which another publisher answers too."""
    claims = tables["claims"]
    asked = set(claims["claim_id"][claims["publishers"] > 1])
    return {
        str(row["fact_id"])
        for name in (table.name for table in FACT_TABLES.values())
        for ids in claim_ids(tables, name).values()
        for row, claim in zip(table_rows(tables, name), ids, strict=True)
        if claim in asked
    }
