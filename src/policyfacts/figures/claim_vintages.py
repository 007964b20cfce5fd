"""How a figure has changed: a step for each answer, a mark for each article."""

from datetime import date
from html import escape
from itertools import groupby

import pandas as pd
import plotly.graph_objects as go

from policyfacts.figures._chart import STEP_PX, Chart
from policyfacts.figures._rows import axis, base_layout
from policyfacts.figures._theme import SMALL_PX, TEXT_PX, Style
from policyfacts.figures._words import plural, when
from policyfacts.figures._wrap import lines
from policyfacts.schema import split_both
from policyfacts.tables.dates import last_day
from policyfacts.tables.frames import Cells, is_missing, records
from policyfacts.text import particle
from policyfacts.views.claim_vintages import COLUMNS, claim_vintages
from policyfacts.views.refs import refs
from policyfacts.words import Lang, Words

_PANEL_PX = 2 * STEP_PX
_TITLE_SHARE = 0.34
"""How much of a panel its title takes."""
_COLUMNS = 44
_MOST_YEARS = 5
"""As many as stand side by side on a phone."""
_APART_DAYS = 330
"""Labels of marks nearer than this would be printed over each other."""


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
            f"{particle(name.ko, '은', '는')} 기사 {articles}건에서 모두 {end.ko}이다.",
            f"{name.en}: {end.en} in {plural(articles, 'article', 'articles')}, and no other answer.",
        )
    return Words(
        f"{particle(name.ko, '은', '는')} 기사 {articles}건에서 {answers}가지로 나온다. "
        f"처음 {start.ko}, 지금 {end.ko}이다.",
        f"{name.en}: {plural(answers, 'different answer', 'different answers')} in "
        f"{plural(articles, 'article', 'articles')}, first {start.en}, now {end.en}.",
    )


def draw(rows: pd.DataFrame, style: Style) -> go.Figure:
    """One panel a claim: a step line over publication dates, filled marks where the answer stands."""
    groups = [list(group) for _, group in groupby(records(rows), key=lambda row: row["claim_id"])]
    groups = [group for group in groups if not is_missing(group[0]["number"])]
    figure = go.Figure()
    count = max(len(groups), 1)
    figure.update_layout(base_layout(style, count * _PANEL_PX + STEP_PX // 2 * 2))
    days = [last_day(str(row["as_of"])) for group in groups for row in group if row["as_of"]]
    start = f"{min(days)[:4]}-01-01" if days else "2000-01-01"
    titles = []
    for place, group in enumerate(groups):
        top, bottom = 1 - place / count, 1 - (place + 1) / count
        name = f"y{place + 1 if place else ''}"
        figure.add_traces(_traces(group, start, name, style))
        domain = [bottom + 0.04 / count, top - _TITLE_SHARE / count]
        figure.update_layout({name.replace("y", "yaxis"): _scale(group, style, domain)})
        titles.append(_title(group, top, style))
    figure.update_layout(annotations=titles)
    years = range(int(start[:4]), int(max(days)[:4]) + 2) if days else ()
    shown = years[:: max(1, -(-len(years) // _MOST_YEARS))]
    figure.update_xaxes(
        axis(
            style,
            type="date",
            range=[f"{int(start[:4]) - 1}-09-01", f"{years[-1]}-03-01"] if years else None,
            tickvals=[f"{year}-01-01" for year in shown],
            ticktext=[f"{year}년" if style.lang == "ko" else str(year) for year in shown],
            tickangle=0,
            # Below the last panel; grid lines run through all of them.
            anchor=f"y{count}" if count > 1 else "y",
        )
    )
    return figure


def _traces(group: list[Cells], start: str, name: str, style: Style) -> list[go.Scatter]:
    days = [last_day(str(row["as_of"])) or start for row in group]
    values = [float(row["number"]) for row in group]
    spoken = [_spoken(row, style.lang) for row in group]
    line = go.Scatter(
        mode="lines",
        x=days,
        y=values,
        yaxis=name,
        line={"color": style["chart-1"], "width": 2, "shape": "hv"},
        hoverinfo="skip",
    )
    marks = go.Scatter(
        mode="markers+text",
        x=days,
        y=values,
        yaxis=name,
        text=_labels(group, style.lang),
        textposition=_places(values),
        textfont={"size": SMALL_PX, "color": style["chart-text"]},
        marker={
            "size": 11,
            "symbol": ["circle" if row["as_of"] else "diamond" for row in group],
            "color": [style["chart-1"] if row["is_current"] else style["chart-paper"] for row in group],
            "line": {"color": style["chart-1"], "width": 2},
        },
        customdata=[[refs(row["fact_ids"]), said] for row, said in zip(group, spoken, strict=True)],
        hovertext=[escape(said) for said in spoken],
        hoverinfo="text",
        cliponaxis=False,
    )
    return [line, marks]


def _places(values: list[float]) -> list[str]:
    """Below a mark that the line comes down to, else above it: never across the line."""
    before = [next((each for each in values[:place][::-1] if each != value), 0.0) for place, value in enumerate(values)]
    return ["bottom center" if last > value else "top center" for last, value in zip(before, values, strict=True)]


def _labels(group: list[Cells], lang: Lang) -> list[str]:
    """The answer beside the first, the standing, the lowest and the highest mark, as far as they do not meet."""
    values = [float(row["number"]) for row in group]
    standing = next((place for place, row in enumerate(group) if row["is_current"]), len(group) - 1)
    wanted = dict.fromkeys((standing, 0, values.index(max(values)), values.index(min(values))))
    said: dict[int, str] = {}
    for place in wanted:
        if all(_apart(group[place], group[other]) for other in said):
            said[place] = escape(split_both(str(group[place]["value"]))[lang])
    return [said.get(place, "") for place in range(len(group))]


def _apart(row: Cells, other: Cells) -> bool:
    days = [date.fromisoformat(last_day(str(each["as_of"])) or "2000-01-01") for each in (row, other)]
    return abs((days[0] - days[1]).days) >= _APART_DAYS and row["number"] != other["number"]


def _scale(group: list[Cells], style: Style, domain: list[float]) -> dict[str, object]:
    values = [float(row["number"]) for row in group]
    low, high = min(values), max(values)
    room = (high - low or abs(high) or 1) * 0.5
    return axis(style, range=[low - room, high + room * 1.2], domain=domain, showgrid=False, showticklabels=False)


def _title(group: list[Cells], top: float, style: Style) -> dict[str, object]:
    name = split_both(str(group[0]["claim"]))[style.lang]
    return {
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": top,
        "yref": "paper",
        "yanchor": "top",
        "showarrow": False,
        "align": "left",
        "text": "<br>".join(escape(line) for line in lines(name, _COLUMNS)[:2]),
        "font": {"size": TEXT_PX, "color": style["chart-text"], "weight": 700},
    }


def _spoken(row: Cells, lang: Lang) -> str:
    said = [split_both(str(row[name]))[lang] for name in ("value", "publisher")]
    return f"{split_both(str(row['claim']))[lang]}: {said[0]}, {when(str(row['as_of']), lang)}, {said[1]}"


def _standing(rows: pd.DataFrame) -> Cells:
    current = records(rows[rows["is_current"]])
    return current[0] if current else records(rows)[-1]


CHART = Chart(
    slug="claim-vintages",
    title=Words("이 수치는 어떻게 바뀌어 왔나?", "How has this figure changed?"),
    columns=COLUMNS,
    view=claim_vintages,
    takeaway=takeaway,
    draw=draw,
    filters=("topic", "claim", "initiative"),
    hidden=("number", "claim_id"),
)
