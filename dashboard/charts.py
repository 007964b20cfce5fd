"""Rows and figures of charts, computed once for all who ask the same."""

from dataclasses import replace
from functools import lru_cache

import pandas as pd

from policyfacts.figures import CHARTS
from policyfacts.figures._forms import changes
from policyfacts.figures._theme import Style
from policyfacts.tables.model import Tables
from policyfacts.views.filters import Filters


@lru_cache(maxsize=64)
def rows_of(slug: str, tables: Tables, filters: Filters) -> pd.DataFrame:
    """A chart's rows; read-only."""
    return CHARTS[slug].rows(tables, filters)


@lru_cache(maxsize=512)
def figure_of(slug: str, tables: Tables, filters: Filters, style: Style) -> dict[str, object]:
    """A chart's figure as plotly JSON; empty where the table is the best drawing."""
    chart = CHARTS[slug]
    if chart.draw is None:
        return {}
    drawn: dict[str, object] = chart.draw(rows_of(slug, tables, filters), style).to_plotly_json()
    return drawn


@lru_cache(maxsize=512)
def wide_of(slug: str, tables: Tables, filters: Filters, style: Style) -> object:
    """What the chart's wide form changes of its figure; None where nothing."""
    narrow, wide = (figure_of(slug, tables, filters, replace(style, is_wide=is_wide)) for is_wide in (False, True))
    return changes(narrow, wide)
