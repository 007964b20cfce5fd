"""How a figure has changed: every dated answer to a claim."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pandas as pd

from policyfacts.schema import FACT_TABLES, TABLES, Code, Column, Question, Table, join_both, says
from policyfacts.schema.hazard import MISPRINT
from policyfacts.tables.dates import last_day
from policyfacts.tables.frames import Cells, is_missing
from policyfacts.tables.model import Tables
from policyfacts.views.cells import cell_text
from policyfacts.views.claim_names import claim_name
from policyfacts.views.filters import Filters
from policyfacts.views.lookups import claim_ids, claim_rows, table_rows
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
    known = claim_rows(tables)
    found = [each for each in _answers(tables, filters) if each.claim in known]
    chosen = [each for each in found if each.claim == filters.claim] if filters.claim else _most_revised(found)
    return view_frame(COLUMNS, (_row(tables, each, row) for each in chosen for row in each.by_date))


@dataclass(frozen=True)
class _Answers:
    """The facts that answer one claim."""

    table: Table
    question: Question
    claim: str
    rows: list[Cells]

    @property
    def by_date(self) -> list[Cells]:
        return sorted(self.rows, key=lambda row: (last_day(str(row["as_of"])), str(row["fact_id"])))

    @property
    def numbers(self) -> int:
        """How many different ones they give; 0 where the claim asks for none."""
        is_number = _number(self.rows[0], self.question) is not None
        return len({_number(row, self.question) for row in self.rows}) if is_number else 0


def _answers(tables: Tables, filters: Filters) -> Iterator[_Answers]:
    for table in FACT_TABLES.values():
        if filters.topic and table.name not in filters.topic:
            continue
        rows, asked = table_rows(tables, table.name), claim_ids(tables, table.name)
        for question in table.questions:
            groups: dict[str, list[Cells]] = {}
            for row, claim in zip(rows, asked[question.field], strict=True):
                if not is_missing(row[question.field]) and row.get("hazard") != MISPRINT:
                    groups.setdefault(claim, []).append(row)
            yield from (_Answers(table, question, claim, group) for claim, group in groups.items())


def _most_revised(found: Iterable[_Answers]) -> list[_Answers]:
    counted = [(each.numbers, each) for each in found if len(each.rows) > 1]
    several = [(count, each) for count, each in counted if count > 1]
    several.sort(key=lambda pair: (-pair[0], -len(pair[1].rows), pair[1].claim))
    return [each for _, each in several[:MOST]]


def _row(tables: Tables, answers: _Answers, row: Cells) -> Cells:
    table, question, claim = answers.table, answers.question, answers.claim
    said = claim_rows(tables)[claim]
    name = claim_name(tables, table.name, str(row["fact_id"]), question.field)
    number = _number(row, question)
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


def _number(row: Cells, question: Question) -> float | None:
    value = row[question.field]
    return float(value) if isinstance(value, int | float) else None
