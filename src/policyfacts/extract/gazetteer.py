"""Known names in a text, at word starts and with the particles that Korean hangs on them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from policyfacts.extract.lexicon import JOSA
from policyfacts.text import fold_signs

T = TypeVar("T")
_HEAD = 2
_WORD_START = r"(?<![가-힣A-Za-z0-9])(?=[가-힣A-Za-z])"
_KOREAN_END = re.compile(rf"{JOSA}(?![가-힣A-Za-z0-9])")
_LATIN_END = re.compile(rf"(?![A-Za-z0-9]|[-&][A-Za-z]|'(?!s\b)[A-Za-z])(?:(?![가-힣])|{JOSA}(?![가-힣A-Za-z0-9]))")


@dataclass(frozen=True)
class Named(Generic[T]):
    """A known name at `start:end`, and what it names."""

    start: int
    end: int
    text: str
    what: T


class Gazetteer(Generic[T]):
    """Names by their first two characters: a word of the text is compared with few of them."""

    def __init__(self, names: Mapping[str, T] | Iterable[tuple[str, T]]) -> None:
        """Keep the first meaning of a name that is given twice."""
        self._by_head: dict[str, dict[str, T]] = defaultdict(dict)
        for name, what in names.items() if isinstance(names, Mapping) else names:
            folded = fold_signs(name)
            if len(folded) >= _HEAD:
                self._by_head[folded[:_HEAD]].setdefault(folded, what)
        self._longest_first = {head: sorted(names, key=len, reverse=True) for head, names in self._by_head.items()}
        first = "".join(sorted({re.escape(head[0]) for head in self._by_head}))
        self._starts = re.compile(f"{_WORD_START}[{first}]" if first else "(?!)")

    def find(self, text: str) -> Iterator[Named[T]]:
        """The names in a text, the longest at each word; none inside another.

        >>> [found.text for found in Gazetteer({"한빛": 1, "한빛중공업": 2}).find("한빛중공업은 한빛와")]
        ['한빛중공업', '한빛']
        """
        end = 0
        for word in self._starts.finditer(text):
            start = word.start()
            names = self._longest_first.get(text[start : start + _HEAD])
            if names and start >= end and (name := _at(text, start, names)):
                end = start + len(name)
                yield Named(start, end, name, self._by_head[name[:_HEAD]][name])


def _at(text: str, start: int, names: Iterable[str]) -> str:
    for name in names:
        if text.startswith(name, start) and _ends(name, text, start + len(name)):
            return name
    return ""


def _ends(name: str, text: str, end: int) -> bool:
    pattern = _LATIN_END if name[-1].isascii() else _KOREAN_END
    return bool(pattern.match(text, end))
