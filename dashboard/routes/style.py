"""`/style/…`: the stylesheets and fonts that pages share with exported files."""

import hashlib

from flask import Flask, Response, abort

from dashboard.prefix import here
from policyfacts.style import STYLESHEETS, style_file

_MEDIA_TYPES = {"css": "text/css; charset=utf-8", "woff2": "font/woff2"}
_FOR_EVER = "public, max-age=31536000, immutable"


def add_style_route(server: Flask) -> None:
    """Serve the folder's stylesheets and fonts, and nothing else in it."""

    @server.get("/style/<path:name>")
    def style(name: str) -> Response:
        media_type = _MEDIA_TYPES.get(name.rpartition(".")[2])
        file = style_file(name)
        if media_type is None or ".." in name or not file.is_file():
            abort(404)
        response = Response(file.read_bytes(), content_type=media_type)
        response.headers["Cache-Control"] = _FOR_EVER
        return response


def style_links(*more: str) -> str:
    """The `<link>` elements of a page that has styles of its own, each address changing with its file's content."""
    names = (*STYLESHEETS, *more)
    return "\n".join(f'<link rel="stylesheet" href="{here(f"/style/{name}")}?v={_version(name)}">' for name in names)


def _version(name: str) -> str:
    return hashlib.sha256(style_file(name).read_bytes()).hexdigest()[:12]
