"""Rows to frames whose columns and types are those of a TABLE."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from policyfacts.dates import parse_when
from policyfacts.schema import Column, Table
from policyfacts.schema._values import Value

Cells = dict[str, Any]
"""One row by column name. What a cell holds is said by the TABLE or the view's columns, not by Python's types."""

_DTYPES = {"integer": "Int64", "number": "Float64", "boolean": "boolean"}


def dtype(column: Column) -> str:
    """The pandas type of a column. Text is `str` with "" for nothing, so that grouping never drops a row."""
    return _DTYPES.get(column.type, "str")


def is_missing(value: object) -> bool:
    """Nothing was stated: empty text, NA, or an empty tuple."""
    if isinstance(value, str | tuple):
        return not value
    return bool(pd.isna(value))  # type: ignore[call-overload]


def frame(table: Table, rows: Iterable[Mapping[str, Value]]) -> pd.DataFrame:
    """A frame with exactly the table's columns and types; dates derived; one row per mapping, in order."""
    complete = [_with_dates(table, row) for row in rows]
    return pd.DataFrame({column.name: _series(column, complete) for column in table.columns})


def records(rows: pd.DataFrame) -> list[Cells]:
    """The rows as mappings by column name, in order."""
    names = [str(name) for name in rows.columns]
    # A third of the time of DataFrame.to_dict, which views call for every table they read.
    values = zip(*(rows[name].tolist() for name in names), strict=True)
    return [dict(zip(names, row, strict=True)) for row in values]


def _series(column: Column, rows: Sequence[Mapping[str, Value]]) -> "pd.Series[Any]":
    nothing = "" if dtype(column) == "str" else pd.NA
    return pd.Series([row.get(column.name, nothing) for row in rows], dtype=dtype(column), name=column.name)


def _with_dates(table: Table, row: Mapping[str, Value]) -> dict[str, Value]:
    derived = {
        column.name: _part(str(row[column.derived[0]]), column.derived[1])
        for column in table.columns
        if column.derived and row.get(column.derived[0])
    }
    return {**row, **derived}


def _part(text: str, part: str) -> str:
    when = parse_when(text)
    if part == "precision":
        return when.precision
    day = when.start if part == "start" else when.end
    return day.isoformat() if day else ""
