"""The articles that the record is built on."""

import pandas as pd

from policyfacts.figures._chart import Chart
from policyfacts.figures._words import plural
from policyfacts.views.coverage import SOURCES, sources
from policyfacts.words import Words


def takeaway(rows: pd.DataFrame) -> Words:
    """How many articles by how many publishers, and how many have no address."""
    if rows.empty:
        return Words("기사가 없다.", "There is no article.")
    publishers, no_address = rows["publisher"].nunique(), int((rows["url"] == "").sum())
    ko = f"매체 {publishers:,}곳의 기사 {len(rows):,}건에서 읽었다."
    en = f"Read from {plural(len(rows), 'article', 'articles')} by {plural(publishers, 'publisher', 'publishers')}."
    if no_address:
        ko += f" {no_address}건은 웹 주소를 모른다."
        en += f" The address of {no_address} is not known."
    return Words(ko, en)


CHART = Chart(
    slug="sources",
    title=Words("어느 기사에서 왔나?", "Which articles is this from?"),
    columns=SOURCES,
    view=sources,
    takeaway=takeaway,
)
