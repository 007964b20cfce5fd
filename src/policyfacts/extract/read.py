"""One article's mentions: the readers of each kind, on one reading of the text."""

from dataclasses import dataclass, fields, replace
from datetime import date
from functools import cached_property
from typing import Any, Literal

from policyfacts.dates import DateMention as FoundDate
from policyfacts.dates import read_date_mentions
from policyfacts.extract.designations import Surroundings, place_names, read_designations
from policyfacts.extract.gazetteer import Gazetteer, Named
from policyfacts.extract.lexicon import Body, Lexicon, read_lexicon
from policyfacts.extract.mentions import DateMention, DesignationMention, Mentions, OrganisationMention
from policyfacts.extract.money import read_money
from policyfacts.extract.ordered import Ordered
from policyfacts.extract.organisations import Names, known_names, read_organisations
from policyfacts.extract.reading import Reading, read_text
from policyfacts.extract.sentences import Sentences, split_sentences
from policyfacts.facts.registry import Registry, read_registry
from policyfacts.paths import DataFolder

Language = Literal["ko", "en", "auto"]


@dataclass(frozen=True)
class Knowledge:
    """What is known before a text is read: the lexicon, and the names of the registry."""

    lexicon: Lexicon
    registry: Registry | None = None

    @cached_property
    def names(self) -> Names:
        """Bodies of the lexicon and the registry."""
        return known_names(self.lexicon, self.registry)

    @cached_property
    def places(self) -> Gazetteer[str]:
        """Places of the lexicon."""
        return place_names(self.lexicon)

    @cached_property
    def schemes(self) -> dict[str, str]:
        """Names of the registry's schemes in small letters → id."""
        return {" ".join(name.casefold().split()): of for name, of in self.ids_by_name("schemes").items()}

    @cached_property
    def regions(self) -> dict[str, str]:
        """Names of the registry's regions → id; for places it does not know, the name that stands for all."""
        return {**self.lexicon.places, **self.ids_by_name("regions")}

    def ids_by_name(self, table: str) -> dict[str, str]:
        """Every name of a registry table's rows, in both languages → id."""
        if self.registry is None:
            return {}
        registry = self.registry
        ids = sorted(registry.ids(table))
        return {name: of for of in ids for lang in ("ko", "en") for name in registry.names(table, of, lang) if name}


def knowledge_of(data: DataFolder) -> Knowledge:
    """The lexicon and registry of an instance.

    Raises:
        DataError: The lexicon cannot be read.
    """
    registry, _ = read_registry(data)
    return Knowledge(read_lexicon(data.lexicon), registry)


def read_mentions(kept: str, published: date, knowledge: Knowledge, lang: Language = "auto") -> Mentions:
    """Everything that a text mentions.

    Args:
        kept: The text as decoded; plain or HTML.
        published: The day that relative dates count from.
        knowledge: Lexicon and registry.
        lang: `en` leaves out what only Korean texts have; `auto` and `ko` read both.

    Returns:
        Mentions whose offsets count the characters of `kept`.
    """
    reading = read_text(kept)
    return as_kept(find_all(reading, published, knowledge, lang).mentions, reading)


@dataclass(frozen=True)
class Found:
    """Everything found in a reading, with places in it: the mentions, and what else whoever reads on needs."""

    mentions: Mentions
    sentences: Sentences
    dates: Ordered[FoundDate]
    bodies: Ordered[Named[Body]]
    places: Ordered[Named[str]]


def find_all(reading: Reading, published: date, knowledge: Knowledge, lang: Language = "auto") -> Found:
    """The mentions of a reading, first and repeated."""
    text, lexicon = reading.text, knowledge.lexicon
    sentences = split_sentences(text)
    dates = Ordered(read_date_mentions(text, published))
    bodies = Ordered(read_organisations(text, knowledge.names, sentences))
    places = Ordered(knowledge.places.find(text))
    around = Surroundings(sentences, dates, bodies, places, knowledge.schemes, knowledge.regions)
    mentions = Mentions(
        money=read_money(text, sentences, dates, bodies, lexicon.funder_rules),
        dates=tuple(map(_date, dates)),
        designations=read_designations(text, lexicon, around, lang),
        organisations=_first_of_each(bodies),
    )
    return Found(mentions, sentences, dates, bodies, places)


def as_kept(mentions: Mentions, reading: Reading) -> Mentions:
    """The mentions of a reading, with their places and words in the text as kept."""
    if reading.places is None and reading.text == reading.kept:
        return mentions

    def kept(mention: Any) -> Any:
        start, end = reading.span(mention.start, mention.end)
        printed = "name" if isinstance(mention, DesignationMention) else "text"
        if (start, end) == (mention.start, mention.end) and reading.kept[start:end] == getattr(mention, printed):
            return mention
        return replace(mention, start=start, end=end, **{printed: reading.kept[start:end]})

    return Mentions(*(tuple(map(kept, getattr(mentions, field.name))) for field in fields(mentions)))


def _date(found: FoundDate) -> DateMention:
    return DateMention(found.text, found.start, found.end, found.value or None, found.precision, found.readings)


def _first_of_each(bodies: Ordered[Named[Body]]) -> tuple[OrganisationMention, ...]:
    first: dict[str, Named[Body]] = {}
    for named in bodies:
        first.setdefault(named.what.key, named)
    return tuple(
        OrganisationMention(each.text, each.start, each.end, each.what.type, each.what.organisation_id, each.what.key)
        for each in first.values()
    )
