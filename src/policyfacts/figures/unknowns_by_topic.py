"""How much is not known, and of what."""

import pandas as pd
import plotly.graph_objects as go

from policyfacts.figures._chart import Chart
from policyfacts.figures._counts import counts_figure
from policyfacts.figures._rows import Row
from policyfacts.figures._theme import Style
from policyfacts.figures._words import plural
from policyfacts.schema import TABLES
from policyfacts.tables.frames import records
from policyfacts.views.refs import row_refs
from policyfacts.views.unknowns import BY_TOPIC, TOPIC, unknowns_by_topic
from policyfacts.words import Words

_REASON = TABLES["unknowns"]["reason"]


def takeaway(rows: pd.DataFrame) -> Words:
    """How many questions stay open, and where most of them are."""
    if rows.empty:
        return Words("모르는 것으로 적힌 것이 없다.", "No unknown is on record.")
    by_topic = rows.groupby("topic", sort=False)["count"].sum()
    count, most = int(by_topic.sum()), int(by_topic.max())
    topic = TOPIC.word(str(by_topic.idxmax()))
    return Words(
        f"기사가 답하지 않은 물음은 {count:,}건이며, {topic.ko}에 관한 것이 {most:,}건으로 가장 많다.",
        f"{plural(count, 'question stays', 'questions stay')} open; most concern {topic.en.lower()} ({most}).",
    )


def draw(rows: pd.DataFrame, style: Style) -> go.Figure:
    """One hatched bar a subject area and reason."""
    labelled = []
    for row, refs in zip(records(rows), row_refs(rows), strict=True):
        topic, reason = (
            TOPIC.word(row["topic"])[style.lang],
            _REASON.word(row["reason"])[style.lang],
        )
        unit = f"{row['count']}건" if style.lang == "ko" else str(row["count"])
        labelled.append((Row(topic, refs, f"{topic}, {reason}: {unit}", reason), int(row["count"])))
    return counts_figure(labelled, style, "chart-unknown", is_hatched=True)


CHART = Chart(
    slug="unknowns-by-topic",
    title=Words("무엇을 얼마나 모르나?", "What is not known?"),
    unit=Words("물음 건수", "number of questions"),
    columns=BY_TOPIC,
    view=unknowns_by_topic,
    takeaway=takeaway,
    draw=draw,
)
