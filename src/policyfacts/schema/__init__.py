"""Every table of the product, one module per kind; the single source of truth."""

import sys
from typing import cast

from policyfacts.discover import discover
from policyfacts.schema._model import (
    BOTH,
    Code,
    Column,
    Question,
    Table,
    codes,
    join_both,
    says,
    split_both,
    split_pairs,
)

__all__ = [
    "BOTH",
    "FACT_TABLES",
    "REGISTRY",
    "TABLES",
    "Code",
    "Column",
    "Question",
    "Table",
    "codes",
    "join_both",
    "says",
    "split_both",
    "split_pairs",
]

_ORDER = (
    "articles",
    "evidence",
    "initiatives",
    "funding",
    "investments",
    "events",
    "designations",
    "participation",
    "research_topics",
    "targets",
    "indicators",
    "statements",
    "organisations",
    "schemes",
    "regions",
    "sites",
    "publishers",
    "aliases",
    "claims",
    "decisions",
    "promises",
    "unknowns",
    "comparisons",
    "doubts",
    "hazards",
)
"""Reading order for people (DESIGN §6); a table not named here comes last, so adding one needs no change."""


def _tables() -> dict[str, Table]:
    found = [cast(Table, item) for item in discover(sys.modules[__name__], "TABLE").values()]
    rank = {name: place for place, name in enumerate(_ORDER)}
    found.sort(key=lambda table: (rank.get(table.name, len(rank)), table.name))
    return {table.name: table for table in found}


TABLES: dict[str, Table] = _tables()
"""Every table by name, in reading order."""

FACT_TABLES: dict[str, Table] = {table.kind: table for table in TABLES.values() if table.kind}
"""Tables whose rows are facts, by the kind a fact file writes."""

REGISTRY: tuple[str, ...] = (
    "organisations",
    "initiatives",
    "schemes",
    "regions",
    "sites",
    "publishers",
    "aliases",
)
"""Tables kept by hand as CSV files in `data/registry`."""
