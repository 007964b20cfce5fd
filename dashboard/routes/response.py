"""Answers from bytes, with a fingerprint so that nothing is sent twice."""

import hashlib
from urllib.parse import quote

from flask import Response, request


def cached(content: bytes, media_type: str, *, file_name: str = "") -> Response:
    """The content with an ETag; 304 when the browser has it. A file name makes it a download."""
    response = Response(content, content_type=media_type)
    response.set_etag(hashlib.sha256(content).hexdigest()[:32])
    response.headers["Cache-Control"] = "no-cache"
    if file_name:
        ascii_name = file_name.encode("ascii", "ignore").decode() or "download"
        response.headers["Content-Disposition"] = (
            f"attachment; filename=\"{ascii_name}\"; filename*=UTF-8''{quote(file_name)}"
        )
    response.make_conditional(request)
    return response
