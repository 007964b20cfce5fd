"""How many facts of each kind are on record."""

import pandas as pd
import plotly.graph_objects as go

from policyfacts.figures._chart import Chart
from policyfacts.figures._counts import counts_figure
from policyfacts.figures._rows import Row
from policyfacts.figures._theme import Style
from policyfacts.figures._words import plural
from policyfacts.tables.frames import records
from policyfacts.views.coverage import BY_KIND, KIND, facts_by_kind
from policyfacts.views.refs import row_refs
from policyfacts.words import Words


def takeaway(rows: pd.DataFrame) -> Words:
    """How many facts rest on how many phrases, and the most frequent kind."""
    if rows.empty:
        return Words("기록된 사실이 없다.", "No fact is on record.")
    facts, phrases, most = int(rows["facts"].sum()), int(rows["phrases"].sum()), rows.iloc[0]
    kind = KIND.word(most["kind"])
    return Words(
        f"사실 {facts:,}건이 근거 문구 {phrases:,}개에 기댄다. 가장 많은 것은 {kind.ko} {most['facts']:,}건이다.",
        f"{plural(facts, 'fact rests', 'facts rest')} on {plural(phrases, 'phrase', 'phrases')}; "
        f"most are {kind.en.lower()} ({most['facts']:,}).",
    )


def draw(rows: pd.DataFrame, style: Style) -> go.Figure:
    """One bar a kind."""
    labelled = []
    for row, refs in zip(records(rows), row_refs(rows), strict=True):
        kind = KIND.word(row["kind"])[style.lang]
        unit = f"사실 {row['facts']:,}건" if style.lang == "ko" else plural(row["facts"], "fact", "facts")
        labelled.append((Row(kind, refs, f"{kind}: {unit}"), int(row["facts"])))
    return counts_figure(labelled, style, "chart-1")


CHART = Chart(
    slug="facts-by-kind",
    title=Words("어떤 사실이 얼마나 모였나?", "What facts are on record?"),
    unit=Words("사실 건수", "number of facts"),
    columns=BY_KIND,
    view=facts_by_kind,
    takeaway=takeaway,
    draw=draw,
)
