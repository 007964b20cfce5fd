"""`/rows/<chart>?…`: the rows after the first page of a chart's table, for those who leaf, sort, search or print."""

from flask import Flask, Response, abort, request

from dashboard.charts import rows_of
from dashboard.data import Served
from dashboard.routes.response import cached
from dashboard.state import read_state
from policyfacts.figures import CHARTS
from policyfacts.markup.table import TableStyle, rest_html


def add_rows_route(server: Flask, served: Served) -> None:
    """Serve the rows that a page leaves out, for the link that the page was asked with."""

    @server.get("/rows/<slug>")
    def rows_after_the_first_page(slug: str) -> Response:
        chart = CHARTS.get(slug)
        if chart is None:
            abort(404)
        tables = served.tables()
        state, _ = read_state(request.query_string.decode("utf-8", "replace"), tables)
        style = TableStyle(state.lang, state.filters.unit == "won")
        html = rest_html(rows_of(slug, tables, state.filters), chart.shown, style)
        return cached(html.encode("utf-8"), "text/html; charset=utf-8")
