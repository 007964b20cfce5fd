"""What each initiative sets out to research."""

import pandas as pd

from policyfacts.figures._chart import Chart
from policyfacts.figures._words import plural
from policyfacts.views.partners import TOPICS, research_topics
from policyfacts.words import Words


def takeaway(rows: pd.DataFrame) -> Words:
    """How many topics there are, and that no amount is given by topic."""
    if rows.empty:
        return Words("연구 주제가 나온 사업이 없다.", "No article names research topics.")
    count = len(rows)
    return Words(
        f"연구 주제 {count}가지가 기사에 나온 순서대로다.",
        f"{plural(count, 'topic', 'topics')}, in the article's order.",
    )


CHART = Chart(
    slug="research-topics",
    title=Words("무엇을 연구하나?", "What is researched?"),
    columns=TOPICS,
    view=research_topics,
    takeaway=takeaway,
    filters=("initiative",),
)
