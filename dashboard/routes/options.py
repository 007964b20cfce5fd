"""`/options/<filter>?find=…&lang=…`: options of a list too long to come with a page, by a part of their name."""

from flask import Flask, Response, abort, request

from dashboard.data import Served
from dashboard.routes.response import cached
from dashboard.state import read_lang
from policyfacts.markup.controls import left_out, options_html
from policyfacts.views.filters import CHOICES, offered
from policyfacts.views.offered import FIRST

_LONGEST = 200


def add_options_route(server: Flask, served: Served) -> None:
    """Serve the first options whose names hold what a reader has typed, and say how many more there are."""

    @server.get("/options/<key>")
    def options_with_a_name(key: str) -> Response:
        if key not in CHOICES:
            abort(404)
        options, lang = offered(served.tables(), key), read_lang(request.args)
        found = options.found(request.args.get("find", "")[:_LONGEST], lang)
        said = left_out(len(found), FIRST, options.order) if len(found) > FIRST else None
        html = options_html(options.named(found[:FIRST]), said, lang)
        return cached(html.encode("utf-8"), "text/html; charset=utf-8")
