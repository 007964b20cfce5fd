"""`/download/…`: files, the same bytes as the command line makes, and how large they are."""

import json
from collections.abc import Mapping

from flask import Flask, Response, abort, request

from dashboard.components.downloads import size_text
from dashboard.data import Served
from dashboard.files import Asked, asked, description, package
from dashboard.routes.response import cached
from dashboard.state import State, read_state
from policyfacts.exports import EXPORTS
from policyfacts.exports._bundle import ALL
from policyfacts.exports.as_citation_text import citation_text
from policyfacts.views.filters import Filters


def add_download_routes(server: Flask, served: Served) -> None:
    """Serve every chart and every table in every format, and the data package."""

    @server.get("/download/<file>")
    def download_chart(file: str) -> Response:
        return _file(served, "charts", file)

    @server.get("/download/tables/<file>")
    def download_table(file: str) -> Response:
        return _file(served, "tables", file)

    @server.get(f"/download/{ALL}.zip")
    def download_all() -> Response:
        name, content = package(served.tables(), _for_tables(served))
        return cached(content, EXPORTS["zip"].media_type, file_name=name)

    @server.get("/datapackage.json")
    def datapackage() -> Response:
        return cached(description(served.tables(), _for_tables(served).filters.as_of), "application/json")


def add_size_routes(server: Flask, served: Served) -> None:
    """Serve what a download menu shows when it is opened: the size of every file, and the citation."""

    @server.get(f"/download/sizes/{ALL}")
    def size_of_package() -> Response:
        content = package(served.tables(), _for_tables(served))[1]
        return _sizes({"zip": len(content)}, "")

    @server.get("/download/sizes/<kind>/<name>")
    def sizes(kind: str, name: str) -> Response:
        given = _asked(served, kind, name)
        return _sizes(_made(given, are_pictures=False), citation_text(given.bundle))

    @server.get("/download/sizes/<kind>/<name>/pictures")
    def sizes_of_pictures(kind: str, name: str) -> Response:
        return _sizes(_made(_asked(served, kind, name), are_pictures=True), "")


def _asked(served: Served, kind: str, name: str) -> Asked:
    given = asked(kind, name, served.tables(), _search())
    if given is None:
        abort(404)
    return given


def _file(served: Served, kind: str, file: str) -> Response:
    name, _, extension = file.partition(".")
    given = _asked(served, kind, name)
    if extension not in given.formats:
        abort(404)
    media_type, stem = EXPORTS[extension].media_type, given.bundle.file_stem
    return cached(given.content(extension), media_type, file_name=f"{stem}.{extension}")


def _made(given: Asked, *, are_pictures: bool) -> dict[str, int]:
    """Size of every file of one sort, in bytes."""
    wanted = [extension for extension in given.formats if EXPORTS[extension].only_drawn is are_pictures]
    return {extension: len(given.content(extension)) for extension in wanted}


def _for_tables(served: Served) -> State:
    """Language and day, which are all that a package of whole tables knows of a link."""
    state, _ = read_state(_search(), served.tables())
    return State(state.lang, filters=Filters(as_of=state.filters.as_of))


def _search() -> str:
    return request.query_string.decode("utf-8", "replace")


def _sizes(sizes: Mapping[str, int], citation: str) -> Response:
    said = {extension: size_text(size) for extension, size in sizes.items()}
    content = json.dumps({"sizes": said, "citation": citation}, ensure_ascii=False).encode("utf-8")
    return cached(content, "application/json")
