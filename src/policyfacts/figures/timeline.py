"""What happened when, and what is said to come."""

import pandas as pd
import plotly.graph_objects as go

from policyfacts.figures._chart import Chart
from policyfacts.figures._dates import Dated, dated_figure
from policyfacts.figures._rows import Row
from policyfacts.figures._theme import Style
from policyfacts.figures._words import PROMISE, SETBACK, plural, when
from policyfacts.schema import split_both
from policyfacts.tables.frames import Cells, records
from policyfacts.views.refs import row_refs
from policyfacts.views.timeline import COLUMNS, LANE, timeline
from policyfacts.words import Lang, Words

_COLOURS = {
    "designation": "chart-2",
    "programme-period": "chart-1",
    "selection": "chart-1",
    "setback": "chart-setback",
}


def takeaway(rows: pd.DataFrame) -> Words:
    """How much is dated, the first and the last of it, and what has no date."""
    dated = rows[rows["date"] != ""]
    undated = len(rows) - len(dated)
    if dated.empty:
        return Words(
            f"날짜가 나온 사건이 없다. 날짜 미상은 {undated}건이다.",
            f"Nothing is dated; {undated} without a date.",
        )
    first, last = (split_both(dated.iloc[place]["title"]) for place in (0, -1))
    start, end = (str(dated.iloc[place]["date"]) for place in (0, -1))
    ko = f"날짜가 나온 {len(dated)}건은 {when(start, 'ko')} {first.ko}에서 {when(end, 'ko')} {last.ko}까지다."
    en = (
        f"{plural(len(dated), 'dated entry', 'dated entries')}, from {first.en} ({when(start, 'en')}) "
        f"to {last.en} ({when(end, 'en')})."
    )
    if undated:
        ko += f" {undated}건은 날짜가 기사에 없다."
        en += f" No article dates {plural(undated, 'further one', 'further ones')}."
    return Words(ko, en)


def draw(rows: pd.DataFrame, style: Style) -> go.Figure:
    """One row an entry: a day is a shape, an uncertain date a band, no date hatching."""
    items = [_dated(row, refs, style.lang) for row, refs in zip(records(rows), row_refs(rows), strict=True)]
    return dated_figure(items, style)


def _dated(row: Cells, refs: str, lang: Lang) -> Dated:
    title, kind, date = (
        split_both(str(row["title"]))[lang],
        LANE.word(str(row["kind"]))[lang],
        when(str(row["date"]), lang),
    )
    marks = [words[lang] for words, is_so in ((PROMISE, row["is_promise"]), (SETBACK, row["is_setback"])) if is_so]
    colour = "chart-setback" if row["is_setback"] else _COLOURS.get(str(row["kind"]), "chart-4")
    detail = " · ".join([date, kind, *marks])
    return Dated(
        Row(title, refs, f"{title}, {detail}", detail),
        str(row["date_start"]),
        str(row["date_end"]),
        colour,
        symbol="x" if row["is_setback"] else "diamond" if row["kind"] == "designation" else "circle",
        is_hollow=bool(row["is_promise"]),
    )


CHART = Chart(
    slug="timeline",
    title=Words("언제 무슨 일이 있었나?", "What happened when?"),
    columns=COLUMNS,
    view=timeline,
    takeaway=takeaway,
    draw=draw,
    filters=("initiative", "kind", "period"),
    hidden=("date_start", "date_end"),
)
