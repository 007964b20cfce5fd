"""Whether goals are in reach, as far as anybody has published a figure."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from policyfacts.figures._chart import Chart
from policyfacts.figures._key import Key
from policyfacts.figures._most import FIRST, IN_ALL, alike
from policyfacts.figures._rows import Row, axis, hatching, hover
from policyfacts.figures._sheet import sheet, sheet_figure
from policyfacts.figures._theme import Style
from policyfacts.figures._words import plural, when
from policyfacts.schema import split_both
from policyfacts.tables.dates import last_day
from policyfacts.tables.frames import Cells, is_missing, records
from policyfacts.views.refs import row_refs
from policyfacts.views.targets import COLUMNS, COMPARED, COMPARISON, NOTHING, targets_and_actuals
from policyfacts.words import Lang, Words

_BAR_PX = 16
_GAP_PX = 9
_WHOLE = 100
_ROOM = 1.04
_CLEAR = "rgba(0,0,0,0)"
_Placed = Sequence[tuple[float, Cells, Row]]


def takeaway(rows: pd.DataFrame) -> Words:
    """For how many goals there is a figure at all, and the nearest and the farthest of them."""
    if rows.empty:
        return Words("목표가 기록되어 있지 않다.", "No target is on record.")
    compared = sorted(records(rows[rows["comparison"] == COMPARED]), key=lambda row: float(row["share"]))
    nothing = int((rows["comparison"] == NOTHING).sum())
    ko = f"목표 {len(rows)}개 가운데 견줄 수치가 있는 것은 {len(compared)}개다."
    en = f"Of {plural(len(rows), 'target', 'targets')}, {len(compared)} can be held against a figure."
    if compared:
        least, most = compared[0], compared[-1]
        names = split_both(str(least["metric"])), split_both(str(most["metric"]))
        ko += f" 가장 낮은 것은 {names[0].ko} {_year(least, 'ko')}{least['share']:g}%"
        en += f" The lowest is {names[0].en}{_year(least, 'en')} ({least['share']:g}%)"
        if most is not least:
            ko += f", 가장 높은 것은 {names[1].ko} {_year(most, 'ko')}{most['share']:g}%"
            en += f", the highest {names[1].en}{_year(most, 'en')} ({most['share']:g}%)"
        newest = max((str(row["period"]) for row in compared), key=last_day)
        ko += f"다. 가장 새로운 수치가 {when(newest, 'ko')} 것이다."
        en += f". The newest figure is of {when(newest, 'en')}."
    if nothing:
        ko += f" {nothing}개는 실적 수치를 찾지 못했다."
        en += f" For {nothing}, no figure was found."
    return Words(ko, en)


def draw(rows: pd.DataFrame, style: Style) -> go.Figure:
    """A row a target, its length the whole goal: filled as far as the figure goes, hatched where there is none."""
    pairs = list(zip(records(rows), row_refs(rows), strict=True))
    labels = [_label(row, to, style.lang) for row, to in pairs]
    laid = sheet(labels, style, mark_px=_BAR_PX, gap_px=_GAP_PX)
    placed = [(at, row, label) for at, (row, _), label in zip(laid.at, pairs, labels, strict=True)]
    compared = [each for each in placed if each[1]["comparison"] == COMPARED]
    others = [each for each in placed if each[1]["comparison"] != COMPARED]
    unfilled: dict[str, object] = {"color": _CLEAR, "line": {"color": style["chart-2"], "width": 1.5}}
    traces: list[go.Bar | go.Scatter] = [
        _goals(compared, unfilled),
        _goals(others, hatching(style)),
        _actuals(compared, style),
        _ranges(compared, style),
        _vintages(placed, style),
    ]
    figure = sheet_figure(laid, style, traces)
    most = max([_WHOLE, *(share for _, row, _ in placed for share in _others(row)), *_shares(compared)]) * _ROOM
    figure.update_xaxes(axis(style, range=[0, most], nticks=6, ticksuffix="%", automargin=False))
    return figure


def _label(row: Cells, to: str, lang: Lang) -> Row:
    name, aim, actual = (split_both(str(row[part]))[lang] for part in ("metric", "aim", "actual"))
    word = COMPARISON.word(str(row["comparison"]))[lang]
    text = f"{name}: {_year(row, lang)}{aim}" if lang == "ko" else f"{name}{_year(row, lang)}: {aim}"
    if row["comparison"] == NOTHING:
        return Row(text, to, f"{text}. {word}", group=f"{word} {row[IN_ALL]:,}")
    period = when(str(row["period"]), lang)
    share = "" if is_missing(row["share"]) else f" · {row['share']:g}%"
    now = f"{'실제' if lang == 'ko' else 'actual'} {actual} ({period}){share}"
    return Row(text, to, f"{text}. {now}. {word}", now, group=f"{word} {row[IN_ALL]:,}")


def _year(row: Cells, lang: Lang) -> str:
    if is_missing(row["target_year"]):
        return ""
    return f"{row['target_year']}년 " if lang == "ko" else f" by {row['target_year']}"


def _goals(placed: _Placed, marker: dict[str, object]) -> go.Bar:
    return go.Bar(
        orientation="h",
        y=[at for at, _, _ in placed],
        x=[_WHOLE] * len(placed),
        width=_BAR_PX,
        marker=marker,
        **hover(label for _, _, label in placed),
    )


def _actuals(placed: _Placed, style: Style) -> go.Bar:
    return go.Bar(
        orientation="h",
        y=[at for at, _, _ in placed],
        x=[float(row["share"]) for _, row, _ in placed],
        width=_BAR_PX,
        marker={"color": style["chart-2"]},
        hoverinfo="skip",
    )


def _ranges(placed: _Placed, style: Style) -> go.Scatter:
    """From the lowest to the highest figure on which articles still differ."""
    chosen = [(at, row) for at, row, _ in placed if row["share_low"] != row["share_high"]]
    return go.Scatter(
        mode="lines+markers",
        x=[each for _, row in chosen for each in (float(row["share_low"]), float(row["share_high"]), None)],
        y=[each for at, _ in chosen for each in (at, at, None)],
        line={"color": style["chart-4"], "width": 2},
        marker={"symbol": "line-ns", "size": 14, "line": {"color": style["chart-4"], "width": 2}},
        hoverinfo="skip",
        cliponaxis=False,
    )


def _vintages(placed: _Placed, style: Style) -> go.Scatter:
    """What the goal has been in other articles."""
    points = [(at, share) for at, row, _ in placed for share in _others(row)]
    return go.Scatter(
        mode="markers",
        x=[share for _, share in points],
        y=[at for at, _ in points],
        marker={
            "symbol": "diamond",
            "size": 11,
            "color": style["chart-paper"],
            "line": {"color": style["chart-text"], "width": 2},
        },
        hoverinfo="skip",
        cliponaxis=False,
    )


def _others(row: Cells) -> list[float]:
    return [float(share) for share in str(row["vintages"]).split("; ") if share]


def _shares(placed: _Placed) -> list[float]:
    return [float(row["share_high"]) for _, row, _ in placed]


CHART = Chart(
    slug="targets-and-actuals",
    title=Words("목표에 얼마나 다가갔나?", "Are the goals in reach?"),
    unit=Words("지금 목표값을 100으로 본 비율(%)", "percent of the target that stands"),
    columns=COLUMNS,
    view=targets_and_actuals,
    takeaway=takeaway,
    draw=draw,
    most=FIRST.counting(alike("comparison")),
    filters=("region",),
    hidden=("share_low", "share_high"),
    key=(
        Key(Words("목표", "target"), "chart-2", is_hollow=True),
        Key(Words("실제 값", "actual"), "chart-2"),
        Key(Words("다른 기사의 목표값", "target in other articles"), "chart-text", "diamond", is_hollow=True),
        Key(Words("실제 값의 범위", "range of actual figures"), "chart-4", "whisker"),
        Key(Words("견줄 수치 없음", "no figure to compare"), "chart-unknown", is_hatched=True),
    ),
)
