"""Rows by what they are asked for with, made once for the tables that are served."""

from functools import lru_cache

from policyfacts.schema import FACT_TABLES, Table
from policyfacts.tables.frames import Cells, is_missing, records
from policyfacts.tables.model import Tables
from policyfacts.views.refs import unknown_id


@lru_cache(maxsize=16)
def fact_rows(tables: Tables) -> dict[str, tuple[Table, Cells]]:
    """Every fact with its table, by fact_id."""
    return {str(row["fact_id"]): (table, row) for table in FACT_TABLES.values() for row in records(tables[table.name])}


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
    return {str(row["article_id"]): row for row in records(tables["articles"])}


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
    for table in FACT_TABLES.values():
        for row in records(tables[table.name].sort_values("as_of", kind="stable")):
            for question in table.questions:
                if not is_missing(row[question.field]):
                    found.setdefault(table.claim_id(question, row), []).append(row)
    return found


@lru_cache(maxsize=16)
def claim_statuses(tables: Tables) -> dict[str, str]:
    """Whether the answers agree, by claim_id."""
    return {str(row["claim_id"]): str(row["status"]) for row in records(tables["claims"])}
