"""What the tables mean, for programs and people: `datapackage.json` (Frictionless Data Package 2.0)."""

import json
from collections.abc import Container, Mapping, Sequence

from policyfacts.facts.project import Project
from policyfacts.schema import TABLES, Column, Table
from policyfacts.tables.model import Tables
from policyfacts.tables.store import MANIFEST, digest
from policyfacts.words import Words

LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0 International",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}
_FIELD_TYPES = {"integer": "integer", "number": "number", "boolean": "boolean", "day": "date"}


def datapackage(tables: Tables, files: Mapping[str, bytes]) -> bytes:
    """The manifest of a build: every table with its columns in both languages, and each file's fingerprint.

    Args:
        tables: What was built.
        files: Their CSV files, by name.
    """
    resources = [resource(TABLES[name], files[f"{name}.csv"], beside=tables) for name in tables]
    return manifest(tables.project, resources, version=tables.version, as_of=tables.as_of or tables.newest)


def manifest(project: Project, resources: Sequence[Mapping[str, object]], *, version: str, as_of: str) -> bytes:
    """A data package of resources, with the instance's name and licence."""
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": project.file_name.en,
        "title": project.title.ko,
        "title_en": project.title.en,
        "version": version,
        "as_of": as_of,
        "licenses": [LICENCE],
        "contributors": [{"title": project.publisher.ko, "roles": ["publisher"]}],
        "resources": resources,
    }
    return (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def resource(table: Table, content: bytes, *, beside: Container[str] = (), path: str = "") -> dict[str, object]:
    """One CSV file of a data package.

    Args:
        table: What is in it.
        content: The file.
        beside: Names of all tables of the package, for keys that lead from one to another.
        path: Where it is; beside the manifest under the table's name when not given.
    """
    return {
        "name": table.name.replace("_", "-"),
        "title": table.title.ko,
        "title_en": table.title.en,
        "description": f"한 줄: {table.grain.ko}. One row: {table.grain.en}.",
        "type": "table",
        "path": path or f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": digest(content),
        "schema": _schema(table, beside),
    }


def _schema(table: Table, beside: Container[str]) -> dict[str, object]:
    keys = [column for column in table.columns if column.points_to in TABLES and column.points_to in beside]
    schema: dict[str, object] = {"fields": [_field(column) for column in table.columns], "missingValues": [""]}
    if table.key:
        schema["primaryKey"] = list(table.key)
    if keys:
        schema["foreignKeys"] = [
            {
                "fields": [column.name],
                "reference": {
                    "resource": column.points_to.replace("_", "-"),
                    "fields": [TABLES[column.points_to].key[0]],
                },
            }
            for column in keys
        ]
    return schema


def _field(column: Column) -> dict[str, object]:
    field: dict[str, object] = {
        "name": column.name,
        "type": _FIELD_TYPES.get(column.type, "string"),
        "title": column.heading.ko,
        "title_en": column.heading.en,
        "description": column.meaning.ko,
        "description_en": column.meaning.en,
    }
    if column.unit:
        field["unit"] = _both(column.unit)
    constraints = _constraints(column)
    if constraints:
        field["constraints"] = constraints
    if column.codes and column.type != "pairs":
        field["categories"] = [{"value": code.value, "label": _both(code.words)} for code in column.codes]
    return field


def _constraints(column: Column) -> dict[str, object]:
    constraints: dict[str, object] = {"required": True} if column.required else {}
    if column.codes and column.type != "pairs":
        constraints["enum"] = [code.value for code in column.codes]
    if column.minimum is not None:
        constraints["minimum"] = int(column.minimum)
    return constraints


def _both(words: Words) -> str:
    return f"{words.ko} / {words.en}"


__all__ = ["LICENCE", "MANIFEST", "datapackage", "manifest", "resource"]
