"""What a claim asks, in words that tell it from its neighbours."""

from policyfacts.dates import format_when
from policyfacts.schema import TABLES
from policyfacts.schema._model import WHOLE
from policyfacts.tables.frames import Cells
from policyfacts.tables.model import Tables
from policyfacts.views.lookups import fact_rows
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
    _, row = fact_rows(tables)[fact_id]
    asked = next(each for each in TABLES[table].questions if each.field == field).asked_by(row)
    # What the question does not ask may differ from fact to fact, and is no part of its name.
    about = "/".join(str(row[name]) if name in asked else "" for name in TABLES[table].subject)
    apart = [TABLES[table][name].word(str(row[name])) for name in _TELLS_APART if name in asked and _says(row, name)]
    until = [_until(str(row[name])) for name in _WHEN if name in asked and row[name]]
    said = [subject_name(tables, table, about), TABLES[table][field].title, *apart, *until]
    return Words(" · ".join(each.ko for each in said), " · ".join(each.en for each in said))


def _says(row: Cells, name: str) -> bool:
    return bool(row.get(name)) and row[name] != WHOLE


def _until(date: str) -> Words:
    def shown(lang: Lang) -> str:
        return format_when(date, lang)

    return Words(f"{shown('ko')} 기한", f"by {shown('en')}")
