"""The one shape of an error that programs get: every problem of the request at once (RFC 9457)."""

import json
from collections.abc import Sequence

from flask import Response

from policyfacts.errors import Problem

ALLOWED = "GET, HEAD, OPTIONS"
MEDIA_TYPE = "application/problem+json"
_TITLES = {400: "The query cannot be read", 404: "There is no such thing", 405: "Only reading is possible"}


class RefusedError(Exception):
    """A request that cannot be answered, with everything that is wrong with it."""

    def __init__(self, status: int, problems: Sequence[Problem]) -> None:
        """Keep the status and the problems."""
        super().__init__("\n".join(map(str, problems)))
        self.status, self.problems = status, tuple(problems)


def refusal(error: RefusedError) -> Response:
    """The answer to such a request."""
    content = {
        "type": "about:blank",
        "title": _TITLES.get(error.status, "There is no answer"),
        "status": error.status,
        "detail": str(error),
        "problems": [
            {"where": each.where, "what": each.what, "expected": each.expected, "fix": each.fix}
            for each in error.problems
        ],
    }
    body = json.dumps(content, ensure_ascii=False).encode("utf-8", "replace")
    response = Response(body, status=error.status, content_type=MEDIA_TYPE)
    if error.status == 405:
        response.headers["Allow"] = ALLOWED
    return response
