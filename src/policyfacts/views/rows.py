"""View frames: columns that know what they mean, provenance last."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from policyfacts.schema import Column
from policyfacts.tables.frames import dtype
from policyfacts.views.refs import FACT_IDS, UNKNOWN_IDS

PROVENANCE = (FACT_IDS, UNKNOWN_IDS)


def view_frame(columns: Iterable[Column], rows: Iterable[Mapping[str, object]]) -> pd.DataFrame:
    """One row per mapping with the given columns, then fact_ids and unknown_ids (tuples)."""
    given = list(rows)
    values: dict[str, pd.Series[Any]] = {}
    for column in columns:
        nothing = "" if dtype(column) == "str" else pd.NA
        values[column.name] = pd.Series([row.get(column.name, nothing) for row in given], dtype=dtype(column))
    for column in PROVENANCE:
        values[column.name] = pd.Series([row.get(column.name, ()) for row in given], dtype=object)
    return pd.DataFrame(values)
