"""Requests per second, and the time that 95 of 100 take at most, of one request asked again and again."""

import http.client
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

_AT_ONCE = 16


@dataclass(frozen=True)
class Asked:
    """One request, as a browser makes it."""

    url: str
    method: str = "GET"
    body: str = ""
    headers: Mapping[str, str] = field(default_factory=lambda: {"Accept-Encoding": "br, gzip"})


def load(asked: Asked, seconds: float) -> tuple[float, float]:
    """Requests per second and the 95th percentile in milliseconds; an error counts as no request at all."""
    taken: list[float] = []
    late = time.monotonic() + seconds
    threads = [threading.Thread(target=_ask, args=(asked, late, taken)) for _ in range(_AT_ONCE)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return len(taken) / seconds, sorted(taken)[int(len(taken) * 0.95)] * 1000 if taken else 0.0


def _ask(asked: Asked, late: float, taken: list[float]) -> None:
    where = urlsplit(asked.url)
    path = f"{where.path}?{where.query}" if where.query else where.path
    connection = http.client.HTTPConnection(str(where.hostname), where.port, timeout=60)
    while time.monotonic() < late:
        start = time.monotonic()
        try:
            connection.request(asked.method, path, asked.body.encode() or None, dict(asked.headers))
            answer = connection.getresponse()
            answer.read()
        except (OSError, http.client.HTTPException):
            connection.close()
            continue
        if answer.status == http.client.OK:
            taken.append(time.monotonic() - start)
