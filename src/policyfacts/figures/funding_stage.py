"""How far the money has come, from asked for to spent, and what was refused."""

import pandas as pd
import plotly.graph_objects as go

from policyfacts.figures._bars import Bar, Segment, bars_figure
from policyfacts.figures._chart import Chart
from policyfacts.figures._rows import Row
from policyfacts.figures._theme import Style
from policyfacts.figures._words import NOMINAL, plural
from policyfacts.schema.funding import STAGES
from policyfacts.tables.frames import Cells, records
from policyfacts.units import format_krw, format_krw_exact
from policyfacts.views.funding_stage import BY_STAGE, funding_stage
from policyfacts.views.refs import row_refs
from policyfacts.words import Lang, Words

_STAGES = {code.value: code.words for code in STAGES}
_COLOURS = {"requested": "chart-4", "announced": "chart-1", "declined": "chart-setback", "cancelled": "chart-setback"}
_ONLY_ASKED = ("requested", "announced")


def takeaway(rows: pd.DataFrame) -> Words:
    """What is under way or done, and what was asked for and refused."""
    if rows.empty:
        return Words("단계가 나온 금액이 없다.", "No amount has a stage.")
    at = {str(row["stage"]): int(row["amount_krw"]) for row in records(rows)}
    running = sum(at.get(stage, 0) for stage in ("under-way", "completed"))
    ko = f"추진 중이거나 끝난 금액은 {format_krw(running, 'ko')}이다."
    en = f"{format_krw(running, 'en')} is under way or completed."
    if "announced" in at:
        ko += f" {format_krw(at['announced'], 'ko')}은 발표에 머물러 있다."
        en += f" {format_krw(at['announced'], 'en')} is announced and no more."
    if "requested" in at:
        ko += f" 요청한 것은 {format_krw(at['requested'], 'ko')}이다."
        en += f" {format_krw(at['requested'], 'en')} was asked for."
    if "declined" in at:
        ko += f" 받아들여지지 않은 것은 {format_krw(at['declined'], 'ko')}이다."
        en += f" {format_krw(at['declined'], 'en')} was refused."
    return Words(ko, en)


def draw(rows: pd.DataFrame, style: Style) -> go.Figure:
    """One bar a stage; hatched what was only asked for or announced."""
    pairs = zip(records(rows), row_refs(rows), strict=True)
    return bars_figure([_bar(row, to, style.lang) for row, to in pairs], style)


def _bar(row: Cells, to: str, lang: Lang) -> Bar:
    stage, amount, count = str(row["stage"]), int(row["amount_krw"]), int(row["initiatives"])
    name = _STAGES[stage][lang]
    counted = f"{count}건" if lang == "ko" else plural(count, "item", "items")
    segment = Segment(
        amount,
        to,
        f"{name}: {format_krw_exact(amount, lang)}, {counted}",
        _COLOURS.get(stage, "chart-2"),
        stage in _ONLY_ASKED,
    )
    return Bar(Row(name, to, f"{name}: {counted}", f"{format_krw(amount, lang)} · {counted}"), (segment,))


CHART = Chart(
    slug="funding-stage",
    title=Words("돈은 어디까지 왔나?", "How far has the money come?"),
    unit=NOMINAL,
    columns=BY_STAGE,
    view=funding_stage,
    takeaway=takeaway,
    draw=draw,
    filters=("initiative", "funder", "stage", "period", "unit"),
    hidden=("hazard",),
)
