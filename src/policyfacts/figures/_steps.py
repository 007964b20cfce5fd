"""Figures over time, one panel below the other: a step for each answer, a mark for each article."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from itertools import groupby

import pandas as pd
import plotly.graph_objects as go

from policyfacts.figures._chart import STEP_PX
from policyfacts.figures._rows import axis, base_layout
from policyfacts.figures._theme import SMALL_PX, TEXT_PX, Style
from policyfacts.figures._words import when
from policyfacts.figures._wrap import parts
from policyfacts.schema import split_both
from policyfacts.tables.dates import days_between, last_day
from policyfacts.tables.frames import Cells, is_missing, records
from policyfacts.views.refs import refs
from policyfacts.words import Lang

_PLOT_PX = 96
_GAP_PX = 10
_LINE_PX = 20
_AXIS_PX = 40
_COLUMNS: dict[Lang, int] = {"ko": 32, "en": 28}
"""Half-width columns of a bold title line that fit a phone of 320 px."""
_WIDE_COLUMNS = 80
_NEAR_EDGE = 0.25
"""Share of the width within which a label stands on the inner side of its mark, so that a phone does not cut it."""
_LABEL_SHARE = 0.45
"""Share of the width of a phone that a label takes."""
_MOST_YEARS = 5
"""As many as stand side by side on a phone."""
_APART_DAYS = 330
"""Labels of marks nearer than this would be printed over each other."""
_APART_DAYS_ON_A_PHONE: dict[Lang, int] = {"ko": _APART_DAYS, "en": 1100}
"""English amounts are twice as long."""
_NO_DAY = "2000-01-01"


@dataclass(frozen=True)
class _Time:
    """The years that all panels share; an undated answer stands at their beginning."""

    years: range

    @property
    def start(self) -> str:
        return f"{self.years[0]}-01-01"

    @property
    def window(self) -> tuple[str, str]:
        return f"{self.years[0] - 1}-09-01", f"{self.years[-1]}-03-01"

    def share(self, day: str) -> float:
        return days_between(self.window[0], day) / days_between(*self.window)


@dataclass(frozen=True)
class _Panel:
    """One claim's answers below its name.

    Args:
        answers: In the order in which they are drawn.
        name: In lines.
        top: Where it begins, in px from the top.
        ends: Bottom and top of its plot, in px from the top.
    """

    answers: list[Cells]
    name: list[str]
    top: float
    ends: tuple[float, float]


def steps_figure(rows: pd.DataFrame, style: Style) -> go.Figure:
    """One panel a claim: a step line over publication dates, filled marks where the answer stands.

    Args:
        rows: One row an answer, those of a claim together; columns `claim_id, claim, as_of, value, number,
            publisher, is_current, fact_ids`. Claims whose answers are no numbers are left out.
        style: Language and theme.
    """
    groups = [list(group) for _, group in groupby(records(rows), key=lambda row: row["claim_id"])]
    panels, height = _laid([group for group in groups if not is_missing(group[0]["number"])], style)
    time = _time([row for panel in panels for row in panel.answers])
    inner = height - _AXIS_PX
    figure = go.Figure()
    figure.update_layout(base_layout(style, height))
    figure.update_layout(margin={"t": 0, "b": _AXIS_PX})
    for place, panel in enumerate(panels):
        number = str(place + 1) if place else ""
        figure.add_traces(_traces(panel.answers, f"y{number}", time, style))
        domain = [max(0.0, 1 - end / inner) for end in panel.ends]
        figure.update_layout({f"yaxis{number}": _scale(panel.answers, style, domain)})
    figure.update_layout(annotations=[_title(panel, inner, style) for panel in panels])
    # Below the last panel; grid lines run through all of them.
    return figure.update_xaxes(_years(time, style), anchor=f"y{len(panels)}" if len(panels) > 1 else "y")


def _laid(groups: Sequence[list[Cells]], style: Style) -> tuple[list[_Panel], int]:
    """Every panel as high as its name needs; what is left of the last step is shared among them."""
    columns = _WIDE_COLUMNS if style.is_wide else _COLUMNS[style.lang]
    names = [parts(split_both(str(group[0]["claim"]))[style.lang], columns) for group in groups]
    needs = [len(name) * _LINE_PX + _PLOT_PX + _GAP_PX for name in names]
    height = max(2, -(-(sum(needs) + _AXIS_PX) // STEP_PX)) * STEP_PX
    spare = (height - _AXIS_PX - sum(needs)) / max(len(needs), 1)
    panels, top = [], 0.0
    for group, name, need in zip(groups, names, needs, strict=True):
        panels.append(_Panel(group, name, top, (top + need - _GAP_PX, top + len(name) * _LINE_PX)))
        top += need + spare
    return panels, height


def _time(answers: Sequence[Cells]) -> _Time:
    years = [int(last_day(str(row["as_of"]))[:4]) for row in answers if row["as_of"]] or [int(_NO_DAY[:4])]
    return _Time(range(min(years), max(years) + 2))


def _years(time: _Time, style: Style) -> dict[str, object]:
    shown = time.years[:: max(1, -(-len(time.years) // _MOST_YEARS))]
    return axis(
        style,
        type="date",
        range=list(time.window),
        tickvals=[f"{year}-01-01" for year in shown],
        ticktext=[f"{year}년" if style.lang == "ko" else str(year) for year in shown],
        tickangle=0,
    )


def _traces(group: list[Cells], name: str, time: _Time, style: Style) -> list[go.Scatter]:
    days = [last_day(str(row["as_of"])) or time.start for row in group]
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
        text=_labels(group, style),
        textposition=_places(values, [time.share(day) for day in days]),
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


def _places(values: list[float], shares: list[float]) -> list[str]:
    """Before the first mark and after the last, where nothing is drawn; else above, below where the line comes down."""
    before = [next((each for each in values[:place][::-1] if each != value), 0.0) for place, value in enumerate(values)]
    places = [
        f"{'bottom' if last > value else 'top'} {_side(share)}"
        for last, value, share in zip(before, values, shares, strict=True)
    ]
    if shares[-1] < 1 - _LABEL_SHARE:
        places[-1] = "middle right"
    if shares[0] > _LABEL_SHARE:
        places[0] = "middle left"
    return places


def _side(share: float) -> str:
    """Where a label lies, so that it stays within the drawing."""
    return "right" if share < _NEAR_EDGE else "left" if share > 1 - _NEAR_EDGE else "center"


def _labels(group: list[Cells], style: Style) -> list[str]:
    """The answer beside the first, the standing, the lowest and the highest mark, as far as they do not meet."""
    values = [float(row["number"]) for row in group]
    standing = next((place for place, row in enumerate(group) if row["is_current"]), len(group) - 1)
    apart = _APART_DAYS if style.is_wide else _APART_DAYS_ON_A_PHONE[style.lang]
    wanted = dict.fromkeys((standing, 0, values.index(max(values)), values.index(min(values))))
    said: dict[int, str] = {}
    for place in wanted:
        if all(_apart(group[place], group[other], apart) for other in said):
            said[place] = escape(split_both(str(group[place]["value"]))[style.lang])
    return [said.get(place, "") for place in range(len(group))]


def _apart(row: Cells, other: Cells, days_apart: int) -> bool:
    days = [date.fromisoformat(last_day(str(each["as_of"])) or _NO_DAY) for each in (row, other)]
    return abs((days[0] - days[1]).days) >= days_apart and row["number"] != other["number"]


def _scale(group: list[Cells], style: Style, domain: list[float]) -> dict[str, object]:
    values = [float(row["number"]) for row in group]
    low, high = min(values), max(values)
    room = (high - low or abs(high) or 1) * 0.5
    return axis(style, range=[low - room, high + room * 1.2], domain=domain, showgrid=False, showticklabels=False)


def _title(panel: _Panel, inner: float, style: Style) -> dict[str, object]:
    return {
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": 1 - panel.top / inner,
        "yref": "paper",
        "yanchor": "top",
        "showarrow": False,
        "align": "left",
        "borderpad": 0,
        "text": "<br>".join(map(escape, panel.name)),
        "font": {"size": TEXT_PX, "color": style["chart-text"], "weight": 700},
    }


def _spoken(row: Cells, lang: Lang) -> str:
    said = [split_both(str(row[name]))[lang] for name in ("value", "publisher")]
    return f"{split_both(str(row['claim']))[lang]}: {said[0]}, {when(str(row['as_of']), lang)}, {said[1]}"
