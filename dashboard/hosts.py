"""Which names this server answers to: a page elsewhere must not reach it under a name of its own."""

import ipaddress
import socket
from collections.abc import Collection

from flask import Flask, abort, request
from werkzeug.sansio.utils import host_is_trusted

_LOCAL = ("localhost", ".localhost")


def add_host_check(server: Flask, names: Collection[str]) -> None:
    """Refuse requests that were sent to another name.

    A page of a stranger can make a browser ask this server under the stranger's name, but never under an address or a
    name that leads here anyway. So plain addresses, local names and this machine's own are always answered.

    Args:
        server: The application.
        names: Those that also lead here; with a dot before it, every name below.
    """
    own = socket.gethostname()
    trusted = [*_LOCAL, own, own.partition(".")[0], *names]

    @server.before_request
    def check() -> None:
        host = request.environ.get("HTTP_HOST", "")
        if host and not _is_address(host) and not host_is_trusted(host, trusted):
            abort(421)


def _is_address(host: str) -> bool:
    name = host[1:].partition("]")[0] if host.startswith("[") else host.partition(":")[0]
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
