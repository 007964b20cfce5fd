"""From which year the public money runs: a range, since for much of it nobody is said to pay."""

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
from policyfacts.views.assumptions import EVEN_SPLIT
from policyfacts.views.funding_years import BY_START_YEAR, funding_by_start_year
from policyfacts.views.refs import row_refs
from policyfacts.words import Lang, Words

_UNDATED = Words("시작 연도 미상", "start not stated")
_STATED = Words("공공 재원으로 밝혀짐", "stated as public")
_UNSAID = Words("재원 미상", "payer not stated")


def takeaway(rows: pd.DataFrame) -> Words:
    """The whole as a range, the largest year, and what has no year."""
    if rows.empty:
        return Words("더할 수 있는 금액이 없다.", "There is no amount that may be counted.")
    low, high = int(rows["low"].sum()), int(rows["high"].sum())
    dated, undated = rows[rows["year"] != ""], rows[rows["year"] == ""]
    ko = f"공공 재원은 밝혀진 것만 {format_krw(low, 'ko')}, 재원 미상까지 넣으면 {format_krw(high, 'ko')}이다."
    en = (
        f"Public money is {format_krw(low, 'en')} as stated, and up to {format_krw(high, 'en')} with payers not stated."
    )
    if len(dated):
        top = max(records(dated), key=lambda row: int(row["high"]))
        ko += f" 가장 많은 해는 {top['year']}년({format_krw(int(top['high']), 'ko')})이다."
        en += f" The largest year is {top['year']} ({format_krw(int(top['high']), 'en')})."
    if len(undated):
        count = int(undated.iloc[0]["initiatives"])
        ko += f" {count}개 사업은 시작 연도가 기사에 없다."
        en += f" For {plural(count, 'initiative', 'initiatives')} no article gives the first year."
    return Words(ko, en)


def draw(rows: pd.DataFrame, style: Style) -> go.Figure:
    """One bar a year: solid what is stated as public, hatched what may be."""
    pairs = zip(records(rows), row_refs(rows), strict=True)
    return bars_figure([_bar(row, to, style.lang) for row, to in pairs], style)


def _bar(row: Cells, to: str, lang: Lang) -> Bar:
    name = f"{row['year']}년" if row["year"] and lang == "ko" else str(row["year"]) or _UNDATED[lang]
    low, high = int(row["low"]), int(row["high"])
    shown = format_krw(low, lang) if low == high else f"{format_krw(low, lang)}–{format_krw(high, lang)}"
    pieces = ((low, _STATED, "chart-2", False), (high - low, _UNSAID, "chart-unknown", True))
    segments = tuple(
        Segment(amount, to, f"{name}, {words[lang]}: {format_krw_exact(amount, lang)}", colour, is_hatched)
        for amount, words, colour, is_hatched in pieces
        if amount
    )
    return Bar(Row(name, to, f"{name}: {shown}", shown), segments)


CHART = Chart(
    slug="funding-by-start-year",
    title=Words("어느 해에 시작하는 돈인가?", "From which year does the money run?"),
    unit=NOMINAL,
    columns=BY_START_YEAR,
    view=funding_by_start_year,
    takeaway=takeaway,
    draw=draw,
    filters=("initiative", "funder", "stage", "period", "unit", "assume"),
    key=(Key(_STATED, "chart-2"), Key(_UNSAID, "chart-unknown", is_hatched=True)),
    assumptions=(EVEN_SPLIT,),
)
