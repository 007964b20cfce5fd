"""Whether the Korean and the English of an article say the same."""

import pandas as pd

from policyfacts.figures._chart import Chart
from policyfacts.figures._words import plural
from policyfacts.views.coverage import AGREEMENT, agreement
from policyfacts.words import Words


def takeaway(rows: pd.DataFrame) -> Words:
    """How many comparisons agree."""
    if rows.empty:
        return Words("두 언어로 함께 나온 사실이 없다.", "No fact has phrases in both languages.")
    agree, facts = int(rows["agrees"].sum()), rows["fact_ids"].nunique()
    return Words(
        f"두 언어로 나온 사실 {facts:,}건의 금액·날짜·이름을 {len(rows):,}번 견주어 {agree:,}번 맞았다.",
        f"For {plural(facts, 'fact', 'facts')} stated in both languages, "
        f"{agree} of {len(rows)} comparisons of amounts, dates and names agree.",
    )


CHART = Chart(
    slug="language-agreement",
    title=Words("한국어와 영어가 같은 말을 하나?", "Do Korean and English say the same?"),
    columns=AGREEMENT,
    view=agreement,
    takeaway=takeaway,
)
