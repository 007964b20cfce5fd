"""Every question that no article answers."""

import pandas as pd

from policyfacts.figures._chart import Chart
from policyfacts.figures._words import plural
from policyfacts.schema import split_both
from policyfacts.views.unknowns import COLUMNS, unknowns
from policyfacts.words import Words


def takeaway(rows: pd.DataFrame) -> Words:
    """How many there are, and where most of them are."""
    if rows.empty:
        return Words("모르는 것으로 적힌 것이 없다.", "No unknown is on record.")
    about, first = rows["initiative"].nunique(), split_both(str(rows.iloc[0]["initiative"]))
    most = int((rows["initiative"] == rows.iloc[0]["initiative"]).sum())
    return Words(
        f"사업과 대상 {about}가지에 물음 {len(rows)}건이 열려 있고, {first.ko}에 {most}건으로 가장 많다.",
        f"{plural(len(rows), 'open question', 'open questions')} about "
        f"{plural(about, 'initiative or subject', 'initiatives and other subjects')}, most about {first.en} ({most}).",
    )


CHART = Chart(
    slug="unknowns",
    title=Words("기사가 답하지 않은 물음은?", "Which questions stay open?"),
    columns=COLUMNS,
    view=unknowns,
    takeaway=takeaway,
)
