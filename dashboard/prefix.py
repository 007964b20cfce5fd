"""Everything below a path, such as /policy behind a reverse proxy: the one place that knows of it."""

from collections.abc import Callable, Iterable
from typing import Any

from flask import Flask, has_request_context, request

_Wsgi = Callable[[dict[str, Any], Any], Iterable[bytes]]


def add_prefix(server: Flask, prefix: str) -> None:
    """Answer below a path.

    Args:
        server: The application, whose routes do not know of it.
        prefix: Such as `/policy`; nothing when empty. A proxy may take it off before it passes a request on, or not.
    """
    if prefix:
        server.wsgi_app = _below(prefix, server.wsgi_app)  # type: ignore[method-assign, assignment]


def _below(prefix: str, inner: _Wsgi) -> _Wsgi:
    def outer(environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if path == prefix or path.startswith(f"{prefix}/"):
            path = path[len(prefix) :] or "/"
        return inner({**environ, "SCRIPT_NAME": prefix, "PATH_INFO": path}, start)

    return outer


def here(path: str) -> str:
    """The address of a path of ours for the browser that is asking: below the prefix, where there is one.

    >>> here("/funding")
    '/funding'
    """
    return f"{request.script_root}{path}" if has_request_context() else path


def inside(address: str) -> str:
    """The path of ours that an address of the browser's means: `here`, undone."""
    root = request.script_root if has_request_context() else ""
    return address[len(root) :] or "/" if root and address.startswith(root) else address
