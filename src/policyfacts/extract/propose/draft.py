"""A fact on its way: its values and phrases, before it has a number."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from policyfacts.facts.model import Evidence, Fact
from policyfacts.schema._values import Value

_MOST_PHRASES = 12
"""Nobody reads more phrases for one fact, and a text that repeats itself a thousand times must not cost a million."""


@dataclass(frozen=True)
class Draft:
    """What an article states, proposed; a value of None is one that it does not state."""

    kind: str
    values: Mapping[str, Value | None]
    evidence: tuple[Evidence, ...]

    def with_evidence(self, more: Iterable[Evidence]) -> "Draft":
        """The same, with phrases that it does not have yet; enough is enough."""
        if len(self.evidence) >= _MOST_PHRASES:
            return self
        return replace(self, evidence=tuple(dict.fromkeys((*self.evidence, *more))))

    def numbered(self, article_id: str, number: int) -> Fact:
        """The fact, with its number."""
        values = {name: value for name, value in self.values.items() if value is not None}
        return Fact(article_id, number, self.kind, values, tuple(dict.fromkeys(self.evidence)))
