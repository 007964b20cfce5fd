"""Over which years each amount runs, without splitting it."""

import pandas as pd
import plotly.graph_objects as go

from policyfacts.figures._chart import Chart
from policyfacts.figures._dates import Dated, dated_figure
from policyfacts.figures._rows import Row
from policyfacts.figures._theme import Style
from policyfacts.figures._words import plural, when
from policyfacts.schema import split_both
from policyfacts.tables.frames import Cells, records
from policyfacts.text import particle
from policyfacts.units import format_krw
from policyfacts.views.funding import BY_PERIOD, funding_by_period
from policyfacts.views.refs import row_refs
from policyfacts.words import Lang, Words


def takeaway(rows: pd.DataFrame) -> Words:
    """What runs over which years, and for how much of it the split by year is unknown."""
    if rows.empty:
        return Words("기간이 나온 금액이 없다.", "No amount comes with a period.")
    first = rows.iloc[0]
    unsplit = int((rows["reason"] != "").sum())
    name, amount, period = split_both(first["initiative"]), int(first["amount_krw"]), str(first["period"])
    ko = f"{name.ko}의 {particle(format_krw(amount, 'ko'), '은', '는')} {when(period, 'ko')}에 걸친다."
    en = f"{format_krw(amount, 'en')} for the {name.en} covers {when(period, 'en')}."
    if unsplit == len(rows):
        ko += " 연도별 금액은 기사에 없어 나누지 않는다."
        en += " No split by year is stated, so none is drawn."
    elif unsplit:
        ko += f" {len(rows)}건 가운데 {unsplit}건은 연도별 금액이 기사에 없어 나누지 않는다."
        en += (
            f" For {unsplit} of {plural(len(rows), 'amount', 'amounts')} no split by year is stated, so none is drawn."
        )
    return Words(ko, en)


def draw(rows: pd.DataFrame, style: Style) -> go.Figure:
    """One band an amount, as long as its period."""
    items = [_dated(row, refs, style.lang) for row, refs in zip(records(rows), row_refs(rows), strict=True)]
    return dated_figure(items, style)


def _dated(row: Cells, refs: str, lang: Lang) -> Dated:
    name, amount = (
        split_both(str(row["initiative"]))[lang],
        format_krw(int(row["amount_krw"]), lang),
    )
    period = when(str(row["period"]), lang)
    return Dated(
        Row(amount, refs, f"{name}: {amount}, {period}", f"{period} · {name}"),
        str(row["period_start"]),
        str(row["period_end"]),
        "chart-1",
    )


CHART = Chart(
    slug="funding-by-period",
    title=Words("어느 해에 쓰이는 돈인가?", "Which years is the money for?"),
    unit=Words("연도", "calendar years"),
    columns=BY_PERIOD,
    view=funding_by_period,
    takeaway=takeaway,
    draw=draw,
    filters=("initiative", "funder", "stage", "period", "unit"),
    hidden=("period_start", "period_end"),
)
