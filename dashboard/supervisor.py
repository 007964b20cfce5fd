"""Several processes on one socket: each loads the built tables itself, and one that dies is replaced."""

import multiprocessing
import signal
import socket
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from types import FrameType

from dashboard.settings import Settings
from policyfacts.errors import DataError, Problem

IsOver = Callable[[], bool]
Work = Callable[[socket.socket, Settings, IsOver, Callable[[], None]], None]
"""Answers on a socket until it is over; calls the last argument once when it begins to."""

_LOOK_EVERY_SECONDS = 0.5
_STARTS_IN_SECONDS = 5.0
"""A process that dies younger than this has not died of a request; after three such deaths in a row it is given up."""
_MOST_YOUNG_DEATHS = 3


class Stop:
    """Set by the signals that end a program."""

    def __init__(self) -> None:
        self.is_set = False

    def listen(self) -> "Stop":
        """Have SIGTERM and Ctrl-C set it, instead of ending the process at once."""
        for name in ("SIGTERM", "SIGINT", "SIGBREAK"):
            number = getattr(signal, name, None)
            if number is not None:
                signal.signal(number, self._set)
        return self

    def _set(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002, the shape of a signal handler
        self.is_set = True


@dataclass
class _Worker:
    process: SpawnProcess
    line: Connection
    since: float = field(default_factory=time.monotonic)


def run_alone(work: Work, listener: socket.socket, settings: Settings, ready: Callable[[], None]) -> int:
    """Work in this process."""
    stop = Stop().listen()
    work(listener, settings, lambda: stop.is_set, ready)
    return 0


def run_several(work: Work, listener: socket.socket, settings: Settings, ready: Callable[[], None]) -> int:
    """Work in `settings.workers` processes, and replace one that dies.

    Returns:
        0 when it was stopped, 1 when the processes cannot be kept alive.

    Raises:
        DataError: They cannot begin: there are no tables to serve.
    """
    stop = Stop().listen()
    workers = [_start(work, listener, settings) for _ in range(settings.workers)]
    young_deaths = 0
    try:
        while not stop.is_set and young_deaths < _MOST_YOUNG_DEATHS:
            for worker in _heard(workers, ready):
                young_deaths = young_deaths + 1 if time.monotonic() - worker.since < _STARTS_IN_SECONDS else 0
                workers.remove(worker)
                if not stop.is_set:
                    print(f"A worker ended with status {worker.process.exitcode}; starting another.", file=sys.stderr)
                    workers.append(_start(work, listener, settings))
    finally:
        listener.close()
        _end(workers, settings.patience)
    return 0 if stop.is_set else 1


def _start(work: Work, listener: socket.socket, settings: Settings) -> _Worker:
    # Spawned everywhere as Windows does it: a fork would copy locks that a thread of this process holds.
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_begin, args=(work, listener, settings, theirs), daemon=True)
    process.start()
    theirs.close()
    return _Worker(process, ours)


def _heard(workers: Sequence[_Worker], ready: Callable[[], None]) -> list[_Worker]:
    """Listen for a moment to what the processes say; those that have ended."""
    wait([*(worker.line for worker in workers), *(worker.process.sentinel for worker in workers)], _LOOK_EVERY_SECONDS)
    for worker in workers:
        try:
            problems: tuple[Problem, ...] | None = worker.line.recv() if worker.line.poll() else None
        except (EOFError, OSError):
            # It has ended; the sentinel says so too, perhaps a moment later.
            worker.process.join(_LOOK_EVERY_SECONDS)
            continue
        if problems:
            raise DataError(problems)
        if problems is not None:
            ready()
    return [worker for worker in workers if not worker.process.is_alive()]


def _end(workers: Sequence[_Worker], patience: float) -> None:
    """Let all finish what they have begun; kill what does not come to an end."""
    for worker in workers:
        worker.line.close()
    end = time.monotonic() + patience + 5
    for worker in workers:
        worker.process.join(max(0.0, end - time.monotonic()))
        if worker.process.is_alive():
            worker.process.kill()
            worker.process.join()


def _begin(work: Work, listener: socket.socket, settings: Settings, line: Connection) -> None:
    """What a process does: works until its line is cut, which also happens when the one that started it dies."""
    stop = Stop().listen()
    try:
        work(listener, settings, lambda: stop.is_set or line.poll(), lambda: _tell(line, ()))
    except DataError as error:
        _tell(line, error.problems)


def _tell(line: Connection, problems: tuple[Problem, ...]) -> None:
    # Cut already when the server is stopped while this process is still loading.
    with suppress(OSError):
        line.send(problems)
