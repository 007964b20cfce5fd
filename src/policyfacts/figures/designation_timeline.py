"""Since when each designation is held, as precisely as it is known."""

import pandas as pd
import plotly.graph_objects as go

from policyfacts.figures._chart import Chart, joined
from policyfacts.figures._dates import Dated, dated_figure
from policyfacts.figures._rows import Row
from policyfacts.figures._theme import Style
from policyfacts.figures._words import plural, when
from policyfacts.schema import TABLES, split_both
from policyfacts.tables.frames import Cells, records
from policyfacts.views.designations import COLUMNS, designations
from policyfacts.views.refs import row_refs
from policyfacts.words import LANGS, Lang, Words

_STATUS = TABLES["designations"]["status"]


def takeaway(rows: pd.DataFrame) -> Words:
    """How many are held, the first, and how many are dated to the year alone."""
    held = rows[rows["status"] == "designated"]
    if held.empty:
        return Words("지정된 것이 없다.", "Nothing is designated.")
    coarse = held[held["precision"] == "year"]
    names = {lang: [split_both(name)[lang] for name in held["name"]] for lang in LANGS}
    first = {lang: when(held.iloc[0]["date"], lang) for lang in LANGS}
    ko = f"지정 {len(held)}건: {joined(names['ko'], 'ko', most=4)}. 가장 이른 것은 {first['ko']}이다."
    en = f"{plural(len(held), 'designation', 'designations')}: {joined(names['en'], 'en', most=4)}."
    en += f" The earliest is of {first['en']}."
    if len(coarse):
        ko += f" {len(coarse)}건은 연도만 알려져 앞뒤 순서를 알 수 없다."
        en += f" {len(coarse)} are dated to the year alone, so their order is not known."
    return Words(ko, en)


def draw(rows: pd.DataFrame, style: Style) -> go.Figure:
    """One row a designation: its band is every day on which it may have been made."""
    items = [_dated(row, refs, style.lang) for row, refs in zip(records(rows), row_refs(rows), strict=True)]
    return dated_figure(items, style)


def _dated(row: Cells, refs: str, lang: Lang) -> Dated:
    name, status = split_both(str(row["name"]))[lang], _STATUS.word(str(row["status"]))[lang]
    date = when(str(row["date"]), lang)
    held = row["status"] == "designated"
    return Dated(
        Row(name, refs, f"{name}, {status}, {date}", f"{date} · {status}"),
        str(row["date_start"]),
        str(row["date_end"]),
        "chart-2" if held else "chart-4",
        symbol="diamond",
        is_hollow=not held,
    )


CHART = Chart(
    slug="designation-timeline",
    title=Words("무엇으로 언제 지정되었나?", "What was designated when?"),
    columns=COLUMNS,
    view=designations,
    takeaway=takeaway,
    draw=draw,
    filters=("region", "period"),
    hidden=("date_start", "date_end"),
)
