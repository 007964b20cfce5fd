"""Frames as CSV and back: UTF-8, one header row, exact values, the same bytes every time."""

import csv
import io
from typing import Any

import pandas as pd

from policyfacts.schema import Table
from policyfacts.tables.frames import dtype, is_missing


def csv_bytes(rows: pd.DataFrame) -> bytes:
    """The rows as CSV: values exact, nothing for what is missing, `true` and `false`, line feeds."""
    texts = rows.apply(_texts) if len(rows.columns) else rows
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(rows.columns)
    writer.writerows(texts.itertuples(index=False, name=None))
    return out.getvalue().encode("utf-8")


def read_csv(content: bytes, table: Table) -> pd.DataFrame:
    """The rows of a built table, with its columns and types.

    Raises:
        ValueError: The file's columns are not the table's.
    """
    rows = pd.read_csv(io.BytesIO(content), dtype="str", keep_default_na=False, encoding="utf-8")
    if tuple(rows.columns) != table.names:
        raise ValueError(f"{table.name}.csv has the columns {', '.join(rows.columns)}")
    return pd.DataFrame({column.name: _typed(rows[column.name], dtype(column)) for column in table.columns})


def _texts(column: "pd.Series[Any]") -> "pd.Series[Any]":
    return column.map(text_of).astype(object)


def text_of(value: object) -> str:
    """A value as files carry it: exact, `true` or `false`, tuples divided by spaces, nothing when missing."""
    if is_missing(value):
        return ""
    if pd.api.types.is_bool(value):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.12f}".rstrip("0").rstrip(".")
    if isinstance(value, tuple):
        return " ".join(value)
    return str(value)


def _typed(texts: "pd.Series[str]", kind: str) -> "pd.Series[Any]":
    if kind == "str":
        return texts
    missing = texts.mask(texts == "", pd.NA)
    if kind == "boolean":
        return missing.map({"true": True, "false": False}).astype("boolean")
    if kind == "Int64":
        # By way of int and not float, which loses won above 2**53.
        return pd.Series([pd.NA if text == "" else int(text) for text in texts], dtype="Int64", name=texts.name)
    return missing.astype("Float64")
