"""Answers compressed once: a page costs a slow line a quarter of its bytes, and a file that never changes no work."""

import gzip
from collections.abc import Callable
from functools import lru_cache

import brotli
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


def _brotli(content: bytes, effort: int) -> bytes:
    return bytes(brotli.compress(content, quality=effort))


def _gzip(content: bytes, effort: int) -> bytes:
    return gzip.compress(content, effort, mtime=0)


_CODINGS: dict[str, Callable[[bytes, int], bytes]] = {"br": _brotli, "gzip": _gzip}
"""Best first. Browsers offer br on https and on this machine itself, gzip everywhere."""


def add_compression(server: Flask) -> None:
    """Compress every text for browsers that take it, and let them keep what has a fingerprint in its address."""

    @server.after_request
    def compress(response: Response) -> Response:
        is_file = request.path.startswith(_FILES) and response.status_code == 200
        if is_file and {"m", "v"} & set(request.args):
            response.headers["Cache-Control"] = _FOR_EVER
        if not _is_text(response):
            return response
        response.vary.add("Accept-Encoding")
        coding = next((name for name in _CODINGS if request.accept_encodings[name]), "")
        if coding and response.status_code == 200:
            _exchange(response, coding, is_file=is_file)
        return response


def _is_text(response: Response) -> bool:
    return response.mimetype in _TEXTS and "Content-Encoding" not in response.headers


def _exchange(response: Response, coding: str, *, is_file: bool) -> None:
    response.direct_passthrough = False
    content = response.get_data()
    if len(content) < _WORTH_BYTES:
        return
    response.set_data(_once(content, coding) if is_file else _CODINGS[coding](content, 5))
    response.headers["Content-Encoding"] = coding
    etag, _ = response.get_etag()
    if etag:
        # Same content in another form: weak, so that the next visit is answered by "not modified" all the same.
        response.set_etag(etag, weak=True)


@lru_cache(maxsize=128)
def _once(content: bytes, coding: str) -> bytes:
    return _CODINGS[coding](content, 9)
