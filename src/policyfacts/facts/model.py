"""What a fact file holds, once read."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from policyfacts.schema._values import Value


@dataclass(frozen=True)
class Evidence:
    """One phrase of an article and where it stands.

    Args:
        lang: Language of the phrase.
        phrase: The article's own words.
        paragraph: Blank-line separated block, from 1; None when the article's text was not at hand.
        line: Line in the fact file.
    """

    lang: str
    phrase: str
    paragraph: int | None = None
    line: int = 0


@dataclass(frozen=True)
class Fact:
    """What one article states, as written: fields by column name, with their lines in the file."""

    article_id: str
    number: int
    kind: str
    values: Mapping[str, Value]
    evidence: tuple[Evidence, ...]
    line: int = 0
    lines: Mapping[str, int] = field(default_factory=dict)

    @property
    def fact_id(self) -> str:
        """Article id, #, number in the file: derived, never renumbered."""
        return f"{self.article_id}#{self.number}"


@dataclass(frozen=True)
class Unknown:
    """A question that the article leaves open."""

    values: Mapping[str, Value]
    line: int = 0
    lines: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Article:
    """One article: its citation, the facts read from it, and what it leaves open.

    Args:
        article_id: The file's name without ending.
        file: Path as shown in error messages.
        values: The citation, by column name of the table articles.
    """

    article_id: str
    file: str
    values: Mapping[str, Value]
    facts: tuple[Fact, ...]
    unknowns: tuple[Unknown, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)

    @property
    def published(self) -> str:
        """Publication as precisely as known; empty when unknown."""
        return str(self.values.get("published", ""))

    def place(self, line: int) -> str:
        """`file:line`."""
        return f"{self.file}:{line}"
