"""The tables that are being served: loaded once, exchanged when a new build is in place."""

import threading
import time
from dataclasses import dataclass, field

from flask import g, has_request_context

from policyfacts.errors import DataError
from policyfacts.paths import DataFolder
from policyfacts.tables.load import load_tables
from policyfacts.tables.model import Tables
from policyfacts.tables.store import MANIFEST

_LOOK_EVERY_SECONDS = 1.0


@dataclass
class Served:
    """The tables of one instance, as the dashboard serves them.

    A build that cannot be read leaves the last good tables in place; `trouble` then says why.
    """

    data: DataFolder
    trouble: str = field(default="", init=False)
    _tables: Tables = field(init=False)
    _stamp: tuple[int, int] = field(init=False)
    _looked: float = field(default=0.0, init=False)
    _lock: threading.Lock = field(default_factory=threading.Lock, init=False)

    def __post_init__(self) -> None:
        self._stamp = self._read_stamp()
        self._tables = load_tables(self.data)

    def tables(self) -> Tables:
        """What is served now; within a request the same from its beginning to its end."""
        if not has_request_context():
            return self._newest()
        if "tables" not in g:
            g.tables = self._newest()
        tables: Tables = g.tables
        return tables

    def _newest(self) -> Tables:
        now = time.monotonic()
        if now - self._looked > _LOOK_EVERY_SECONDS and self._lock.acquire(blocking=False):
            try:
                self._looked = now
                self._exchange()
            finally:
                self._lock.release()
        return self._tables

    def look_now(self) -> None:
        """Take up a build that has just been made."""
        with self._lock:
            self._looked = time.monotonic()
            self._exchange()

    def _exchange(self) -> None:
        stamp = self._read_stamp()
        if stamp == self._stamp:
            return
        try:
            self._tables, self._stamp, self.trouble = load_tables(self.data), stamp, ""
        except DataError as error:
            # Half a build, or none: the last good tables keep serving and the next look tries again.
            self.trouble = str(error)

    def _read_stamp(self) -> tuple[int, int]:
        try:
            stat = (self.data.tables / MANIFEST).stat()
        except OSError:
            return (0, 0)
        return (stat.st_mtime_ns, stat.st_size)
