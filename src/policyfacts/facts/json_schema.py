"""A JSON Schema of fact files, so that editors can complete and check them while they are written."""

from policyfacts.schema import FACT_TABLES, TABLES, Column, Table
from policyfacts.schema.evidence import MOST_CHARACTERS

# Draft 7 is what the YAML language server of common editors reads best.
_DRAFT = "http://json-schema.org/draft-07/schema#"
_WHEN = (
    r"^([0-9]{4}(-([0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}[+-][0-9]{2}:[0-9]{2})?)?|Q[1-4]|H[12]))?|\.\.)"
    r"(/([0-9]{4}(-([0-9]{2}(-[0-9]{2})?|Q[1-4]|H[12]))?|\.\.))?$"
)
_TYPES: dict[str, dict[str, object]] = {
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "boolean": {"type": "boolean"},
    # A bare year is a number to YAML.
    "when": {"type": ["string", "integer"], "pattern": _WHEN},
    "day": {"type": "string", "format": "date"},
    "pairs": {"type": "object", "additionalProperties": {"type": "string"}},
}


def fact_file_schema() -> dict[str, object]:
    """The schema of one fact file; follows TABLES."""
    return {
        "$schema": _DRAFT,
        "title": "Fact file: one article, its facts, and what it leaves open",
        "type": "object",
        "required": ["article", "facts"],
        "additionalProperties": False,
        "properties": {
            "article": _object(TABLES["articles"], {}),
            "facts": {
                "type": ["array", "null"],
                "items": {"oneOf": [_fact(table) for table in FACT_TABLES.values()]},
            },
            "unknowns": {"type": "array", "items": _object(TABLES["unknowns"], {})},
        },
    }


def _fact(table: Table) -> dict[str, object]:
    evidence = _object(TABLES["evidence"], {})
    return _object(
        table,
        {
            "n": {
                "type": "integer",
                "minimum": 1,
                "description": "The fact's number in this file; never reused.",
            },
            "kind": {"const": table.kind},
            "evidence": {"type": "array", "minItems": 1, "items": evidence},
        },
    )


def _object(table: Table, also: dict[str, object]) -> dict[str, object]:
    columns = table.written
    return {
        "title": table.title.en,
        "type": "object",
        "additionalProperties": False,
        "required": [
            *also,
            *(name for column in columns if column.required for name in column.fields),
        ],
        "properties": {
            **also,
            **{name: _property(column) for column in columns for name in column.fields},
        },
    }


def _property(column: Column) -> dict[str, object]:
    written: dict[str, object] = {**_TYPES.get(column.type, {"type": "string"})}
    written["description"] = f"{column.meaning.ko} {column.meaning.en}"
    if column.codes and column.type != "pairs":
        written["enum"] = [code.value for code in column.codes]
    if column.minimum is not None:
        written["minimum"] = int(column.minimum)
    if column.name == "phrase":
        written["maxLength"] = MOST_CHARACTERS
    return written
