"""Rows by what they are asked for with, made once for the tables that are served."""

from functools import lru_cache

from policyfacts.schema import FACT_TABLES, TABLES, Table
from policyfacts.tables.frames import Cells, is_missing, records
from policyfacts.tables.model import Tables
from policyfacts.views.refs import unknown_id


@lru_cache(maxsize=128)
def table_rows(tables: Tables, name: str) -> tuple[Cells, ...]:
    """A table's rows as mappings, in order; read-only, since everybody who asks is given the same."""
    return tuple(records(tables[name]))


@lru_cache(maxsize=64)
def claim_ids(tables: Tables, name: str) -> dict[str, list[str]]:
    """The claim that each row of a table may answer, in the order of the rows, by the field that holds the answer."""
    table, rows = TABLES[name], table_rows(tables, name)
    return {question.field: [table.claim_id(question, row) for row in rows] for question in table.questions}


@lru_cache(maxsize=16)
def fact_rows(tables: Tables) -> dict[str, tuple[Table, Cells]]:
    """Every fact with its table, by fact_id."""
    return {
        str(row["fact_id"]): (table, row) for table in FACT_TABLES.values() for row in table_rows(tables, table.name)
    }


@lru_cache(maxsize=16)
def facts_of_articles(tables: Tables) -> dict[str, tuple[str, ...]]:
    """The facts that each article states, by article_id."""
    found: dict[str, dict[str, None]] = {}
    for article, fact in zip(tables["evidence"]["article_id"], tables["evidence"]["fact_id"], strict=True):
        found.setdefault(str(article), {})[str(fact)] = None
    return {article: tuple(facts) for article, facts in found.items()}


@lru_cache(maxsize=16)
def phrase_rows(tables: Tables) -> dict[str, list[Cells]]:
    """The phrases of each fact, in order."""
    found: dict[str, list[Cells]] = {}
    for row in records(tables["evidence"]):
        found.setdefault(str(row["fact_id"]), []).append(row)
    return found


@lru_cache(maxsize=16)
def article_rows(tables: Tables) -> dict[str, Cells]:
    """Articles by article_id."""
    return {str(row["article_id"]): row for row in table_rows(tables, "articles")}


@lru_cache(maxsize=16)
def unknown_rows(tables: Tables) -> dict[str, Cells]:
    """Open questions by the name under which pages ask for them; the first article's where several leave one open."""
    rows: dict[str, Cells] = {}
    for row in records(tables["unknowns"]):
        rows.setdefault(unknown_id(*(str(row[name]) for name in ("table", "subject_id", "column"))), row)
    return rows


@lru_cache(maxsize=16)
def answers(tables: Tables) -> dict[str, list[Cells]]:
    """The facts that answer each claim, oldest first, by claim_id."""
    found: dict[str, list[Cells]] = {}
    for name in (table.name for table in FACT_TABLES.values()):
        rows, asked = table_rows(tables, name), claim_ids(tables, name)
        for place in sorted(range(len(rows)), key=lambda place: str(rows[place]["as_of"])):
            for field, claims in asked.items():
                if not is_missing(rows[place][field]):
                    found.setdefault(claims[place], []).append(rows[place])
    return found


@lru_cache(maxsize=16)
def claim_rows(tables: Tables) -> dict[str, Cells]:
    """Claims by claim_id."""
    return {str(row["claim_id"]): row for row in table_rows(tables, "claims")}
