"""What a fact's Korean and English phrases say, side by side: amounts, dates, names."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from policyfacts.dates import format_when, parse_when, read_dates
from policyfacts.facts.model import Article, Fact
from policyfacts.facts.registry import Registry
from policyfacts.schema import FACT_TABLES
from policyfacts.text import fold
from policyfacts.units import format_krw, read_amounts
from policyfacts.words import LANGS, Lang


@dataclass(frozen=True)
class Comparison:
    """One thing that both languages say of a fact.

    Args:
        fact_id: The fact.
        aspect: amount, date or name.
        ko: What the Korean phrases say.
        en: What the English phrases say.
        agrees: Whether it is the same.
    """

    fact_id: str
    aspect: str
    ko: str
    en: str
    agrees: bool


def compare_languages(article: Article, fact: Fact, registry: Registry) -> Iterator[Comparison]:
    """One comparison per aspect that either language's phrases state; none when a fact has phrases in one language."""
    phrases = {lang: " / ".join(fold(item.phrase) for item in fact.evidence if item.lang == lang) for lang in LANGS}
    if not all(phrases.values()):
        return
    for aspect, read, show in (("amount", _amounts, _show_amount), ("date", _dates, format_when)):
        ko, en = (read(phrases[lang], article) for lang in LANGS)
        if ko or en:
            yield Comparison(
                fact.fact_id,
                aspect,
                _shown(show(each, "ko") for each in ko),
                _shown(show(each, "en") for each in en),
                ko == en,
            )
    yield from _names(fact, registry, phrases)


def _amounts(phrase: str, _: Article) -> list[str]:
    """Currency and value of each amount, e.g. `KRW 7000000000`."""
    return sorted({f"{amount.currency} {amount.value}" for amount in read_amounts(phrase)})


def _show_amount(amount: str, lang: Lang) -> str:
    currency, _, value = amount.partition(" ")
    return format_krw(int(value), lang) if currency == "KRW" else f"{currency} {int(value):,}"


def _dates(phrase: str, article: Article) -> list[str]:
    published = parse_when(article.published).end if article.published else None
    if published is None:
        return []
    return sorted({mention.value for mention in read_dates(phrase, published)})


def _names(fact: Fact, registry: Registry, phrases: Mapping[Lang, str]) -> Iterator[Comparison]:
    """Each registry row the fact points to, where one language names it and the other names any of its table."""
    for column in FACT_TABLES[fact.kind].written:
        identity, table = str(fact.values.get(column.name, "")), column.points_to
        if not identity or table not in registry.entries:
            continue
        ko, en = (names_in(registry, table, phrases[lang], lang) for lang in LANGS)
        if ko and en and (identity in ko or identity in en):
            yield Comparison(
                fact.fact_id,
                "name",
                ", ".join(ko.values()),
                ", ".join(en.values()),
                identity in ko and identity in en,
            )


def names_in(registry: Registry, table: str, phrase: str, lang: Lang) -> dict[str, str]:
    """Rows of a table that a phrase names, the printed name by id: the longest, and not a shorter one inside it."""
    names = _names_of(registry, table, lang)
    found: dict[str, str] = {}
    for printed in _printed(names, phrase):
        found.update((each, printed) for each in names.identities[printed.casefold()] if each not in found)
    return dict(sorted(found.items()))


@dataclass(frozen=True)
class _Names:
    """The names of a table: the ids of each, and how long they are, longest first."""

    identities: Mapping[str, list[str]]
    lengths: tuple[int, ...]


@lru_cache(maxsize=64)
def _names_of(registry: Registry, table: str, lang: Lang) -> _Names:
    identities: dict[str, list[str]] = {}
    for identity in sorted(registry.ids(table)):
        for name in registry.names(table, identity, lang):
            if name:
                identities.setdefault(name.casefold(), []).append(identity)
    return _Names(identities, tuple(sorted({len(name) for name in identities}, reverse=True)))


def _printed(names: _Names, phrase: str) -> Iterator[str]:
    """The names in a phrase from left to right. A registry of thousands costs no more than one of ten."""
    place = 0
    while place < len(phrase):
        name = next((name for name in _from(names, phrase, place) if _stands_alone(phrase, place, name)), "")
        if name:
            yield name
        place += len(name) or 1


def _from(names: _Names, phrase: str, place: int) -> Iterator[str]:
    parts = (phrase[place : place + length] for length in names.lengths)
    return (part for part in parts if part.casefold() in names.identities)


def _stands_alone(phrase: str, place: int, name: str) -> bool:
    """Not a piece of a longer Latin word: GEM is not in "management". Korean particles follow a name directly."""
    around = (phrase[max(place - 1, 0) : place], phrase[place + len(name) : place + len(name) + 1])
    return not any(each.isascii() and each.isalnum() for each in around)


def _shown(values: Iterable[str]) -> str:
    return ", ".join(values) or "–"
