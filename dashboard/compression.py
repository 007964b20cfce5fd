"""Answers compressed once: a page costs a slow line a quarter of its bytes, and a file that never changes no work."""

import gzip
from functools import lru_cache

from flask import Flask, Response, request

_WORTH_BYTES = 500
_TEXTS = frozenset(
    {
        "application/javascript",
        "application/json",
        "application/xml",
        "image/svg+xml",
        "text/css",
        "text/csv",
        "text/html",
        "text/javascript",
        "text/plain",
    }
)
_FILES = ("/assets/", "/_dash-component-suites/", "/style/")
"""Below these every reader gets the same bytes; their addresses change with their content."""
_FOR_EVER = "public, max-age=31536000, immutable"


def add_compression(server: Flask) -> None:
    """Compress every text for browsers that take gzip, and let them keep what has a fingerprint in its address."""

    @server.after_request
    def compress(response: Response) -> Response:
        is_file = request.path.startswith(_FILES) and response.status_code == 200
        if is_file and {"m", "v"} & set(request.args):
            response.headers["Cache-Control"] = _FOR_EVER
        if not _is_text(response):
            return response
        response.vary.add("Accept-Encoding")
        if request.accept_encodings["gzip"] and response.status_code == 200:
            _exchange(response, is_file=is_file)
        return response


def _is_text(response: Response) -> bool:
    return response.mimetype in _TEXTS and "Content-Encoding" not in response.headers


def _exchange(response: Response, *, is_file: bool) -> None:
    response.direct_passthrough = False
    content = response.get_data()
    if len(content) < _WORTH_BYTES:
        return
    response.set_data(_once(content) if is_file else gzip.compress(content, 6, mtime=0))
    response.headers["Content-Encoding"] = "gzip"
    etag, _ = response.get_etag()
    if etag:
        # Same content in another form: weak, so that the next visit is answered by "not modified" all the same.
        response.set_etag(etag, weak=True)


@lru_cache(maxsize=128)
def _once(content: bytes) -> bytes:
    return gzip.compress(content, 9, mtime=0)
