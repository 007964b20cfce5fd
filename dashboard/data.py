"""The tables that are being served: loaded once, exchanged when a new build is in place."""

import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from flask import g, has_request_context

from policyfacts.errors import DataError
from policyfacts.paths import DataFolder
from policyfacts.tables.load import load_tables
from policyfacts.tables.model import Tables
from policyfacts.tables.shared import is_address, stamp_of
from policyfacts.tables.store import MANIFEST

_LOOK_EVERY_SECONDS = 1.0
_LOOK_AFAR_EVERY_SECONDS = 5.0


@dataclass
class Served:
    """The tables of one instance, as the dashboard serves them.

    A build that cannot be read leaves the last good tables in place; `trouble` then says why.

    Args:
        data: The instance.
        place: Where its built tables are; its own `tables` when empty.
    """

    data: DataFolder
    place: str = ""
    trouble: str = field(default="", init=False)
    _tables: Tables = field(init=False)
    _stamp: object = field(init=False)
    _looked: float = field(default=0.0, init=False)
    _lock: threading.Lock = field(default_factory=threading.Lock, init=False)

    def __post_init__(self) -> None:
        self._stamp = self._read_stamp()
        self._tables = load_tables(self.data, self.place)
        if is_address(self.place):
            # A store may be slow or away, so no request waits for a look at it.
            threading.Thread(target=self._watch, daemon=True).start()

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
        is_due = now - self._looked > _LOOK_EVERY_SECONDS and not is_address(self.place)
        if is_due and self._lock.acquire(blocking=False):
            try:
                self._looked = now
                self._exchange()
            finally:
                self._lock.release()
        return self._tables

    def _watch(self) -> None:
        while True:
            time.sleep(_LOOK_AFAR_EVERY_SECONDS)
            self.look_now()

    def look_now(self) -> None:
        """Take up another build at once, when there is one and it is whole."""
        with self._lock:
            self._looked = time.monotonic()
            self._exchange()

    def _exchange(self) -> None:
        stamp = self._read_stamp()
        if stamp == self._stamp:
            return
        try:
            self._tables, self._stamp, self.trouble = load_tables(self.data, self.place), stamp, ""
        except DataError as error:
            # Half a build, or none: the last good tables keep serving and the next look tries again.
            self.trouble = str(error)

    def _read_stamp(self) -> object:
        if is_address(self.place):
            return stamp_of(self.place)
        try:
            stat = ((Path(self.place) if self.place else self.data.tables) / MANIFEST).stat()
        except OSError:
            return (0, 0, 0)
        # The number of the file besides its time: a clock may be put back.
        return (stat.st_mtime_ns, stat.st_size, stat.st_ino)
