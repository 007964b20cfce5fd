"""Things found in a text, in its order, to be asked for by place."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, Protocol, TypeVar


class Placed(Protocol):
    """Something that stands at `start:end` of a text."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


T = TypeVar("T", bound=Placed)


class Ordered(Generic[T]):
    """Found things by place: asking for a stretch of text costs nothing for the rest of it."""

    def __init__(self, found: Iterable[T]) -> None:
        """Put them in order."""
        self.items: Sequence[T] = sorted(found, key=lambda each: each.start)
        self._starts = [each.start for each in self.items]

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)

    def between(self, start: int, end: int) -> Sequence[T]:
        """Those that begin in `text[start:end]`, in order."""
        return self.items[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def last_before(self, place: int) -> T | None:
        """The last that begins before a place."""
        at = bisect_left(self._starts, place)
        return self.items[at - 1] if at else None
