"""What has changed since a day."""

import pandas as pd

from policyfacts.figures._chart import Chart
from policyfacts.figures._words import plural
from policyfacts.views.changes import COLUMNS, changes
from policyfacts.words import Words


def takeaway(rows: pd.DataFrame) -> Words:
    """How much was revised, came out otherwise, and is new."""
    if rows.empty:
        return Words("그 뒤 달라진 것이 없다.", "Nothing has changed since.")
    revised, outcomes, new = (int((rows["change"] == code).sum()) for code in ("revised", "outcome", "new"))
    return Words(
        f"수정된 값 {revised}건, 결과가 달라진 약속 {outcomes}건, 새로 실린 것 {new}건이다.",
        f"{plural(revised, 'figure was', 'figures were')} revised, {plural(outcomes, 'promise', 'promises')} came out "
        f"otherwise, {plural(new, 'answer is', 'answers are')} new.",
    )


CHART = Chart(
    slug="changes",
    title=Words("그 뒤 무엇이 달라졌나?", "What has changed since?"),
    columns=COLUMNS,
    view=changes,
    takeaway=takeaway,
    filters=("since", "topic", "initiative", "region"),
)
