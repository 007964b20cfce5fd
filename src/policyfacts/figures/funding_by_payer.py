"""Who pays, and which shares no article states."""

import pandas as pd
import plotly.graph_objects as go

from policyfacts.figures._chart import Chart, joined
from policyfacts.figures._rows import BAR_PX, Row, axis, hover, sheet, sheet_figure, unknown_bars
from policyfacts.figures._theme import Style
from policyfacts.figures._words import plural, unknown_because
from policyfacts.schema import split_both
from policyfacts.schema.funding import FUNDER_LEVELS
from policyfacts.tables.frames import Cells, is_missing, records
from policyfacts.text import particle
from policyfacts.units import eok, format_krw, format_krw_exact
from policyfacts.views.funding import BY_PAYER, REASON, funding_by_payer
from policyfacts.views.refs import row_refs
from policyfacts.words import Lang, Words

_LEVELS = {code.value: code.words for code in FUNDER_LEVELS}
_NO_LEVEL = "unspecified"
_ANY_AMOUNT = Words("금액", "any amount")
_AXIS_ROOM = 1.18
"""The axis runs on past the longest bar, so that its label fits."""


def takeaway(rows: pd.DataFrame) -> Words:
    """The stated money and the shares that are not stated."""
    stated, unknown = rows[rows["amount_krw"].notna()], rows[rows["amount_krw"].isna()]
    ko, en = (_stated(stated, lang) for lang in ("ko", "en"))
    silent = unknown[unknown["reason"] == "not-stated"]
    levels = [level for level in dict.fromkeys(silent["funder_level"]) if level != _NO_LEVEL]
    if levels:
        ko += f" {particle(joined((_LEVELS[level].ko for level in levels), 'ko', most=5), '은', '는')} 기사에 없다."
        en += f" Not stated: {joined((_LEVELS[level].en for level in levels), 'en', most=5)}."
    nothing = int((unknown["funder_level"] == _NO_LEVEL).sum())
    if nothing:
        ko += f" 금액이 전혀 나오지 않은 사업은 {nothing}건이다."
        en += f" For {plural(nothing, 'initiative', 'initiatives')} no amount is stated at all."
    return Words(ko, en)


def draw(rows: pd.DataFrame, style: Style) -> go.Figure:
    """A bar for each stated amount; hatching over the row of each that is not."""
    laid = sheet([_row(row, refs, style.lang) for row, refs in zip(records(rows), row_refs(rows), strict=True)])
    most = max([eok(int(amount)) for amount in rows["amount_krw"].dropna()], default=1.0) * _AXIS_ROOM
    placed = list(zip(laid.at, laid.rows, rows["amount_krw"], strict=True))
    unknown = [(at, row) for at, row, amount in placed if is_missing(amount)]
    stated = [(at, row, int(amount)) for at, row, amount in placed if not is_missing(amount)]
    figure = sheet_figure(laid, style, [unknown_bars(unknown, style, span=(0.0, most)), _bars(stated, style)])
    figure.update_xaxes(axis(style, range=[0, most], rangemode="tozero", nticks=5, automargin=False))
    return figure


def _bars(stated: list[tuple[float, Row, int]], style: Style) -> go.Bar:
    return go.Bar(
        orientation="h",
        y=[at for at, _, _ in stated],
        x=[eok(amount) for _, _, amount in stated],
        width=BAR_PX,
        marker={"color": style["chart-1"]},
        **hover(row for _, row, _ in stated),
    )


def _row(row: Cells, refs: str, lang: Lang) -> Row:
    level, name = _LEVELS[str(row["funder_level"])][lang], split_both(str(row["initiative"]))[lang]
    amount = row["amount_krw"]
    if is_missing(amount):
        level = _ANY_AMOUNT[lang] if row["funder_level"] == _NO_LEVEL else level
        shown = said = unknown_because(REASON.word(str(row["reason"]))[lang], lang)
    else:
        shown, said = (form(int(amount), lang) for form in (format_krw, format_krw_exact))
    return Row(level, refs, f"{name}, {level}: {said}", shown, group=name)


def _stated(stated: pd.DataFrame, lang: Lang) -> str:
    if stated.empty:
        return "금액을 밝힌 사업이 없다." if lang == "ko" else "No initiative has a stated amount."
    top = stated.iloc[0]
    name, level = split_both(top["initiative"])[lang], _LEVELS[top["funder_level"]][lang]
    amount = format_krw(int(top["amount_krw"]), lang)
    if lang == "ko":
        return f"금액이 나온 것은 {len(stated)}건이며, 가장 큰 것은 {name}의 {level} {amount}이다."
    return (
        f"{plural(len(stated), 'amount is', 'amounts are')} stated; the largest is {amount} ({level}) for the {name}."
    )


CHART = Chart(
    slug="funding-by-payer",
    title=Words("누가 얼마를 내는가?", "Who pays how much?"),
    unit=Words("억 원, 명목", "100 million KRW, nominal"),
    columns=BY_PAYER,
    view=funding_by_payer,
    takeaway=takeaway,
    draw=draw,
    filters=("initiative", "funder", "stage", "period", "unit"),
)
