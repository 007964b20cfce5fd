"""Which partners are abroad, by country; a handful of countries is read faster as a list than on a globe."""

import pandas as pd
import plotly.graph_objects as go

from policyfacts.figures._chart import Chart, joined
from policyfacts.figures._counts import counts_figure
from policyfacts.figures._most import FIRST
from policyfacts.figures._rows import Row
from policyfacts.figures._theme import Style
from policyfacts.figures._words import plural
from policyfacts.schema import split_both
from policyfacts.tables.frames import Cells, records
from policyfacts.views.partners import ABROAD, TYPE, partners_abroad
from policyfacts.views.refs import row_refs
from policyfacts.words import Lang, Words

_NO_COUNTRY = Words("나라 미상", "country unknown")


def takeaway(rows: pd.DataFrame) -> Words:
    """How many organisations in which countries, and how many of no known country."""
    known = rows[rows["country"] != ""]
    if rows.empty:
        return Words("나라 밖의 기관이 나온 사업이 없다.", "No article names a partner abroad.")
    countries = [split_both(name) for name in dict.fromkeys(known["country"])]
    ko = f"나라 밖 기관은 {len(known)}곳이다: {joined((c.ko for c in countries), 'ko', most=5)}." if countries else ""
    en = (
        f"{plural(len(known), 'partner is', 'partners are')} abroad: {joined((c.en for c in countries), 'en', most=5)}."
    )
    unknown = len(rows) - len(known)
    if unknown:
        ko += f" {unknown}곳은 어느 나라 기관인지 모른다."
        en += f" The country of {unknown} is not known."
    return Words(ko.strip(), en.strip())


def draw(rows: pd.DataFrame, style: Style) -> go.Figure:
    """A bar an organisation under its country, as long as the number of initiatives it is part of."""
    lang = style.lang
    return counts_figure(
        [
            (_row(row, refs, lang), int(row["initiatives"]))
            for row, refs in zip(records(rows), row_refs(rows), strict=True)
        ],
        style,
        "chart-1",
    )


def _row(row: Cells, refs: str, lang: Lang) -> Row:
    name, country = (
        split_both(str(row["organisation"]))[lang],
        split_both(str(row["country"]))[lang] or _NO_COUNTRY[lang],
    )
    kind = TYPE.word(str(row["type"]))[lang] if row["type"] else ""
    return Row(name, refs, f"{name}, {country}: {split_both(str(row['names']))[lang]}", kind, country)


CHART = Chart(
    slug="partner-map",
    title=Words("나라 밖에서는 누가 함께하나?", "Which partners are abroad?"),
    unit=Words("함께하는 사업 수", "number of initiatives"),
    columns=ABROAD,
    view=partners_abroad,
    takeaway=takeaway,
    draw=draw,
    most=FIRST,
    filters=("initiative", "type"),
)
