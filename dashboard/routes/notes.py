"""`/briefing/notes`: the presenter's window of a briefing, which follows the screen."""

from flask import Flask, Response, abort, request

from dashboard.bundles import version_of
from dashboard.data import Served
from dashboard.prefix import here
from dashboard.routes.response import cached
from dashboard.routes.style import style_links
from dashboard.state import read_state
from policyfacts.briefings import part_of
from policyfacts.briefings._notes import notes_html


def add_notes_route(server: Flask, served: Served) -> None:
    """Serve the notes of the briefing that a link holds."""

    @server.get("/briefing/notes")
    def notes() -> Response:
        tables = served.tables()
        state, _ = read_state(request.query_string.decode("utf-8", "replace"), tables)
        if not state.items:
            abort(404)
        parts = tuple(part_of(item, tables, lang=state.lang, as_of=state.filters.as_of) for item in state.items)
        files = (style_links("notes.css"), here(f"/assets/notes.js?v={version_of('notes.js')}"))
        html = notes_html(parts, state.title, state.lang, files, keys=state.keys)
        return cached(html.encode("utf-8"), "text/html; charset=utf-8")
