"""`/evidence?ref=…&lang=…&as_of=…`: the panel's content as HTML."""

from flask import Flask, Response, request

from dashboard.data import Served
from dashboard.routes.response import cached
from dashboard.state import read_lang
from policyfacts.markup.evidence import evidence_html
from policyfacts.tables.load import known_by
from policyfacts.views.filters import read_filters
from policyfacts.views.refs import read_refs


def add_evidence_route(server: Flask, served: Served) -> None:
    """Serve the evidence behind refs, as known on the day that the link names."""

    @server.get("/evidence")
    def evidence() -> Response:
        tables = served.tables()
        filters, _ = read_filters({"as_of": request.args.get("as_of", "")}, tables)
        ids, left_out = read_refs(request.args.getlist("ref"))
        html = evidence_html(known_by(tables, filters.as_of), ids, read_lang(request.args), left_out=left_out)
        return cached(html.encode("utf-8"), "text/html; charset=utf-8")
