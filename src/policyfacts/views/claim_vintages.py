"""How a figure has changed: every dated answer to a claim."""

from collections.abc import Iterator, Mapping

import pandas as pd

from policyfacts.schema import FACT_TABLES, TABLES, Code, Column, Question, Table, join_both, says
from policyfacts.schema.hazard import MISPRINT
from policyfacts.tables.dates import last_day
from policyfacts.tables.frames import Cells, is_missing, records
from policyfacts.tables.model import Tables
from policyfacts.views.cells import cell_text
from policyfacts.views.claim_names import claim_name
from policyfacts.views.filters import Filters
from policyfacts.views.names import both_name, publisher_of
from policyfacts.views.rows import view_frame

MOST = 6
"""Claims shown when the reader has not chosen one: those with most different answers."""

CLAIM = Column("claim", "both", says("주장", "Claim"), says("무엇을 묻는가.", "What is asked."))
TOPIC = Column(
    "topic",
    "string",
    says("분야", "Subject area"),
    says("어느 표의 일인가.", "The table it belongs to."),
    codes=tuple(Code(table.name, table.title) for table in FACT_TABLES.values()),
)
AS_OF = Column(
    "as_of", "when", says("기사 날짜", "Article date"), says("기사가 나온 날.", "When the article appeared.")
)
VALUE = Column("value", "both", says("답", "Answer"), says("기사가 말한 값.", "The value the article states."))
NUMBER = Column("number", "number", says("수치", "Figure"), says("답의 수치.", "The answer as a number."))
PUBLISHER = Column("publisher", "both", says("매체", "Publisher"), says("기사를 낸 곳.", "Who published it."))
IS_CURRENT = Column(
    "is_current",
    "boolean",
    says("지금 값", "Standing"),
    says("지금 따르는 답인가.", "Whether it is the answer that stands."),
)
CLAIM_ID = Column("claim_id", "string", says("주장 식별자", "Claim id"), says("주장의 식별자.", "The claim's id."))
COLUMNS = (CLAIM, TOPIC, AS_OF, VALUE, PUBLISHER, IS_CURRENT, TABLES["claims"]["status"], NUMBER, CLAIM_ID)


def claim_vintages(tables: Tables, filters: Filters) -> pd.DataFrame:
    """The dated answers to the chosen claim, else to the claims with most different answers.

    Returns:
        One row per fact, claims in the order of how often they were revised, answers by date, undated first.
        Columns COLUMNS; number is in the claim's own unit (won for money). Claims whose answers are not numbers
        are shown only when chosen.
    """
    claims = {row["claim_id"]: row for row in records(tables["claims"])}
    found = [(claim, rows) for claim, rows in _answers(tables, filters) if claim in claims]
    chosen = [pair for pair in found if pair[0] == filters.claim] if filters.claim else _most_revised(found)
    return view_frame(COLUMNS, (_row(tables, claims, claim, row) for claim, rows in chosen for row in rows))


def _answers(tables: Tables, filters: Filters) -> Iterator[tuple[str, list[Cells]]]:
    for table in FACT_TABLES.values():
        if filters.topic and table.name not in filters.topic:
            continue
        facts = sorted(records(tables[table.name]), key=lambda row: (last_day(str(row["as_of"])), str(row["fact_id"])))
        for question in table.questions:
            groups: dict[str, list[Cells]] = {}
            for row in facts:
                if not is_missing(row[question.field]) and row.get("hazard") != MISPRINT:
                    said = {"table": table, "question": question}
                    groups.setdefault(table.claim_id(question, row), []).append({**row, **said})
            yield from groups.items()


def _most_revised(found: list[tuple[str, list[Cells]]]) -> list[tuple[str, list[Cells]]]:
    def answers(pair: tuple[str, list[Cells]]) -> int:
        return len({_number(row) for row in pair[1]})

    several = [pair for pair in found if _number(pair[1][0]) is not None and answers(pair) > 1]
    return sorted(several, key=lambda pair: (-answers(pair), -len(pair[1]), pair[0]))[:MOST]


def _row(tables: Tables, claims: Mapping[str, Cells], claim: str, row: Cells) -> Cells:
    table: Table = row["table"]
    question: Question = row["question"]
    said = claims[claim]
    name = claim_name(tables, table.name, str(row["fact_id"]), question.field)
    number = _number(row)
    return {
        "claim": join_both((name.ko, name.en)),
        "claim_id": claim,
        "topic": table.name,
        "as_of": row["as_of"],
        "value": _shown(table, question, row),
        **({} if number is None else {"number": number}),
        "publisher": both_name(tables, "publishers", publisher_of(tables, str(row["article_id"]))),
        "is_current": said["current_fact_id"] == row["fact_id"],
        "status": said["status"],
        "fact_ids": (row["fact_id"],),
    }


def _shown(table: Table, question: Question, row: Cells) -> str:
    """The answer with its unit, in both languages."""
    column = table[question.field]
    unit = next(
        (name for name in ("unit", "capacity_unit") if question.field in {"value", "capacity"} and name in row), ""
    )
    halves = []
    for lang in ("ko", "en"):
        text = cell_text(column, row[question.field], lang)
        of = f" {table[unit].word(str(row[unit]))[lang]}" if unit and row[unit] else ""
        halves.append(text + of)
    return join_both((halves[0], halves[1]))


def _number(row: Cells) -> float | None:
    value = row[row["question"].field]
    return float(value) if isinstance(value, int | float) else None
