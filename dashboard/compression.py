"""Answers compressed once: a page costs a slow line a quarter of its bytes, and a file that never changes no work."""

import gzip
from functools import lru_cache
from pathlib import Path

import brotli
from flask import Flask, Response, request

_WORTH_BYTES = 500
_ENCODINGS = ("br", "gzip")
"""First choice first. Browsers take br over https and on this machine; over plain http they ask for gzip alone."""
_QUICK, _SMALL = 5, 9
_KEPT_BYTES = 500_000
"""A larger answer is packed each time: keeping hundreds of them would fill the memory."""
_TEXTS = frozenset(
    {
        "application/javascript",
        "application/json",
        "application/problem+json",
        "application/vnd.citationstyles.csl+json",
        "application/xml",
        "image/svg+xml",
        "text/css",
        "text/csv",
        "text/html",
        "text/javascript",
        "text/plain",
    }
)
_FILES = ("/assets/", "/script/", "/style/")
"""Below these every reader gets the same bytes; their addresses change with their content."""
_LARGEST = Path(__file__).parent / "assets" / "plotly-basic.min.js"
_FOR_EVER = "public, max-age=31536000, immutable"


def add_compression(server: Flask) -> None:
    """Compress every text for programs that take it, and let them keep what has a fingerprint in its address."""

    @server.after_request
    def compress(response: Response) -> Response:
        is_file = request.path.startswith(_FILES) and response.status_code == 200
        if is_file and {"m", "v"} & set(request.args):
            response.headers["Cache-Control"] = _FOR_EVER
        if not _is_text(response):
            return response
        response.vary.add("Accept-Encoding")
        encoding = next((each for each in _ENCODINGS if request.accept_encodings[each]), "")
        if encoding and response.status_code == 200:
            _exchange(response, encoding, is_file=is_file)
        return response


def _is_text(response: Response) -> bool:
    return response.mimetype in _TEXTS and "Content-Encoding" not in response.headers


def _exchange(response: Response, encoding: str, *, is_file: bool) -> None:
    response.direct_passthrough = False
    body = response.response
    content = response.get_data()
    if hasattr(body, "close"):
        # A file that was read to its end is still open, and the packed bytes take its place.
        body.close()
    if len(content) < _WORTH_BYTES:
        return
    response.set_data(_packed_once(content, encoding, is_file=is_file))
    response.headers["Content-Encoding"] = encoding
    etag, _ = response.get_etag()
    if etag:
        # Same content in another form: weak, so that the next visit is answered by "not modified" all the same.
        response.set_etag(etag, weak=True)


def _packed_once(content: bytes, encoding: str, *, is_file: bool) -> bytes:
    if is_file:
        return _file(content, encoding)
    return (_answer if len(content) < _KEPT_BYTES else _answer.__wrapped__)(content, encoding)


@lru_cache(maxsize=128)
def _file(content: bytes, encoding: str) -> bytes:
    return _prepared(content, encoding) or _packed(content, encoding, level=_SMALL)


@lru_cache(maxsize=256)
def _answer(content: bytes, encoding: str) -> bytes:
    return _packed(content, encoding, level=_QUICK)


def _prepared(content: bytes, encoding: str) -> bytes:
    """The largest script as it was packed with the most effort, which takes eight seconds; empty for anything else."""
    is_it = encoding == "br" and len(content) == _LARGEST.stat().st_size and content == _LARGEST.read_bytes()
    return _LARGEST.with_name(f"{_LARGEST.name}.br").read_bytes() if is_it else b""


def _packed(content: bytes, encoding: str, *, level: int) -> bytes:
    if encoding == "br":
        return bytes(brotli.compress(content, mode=brotli.MODE_TEXT, quality=level))
    return gzip.compress(content, level, mtime=0)
