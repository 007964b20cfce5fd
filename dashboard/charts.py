"""Rows and figures of charts, computed once for all who ask the same."""

from functools import lru_cache
from typing import Any

import pandas as pd
from plotly.io.json import to_json_plotly

from policyfacts.figures import CHARTS
from policyfacts.figures._theme import Style
from policyfacts.tables.model import Tables
from policyfacts.views.filters import Filters


@lru_cache(maxsize=64)
def rows_of(slug: str, tables: Tables, filters: Filters) -> pd.DataFrame:
    """A chart's rows; read-only."""
    return CHARTS[slug].rows(tables, filters)


@lru_cache(maxsize=512)
def figure_of(slug: str, tables: Tables, filters: Filters, style: Style) -> dict[str, Any]:
    """A chart's figure as plotly JSON; empty where the table is the best drawing."""
    chart = CHARTS[slug]
    if chart.draw is None:
        return {}
    drawn: dict[str, Any] = chart.draw(rows_of(slug, tables, filters), style).to_plotly_json()
    return drawn


@lru_cache(maxsize=512)
def figure_json(slug: str, tables: Tables, filters: Filters, style: Style) -> str:
    """A chart's figure as text."""
    return str(to_json_plotly(figure_of(slug, tables, filters, style)))
