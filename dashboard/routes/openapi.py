"""The description of what programs can read: OpenAPI 3.1, made from tables, charts and formats."""

from collections.abc import Iterable

from dashboard.prefix import here
from dashboard.routes.api_problems import MEDIA_TYPE
from dashboard.routes.api_query import DAY, LIMIT, MOST, PERIOD, keys_of_chart, keys_of_table
from policyfacts.exports import EXPORTS
from policyfacts.exports._bundle import ALL
from policyfacts.exports._json import Json
from policyfacts.figures import CHARTS
from policyfacts.figures._theme import THEMES
from policyfacts.schema import TABLES, Column
from policyfacts.tables.describe import LICENCE
from policyfacts.tables.model import Tables
from policyfacts.views.filters import CHOICES, Filters, offered
from policyfacts.views.refs import FACT_IDS, UNKNOWN_IDS
from policyfacts.words import LANGS, Words

_TYPES = {"integer": "integer", "number": "number", "boolean": "boolean"}
_Object = dict[str, Json]
_DEFAULTS = Filters()
_DAY: _Object = {"type": "string", "format": "date", "pattern": DAY}


def openapi(tables: Tables) -> _Object:
    """The description, with the values that filters can take now."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": tables.project.title.en,
            "summary": tables.project.title.ko,
            "description": "Facts stated by articles, each with the phrase it came from. Money is nominal won. "
            "A value that no article states is null, never zero.",
            "version": tables.version,
            "license": {"name": LICENCE["title"], "url": LICENCE["path"]},
        },
        "servers": [{"url": here("") or "/"}],
        "paths": {
            **_fixed_paths(),
            **_table_paths(tables),
            **_chart_paths(tables),
            **_download_paths(),
        },
        "components": {"schemas": _schemas(), "responses": _responses()},
    }


def _fixed_paths() -> _Object:
    return {
        "/api/v1/": _get("index", Words("무엇이 있나", "What there is"), [], _json_answer({"type": "object"})),
        "/api/v1/openapi.json": _get(
            "openapi", Words("이 설명", "This description"), [], _json_answer({"type": "object"})
        ),
        "/datapackage.json": _get(
            "datapackage",
            Words("모든 표의 설명", "All tables described (Frictionless Data Package 2.0)"),
            [],
            _json_answer({"type": "object"}),
            is_strict=False,
        ),
    }


def _table_paths(tables: Tables) -> _Object:
    paths: _Object = {}
    for name, table in TABLES.items():
        parameters = _parameters(keys_of_table(table), tables)
        answer = _json_answer({"$ref": f"#/components/schemas/table-{name}-page"})
        paths[f"/api/v1/tables/{name}"] = _get(f"table-{name}", table.title, parameters, answer)
        paths[f"/api/v1/tables/{name}.csv"] = _get(f"table-{name}-csv", table.title, parameters, _csv_answer())
    return paths


def _chart_paths(tables: Tables) -> _Object:
    paths: _Object = {}
    for slug, chart in CHARTS.items():
        parameters = _parameters(keys_of_chart(chart), tables)
        answer = _json_answer({"$ref": f"#/components/schemas/chart-{slug}-page"})
        paths[f"/api/v1/charts/{slug}"] = _get(f"chart-{slug}", chart.title, parameters, answer)
        paths[f"/api/v1/charts/{slug}.csv"] = _get(f"chart-{slug}-csv", chart.title, parameters, _csv_answer())
    return paths


def _download_paths() -> _Object:
    state: list[Json] = [_hint("lang", LANGS), _hint("as_of", ["2024-12-31"]), _hint("theme", THEMES)]
    paths: _Object = {}
    for extension, export in EXPORTS.items():
        drawn = [slug for slug, chart in CHARTS.items() if chart.draw or not export.only_drawn]
        file: _Object = {"200": {"description": export.words.en, "content": {_plain(export.media_type): {}}}}
        what = Words(f"차트 파일: {export.words.ko}", f"A chart as a file: {export.words.en}")
        paths[f"/download/{{chart}}.{extension}"] = _get(
            f"download-chart-{extension}", what, [_name("chart", drawn), *state], file, is_strict=False
        )
        if not export.only_drawn:
            what = Words(f"표 파일: {export.words.ko}", f"A table as a file: {export.words.en}")
            paths[f"/download/tables/{{table}}.{extension}"] = _get(
                f"download-table-{extension}", what, [_name("table", TABLES), *state[:2]], file, is_strict=False
            )
    packed: _Object = {"200": {"description": "Data package", "content": {"application/zip": {}}}}
    title = Words("모든 표 한 묶음", "Every table in one package")
    paths[f"/download/{ALL}.zip"] = _get("download-all", title, state[:2], packed, is_strict=False)
    return paths


def _get(identity: str, title: Words, parameters: list[Json], answers: _Object, *, is_strict: bool = True) -> _Object:
    """One operation; a strict one refuses what it does not know."""
    errors: _Object = {"304": {"description": "Not modified: the ETag sent is that of the present answer."}}
    if is_strict:
        errors |= {"400": {"$ref": "#/components/responses/Refused"}}
    operation: _Object = {
        "operationId": identity,
        "summary": title.en,
        "description": title.ko,
        "parameters": parameters,
        "responses": {**answers, **errors},
    }
    return {"get": operation}


def _parameters(keys: Iterable[str], tables: Tables) -> list[Json]:
    found = [_parameter(key, tables) for key in keys]
    whole: _Object = {"type": "integer", "minimum": 1, "maximum": MOST}
    return [
        *(each for each in found if each),
        _query("limit", f"Rows at most; {LIMIT} in JSON and all in CSV when not given.", whole),
        _query("offset", "Rows before the first.", {"type": "integer", "minimum": 0, "maximum": 10**9 - 1}),
    ]


def _parameter(key: str, tables: Tables) -> _Object | None:
    choice = CHOICES[key]
    if key in {"as_of", "since"}:
        return _query(key, choice.words.en, _DAY)
    if key == "period":
        return _query(key, choice.words.en, {"type": "string", "pattern": PERIOD})
    values = list(offered(tables, choice.key).values)
    if not values:
        return None
    one: _Object = {"type": "string", "enum": values}
    if isinstance(getattr(_DEFAULTS, key), str):
        return _query(key, choice.words.en, one)
    several: _Object = {"type": "array", "items": one, "minItems": 1, "uniqueItems": True}
    return {**_query(key, choice.words.en, several), "style": "form", "explode": False}


def _query(name: str, about: str, schema: _Object) -> _Object:
    return {"name": name, "in": "query", "required": False, "description": about, "schema": schema}


def _hint(name: str, values: Iterable[str]) -> _Object:
    """A key of a link: as on pages, a value that means nothing is left out."""
    return _query(
        name, "As in links of pages; other values are left out.", {"type": "string", "examples": list(values)}
    )


def _name(name: str, values: Iterable[str]) -> _Object:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string", "enum": list(values)}}


def _schemas() -> _Object:
    schemas: _Object = {"Problem": _problem()}
    for name, table in TABLES.items():
        schemas |= _rows(f"table-{name}", table.columns, is_table=True)
    for slug, chart in CHARTS.items():
        schemas |= _rows(f"chart-{slug}", (*chart.columns, FACT_IDS, UNKNOWN_IDS), is_table=False)
    return schemas


def _rows(name: str, columns: Iterable[Column], *, is_table: bool) -> _Object:
    fields = {column.name: _field(column, is_table=is_table) for column in columns}
    row: _Object = {"type": "object", "required": list(fields), "properties": fields, "additionalProperties": False}
    listed: _Object = {"type": "array", "items": {"$ref": f"#/components/schemas/{name}-row"}}
    count: _Object = {"type": "integer", "minimum": 0}
    page: _Object = {
        "type": "object",
        "required": ["total", "offset", "limit", "next", "title", "as_of", "version", "sources", "columns", "rows"],
        "properties": {
            "total": count,
            "offset": count,
            "limit": {"type": "integer", "minimum": 1},
            "next": {"type": ["string", "null"]},
            "as_of": {"type": "string"},
            "version": {"type": "string"},
            "rows": listed,
        },
    }
    return {f"{name}-row": row, f"{name}-page": page}


def _field(column: Column, *, is_table: bool) -> _Object:
    if column.name in {FACT_IDS.name, UNKNOWN_IDS.name}:
        return {"type": "array", "items": {"type": "string"}, "description": column.meaning.en}
    kind = _TYPES.get(column.type, "string")
    field: _Object = {
        "type": kind if is_table and column.required else [kind, "null"],
        "title": column.heading.en,
        "description": f"{column.meaning.en} {column.meaning.ko}",
    }
    return field


def _problem() -> _Object:
    text: _Object = {"type": "string"}
    parts = ("where", "what", "expected", "fix")
    one: _Object = {"type": "object", "required": list(parts), "properties": dict.fromkeys(parts, text)}
    return {
        "type": "object",
        "required": ["title", "status", "detail", "problems"],
        "properties": {
            "type": text,
            "title": text,
            "status": {"type": "integer"},
            "detail": text,
            "problems": {"type": "array", "items": one},
        },
    }


def _responses() -> _Object:
    refused = {"schema": {"$ref": "#/components/schemas/Problem"}}
    return {
        "Refused": {
            "description": "The query cannot be read; every problem is listed.",
            "content": {MEDIA_TYPE: refused},
        }
    }


def _json_answer(schema: _Object) -> _Object:
    return {"200": {"description": "OK", "content": {"application/json": {"schema": schema}}}}


def _csv_answer() -> _Object:
    return {
        "200": {"description": "Plain UTF-8 CSV, values exact", "content": {"text/csv": {"schema": {"type": "string"}}}}
    }


def _plain(media_type: str) -> str:
    return media_type.partition(";")[0]
