"""How a figure has changed: a step for each answer, a mark for each article."""

import pandas as pd

from policyfacts.figures._chart import Chart
from policyfacts.figures._steps import steps_figure
from policyfacts.figures._words import plural
from policyfacts.schema import split_both
from policyfacts.tables.frames import Cells, records
from policyfacts.text import particle
from policyfacts.views.claim_vintages import COLUMNS, claim_vintages
from policyfacts.words import Words


def takeaway(rows: pd.DataFrame) -> Words:
    """Which figure was changed most, from what to what."""
    if rows.empty:
        return Words("수정된 주장이 없다.", "No figure has changed.")
    first = rows[rows["claim_id"] == rows.iloc[0]["claim_id"]]
    name = split_both(first.iloc[0]["claim"])
    answers, articles = first["value"].nunique(), len(first)
    start, end = split_both(first.iloc[0]["value"]), split_both(_standing(first)["value"])
    if answers == 1:
        return Words(
            f"{particle(name.ko, '은', '는')} 기사 {articles:,}건에서 모두 {end.ko}이다.",
            f"{name.en}: {end.en} in {plural(articles, 'article', 'articles')}, and no other answer.",
        )
    return Words(
        f"{particle(name.ko, '은', '는')} 기사 {articles:,}건에서 {answers}가지로 나온다. "
        f"처음 {start.ko}, 지금 {end.ko}이다.",
        f"{name.en}: {plural(answers, 'different answer', 'different answers')} in "
        f"{plural(articles, 'article', 'articles')}, first {start.en}, now {end.en}.",
    )


def _standing(rows: pd.DataFrame) -> Cells:
    current = records(rows[rows["is_current"]])
    return current[0] if current else records(rows)[-1]


CHART = Chart(
    slug="claim-vintages",
    title=Words("이 수치는 어떻게 바뀌어 왔나?", "How has this figure changed?"),
    columns=COLUMNS,
    view=claim_vintages,
    takeaway=takeaway,
    draw=steps_figure,
    filters=("topic", "claim", "initiative"),
    hidden=("number", "claim_id"),
)
