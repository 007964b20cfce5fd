"""How announced totals of investment grew and shrank."""

import pandas as pd

from policyfacts.figures._chart import Chart
from policyfacts.figures._key import Key
from policyfacts.figures._steps import steps_figure
from policyfacts.figures._words import plural, when
from policyfacts.schema import split_both
from policyfacts.tables.frames import records
from policyfacts.views.pledge_vintages import COLUMNS, pledge_vintages
from policyfacts.words import Words


def takeaway(rows: pd.DataFrame) -> Words:
    """The total told most often: its first and its standing answer, and how many totals there are."""
    if rows.empty:
        return Words("누적 발표액이 거듭 나온 일이 없다.", "No cumulative total was announced more than once.")
    first = records(rows[rows["claim_id"] == rows.iloc[0]["claim_id"]])
    dated = [row for row in first if row["as_of"]] or first
    now = next((row for row in first if row["is_current"]), dated[-1])
    name, start, end = (split_both(str(text)) for text in (now["claim"], dated[0]["value"], now["value"]))
    peak = split_both(str(max(first, key=lambda row: float(row["number"]))["value"]))
    days, count = [str(dated[0]["as_of"]), str(now["as_of"])], rows["claim_id"].nunique()
    ko = f"{name.ko}: {when(days[0], 'ko')} {start.ko}에서 {when(days[1], 'ko')} {end.ko}이 되었다."
    en = f"{name.en}: {start.en} ({when(days[0], 'en')}), now {end.en} ({when(days[1], 'en')}); at most {peak.en}."
    ko += f" 최고는 {peak.ko}이다. 정의가 다른 합계 {count}가지는 서로 더할 수 없다."
    en += f" {plural(count, 'total', 'totals')} with a definition of its own; none may be added to another."
    return Words(ko, en)


CHART = Chart(
    slug="pledge-vintages",
    title=Words("발표된 투자 합계는 어떻게 바뀌었나?", "How have the announced totals changed?"),
    unit=Words("원, 명목, 누적", "KRW, nominal, cumulative"),
    columns=COLUMNS,
    view=pledge_vintages,
    takeaway=takeaway,
    draw=steps_figure,
    filters=("initiative",),
    hidden=("number", "claim_id", "topic", "hazard"),
    key=(
        Key(Words("지금 따르는 답", "answer that stands"), "chart-1", "circle"),
        Key(Words("이전의 답", "earlier answer"), "chart-1", "circle", is_hollow=True),
        Key(Words("날짜 미상 기사", "undated article"), "chart-1", "diamond", is_hollow=True),
    ),
)
