"""What happened in the last twelve months, for a reader who was away."""

from dataclasses import replace
from datetime import date, timedelta

import pandas as pd

from policyfacts.tables.model import Tables
from policyfacts.views.filters import Filters, narrow
from policyfacts.views.timeline import PERIOD, timeline

_DAYS = 365


def recent(tables: Tables, filters: Filters) -> pd.DataFrame:
    """The timeline of the twelve months before the as-of date, or before the newest article.

    Returns:
        Rows as of `timeline`, without programme periods and without what has no date.
    """
    today = tables.as_of or tables.newest
    if not today:
        return timeline(tables, filters)
    first = date.fromisoformat(today) - timedelta(days=_DAYS)
    chosen = replace(filters, period=f"{first.isoformat()}/{today}")
    rows = timeline(narrow(tables, Filters(period=chosen.period)), chosen)
    return rows[(rows["kind"] != PERIOD) & (rows["date"] != "")].reset_index(drop=True)
