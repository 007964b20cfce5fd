"""Parquet: typed columns for notebooks and databases, with their meaning inside the file."""

import io
import json

from policyfacts.exports._bundle import Bundle
from policyfacts.exports._export import Export
from policyfacts.exports._json import about_json
from policyfacts.tables.csvs import text_of
from policyfacts.words import Words


def write(bundle: Bundle) -> bytes:
    """The bundle as Parquet under stable names; key `policyfacts` of its metadata says what it is, as JSON."""
    import pyarrow as pa
    from pyarrow import parquet

    kinds = {"integer": pa.int64(), "number": pa.float64(), "boolean": pa.bool_()}
    fields = [
        pa.field(
            column.name,
            kinds.get(column.type, pa.string()),
            metadata={"title": column.heading[bundle.lang], "meaning": column.meaning[bundle.lang]},
        )
        for column in bundle.columns
    ]
    about = json.dumps(about_json(bundle), ensure_ascii=False, sort_keys=True)
    schema = pa.schema(fields, metadata={"policyfacts": about})
    arrays = [
        pa.array(
            [
                text_of(value) if each.type == pa.string() else None if value is None else value
                for value in bundle.rows[each.name].astype(object).where(bundle.rows[each.name].notna(), None)
            ],
            each.type,
        )
        for each in schema
    ]
    out = io.BytesIO()
    parquet.write_table(pa.Table.from_arrays(arrays, schema=schema), out, compression="zstd")
    return out.getvalue()


EXPORT = Export("parquet", Words("파케이", "Parquet"), "application/vnd.apache.parquet", write, needs="pyarrow")
