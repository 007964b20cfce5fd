"""One process that answers: on a socket that may be shared, until told to stop, and then to the end of its work."""

import logging
import select
import socket
import time
from collections.abc import Callable
from typing import Any

import waitress
from flask import Flask
from waitress import wasyncore

from dashboard.settings import Settings

_LOOK_EVERY_SECONDS = 0.2
_LONGEST_HEADERS = 65_536
_HAVE_POLL = hasattr(select, "poll")
MOST_CONNECTIONS = 2_000 if _HAVE_POLL else 400
"""Open at once in one process. Without poll, as on Windows, select can watch 512 sockets."""


def answer(app: Flask, listener: socket.socket, settings: Settings, is_over: Callable[[], bool]) -> None:
    """Answer requests until it is over; those that have begun by then are finished.

    Args:
        app: The application.
        listener: Listens already; other processes may take connections from it too.
        settings: Threads, limits, patience.
        is_over: Asked a few times a second.
    """
    # A browser asks for thirty files at once; that they wait a moment is no news for whoever runs the server.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    channels: dict[int, Any] = {}
    server = waitress.create_server(
        app,
        map=channels,
        sockets=[listener],
        threads=settings.threads,
        channel_timeout=settings.patience,
        cleanup_interval=max(1, settings.patience // 4),
        max_request_body_size=settings.most_bytes,
        max_request_header_size=_LONGEST_HEADERS,
        connection_limit=MOST_CONNECTIONS,
        backlog=1024,
        asyncore_use_poll=_HAVE_POLL,
        ident="",
    )
    while not is_over():
        _attend(channels, _LOOK_EVERY_SECONDS)
    server.del_channel()
    listener.close()
    end = time.monotonic() + settings.patience
    while any(map(_is_busy, server.active_channels.values())) and time.monotonic() < end:
        _attend(channels, _LOOK_EVERY_SECONDS / 4)
    server.task_dispatcher.shutdown(timeout=1)
    for channel in list(server.active_channels.values()):
        channel.handle_close()  # closes the file, too, in which a long answer waited
    wasyncore.close_all(channels)


def _attend(channels: dict[int, Any], seconds: float) -> None:
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        wasyncore.loop(timeout=left, use_poll=_HAVE_POLL, map=channels, count=1)


def _is_busy(channel: Any) -> bool:
    """Whether a request is being received, answered, or its answer still being sent."""
    return bool(channel.requests or channel.request or channel.total_outbufs_len)
