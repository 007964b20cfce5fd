"""Parquet, read by pandas and duckdb."""

import io
import json

import duckdb
import pandas as pd
import pyarrow.parquet as pq

from policyfacts.exports import EXPORTS
from tests.exports.bundles import chart, table

PARQUET = EXPORTS["parquet"]


def test_pandas_reads_whole_won_and_missing_as_missing():
    rows = pd.read_parquet(io.BytesIO(PARQUET.write(chart("funding-by-payer"))), dtype_backend="numpy_nullable")
    assert str(rows["amount_krw"].dtype) == "Int64"
    assert rows["amount_krw"].dropna().tolist() == [7_000_000_000]


def test_duckdb_adds_up_a_column(tmp_path):
    path = tmp_path / "funding.parquet"
    path.write_bytes(PARQUET.write(table("funding")))
    total = duckdb.read_parquet(str(path)).aggregate("sum(amount_krw)::bigint")
    assert total.fetchall() == [(7_000_000_000,)]


def test_the_file_says_what_it_is():
    schema = pq.read_schema(io.BytesIO(PARQUET.write(chart("funding-by-payer", "en"))))
    about = json.loads(schema.metadata[b"policyfacts"])
    assert about["as_of"] == "2024-08-05"
    assert about["sources"][0]["publisher"] == {"ko": "브레이크뉴스", "en": "Break News"}
    assert schema.field("amount_krw").metadata[b"title"] == b"Amount (KRW)"
