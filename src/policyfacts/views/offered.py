"""What a filter offers: a list of any length, of which a page holds what can be read."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from policyfacts.schema import Code
from policyfacts.text import fold
from policyfacts.words import LANGS, Lang, Words

WHOLE = 500
"""A list of so many options is sent with a page; of a longer one the first are, and the server is asked for others."""
FIRST = 100
"""So many options of a longer list."""

REGISTRY_ORDER = Words("등록한 순서", "the order of the registry")


@dataclass(frozen=True, eq=False)
class Offered:
    """The options of one filter.

    Args:
        values: All of them.
        name: The name of one; asked for those alone that somebody sees or searches.
        order: What their order means, as it stands after "in".
    """

    values: tuple[str, ...]
    name: Callable[[str], Words] = lambda value: Words(value, value)
    order: Words = REGISTRY_ORDER

    @staticmethod
    def of(codes: Iterable[Code]) -> "Offered":
        """Options that have names already."""
        named = {code.value: code.words for code in codes}
        return Offered(tuple(named), named.__getitem__)

    def __len__(self) -> int:
        """How many."""
        return len(self.values)

    def __iter__(self) -> Iterator[Code]:
        """Each with its name."""
        return self.named(self.values)

    def named(self, values: Iterable[str]) -> Iterator[Code]:
        """Some of them, with their names."""
        return (Code(value, self.name(value)) for value in values)

    def words(self, value: str) -> Words:
        """The name of an option; the value itself when it is none."""
        return self.name(value) if value in self.values else Words(value, value)

    @property
    def is_long(self) -> bool:
        """Too long to be sent with a page."""
        return len(self) > WHOLE

    def sent(self, chosen: str) -> tuple[Code, ...]:
        """Those that come with a page: all, or of a long list the first and the one that is chosen."""
        kept = self.values[:FIRST] if self.is_long else self.values
        extra = (chosen,) if chosen not in kept and chosen in self.values else ()
        return tuple(self.named((*kept, *extra)))

    def found(self, text: str, lang: Lang) -> tuple[str, ...]:
        """Those whose name holds every word of a text."""
        parts = _folded(text).split()
        names = zip(self.values, _names(self)[LANGS.index(lang)], strict=True)
        return tuple(value for value, name in names if all(part in name for part in parts))


@lru_cache(maxsize=16)
def _names(offered: Offered) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(_folded(code.words[lang]) for code in offered) for lang in LANGS)


def _folded(text: str) -> str:
    return fold(text).lower()
