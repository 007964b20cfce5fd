"""`/api/v1/…`: tables and chart views for programs, as JSON and plain CSV."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from flask import Flask, Response, request

from dashboard.data import Served
from dashboard.prefix import here
from dashboard.routes.api_problems import ALLOWED, RefusedError, refusal
from dashboard.routes.api_query import LIMIT, Query, keys_of_chart, keys_of_table, read_query
from dashboard.routes.openapi import openapi
from dashboard.routes.response import cached
from policyfacts.errors import Problem
from policyfacts.exports._bundle import Bundle, chart_bundle, table_bundle
from policyfacts.exports._json import Json, both, bundle_json, json_bytes
from policyfacts.figures import CHARTS
from policyfacts.schema import TABLES
from policyfacts.tables.csvs import csv_bytes
from policyfacts.tables.describe import LICENCE
from policyfacts.text import choices
from policyfacts.views.filters import Filters, narrow, write_filters

ROOT = "/api/v1"
_KINDS: Mapping[str, Mapping[str, object]] = {"tables": TABLES, "charts": CHARTS}
_CSV = "text/csv; charset=utf-8"


def add_api_routes(server: Flask, served: Served) -> None:
    """Serve all that can be read, its description, and one shape of error for the rest."""

    @server.route(f"{ROOT}/", **_READ)
    @_refusing
    def index() -> Response:
        _no_query()
        return cached(json_bytes(_index(served)), "application/json")

    @server.route(f"{ROOT}/openapi.json", **_READ)
    @_refusing
    def description() -> Response:
        _no_query()
        return cached(json_bytes(openapi(served.tables())), "application/json")

    @server.route(f"{ROOT}/<kind>/<file>", **_READ)
    @_refusing
    def rows(kind: str, file: str) -> Response:
        return _answer(served, kind, file)

    @server.route("/api/", defaults={"rest": ""}, **_ANY)
    @server.route("/api/<path:rest>", **_ANY)
    @_refusing
    def nothing(rest: str) -> Response:
        if request.method == "OPTIONS":
            return Response(status=204, headers={"Allow": ALLOWED})
        if request.method != "GET":
            raise RefusedError(405, [Problem("request", f"the method is {request.method}", "expected GET", "Use GET.")])
        raise _no_such(f"/api/{rest[:80]}", f"{ROOT}/openapi.json lists what there is", "Correct the address.")


# Said for every address at once: what each route knows of itself would name the methods of the last one too.
_READ: dict[str, Any] = {"methods": ("GET",), "provide_automatic_options": False}
_ANY: dict[str, Any] = {
    "methods": ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"),
    "provide_automatic_options": False,
}


@dataclass(frozen=True)
class _Part:
    """Some rows of all, and where the next are."""

    bundle: Bundle
    total: int
    query: Query

    @property
    def next(self) -> str | None:
        end = self.query.offset + len(self.bundle.rows)
        if end >= self.total:
            return None
        query = {**write_filters(self.query.filters), "limit": self.query.limit or LIMIT, "offset": end}
        return f"{here(request.path)}?{urlencode(query, safe=',/')}"


def _refusing(answer: Callable[..., Response]) -> Callable[..., Response]:
    @wraps(answer)
    def answered(*args: object, **given: object) -> Response:
        try:
            return answer(*args, **given)
        except RefusedError as error:
            return refusal(error)

    return answered


def _answer(served: Served, kind: str, file: str) -> Response:
    name, _, extension = file.partition(".")
    if name not in _KINDS.get(kind, {}) or extension not in {"", "csv"}:
        known = [*_KINDS[kind], *(f"{each}.csv" for each in _KINDS[kind])] if kind in _KINDS else list(_KINDS)
        raise _no_such(request.path[:80], choices(file[:60], known), "Correct the address.")
    part = _part(served, kind, name, None if extension else LIMIT)
    response = (
        cached(csv_bytes(part.bundle.rows), _CSV) if extension else cached(json_bytes(_page(part)), "application/json")
    )
    if part.next:
        response.headers["Link"] = f'<{part.next}>; rel="next"'
    return response


def _part(served: Served, kind: str, name: str, usual: int | None) -> _Part:
    tables = served.tables()
    keys = keys_of_chart(CHARTS[name]) if kind == "charts" else keys_of_table(TABLES[name])
    query = read_query(request.args, keys, tables, usual)
    if kind == "charts":
        bundle = chart_bundle(CHARTS[name], tables, query.filters, "ko")
    else:
        bundle = table_bundle(TABLES[name], tables, "ko", query.filters.as_of)
        if query.filters != Filters(as_of=query.filters.as_of):
            bundle = replace(bundle, rows=narrow(tables, query.filters)[name])
    stop = None if query.limit is None else query.offset + query.limit
    rows = bundle.rows.iloc[query.offset : stop]
    return _Part(replace(bundle, rows=rows), len(bundle.rows), query)


def _page(part: _Part) -> dict[str, Json]:
    page: dict[str, Json] = {
        "total": part.total,
        "offset": part.query.offset,
        "limit": part.query.limit,
        "next": part.next,
    }
    return {**page, **bundle_json(part.bundle)}


def _index(served: Served) -> dict[str, Json]:
    tables = served.tables()
    return {
        "title": both(tables.project.title),
        "version": tables.version,
        "as_of": tables.newest,
        "licence": dict(LICENCE),
        "description": here(f"{ROOT}/openapi.json"),
        "datapackage": here("/datapackage.json"),
        "tables": {name: here(f"{ROOT}/tables/{name}") for name in TABLES},
        "charts": {slug: here(f"{ROOT}/charts/{slug}") for slug in CHARTS},
    }


def _no_query() -> None:
    for key in request.args:
        raise RefusedError(400, [Problem(f"query: {key[:40]}", "unknown key", "expected no query", "Leave it out.")])


def _no_such(where: str, expected: str, fix: str) -> RefusedError:
    return RefusedError(404, [Problem(where, "there is no such address", expected, fix)])
