"""CSV, read by pandas and duckdb."""

import io

import duckdb
import pandas as pd

from policyfacts.exports import EXPORTS
from tests.exports.bundles import chart, table

CSV = EXPORTS["csv"]


def test_pandas_reads_exact_won_under_words():
    rows = pd.read_csv(io.BytesIO(CSV.write(chart("funding-by-payer"))), encoding="utf-8-sig")
    assert list(rows.columns[:3]) == ["재원", "금액 (원)", "사업 수"]
    assert rows["금액 (원)"].dropna().tolist() == [7_000_000_000]


def test_duckdb_reads_every_row_of_a_table(tmp_path):
    bundle = table("evidence")
    path = tmp_path / "evidence.csv"
    path.write_bytes(CSV.write(bundle))
    read = duckdb.read_csv(str(path), header=True, all_varchar=True).df()
    assert list(read.columns) == list(bundle.rows.columns)
    assert read["phrase"].tolist() == bundle.rows["phrase"].tolist()
