"""`/rows/<chart>?…`: rows of a chart's table that its page leaves out, for those who leaf, sort, search or print.

Of a table that a browser can hold these are all rows after the first page. Of a longer one they are the page asked for
with `page`, of the rows that hold `find`, sorted by the column at the place `sort`, falling with `falls=1`.
"""

from functools import lru_cache

from flask import Flask, Response, abort, request

from dashboard.charts import rows_of
from dashboard.data import Served
from dashboard.routes.response import cached
from dashboard.state import read_state
from policyfacts.figures import CHARTS
from policyfacts.markup.looked_at import Look, Read, holding
from policyfacts.markup.table import HELD_ROWS, TableStyle, rest_html
from policyfacts.tables.model import Tables
from policyfacts.views.filters import Filters

_LONGEST = 200
_MOST_DIGITS = 6


def add_rows_route(server: Flask, served: Served) -> None:
    """Serve the rows that a page leaves out, for the link that the page was asked with."""

    @server.get("/rows/<slug>")
    def rows_that_the_page_leaves_out(slug: str) -> Response:
        chart = CHARTS.get(slug)
        if chart is None:
            abort(404)
        tables = served.tables()
        state, _ = read_state(request.query_string.decode("utf-8", "replace"), tables)
        style = TableStyle(state.lang, state.filters.unit == "won")
        rows = rows_of(slug, tables, state.filters)
        if len(rows) > HELD_ROWS:
            html = _page(slug, tables, state.filters, style, _look(len(chart.shown)))
        else:
            html = rest_html(rows, chart.shown, style)
        return cached(html.encode("utf-8"), "text/html; charset=utf-8")


def _look(columns: int) -> Look:
    column = _whole("sort", -1)
    return Look(
        _whole("page", 0),
        request.args.get("find", "")[:_LONGEST],
        column if column < columns else -1,
        request.args.get("falls") == "1",
    )


def _whole(key: str, otherwise: int) -> int:
    text = request.args.get(key, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS else otherwise


def _page(slug: str, tables: Tables, filters: Filters, style: TableStyle, look: Look) -> str:
    read = _read(slug, tables, filters, style)
    order = _order(read, look.column, is_falling=look.is_falling) if look.column >= 0 else range(len(read.rows))
    return read.page(holding(_texts(read), look.find, order) if look.find.strip() else order, look.page)


# Who leafs through a long table asks many times for the same one.
@lru_cache(maxsize=16)
def _read(slug: str, tables: Tables, filters: Filters, style: TableStyle) -> Read:
    return Read(rows_of(slug, tables, filters), CHARTS[slug].shown, style)


@lru_cache(maxsize=4)
def _texts(read: Read) -> tuple[str, ...]:
    return read.texts()


@lru_cache(maxsize=16)
def _order(read: Read, column: int, *, is_falling: bool) -> tuple[int, ...]:
    return read.order(column, is_falling=is_falling)
