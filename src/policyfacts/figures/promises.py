"""What was promised, and what came of it."""

import pandas as pd
import plotly.graph_objects as go

from policyfacts.figures._chart import Chart
from policyfacts.figures._dumbbells import Dumbbell, dumbbells_figure
from policyfacts.figures._key import Key, Shape
from policyfacts.figures._most import FIRST, IN_ALL, alike
from policyfacts.figures._rows import Row
from policyfacts.figures._theme import Style
from policyfacts.figures._words import plural, when
from policyfacts.schema import TABLES, split_both
from policyfacts.tables.dates import first_day, last_day
from policyfacts.tables.frames import Cells, is_missing, records
from policyfacts.text import particle
from policyfacts.views.promises import COLUMNS, WORST_FIRST, promises
from policyfacts.views.refs import row_refs
from policyfacts.words import Lang, Words

_OUTCOME = TABLES["promises"]["outcome"]
_UNIT = TABLES["promises"]["capacity_unit"]
LOOKS: dict[str, tuple[str, str, Shape]] = {
    "cancelled": ("chart-setback", "x", "cross"),
    "shrunk": ("chart-setback", "triangle-down", "triangle"),
    "no-news": ("chart-4", "diamond", "diamond"),
    "late": ("chart-4", "square", "square"),
    "open": ("chart-promise", "diamond", "diamond"),
    "kept": ("chart-2", "circle", "circle"),
}
"""Colour, shape in the drawing and in the key, by outcome."""
_NOT_MET = ("no-news", "open")


def takeaway(rows: pd.DataFrame) -> Words:
    """How many were kept, what became of the others, and which slipped most."""
    if rows.empty:
        return Words("약속이 기록되어 있지 않다.", "No promise is on record.")
    counts = {outcome: int((rows["outcome"] == outcome).sum()) for outcome in WORST_FIRST}
    said = [(_OUTCOME.word(outcome), count) for outcome, count in counts.items() if count and outcome != "kept"]
    ko = f"약속 {len(rows)}건 가운데 {counts['kept']}건이 제때 이루어졌다."
    en = f"Of {plural(len(rows), 'promise', 'promises')}, {counts['kept']} came about in time."
    if said:
        ko += f" {', '.join(f'{word.ko} {count}건' for word, count in said)}이다."
        en += f" {', '.join(f'{count} {word.en}' for word, count in said)}."
    slips = [row for row in records(rows) if not is_missing(row["slip_months"]) and int(row["slip_months"]) > 0]
    if slips:
        worst = max(slips, key=lambda row: int(row["slip_months"]))
        name, months = split_both(str(worst["promise"])), int(worst["slip_months"])
        ko += f" 가장 많이 밀린 것은 {particle(name.ko, '으로', '로')} {months}개월이다."
        en += f" The longest slip: {name.en}, {plural(months, 'month', 'months')}."
    return Words(ko, en)


def draw(rows: pd.DataFrame, style: Style) -> go.Figure:
    """A row a promise, worst outcomes first: a ring where it was first due, a shape for what came of it."""
    pairs = zip(records(rows), row_refs(rows), strict=True)
    items = [_dumbbell(row, to, style.lang) for row, to in pairs]
    return dumbbells_figure(items, style, str(rows.iloc[0]["today"]) if len(rows) else "")


def _dumbbell(row: Cells, to: str, lang: Lang) -> Dumbbell:
    outcome, title = str(row["outcome"]), split_both(str(row["promise"]))[lang]
    word, first = _OUTCOME.word(outcome)[lang], str(row["promised"])
    last = str(row["actual"] or row["latest"] or first)
    detail = " · ".join(part for part in (_dates(row, lang), _slip(row, lang), _capacity(row, lang)) if part)
    colour, symbol, _ = LOOKS[outcome]
    return Dumbbell(
        Row(title, to, f"{title}: {word}, {detail}", detail, group=f"{word} {row[IN_ALL]:,}"),
        _days(first),
        _days(last),
        colour,
        symbol,
        is_hollow=outcome in _NOT_MET,
        tail=str(row["today"]) if outcome == "no-news" else "",
    )


def _days(date: str) -> tuple[str, str]:
    """First and last possible day; of an open interval (put off without a new date) its known end twice."""
    first, last = first_day(date), last_day(date)
    return first or last, last or first


def _dates(row: Cells, lang: Lang) -> str:
    """First due date, then the present one or the one on which it came about."""
    first, last = str(row["promised"]), str(row["actual"] or row["latest"])
    return when(first, lang) if first == last else f"{when(first, lang)} → {when(last, lang)}"


def _slip(row: Cells, lang: Lang) -> str:
    if is_missing(row["slip_months"]) or not row["slip_months"]:
        return ""
    return f"{int(row['slip_months']):+}{'개월' if lang == 'ko' else ' months'}"


def _capacity(row: Cells, lang: Lang) -> str:
    if is_missing(row["capacity_first"]) or row["capacity_first"] == row["capacity_latest"]:
        return ""
    unit = _UNIT.word(str(row["capacity_unit"]))[lang]
    return f"{row['capacity_first']:,.0f} → {row['capacity_latest']:,.0f} {unit}"


KEY = (
    Key(Words("처음 기한", "first due"), "chart-text", "circle", is_hollow=True),
    *(
        Key(_OUTCOME.word(outcome), colour, shape, is_hollow=outcome in _NOT_MET)
        for outcome, (colour, _, shape) in LOOKS.items()
    ),
    Key(Words("날짜가 그 안에 듦", "date somewhere in it"), "chart-unknown", "band"),
    Key(Words("기준일", "as-of date"), "chart-text", "dots"),
    Key(Words("소식 없는 동안, 또는 기한 미상", "no report since, or no due date"), "chart-unknown", is_hatched=True),
)

CHART = Chart(
    slug="promises",
    title=Words("무엇을 약속했고 어떻게 되었나?", "What was promised, and what came of it?"),
    columns=COLUMNS,
    view=promises,
    takeaway=takeaway,
    draw=draw,
    most=FIRST.counting(alike("outcome")),
    filters=("initiative",),
    hidden=("today",),
    key=KEY,
)
