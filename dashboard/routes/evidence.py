"""`/evidence?ref=…&lang=…&as_of=…`: the panel's content as HTML."""

from flask import Flask, Response, request

from dashboard.data import Served
from dashboard.routes.response import cached
from dashboard.state import read_lang
from policyfacts.markup.evidence import evidence_html
from policyfacts.tables.load import known_by
from policyfacts.views.filters import read_filters

MOST_REFS = 200
"""A headline number may rest on many facts; the panel shows the first so many, and says how many more there are."""


def add_evidence_route(server: Flask, served: Served) -> None:
    """Serve the evidence behind refs, as known on the day that the link names."""

    @server.get("/evidence")
    def evidence() -> Response:
        tables = served.tables()
        filters, _ = read_filters({"as_of": request.args.get("as_of", "")}, tables)
        refs = request.args.getlist("ref")
        ids, left_out = refs[:MOST_REFS], max(0, len(refs) - MOST_REFS)
        html = evidence_html(known_by(tables, filters.as_of), ids, read_lang(request.args), left_out=left_out)
        return cached(html.encode("utf-8"), "text/html; charset=utf-8")
