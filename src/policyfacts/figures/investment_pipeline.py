"""Which company pledges stand, and how far each has come."""

import pandas as pd
import plotly.graph_objects as go

from policyfacts.figures._chart import Chart
from policyfacts.figures._key import Key
from policyfacts.figures._most import FIRST, IN_ALL, alike
from policyfacts.figures._rows import Row
from policyfacts.figures._staged import Look, Staged, staged_figure
from policyfacts.figures._theme import Style
from policyfacts.figures._words import NOMINAL, UNKNOWN, plural, when
from policyfacts.schema import TABLES, split_both
from policyfacts.tables.frames import Cells, is_missing, records
from policyfacts.text import particle
from policyfacts.units import format_krw
from policyfacts.views.pledges import (
    CANCELLED,
    IN_PIPELINE,
    STAGES_IN_ORDER,
    THEN,
    TROUBLED,
    investment_pipeline,
    size,
)
from policyfacts.views.refs import row_refs
from policyfacts.words import Lang, Words

_STAGE = TABLES["investments"]["stage"]
_LOOKS = {
    "cancelled": Look("chart-setback", "x", "cross", "x"),
    "scaled-back": Look("chart-setback", "triangle-down", "triangle", "\\"),
    "delayed": Look("chart-4", "triangle-right", "triangle-right", "-"),
    "under-construction": Look("chart-1", "square", "square", "|"),
    "decided": Look("chart-5", "diamond", "diamond", ".", is_hollow=True),
    "mou": Look("chart-5", "circle", "circle", is_hollow=True),
    "completed": Look("chart-2", "square", "square"),
    "": Look("chart-unknown", "circle", "circle", is_hollow=True),
}


def takeaway(rows: pd.DataFrame) -> Words:
    """What stands, what went wrong, the largest, and what has no amount."""
    if rows.empty:
        return Words("기업의 투자 약속이 기록되어 있지 않다.", "No company pledge is on record.")
    given = records(rows)
    kept = [row for row in given if row["stage"] != CANCELLED]
    total, top = sum(map(size, kept)), max(kept or given, key=size)
    name, unsaid = split_both(str(top["project"])), sum(is_missing(row["amount_krw"]) for row in given)
    ko = f"투자 약속 {len(given)}건 가운데 {len(kept)}건, {format_krw(total, 'ko')}이 유효하다."
    en = f"Of {plural(len(given), 'pledge', 'pledges')}, {len(kept)} stand ({format_krw(total, 'en')})."
    counts = [(_STAGE.word(stage), sum(row["stage"] == stage for row in given)) for stage in TROUBLED]
    said = [(word, count) for word, count in counts if count]
    if said:
        lost = sum(size(row) for row in given if row["stage"] == CANCELLED)
        ko += f" {', '.join(f'{word.ko} {count}건' for word, count in said)}이다."
        ko += f" 취소된 금액은 {format_krw(lost, 'ko')}이다."
        en += f" {', '.join(f'{count} {word.en}' for word, count in said)}; {format_krw(lost, 'en')} was cancelled."
    ko += f" 가장 큰 것은 {particle(name.ko, '이다', '다')}."
    en += f" The largest is the {name.en}."
    if unsaid:
        ko += f" {unsaid}건은 금액이 기사에 없다."
        en += f" For {unsaid}, no article states an amount."
    return Words(ko, en)


def draw(rows: pd.DataFrame, style: Style) -> go.Figure:
    """A bar a project under the heading of its stage, what went wrong first."""
    pairs = zip(records(rows), row_refs(rows), strict=True)
    return staged_figure([_staged(row, to, style.lang) for row, to in pairs], style)


def _staged(row: Cells, to: str, lang: Lang) -> Staged:
    stage, name = str(row["stage"]), split_both(str(row["project"]))[lang]
    path, end = split_both(str(row["path"]))[lang], str(row["period_end"])
    amount = None if is_missing(row["amount_krw"]) else int(row["amount_krw"])
    money = UNKNOWN[lang] if amount is None else format_krw(amount, lang)
    word = _STAGE.word(stage)[lang] if stage else UNKNOWN[lang]
    due = [f"{_DUE[lang]} {when(end, lang)}"] if end else []
    # What went wrong is told with how far it had come; elsewhere the heading says enough.
    before = path.partition(THEN + word)[0] if stage in TROUBLED else ""
    detail = money + (f" · {_BEFORE[lang]} {before}" if before else "")
    return Staged(
        Row(name, to, " · ".join([f"{name}: {money}", path, *due]), detail, group=f"{word} {row[IN_ALL]:,}"),
        _LOOKS[stage],
        amount,
        None if amount is None else (int(row["low"]), int(row["high"])),
    )


_BEFORE = Words("이전:", "before:")
_DUE = Words("완료", "due")

CHART = Chart(
    slug="investment-pipeline",
    title=Words("어느 기업 투자 약속이 아직 유효한가?", "Which company pledges stand?"),
    unit=NOMINAL,
    columns=IN_PIPELINE,
    view=investment_pipeline,
    takeaway=takeaway,
    draw=draw,
    most=FIRST.counting(alike("stage")),
    filters=("initiative", "unit"),
    key=(
        *(_LOOKS[stage].key(_STAGE.word(stage)) for stage in STAGES_IN_ORDER),
        Key(Words("기사마다 다른 금액의 범위", "range on which articles differ"), "chart-text", "whisker"),
        Key(Words("금액 미상", "amount unknown"), "chart-unknown", is_hatched=True),
    ),
)
