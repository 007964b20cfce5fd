"""What the record is built on: facts by publisher and year."""

from collections import Counter

import pandas as pd
import plotly.graph_objects as go

from policyfacts.figures._chart import Chart
from policyfacts.figures._key import Key
from policyfacts.figures._matrix import CellMark, matrix_figure
from policyfacts.figures._theme import Style
from policyfacts.figures._words import plural
from policyfacts.schema import split_both
from policyfacts.tables.frames import Cells, records
from policyfacts.text import particle
from policyfacts.views.refs import refs
from policyfacts.views.sources_by_year import COLUMNS, coverage
from policyfacts.words import Lang, Words

_UNDATED = Words("날짜 미상", "no date")


def takeaway(rows: pd.DataFrame) -> Words:
    """How many facts, the publisher of most, how many others tell too, how many articles have no stated date."""
    if rows.empty:
        return Words("기사가 없다.", "There is no article.")
    facts, articles, shared, inferred = (int(rows[name].sum()) for name in ("facts", "articles", "shared", "inferred"))
    first = str(rows.iloc[0]["publisher"])
    most, count = split_both(first), int(rows[rows["publisher"] == first]["facts"].sum())
    share = round(100 * shared / facts) if facts else 0
    ko = f"기사 {articles:,}건의 사실 {facts:,}건이며, {particle(most.ko, '이', '가')} {count:,}건으로 가장 많다. "
    ko += f"{share}%는 다른 매체도 전한다."
    en = f"{facts:,} facts from {plural(articles, 'article', 'articles')}; most are from {most.en} ({count}). "
    en += f"Another publisher tells {share}% of them, too."
    if inferred:
        ko += f" 기사 {inferred}건은 게시일을 미루어 알았거나 모른다."
        en += f" The date of {plural(inferred, 'article', 'articles')} is inferred or unknown."
    return Words(ko, en)


def draw(rows: pd.DataFrame, style: Style) -> go.Figure:
    """Publishers down, years across; how full a square is says how much others tell too, the number how many facts."""
    lang = style.lang
    given = records(rows)
    years = sorted({str(row["year"]) for row in given}, key=lambda year: year or "9999")
    sizes: Counter[str] = Counter()
    for row in given:
        sizes[row["publisher"]] += row["facts"]
    publishers = list(sizes)
    marks = [_mark(row, (publishers.index(row["publisher"]), years.index(row["year"])), lang) for row in given]
    labels = [f"{split_both(name)[lang]} · {_facts(sizes[name], lang)}" for name in publishers]
    return matrix_figure(labels, [year or _UNDATED[lang] for year in years], marks, style)


def _mark(row: Cells, cell: tuple[int, int], lang: Lang) -> CellMark:
    facts, shared, is_inferred = int(row["facts"]), int(row["shared"]), 2 * row["inferred"] > row["articles"]
    name, year = split_both(str(row["publisher"]))[lang], row["year"] or _UNDATED[lang]
    told = f"다른 매체도 {shared}건" if lang == "ko" else f"{shared} told by others too"
    inferred = f"게시일을 미루어 안 기사 {row['inferred']}건" if lang == "ko" else f"{row['inferred']} dates inferred"
    return CellMark(
        *cell,
        text=f"~{facts}" if is_inferred else str(facts),
        symbol="square",
        colour="chart-1",
        refs=refs(row["fact_ids"]),
        spoken=f"{name}, {year}: {_facts(facts, lang)}, {told}, {inferred}",
        is_hollow=not shared,
        is_half=0 < 2 * shared < facts,
    )


def _facts(count: int, lang: Lang) -> str:
    return f"사실 {count:,}건" if lang == "ko" else plural(count, "fact", "facts")


CHART = Chart(
    slug="coverage",
    title=Words("이 자료는 무엇에 바탕을 두나?", "What is this built on?"),
    unit=Words("사실 수", "number of facts"),
    columns=COLUMNS,
    view=coverage,
    takeaway=takeaway,
    draw=draw,
    key=(
        Key(Words("절반 넘게 다른 매체도 전함", "half or more told by others too"), "chart-1"),
        Key(Words("일부를 다른 매체도 전함", "some told by others too"), "chart-1", "half"),
        Key(Words("이 매체만 전함", "told by this publisher alone"), "chart-1", is_hollow=True),
        Key(Words("~ 게시일을 대부분 미루어 앎", "~ most dates inferred"), "chart-text", "line"),
    ),
)
