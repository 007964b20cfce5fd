"""`/download/<chart>.<ext>` and `/download/tables/<table>.<ext>`: files, the same bytes as the command line makes."""

from flask import Flask, Response, abort, request

from dashboard.data import Served
from dashboard.routes.response import cached
from dashboard.state import read_state
from policyfacts.exports import EXPORTS
from policyfacts.exports._export import Bundle, chart_bundle, table_bundle
from policyfacts.figures import CHARTS
from policyfacts.schema import TABLES
from policyfacts.tables.store import MANIFEST


def add_download_routes(server: Flask, served: Served) -> None:
    """Serve every chart's rows and every table in every format, and the data package's description."""

    @server.get("/download/<slug>.<extension>")
    def download_chart(slug: str, extension: str) -> Response:
        if slug not in CHARTS:
            abort(404)
        tables = served.tables()
        state, _ = read_state(request.query_string.decode("utf-8", "replace"), tables)
        return _file(chart_bundle(CHARTS[slug], tables, state.filters, state.lang), extension)

    @server.get("/download/tables/<name>.<extension>")
    def download_table(name: str, extension: str) -> Response:
        if name not in TABLES:
            abort(404)
        tables = served.tables()
        state, _ = read_state(request.query_string.decode("utf-8", "replace"), tables)
        return _file(table_bundle(TABLES[name], tables, state.lang, state.filters.as_of), extension)

    @server.get("/datapackage.json")
    def datapackage() -> Response:
        return cached((served.data.tables / MANIFEST).read_bytes(), "application/json")


def _file(bundle: Bundle, extension: str) -> Response:
    export = EXPORTS.get(extension)
    if export is None:
        abort(404)
    return cached(export.write(bundle), export.media_type, file_name=f"{bundle.file_stem}.{extension}")
