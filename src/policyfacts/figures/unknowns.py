"""Every question that no article answers."""

import pandas as pd

from policyfacts.figures._chart import Chart
from policyfacts.figures._words import plural
from policyfacts.views.unknowns import COLUMNS, unknowns
from policyfacts.words import Words


def takeaway(rows: pd.DataFrame) -> Words:
    """How many there are."""
    if rows.empty:
        return Words("모르는 것으로 적힌 것이 없다.", "No unknown is on record.")
    about = rows["subject"].nunique()
    return Words(
        f"{about}가지 대상에 관한 물음 {len(rows)}건이 열려 있다.",
        f"{plural(len(rows), 'open question', 'open questions')} about {plural(about, 'subject', 'subjects')}.",
    )


CHART = Chart(
    slug="unknowns",
    title=Words("기사가 답하지 않은 물음은?", "Which questions stay open?"),
    columns=COLUMNS,
    view=unknowns,
    takeaway=takeaway,
)
