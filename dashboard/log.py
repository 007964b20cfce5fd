"""A line a request, for programs: what was asked and how it went, and nothing of who asked."""

import json
import sys
import time
from collections.abc import Collection
from datetime import UTC, datetime

from flask import Flask, Response, g, request


def add_log(server: Flask, pages: Collection[str]) -> None:
    """Write a line of JSON to stdout for every request.

    An address is written only when it is one of the product's own: anything could be in another one, or in a query.

    Args:
        server: The application.
        pages: Addresses of pages, which have one route together.
    """

    @server.before_request
    def begin() -> None:
        g.began = time.perf_counter()

    @server.after_request
    def write(response: Response) -> Response:
        line = {
            "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
            "method": request.method,
            "path": _path(response.status_code, pages),
            "status": response.status_code,
            "ms": round((time.perf_counter() - g.get("began", time.perf_counter())) * 1000, 1),
            "bytes": response.content_length or 0,
        }
        # One write, so that lines of several processes do not run into each other.
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
        sys.stdout.flush()
        return response


def _path(status: int, pages: Collection[str]) -> str:
    if request.path in pages:
        return request.path
    if request.url_rule is None:
        return "other"
    rule = request.url_rule.rule
    return request.path if status < 400 and "<path:path>" not in rule else rule
