"""Who gets how much public money, and how sure that is."""

from collections.abc import Iterable
from itertools import groupby

import pandas as pd
import plotly.graph_objects as go

from policyfacts.figures._bars import Bar, Segment, bars_figure
from policyfacts.figures._chart import Chart
from policyfacts.figures._key import Key
from policyfacts.figures._payers import KEY, colour, is_unknown, payer
from policyfacts.figures._rows import Row
from policyfacts.figures._theme import Style
from policyfacts.figures._words import NOMINAL, plural
from policyfacts.schema import split_both
from policyfacts.tables.frames import Cells, records
from policyfacts.text import particle
from policyfacts.units import format_krw, format_krw_exact
from policyfacts.views.funding import BY_INITIATIVE, funding_by_initiative
from policyfacts.views.refs import refs
from policyfacts.words import Lang, Words

MOST = 12
"""As many rows as are read at a glance; the rest is one row, and in the table."""
_REST = Words("그 밖의 {}개 사업", "{} other initiatives")


def takeaway(rows: pd.DataFrame) -> Words:
    """The largest, how many agree, and for how many nobody is said to pay."""
    groups = _groups(rows)
    if not groups:
        return Words("더할 수 있는 금액이 나온 사업이 없다.", "No initiative has an amount that may be counted.")
    name, size = split_both(groups[0][0]), _size(groups[0][1])
    unsaid = sum(all(is_unknown(str(row["funder_level"])) for row in group) for _, group in groups)
    open_ = sum(group[0]["low"] != group[0]["high"] for _, group in groups)
    ko = f"{len(groups)}개 사업 가운데 {particle(name.ko, '이', '가')} {format_krw(size, 'ko')}으로 가장 크다."
    counted = plural(len(groups), "initiative", "initiatives")
    en = f"Of {counted}, the {name.en} is the largest ({format_krw(size, 'en')})."
    if unsaid:
        ko += f" {unsaid}개는 누가 내는지 기사에 없다."
        en += f" For {unsaid}, no article says who pays."
    if open_:
        ko += f" {open_}개는 기사마다 금액이 다르다."
        en += f" For {open_}, articles still differ."
    return Words(ko, en)


def draw(rows: pd.DataFrame, style: Style) -> go.Figure:
    """A bar an initiative: payers end to end, hatched where only a total is known, a whisker over standing answers."""
    groups = _groups(rows)
    bars = [_bar(name, group, style.lang) for name, group in groups[:MOST]]
    rest = groups[MOST:]
    return bars_figure([*bars, *([_rest(rest, style.lang)] if rest else [])], style)


def _bar(name: str, group: list[Cells], lang: Lang) -> Bar:
    title, first, size = split_both(name)[lang], group[0], _size(group)
    low, high = int(first["low"]), int(first["high"])
    span = f"{format_krw(low, lang)}–{format_krw(high, lang)}"
    detail = format_krw(size, lang) + (f" ({span})" if low != high else "")
    ids = tuple(dict.fromkeys(each for row in group for each in row["fact_ids"]))
    row = Row(title, refs(ids), f"{title}: {span}", detail)
    return Bar(row, tuple(_segment(title, each, lang) for each in group), (low, high))


def _segment(title: str, row: Cells, lang: Lang) -> Segment:
    level, amount = str(row["funder_level"]), int(row["amount_krw"])
    said = f"{title}, {payer(level)[lang]}: {format_krw_exact(amount, lang)}"
    return Segment(amount, refs(row["fact_ids"]), said, colour(level), is_unknown(level))


def _rest(groups: list[tuple[str, list[Cells]]], lang: Lang) -> Bar:
    title, total = _REST[lang].format(len(groups)), sum(_size(group) for _, group in groups)
    ids = refs(dict.fromkeys(each for _, group in groups for row in group for each in row["fact_ids"]))
    said = f"{title}: {format_krw_exact(total, lang)}"
    return Bar(Row(title, ids, said, format_krw(total, lang)), (Segment(total, ids, said, "chart-rest"),))


def _groups(rows: pd.DataFrame) -> list[tuple[str, list[Cells]]]:
    """The rows of each initiative, in the view's order."""
    return [(name, list(group)) for name, group in groupby(records(rows), key=lambda row: str(row["initiative"]))]


def _size(group: Iterable[Cells]) -> int:
    return sum(int(row["amount_krw"]) for row in group)


CHART = Chart(
    slug="funding-by-initiative",
    title=Words("어느 사업에 공공 재원이 얼마나 가나?", "Who gets how much public money?"),
    unit=NOMINAL,
    columns=BY_INITIATIVE,
    view=funding_by_initiative,
    takeaway=takeaway,
    draw=draw,
    filters=("initiative", "funder", "stage", "period", "unit"),
    key=(
        *KEY,
        Key(Words("기사마다 다른 총액의 범위", "range of totals on which articles differ"), "chart-text", "whisker"),
    ),
)
