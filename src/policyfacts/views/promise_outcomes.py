"""What came of the promises, counted by outcome, the worst of each by name."""

import pandas as pd

from policyfacts.dates import format_when
from policyfacts.schema import TABLES, Column, join_both, says, split_both
from policyfacts.tables.dates import last_day
from policyfacts.tables.frames import Cells, is_missing, records
from policyfacts.tables.model import Tables
from policyfacts.views.filters import Filters
from policyfacts.views.promises import WORST_FIRST, promises
from policyfacts.views.rows import view_frame
from policyfacts.words import LANGS, Lang

_NAMED = 2
DOT = " · "
"""Between those named."""
PROMISES = Column(
    "promises", "integer", says("약속 수", "Promises"), says("그 결과가 된 약속의 수.", "With that outcome.")
)
WORST = Column(
    "worst",
    "both",
    says("가장 두드러진 것", "Most telling"),
    says(
        "가장 많이 밀렸거나 가장 오래 소식이 없는 약속과, 그 기간이나 기한.",
        "Those that slipped most or of which nothing was heard for longest, with their slip or due date.",
    ),
)
COLUMNS = (TABLES["promises"]["outcome"], PROMISES, WORST)


def promise_outcomes(tables: Tables, filters: Filters) -> pd.DataFrame:
    """One row per outcome that occurs, worst first, with all facts of its promises. Columns COLUMNS."""
    given = records(promises(tables, filters))
    groups = {outcome: [row for row in given if row["outcome"] == outcome] for outcome in WORST_FIRST}
    return view_frame(COLUMNS, (_row(outcome, rows) for outcome, rows in groups.items() if rows))


def _row(outcome: str, rows: list[Cells]) -> Cells:
    # Rows come with the longest slip first; of those past due the one due first has been silent for longest.
    told = sorted(rows, key=_due) if outcome == "no-news" else rows
    named = [] if outcome == "kept" else told[:_NAMED]
    ko, en = (DOT.join(_named(row, lang) for row in named) for lang in LANGS)
    return {
        "outcome": outcome,
        "promises": len(rows),
        "worst": join_both((ko, en)),
        "fact_ids": tuple(dict.fromkeys(each for row in rows for each in row["fact_ids"])),
        "unknown_ids": tuple(dict.fromkeys(each for row in rows for each in row["unknown_ids"])),
    }


def _due(row: Cells) -> str:
    return last_day(str(row["latest"] or row["promised"])) or "9999"


def _named(row: Cells, lang: Lang) -> str:
    name = split_both(str(row["promise"]))[lang]
    if row["outcome"] == "no-news":
        due = str(row["latest"] or row["promised"])
        return f"{name} ({format_when(due, lang)})" if due else name
    if is_missing(row["slip_months"]) or int(row["slip_months"]) <= 0:
        return name
    return f"{name} ({int(row['slip_months']):+}{'개월' if lang == 'ko' else ' months'})"
