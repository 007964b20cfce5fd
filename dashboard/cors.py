"""Which pages of other servers may read the data in a browser: none, unless the operator names them."""

from collections.abc import Collection

from flask import Flask, Response, request

_OPEN_TO_PROGRAMS = ("/api/", "/datapackage.json")


def add_cors(server: Flask, origins: Collection[str]) -> None:
    """Let the named origins read what is there for programs.

    Args:
        server: The application.
        origins: Such as `https://portal.example.kr`; `*` for any. None at all leaves the browser's rule in place.
    """
    if not origins:
        return

    @server.after_request
    def allow(response: Response) -> Response:
        if not request.path.startswith(_OPEN_TO_PROGRAMS):
            return response
        response.vary.add("Origin")
        origin = request.headers.get("Origin", "")
        if origin and ("*" in origins or origin in origins):
            response.headers["Access-Control-Allow-Origin"] = "*" if "*" in origins else origin
            response.headers["Access-Control-Allow-Methods"] = "GET, HEAD, OPTIONS"
            response.headers["Access-Control-Allow-Headers"] = "If-None-Match"
            response.headers["Access-Control-Expose-Headers"] = "ETag, Link"
        return response
