"""What a reader would ask and no article answers."""

from collections import Counter

import pandas as pd

from policyfacts.schema import TABLES, Code, Column, join_both, says, split_both
from policyfacts.schema.unknown import BREAKDOWNS, REASONS
from policyfacts.tables.frames import Cells, records
from policyfacts.tables.model import Tables
from policyfacts.views.filters import Filters
from policyfacts.views.names import both_name, subject_name
from policyfacts.views.refs import unknown_id
from policyfacts.views.rows import view_frame
from policyfacts.words import LANGS, Words

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
    says("사업 안의 무엇에 관한 물음인가.", "What within the initiative the question is about."),
)
QUESTION = Column("question", "both", says("모르는 것", "Unknown"), says("무엇을 모르는가.", "What is unknown."))
COUNT = Column("count", "integer", says("건수", "Count"), says("모르는 것의 수.", "Number of unknowns."))

INITIATIVE = Column(
    "initiative",
    "both",
    says("사업", "Initiative"),
    says("어느 사업의 물음인가. 사업이 아니면 그 대상.", "The initiative it belongs to, or what else it is about."),
)
ASKED = Column(
    "asked",
    "integer",
    says("살핀 기사", "Articles"),
    says("이 물음의 답을 찾으며 읽은 기사의 수.", "Articles that were read for an answer."),
)

COLUMNS = (INITIATIVE, QUESTION, _TABLE["reason"], ASKED, SUBJECT, TOPIC, _TABLE["note"])
BY_TOPIC = (TOPIC, _TABLE["reason"], COUNT)


def unknowns(tables: Tables, _: Filters) -> pd.DataFrame:
    """Open questions by initiative.

    Returns:
        One row per question: initiatives with most open questions first, and of each the question that most articles
        were read for. Columns COLUMNS; reason and note are those of the newest article.
    """
    place = {name: number for number, name in enumerate(TABLES)}
    rows = [_row(tables, *asked) for asked in _questions(tables).items()]
    size = Counter(str(row["initiative"]) for row in rows)
    rows.sort(
        key=lambda row: (
            -size[str(row["initiative"])],
            str(row["initiative"]),
            -int(row["asked"]),
            place.get(str(row["topic"]), len(place)),
            str(row["subject"]),
        )
    )
    return view_frame(COLUMNS, rows)


def _questions(tables: Tables) -> dict[tuple[str, str, str], list[Cells]]:
    """What was noted on each question, article by article, the newest first."""
    days = dict(zip(tables["articles"]["article_id"], tables["articles"]["published"], strict=True))
    found: dict[tuple[str, str, str], list[Cells]] = {}
    for row in sorted(records(tables["unknowns"]), key=lambda row: str(days.get(row["article_id"], "")), reverse=True):
        found.setdefault((row["table"], row["subject_id"], row["column"]), []).append(row)
    return found


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


def _row(tables: Tables, question: tuple[str, str, str], noted: list[Cells]) -> Cells:
    table, subject, column = question
    about, asked = subject_name(tables, table, subject), question_name(table, column)
    initiative = both_name(tables, "initiatives", _initiative(tables, table, subject)) or join_both(
        (about.ko, about.en)
    )
    return {
        "topic": table,
        "initiative": initiative,
        "subject": _beyond(about, split_both(initiative)),
        "question": join_both((asked.ko, asked.en)),
        "reason": noted[0]["reason"],
        "note": next((row["note"] for row in noted if row["note"]), ""),
        "asked": len({row["article_id"] for row in noted}),
        "unknown_ids": (unknown_id(table, subject, column),),
    }


def _beyond(about: Words, initiative: Words) -> str:
    """What a question is about besides its initiative; empty when it is about nothing else."""
    rest = [about[lang].removeprefix(initiative[lang]).removeprefix(" · ") for lang in LANGS]
    return join_both((rest[0], rest[1])) if all(rest) else ""


def _initiative(tables: Tables, table: str, subject: str) -> str:
    """The initiative that a subject is, begins with, or is told of with; empty when it has none."""
    shape = TABLES[table]
    if table == "initiatives" or shape.subject[0] == "initiative_id":
        return subject.partition("/")[0]
    if "initiative_id" not in shape.names:
        return ""
    rows = tables[table]
    found = rows["initiative_id"][rows[shape.subject[0]] == subject.partition("/")[0]]
    return str(found.iloc[-1]) if len(found) else ""
