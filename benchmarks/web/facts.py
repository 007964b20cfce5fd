"""The facts and the four charts that every build shows: public money by initiative, payer, stage and first year."""

from pathlib import Path

import pandas as pd
import plotly.express as px
import plotly.graph_objects as go

from policyfacts.paths import DataFolder
from policyfacts.tables.load import load_tables
from policyfacts.views.filters import Filters
from policyfacts.views.funding import funding_by_initiative

ROOT = Path(__file__).parents[2]
TITLE = "포항 이차전지 지원 금액"
ALL = "전체"
CHARTS = {
    "initiative": "누가 얼마를 받나?",
    "payer": "누가 내나?",
    "stage": "어디까지 왔나?",
    "year": "언제 시작하나?",
}
"""Column that a chart counts by, and its question."""


def facts() -> pd.DataFrame:
    """One row per initiative and payer: initiative, payer, stage, year, amount in 100 million won."""
    rows = funding_by_initiative(load_tables(DataFolder(ROOT / "data")), Filters())
    return pd.DataFrame(
        {
            "initiative": rows["initiative"].str.partition(" | ")[0],
            "payer": rows["funder_level"],
            "stage": rows["stage"].where(rows["stage"] != "", "unknown"),
            "year": rows["period"].str[:4].where(rows["period"].str.match(r"\d{4}"), "unknown"),
            "amount": rows["amount_krw"].astype(float) / 1e8,
        }
    )


def chart(rows: pd.DataFrame, column: str) -> go.Figure:
    """One bar a value of a column, coloured by payer, as plotly's own pages show it."""
    summed = rows.groupby([column, "payer"] if column != "payer" else ["payer"], as_index=False)["amount"].sum()
    lies = column == "initiative"
    x, y = ("amount", column) if lies else (column, "amount")
    figure = px.bar(summed, x=x, y=y, color="payer", title=CHARTS[column], orientation="h" if lies else "v")
    return figure.update_layout(height=520 if lies else 360)


def narrowed(rows: pd.DataFrame, payer: str) -> pd.DataFrame:
    """The rows of one payer, or all."""
    return rows if payer == ALL else rows[rows["payer"] == payer]
