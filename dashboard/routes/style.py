"""`/style/…`: the stylesheets and fonts that pages share with exported files."""

from flask import Flask, Response, abort

from policyfacts.style import style_file

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
