"""Facts to tables on disk: deterministic to the byte, swapped in whole."""

import hashlib
import json
from pathlib import Path

from policyfacts.complaints import ComplaintError
from policyfacts.facts.json_schema import fact_file_schema
from policyfacts.facts.record import checked_record
from policyfacts.paths import DataFolder
from policyfacts.schema import TABLES
from policyfacts.tables.assemble import assemble
from policyfacts.tables.csvs import csv_bytes
from policyfacts.tables.describe import MANIFEST, datapackage
from policyfacts.tables.model import Tables
from policyfacts.tables.store import read_build, write_build

FACT_FILE_SCHEMA = "fact-file.schema.json"


def build(data: DataFolder, *, out: Path | None = None, as_of: str = "") -> Tables:
    """Check the record, build its tables and put them in place.

    Args:
        data: The instance.
        out: Where the tables go; the instance's own `tables` by default.
        as_of: ISO day; the world as known that day. Empty for all on record.

    Returns:
        The tables that were built.

    Raises:
        ComplaintError: The record has problems; nothing is written and the old tables keep serving.
    """
    tables = assemble(checked_record(data), version=inputs_version(data), as_of=as_of)
    write_build(out or data.tables, build_files(tables))
    return tables


def build_files(tables: Tables) -> dict[str, bytes]:
    """The files of a build, content by name: one CSV a table, the manifest, and a JSON Schema for fact files."""
    files = {f"{name}.csv": csv_bytes(rows) for name, rows in tables.items()}
    schema = (json.dumps(fact_file_schema(), ensure_ascii=False, indent=1) + "\n").encode("utf-8")
    return {**files, FACT_FILE_SCHEMA: schema, MANIFEST: datapackage(tables, files)}


def inputs_version(data: DataFolder) -> str:
    """Digest of all that a build depends on: the instance's files and the shape of the tables."""
    total = hashlib.sha256()
    for path in data.inputs():
        content = hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()
        total.update(f"{path.relative_to(data.root).as_posix()} {content}\n".encode())
    total.update(repr(list(TABLES.values())).encode())
    return total.hexdigest()[:12]


def is_stale(data: DataFolder) -> bool:
    """Whether the tables on disk are not those of the present facts."""
    try:
        stored = read_build(data.tables)
    except ComplaintError:
        return True
    return stored.manifest.get("version") != inputs_version(data)
