"""What a reader would ask and no article answers."""

import pandas as pd

from policyfacts.schema import TABLES, Code, Column, join_both, says
from policyfacts.schema.unknown import BREAKDOWNS, REASONS
from policyfacts.tables.frames import Cells, records
from policyfacts.tables.model import Tables
from policyfacts.views.filters import Filters
from policyfacts.views.names import subject_name
from policyfacts.views.refs import unknown_id
from policyfacts.views.rows import view_frame
from policyfacts.words import Words

_TABLE = TABLES["unknowns"]
TOPIC = Column(
    "topic",
    "string",
    says("분야", "Subject area"),
    says("어느 표의 물음인가.", "The table it belongs to."),
    codes=tuple(Code(table.name, table.title) for table in TABLES.values()),
)
SUBJECT = Column(
    "subject",
    "both",
    says("대상", "About"),
    says("무엇에 관한 물음인가.", "What the question is about."),
)
QUESTION = Column("question", "both", says("모르는 것", "Unknown"), says("무엇을 모르는가.", "What is unknown."))
COUNT = Column("count", "integer", says("건수", "Count"), says("모르는 것의 수.", "Number of unknowns."))

COLUMNS = (TOPIC, SUBJECT, QUESTION, _TABLE["reason"], _TABLE["note"])
BY_TOPIC = (TOPIC, _TABLE["reason"], COUNT)


def unknowns(tables: Tables, _: Filters) -> pd.DataFrame:
    """One row per unknown, in the order of the tables. Columns COLUMNS."""
    place = {name: number for number, name in enumerate(TABLES)}
    rows = [_row(tables, row) for row in records(tables["unknowns"])]
    rows.sort(key=lambda row: (place.get(str(row["topic"]), len(place)), str(row["subject"])))
    return view_frame(COLUMNS, rows)


def unknowns_by_topic(tables: Tables, filters: Filters) -> pd.DataFrame:
    """One row per subject area × reason, most unknowns first. Columns BY_TOPIC."""
    rows = unknowns(tables, filters)
    counted: list[Cells] = [
        {
            "topic": topic,
            "reason": reason,
            "count": len(group),
            "unknown_ids": tuple(identity for ids in group["unknown_ids"] for identity in ids),
        }
        for (topic, reason), group in rows.groupby(["topic", "reason"], sort=False)
    ]
    counted.sort(key=lambda row: -row["count"])
    return view_frame(BY_TOPIC, counted)


def unknown_columns(tables: Tables, table: str) -> list[tuple[str, str]]:
    """Subject and column of every unknown that belongs to a table, each once."""
    rows = tables["unknowns"]
    rows = rows[rows["table"] == table]
    return list(dict.fromkeys(zip(map(str, rows["subject_id"]), map(str, rows["column"]), strict=True)))


def question_name(table: str, column: str) -> Words:
    """What is unknown, in words: the column's title and the breakdown asked for."""
    name, _, breakdown = column.partition("/")
    title = TABLES[table][name].title
    words = {code.value: code.words for code in BREAKDOWNS}.get(breakdown)
    return title if words is None else Words(f"{words.ko} {title.ko}", f"{title.en}, {words.en}")


def reason_words(reason: str) -> Words:
    """The name of a reason."""
    return {code.value: code.words for code in REASONS}.get(reason, Words(reason, reason))


def _row(tables: Tables, row: Cells) -> Cells:
    table, subject, column = (str(row[name]) for name in ("table", "subject_id", "column"))
    about, asked = subject_name(tables, table, subject), question_name(table, column)
    return {
        **row,
        "topic": table,
        "subject": join_both((about.ko, about.en)),
        "question": join_both((asked.ko, asked.en)),
        "unknown_ids": (unknown_id(table, subject, column),),
    }
