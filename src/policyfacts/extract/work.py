"""Many articles: one after the other, in processes of this machine, or on the machines of a Dask cluster."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Protocol

from policyfacts.errors import CallError, DataError, Problem
from policyfacts.extract.decode import decode, read_bytes
from policyfacts.extract.lines import json_line
from policyfacts.extract.published import publication_day
from policyfacts.extract.read import Knowledge, knowledge_of, read_mentions
from policyfacts.extract.sources import Source
from policyfacts.paths import DataFolder

PATIENCE = "10s"
"""How long a cluster may take to answer."""
_BATCH = 16
_WAITING = 4  # batches under way for each process: none waits for work, and none piles up in memory


@dataclass(frozen=True)
class Outcome:
    """One article's line, or the problems that kept it from being read."""

    line: str
    problems: tuple[Problem, ...] = ()


class _Future(Protocol):
    def result(self) -> list[Outcome]: ...


def read_one(source: Source, content: bytes, knowledge: Knowledge) -> Outcome:
    """One article's mentions as a line."""
    try:
        text = decode(content, str(source.path))
        published = source.published or publication_day(text, f"{source.path}:1")
    except DataError as error:
        return Outcome("", error.problems)
    return Outcome(json_line(source.article, read_mentions(text, published, knowledge, source.lang)))


def read_here(sources: Iterable[Source], data: DataFolder) -> Iterator[Outcome]:
    """One article after the other."""
    for source in sources:
        yield from read_batch([source], data.root)


def read_in_processes(sources: Iterable[Source], data: DataFolder, jobs: int) -> Iterator[Outcome]:
    """The same, in so many processes; outcomes keep the order of the sources."""
    # spawn: the same on every system, and nothing of this process is copied.
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        yield from _in_order(sources, lambda batch: pool.submit(read_batch, batch, data.root), jobs * _WAITING)


def read_on_cluster(sources: Iterable[Source], data: DataFolder, address: str) -> Iterator[Outcome]:
    """The same, on a Dask cluster: file contents and the lexicon travel, so workers need no shared folder.

    Raises:
        DataError: Dask is not installed, or nobody answers at the address.
    """
    with _client(address) as client:
        knowledge = client.scatter(knowledge_of(data), broadcast=True)
        workers = max(1, len(client.scheduler_info()["workers"]))

        def submit(batch: list[Source]) -> _Future:
            future: _Future = client.submit(read_contents, [_loaded(each) for each in batch], knowledge, pure=False)
            return future

        yield from _in_order(sources, submit, workers * _WAITING)


def read_batch(batch: list[Source], data: Path) -> list[Outcome]:
    """Some articles, read where this runs."""
    return read_contents([_loaded(source) for source in batch], _knowledge(data))


def read_contents(batch: list[tuple[Source, bytes | Problem]], knowledge: Knowledge) -> list[Outcome]:
    """Some articles whose contents are at hand."""
    return [
        Outcome("", (content,)) if isinstance(content, Problem) else read_one(source, content, knowledge)
        for source, content in batch
    ]


@cache
def _knowledge(data: Path) -> Knowledge:
    return knowledge_of(DataFolder(data))


def _loaded(source: Source) -> tuple[Source, bytes | Problem]:
    try:
        return source, read_bytes(source.path)
    except DataError as error:
        return source, error.problems[0]


def _in_order(sources: Iterable[Source], submit: Callable[[list[Source]], _Future], most: int) -> Iterator[Outcome]:
    waiting: deque[_Future] = deque()
    rest = iter(sources)
    while batch := list(islice(rest, _BATCH)):
        waiting.append(submit(batch))
        if len(waiting) >= most:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


def _client(address: str) -> Any:
    try:
        from distributed import Client
    except ImportError:
        raise _no_cluster(address, "Dask is not installed here", "Install policyfacts[cluster].") from None
    try:
        return Client(address, timeout=PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise _no_cluster(
            address, f"no scheduler answers: {error}", "Check the address and start the cluster."
        ) from None


def _no_cluster(address: str, what: str, fix: str) -> CallError:
    return CallError(Problem(f"--scheduler {address}", what, "expected a Dask cluster such as tcp://host:8786", fix))
