"""`/briefing/file.<format>`: the briefing of a link as a file; `/briefing/read`: a saved file as a link."""

import json
from functools import lru_cache
from threading import Lock

from flask import Flask, Response, abort, request

from dashboard.components.downloads import size_text
from dashboard.data import Served
from dashboard.routes.response import cached
from dashboard.state import State, link, read_lang, read_state
from policyfacts.briefings import FORMATS, Briefing, file_stem, fill, problems_of
from policyfacts.briefings._file import read_briefing, write_briefing
from policyfacts.briefings._link import spoken
from policyfacts.complaints import ComplaintError
from policyfacts.tables.model import Tables
from policyfacts.views.filters import Filters
from policyfacts.words import Words

_LONGEST = 100_000
_YAML = "yaml"
_WRITING = Lock()


def add_briefing_routes(server: Flask, served: Served) -> None:
    """Serve briefings as files, the same bytes as the command line makes, and read saved ones."""

    @server.get("/briefing/file.<extension>")
    def briefing_file(extension: str) -> Response:
        tables = served.tables()
        state, _ = read_state(request.query_string.decode("utf-8", "replace"), tables)
        if not state.items or (extension != _YAML and extension not in FORMATS):
            abort(404)
        if extension == _YAML:
            name = f"{file_stem(fill(_briefing(state), tables))}.{_YAML}"
            return cached(write_briefing(_briefing(state)).encode("utf-8"), "application/yaml", file_name=name)
        if not FORMATS[extension].is_installed:
            abort(404)
        name, content = _file(_briefing(state), extension, tables)
        return cached(content, FORMATS[extension].media_type, file_name=name)

    @server.post("/briefing/read")
    def briefing_read() -> Response:
        tables = served.tables()
        lang = read_lang(request.args)
        try:
            given = request.get_data(cache=False)[:_LONGEST].decode("utf-8-sig", "replace")
            briefing = read_briefing(given, "briefing.yaml")
            problems = tuple(problem for item in briefing.items for problem in problems_of(item, tables))
        except ComplaintError as error:
            problems = error.problems
        if problems:
            return _answer({"problems": [problem.line(lang) for problem in problems]})
        items = tuple(spoken(item, lang) for item in briefing.items)
        state = State(lang, filters=Filters(as_of=briefing.as_of), title=briefing.title[lang], items=items)
        return _answer({"link": link("/briefing", state)})


def add_briefing_size_route(server: Flask, served: Served) -> None:
    """Serve how large a briefing is as a file; the file is kept for whoever then asks for it."""

    @server.get("/briefing/size/<extension>")
    def briefing_size(extension: str) -> Response:
        tables = served.tables()
        state, _ = read_state(request.query_string.decode("utf-8", "replace"), tables)
        if not state.items or extension not in FORMATS or not FORMATS[extension].is_installed:
            abort(404)
        _, content = _file(_briefing(state), extension, tables)
        return _answer({"size": size_text(len(content))})


def _briefing(state: State) -> Briefing:
    return Briefing(Words(state.title, state.title), state.items, state.filters.as_of, state.lang)


def _file(briefing: Briefing, extension: str, tables: Tables) -> tuple[str, bytes]:
    # One at a time: whoever asks for a file that is being made waits for it rather than make another.
    with _WRITING:
        return _made(briefing, extension, tables)


@lru_cache(maxsize=12)
def _made(briefing: Briefing, extension: str, tables: Tables) -> tuple[str, bytes]:
    shown = fill(briefing, tables)
    return f"{file_stem(shown)}.{extension}", FORMATS[extension].write(shown)


def _answer(value: dict[str, object]) -> Response:
    return Response(json.dumps(value, ensure_ascii=False), content_type="application/json")
