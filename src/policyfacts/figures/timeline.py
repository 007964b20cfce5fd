"""What happened when, and what is said to come."""

import pandas as pd
import plotly.graph_objects as go

from policyfacts.figures._chart import Chart
from policyfacts.figures._key import Key
from policyfacts.figures._lanes import Mark
from policyfacts.figures._most import IN_ALL, LATEST, alike
from policyfacts.figures._swimlanes import Item, Lane, lanes_figure
from policyfacts.figures._theme import Style
from policyfacts.figures._words import PROMISE, SETBACK, plural, when
from policyfacts.schema import split_both
from policyfacts.tables.frames import Cells, records
from policyfacts.views.refs import row_refs
from policyfacts.views.timeline import COLUMNS, HIDDEN, LANE, PERIOD, timeline
from policyfacts.words import Lang, Words

ORDER = (
    "setback",
    "designation",
    "opening",
    "completion",
    "groundbreaking",
    "investment-decision",
    "selection",
    "mou",
    "legislation",
    "plan",
    "statement",
    "other",
    PERIOD,
)
"""Lanes from the top: what went wrong and what was reached, then what was agreed, then what was only said."""
_IMPORTANT = frozenset({"setback", "designation", "opening", "completion"})
KEY = (
    Key(Words("있었던 일", "happened"), "chart-1", "circle"),
    Key(Words("지정", "designation"), "chart-2", "diamond"),
    Key(Words("차질", "setback"), "chart-setback", "cross"),
    Key(Words("약속만 된 일", "only promised"), "chart-promise", "circle", is_hollow=True),
    Key(Words("날짜가 그 안에 드는 띠", "date somewhere in the band"), "chart-1", "band", is_hollow=True),
    Key(Words("사업 기간", "programme period"), "chart-4", "band"),
    Key(Words("날짜 미상", "date unknown"), "chart-unknown", is_hatched=True),
)


def takeaway(rows: pd.DataFrame) -> Words:
    """How much is dated, the busiest year, what went wrong last, what is promised, and what has no date."""
    events = rows[rows["kind"] != PERIOD]
    dated = events[events["date"] != ""]
    undated = len(events) - len(dated)
    if dated.empty:
        return Words(
            f"날짜가 나온 사건이 없다. 날짜 미상은 {undated}건이다.",
            f"Nothing is dated; {undated} without a date.",
        )
    years = dated["date_start"].str[:4].value_counts().sort_index(ascending=False)
    busiest, most = str(years.idxmax()), int(years.max())
    promised, setbacks = int(dated["is_promise"].sum()), dated[dated["is_setback"]]
    counted = plural(len(dated), "dated event", "dated events")
    ko = f"날짜가 나온 {len(dated):,}건 가운데 {busiest}년이 {most:,}건으로 가장 많다."
    en = f"Of {counted}, most fall in {busiest} ({most})."
    if len(years) == 1:
        ko, en = f"{busiest}년의 일은 {len(dated):,}건이다.", f"{counted} in {busiest}."
    if len(setbacks):
        last, day = split_both(setbacks.iloc[-1]["title"]), str(setbacks.iloc[-1]["date"])
        ko += f" 차질은 {len(setbacks):,}건이고, 가장 늦은 것은 {last.ko}({when(day, 'ko')})다."
        en += f" {plural(len(setbacks), 'setback', 'setbacks')}; the latest: {last.en} ({when(day, 'en')})."
    if promised:
        ko += f" {promised}건은 약속만 되어 있다."
        en += f" {promised} {'is' if promised == 1 else 'are'} only promised."
    if undated:
        ko += f" {undated}건은 날짜가 기사에 없다."
        en += f" No article dates {plural(undated, 'further one', 'further ones')}."
    return Words(ko, en)


def draw(rows: pd.DataFrame, style: Style) -> go.Figure:
    """A lane a kind; a cross for a setback, a diamond for a designation, hollow for what is only promised."""
    given = list(zip(records(rows), row_refs(rows), strict=True))
    lanes = [_lane(kind, [pair for pair in given if pair[0]["kind"] == kind], style.lang) for kind in ORDER]
    first = given[0][0] if given else {"window_start": "2000-01-01", "window_end": "2000-12-31", "today": ""}
    window = (str(first["window_start"]), str(first["window_end"]))
    return lanes_figure([lane for lane in lanes if lane.items], style, window, str(first["today"]))


def _lane(kind: str, given: list[tuple[Cells, str]], lang: Lang) -> Lane:
    count = given[0][0][IN_ALL] if given else 0
    return Lane(f"{LANE.word(kind)[lang]} {count:,}", tuple(_item(row, to, lang) for row, to in given))


def _item(row: Cells, to: str, lang: Lang) -> Item:
    title, kind = split_both(str(row["title"]))[lang], str(row["kind"])
    marks = [words[lang] for words, is_so in ((PROMISE, row["is_promise"]), (SETBACK, row["is_setback"])) if is_so]
    detail = " · ".join(dict.fromkeys([when(str(row["date"]), lang), LANE.word(kind)[lang], *marks]))
    is_dated = bool(row["date"])
    start = max(str(row["date_start"]), str(row["window_start"]))
    end = min(str(row["date_end"]) or str(row["window_end"]), str(row["window_end"]))
    mark = Mark(
        start,
        max(start, end),
        title if is_dated and kind != PERIOD else "",
        is_important=is_dated and (kind in _IMPORTANT or bool(row["is_setback"])),
    )
    return Item(mark, to, f"{title}, {detail}", *_look(row), is_hollow=bool(row["is_promise"]), is_dated=is_dated)


def _look(row: Cells) -> tuple[str, str]:
    """Colour and shape."""
    if row["kind"] == PERIOD:
        return "chart-4", ""
    if row["is_setback"]:
        return "chart-setback", "x"
    colour = "chart-promise" if row["is_promise"] else "chart-2" if row["kind"] == "designation" else "chart-1"
    return colour, "diamond" if row["kind"] == "designation" else "circle"


CHART = Chart(
    slug="timeline",
    title=Words("언제 무슨 일이 있었나?", "What happened when?"),
    columns=COLUMNS,
    view=timeline,
    takeaway=takeaway,
    draw=draw,
    most=LATEST.counting(alike("kind")),
    filters=("initiative", "kind", "period"),
    hidden=HIDDEN,
    key=KEY,
)
