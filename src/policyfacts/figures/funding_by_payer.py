"""Who pays how much, over all initiatives that may be counted together."""

import pandas as pd
import plotly.graph_objects as go

from policyfacts.figures._bars import Bar, Segment, bars_figure
from policyfacts.figures._chart import Chart
from policyfacts.figures._payers import colour, is_unknown, payer
from policyfacts.figures._rows import Row
from policyfacts.figures._theme import Style
from policyfacts.figures._words import NOMINAL, plural
from policyfacts.tables.frames import Cells, is_missing, records
from policyfacts.text import particle
from policyfacts.units import format_krw, format_krw_exact
from policyfacts.views.funding import BY_PAYER, funding_by_payer
from policyfacts.views.refs import row_refs
from policyfacts.words import Lang, Words

_NOT_STATED = Words("금액이 나온 사업 없음", "no amount stated")


def takeaway(rows: pd.DataFrame) -> Words:
    """The payer who is said to give most, and how much nobody is said to pay."""
    stated = rows[rows["amount_krw"].notna()]
    known = [row for row in records(stated) if not is_unknown(str(row["funder_level"]))]
    unsaid = sum(int(row["amount_krw"]) for row in records(stated) if is_unknown(str(row["funder_level"])))
    if not known:
        ko, en = "누가 내는지 나온 금액이 없다.", "No article says who pays."
    else:
        most = max(known, key=lambda row: int(row["amount_krw"]))
        name, amount = payer(str(most["funder_level"])), int(most["amount_krw"])
        ko = f"밝혀진 재원 가운데 {particle(name.ko, '이', '가')} {format_krw(amount, 'ko')}으로 가장 많다."
        en = f"Of the stated payers the largest is {name.en} with {format_krw(amount, 'en')}."
    if unsaid:
        ko += f" {particle(format_krw(unsaid, 'ko'), '은', '는')} 누가 내는지 기사에 없다."
        en += f" For {format_krw(unsaid, 'en')} no article says who pays."
    return Words(ko, en)


def draw(rows: pd.DataFrame, style: Style) -> go.Figure:
    """One bar a payer; hatched what is ascribed to nobody."""
    pairs = zip(records(rows), row_refs(rows), strict=True)
    return bars_figure([_bar(row, to, style.lang) for row, to in pairs], style)


def _bar(row: Cells, to: str, lang: Lang) -> Bar:
    level, name = str(row["funder_level"]), payer(str(row["funder_level"]))[lang]
    if is_missing(row["amount_krw"]):
        return Bar(Row(name, to, f"{name}: {_NOT_STATED[lang]}", _NOT_STATED[lang]), (_nothing(to, name, lang),))
    amount, count = int(row["amount_krw"]), int(row["initiatives"])
    said = f"사업 {count}개" if lang == "ko" else plural(count, "initiative", "initiatives")
    segment = Segment(amount, to, f"{name}: {format_krw_exact(amount, lang)}", colour(level), is_unknown(level))
    return Bar(Row(name, to, f"{name}: {said}", f"{format_krw(amount, lang)} · {said}"), (segment,))


def _nothing(to: str, name: str, lang: Lang) -> Segment:
    # The way to the reason why no amount stands here.
    return Segment(0, to, f"{name}: {_NOT_STATED[lang]}", "chart-unknown", is_hatched=True)


CHART = Chart(
    slug="funding-by-payer",
    title=Words("누가 얼마를 내는가?", "Who pays how much?"),
    unit=NOMINAL,
    columns=BY_PAYER,
    view=funding_by_payer,
    takeaway=takeaway,
    draw=draw,
    filters=("initiative", "funder", "stage", "period", "unit"),
)
