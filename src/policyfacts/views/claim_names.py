"""What a claim asks, in words that tell it from its neighbours."""

from functools import lru_cache

from policyfacts.dates import format_when
from policyfacts.schema import TABLES
from policyfacts.schema._model import WHOLE
from policyfacts.tables.frames import Cells, records
from policyfacts.tables.model import Tables
from policyfacts.views.names import subject_name
from policyfacts.words import Lang, Words

_TELLS_APART = ("funder_level", "measure", "capacity_unit")
_WHEN = ("period_end", "period")


def claim_name(tables: Tables, table: str, fact_id: str, field: str) -> Words:
    """Of whom or what, which column, and what else sets the question apart: payer, measure, period, unit.

    Args:
        tables: Hold the fact.
        table: The claim's table.
        fact_id: Any fact that answers the claim.
        field: The column that holds the answer.
    """
    row = _facts(tables, table)[fact_id]
    about = subject_name(tables, table, "/".join(str(row[name]) for name in TABLES[table].subject))
    said = [about, TABLES[table][field].title, *_apart(table, row)]
    return Words(" · ".join(each.ko for each in said), " · ".join(each.en for each in said))


def _apart(table: str, row: Cells) -> list[Words]:
    question = next(iter(TABLES[table].questions))
    named = [TABLES[table][name].word(str(row[name])) for name in _TELLS_APART if _says(row, name)]
    if row.get("measure", WHOLE) == WHOLE or not question.apart:
        return named
    return [*named, *(_until(str(row[name])) for name in question.apart if name in _WHEN and row[name])]


def _says(row: Cells, name: str) -> bool:
    return bool(row.get(name)) and row[name] != WHOLE


def _until(date: str) -> Words:
    def shown(lang: Lang) -> str:
        return format_when(date, lang)

    return Words(f"{shown('ko')} 기한", f"by {shown('en')}")


@lru_cache(maxsize=64)
def _facts(tables: Tables, table: str) -> dict[str, Cells]:
    return {str(row["fact_id"]): row for row in records(tables[table])}
