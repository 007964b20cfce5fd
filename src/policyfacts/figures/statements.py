"""What is expected, meant and planned, and by whom."""

import pandas as pd

from policyfacts.figures._chart import Chart
from policyfacts.figures._words import plural
from policyfacts.views.statements import COLUMNS, statements
from policyfacts.words import Words


def takeaway(rows: pd.DataFrame) -> Words:
    """How many statements there are, and how many have no speaker."""
    if rows.empty:
        return Words("기록된 발언이 없다.", "No statement is on record.")
    nameless = int((rows["speaker"] == "").sum())
    ko, en = (
        f"발언과 계획 {len(rows):,}건을 우리 말로 간추렸다.",
        f"{plural(len(rows), 'statement', 'statements')}, in our words.",
    )
    if nameless:
        ko += f" {nameless}건은 누구의 말인지 기사에 없다."
        en += f" For {nameless} the article names no speaker."
    return Words(ko, en)


CHART = Chart(
    slug="statements",
    title=Words("누가 무엇을 기대하고 계획하나?", "Who expects and plans what?"),
    columns=COLUMNS,
    view=statements,
    takeaway=takeaway,
    filters=("initiative",),
)
