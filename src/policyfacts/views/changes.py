"""What has changed between two days: answers revised, new answers, promises with another outcome."""

from collections.abc import Iterator

import pandas as pd

from policyfacts.schema import FACT_TABLES, TABLES, Code, Column, codes, join_both, says
from policyfacts.schema._values import read_value
from policyfacts.tables.frames import Cells, records
from policyfacts.tables.load import known_by
from policyfacts.tables.model import Tables
from policyfacts.views.cells import cell_text
from policyfacts.views.filters import Filters
from policyfacts.views.names import name_of, subject_name
from policyfacts.views.rows import view_frame

CHANGE = Column(
    "change",
    "string",
    says("달라진 것", "Change"),
    says("무엇이 달라졌는가.", "What sort of change."),
    codes=codes(
        revised=("값이 바뀜", "revised"), outcome=("약속의 결과", "outcome of a promise"), new=("새로 실림", "new")
    ),
)
TOPIC = Column(
    "topic",
    "string",
    says("분야", "Subject area"),
    says("어느 표의 일인가.", "The table it belongs to."),
    codes=tuple(Code(table.name, table.title) for table in (*FACT_TABLES.values(), TABLES["promises"])),
)
SUBJECT = Column("subject", "both", says("대상", "About"), says("무엇에 관한 것인가.", "What it is about."))
FIELD = Column("field", "both", says("항목", "Field"), says("무엇을 묻는가.", "What is asked."))
BEFORE = Column("before", "both", says("그때", "Then"), says("비교한 날의 답.", "The answer on the earlier day."))
AFTER = Column("after", "both", says("지금", "Now"), says("기준일의 답.", "The answer on the as-of date."))

COLUMNS = (CHANGE, TOPIC, SUBJECT, FIELD, BEFORE, AFTER)
_ORDER = {code.value: place for place, code in enumerate(CHANGE.codes)}


def changes(tables: Tables, filters: Filters) -> pd.DataFrame:
    """What an analyst who last looked on `filters.since` would find changed.

    Returns:
        One row per claim or promise whose answer differs from the one on that day, or that had none; revised ones
        first. Columns COLUMNS; fact_ids lead to the present and the former answer. Empty without `since`.
    """
    if not filters.since:
        return view_frame(COLUMNS, [])
    then = known_by(tables, filters.since)
    rows = [*_claims(tables, then, filters), *_promises(tables, then, filters)]
    rows.sort(key=lambda row: (_ORDER[row["change"]], str(row["topic"]), str(row["subject"])))
    return view_frame(COLUMNS, rows)


def _claims(now: Tables, then: Tables, filters: Filters) -> Iterator[Cells]:
    former = {row["claim_id"]: row for row in records(then["claims"])}
    kept = {row for table in FACT_TABLES.values() for row in now[table.name]["fact_id"]}
    for row in records(now["claims"]):
        old, table = former.get(row["claim_id"]), str(row["table"])
        is_wanted = row["current_fact_id"] in kept and (not filters.topic or table in filters.topic)
        if not is_wanted or (old is not None and old["value"] == row["value"]):
            continue
        column, about = TABLES[table][str(row["field"])], subject_name(now, table, str(row["subject_id"]))
        yield {
            "change": "new" if old is None else "revised",
            "topic": table,
            "subject": join_both((about.ko, about.en)),
            "field": join_both((column.title.ko, column.title.en)),
            "before": "" if old is None else _shown(now, column, str(old["value"])),
            "after": _shown(now, column, str(row["value"])),
            "fact_ids": tuple(
                dict.fromkeys((row["current_fact_id"], *(() if old is None else (old["current_fact_id"],))))
            ),
        }


def _promises(now: Tables, then: Tables, filters: Filters) -> Iterator[Cells]:
    if filters.topic and "events" not in filters.topic and "investments" not in filters.topic:
        return
    former = {row["promise_id"]: row["outcome"] for row in records(then["promises"])}
    outcome = TABLES["promises"]["outcome"]
    for row in records(now["promises"]):
        old = former.get(row["promise_id"])
        if old is None or old == row["outcome"]:
            continue
        yield {
            "change": "outcome",
            "topic": "promises",
            "subject": join_both((row["title_ko"], row["title_en"])),
            "field": join_both((outcome.title.ko, outcome.title.en)),
            "before": _shown(now, outcome, old),
            "after": _shown(now, outcome, row["outcome"]),
            "fact_ids": tuple(str(row["fact_ids"]).split()),
        }


def _shown(tables: Tables, column: Column, text: str) -> str:
    """A value that a claim keeps as text, as readers of both languages see it."""
    if column.points_to in tables:
        name = name_of(tables, column.points_to, text)
        return join_both((name.ko, name.en))
    value = read_value(column, text)
    return join_both((cell_text(column, value, "ko"), cell_text(column, value, "en")))
