"""In which years companies pledged, and what of it has been cancelled."""

import pandas as pd
import plotly.graph_objects as go

from policyfacts.figures._bars import Bar, Segment, bars_figure
from policyfacts.figures._chart import Chart
from policyfacts.figures._key import Key
from policyfacts.figures._rows import Row
from policyfacts.figures._theme import Style
from policyfacts.figures._words import NOMINAL, plural
from policyfacts.tables.frames import Cells, records
from policyfacts.units import format_krw, format_krw_exact
from policyfacts.views.pledges import BY_YEAR, investment_by_year
from policyfacts.views.refs import row_refs
from policyfacts.words import Lang, Words

_UNDATED = Words("보도 시기 미상", "undated articles")
_STANDS = Words("유효", "standing")
_GONE = Words("취소", "cancelled")


def takeaway(rows: pd.DataFrame) -> Words:
    """The year of most pledges, the latest year beside it, and what was cancelled."""
    dated = [row for row in records(rows) if row["year"]]
    if not dated:
        return Words("연도가 나온 투자 약속이 없다.", "No pledge has a year.")
    top, last = max(dated, key=_total), dated[-1]
    ko = f"약속이 가장 많이 나온 해는 {top['year']}년({format_krw(_total(top), 'ko')})이다."
    en = f"Most was pledged in {top['year']} ({format_krw(_total(top), 'en')})."
    if last is not top:
        ko += f" 마지막 해인 {last['year']}년에는 {format_krw(_total(last), 'ko')}이다."
        en += f" In {last['year']}, the latest year, it was {format_krw(_total(last), 'en')}."
    lost, unsaid = int(rows["cancelled_krw"].sum()), int(rows["without_amount"].sum())
    if lost:
        ko += f" 그 가운데 {format_krw(lost, 'ko')}은 취소되었다."
        en += f" Of all years' pledges, {format_krw(lost, 'en')} was cancelled."
    if unsaid:
        ko += f" 금액이 없는 {unsaid}건은 들어 있지 않다."
        en += f" {plural(unsaid, 'project', 'projects')} without an amount {'is' if unsaid == 1 else 'are'} left out."
    return Words(ko, en)


def draw(rows: pd.DataFrame, style: Style) -> go.Figure:
    """One bar a year: solid what stands, hatched what was cancelled."""
    return bars_figure(
        [_bar(row, to, style.lang) for row, to in zip(records(rows), row_refs(rows), strict=True)], style
    )


def _bar(row: Cells, to: str, lang: Lang) -> Bar:
    name = f"{row['year']}년" if row["year"] and lang == "ko" else str(row["year"]) or _UNDATED[lang]
    count, lost = int(row["projects"]), int(row["cancelled_krw"])
    counted = f"{count}건" if lang == "ko" else plural(count, "project", "projects")
    cut = f" · {_GONE[lang]} {format_krw(lost, lang)}" if lost else ""
    pieces = ((int(row["amount_krw"]), _STANDS, "chart-2", False), (lost, _GONE, "chart-setback", True))
    segments = tuple(
        Segment(amount, to, f"{name}, {words[lang]}: {format_krw_exact(amount, lang)}", colour, is_hatched)
        for amount, words, colour, is_hatched in pieces
        if amount
    )
    label = Row(name, to, f"{name}: {counted}", f"{format_krw(_total(row), lang)} · {counted}{cut}")
    return Bar(label, segments)


def _total(row: Cells) -> int:
    return int(row["amount_krw"]) + int(row["cancelled_krw"])


CHART = Chart(
    slug="investment-by-year",
    title=Words("기업은 언제 얼마를 약속했나?", "When did companies pledge how much?"),
    unit=Words(f"{NOMINAL.ko}, 처음 보도된 해", f"{NOMINAL.en}, by year of first report"),
    columns=BY_YEAR,
    view=investment_by_year,
    takeaway=takeaway,
    draw=draw,
    filters=("initiative", "unit"),
    key=(Key(_STANDS, "chart-2"), Key(_GONE, "chart-setback", is_hatched=True)),
)
