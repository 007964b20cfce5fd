"""What an article says of itself: title, byline, publisher, hour, languages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policyfacts.extract.propose.scene import Scene
from policyfacts.facts.registry import Registry
from policyfacts.schema._values import Value
from policyfacts.text import fold, paragraphs

_BYLINE = re.compile(r"(?:^|[\s\]】)|])([가-힣]{2,4}) ?(?:선임|전문|수습)?기자(?=[\s=|@·,.)]|$)")
_CLOCK = re.compile(r"[\s\[(]+([01]?\d|2[0-3]):([0-5]\d)(?!\d)")
_TRANSLATED = re.compile(r"번역(?:기|한|으로|본|된)|machine translation|translated (?:from|by)", re.IGNORECASE)
_HEAD = 600


@dataclass(frozen=True)
class Citation:
    """The citation of an article, by column of the table articles, and what could not be told."""

    values: dict[str, Value]
    missing: tuple[str, ...]


def citation(scene: Scene, registry: Registry, publisher: str | None, sha256: str) -> Citation:
    """The citation as far as the text gives it; nothing is made up for what it does not give."""
    text = scene.text
    byline = _BYLINE.search(text[:_HEAD])
    values: dict[str, Value | None] = {
        "publisher_id": publisher or _publisher(text, registry),
        "title": _title(scene),
        "byline": byline[1] if byline else None,
        "published": _published(scene),
        "languages": _languages(scene),
        "sha256": sha256,
    }
    told = {name: value for name, value in values.items() if value is not None}
    return Citation(told, tuple(name for name in ("publisher_id", "title") if name not in told))


def _title(scene: Scene) -> str | None:
    blocks = paragraphs(scene.reading.kept if scene.reading.places is None else scene.text)
    return fold(blocks[0].splitlines()[0]) if blocks else None


def _publisher(text: str, registry: Registry) -> str | None:
    """The registry's publisher whose name stands in the head or at the foot."""
    edges = text[:_HEAD] + text[-_HEAD:]
    named = [
        (edges.find(name), identity)
        for identity in sorted(registry.ids("publishers"))
        for lang in ("ko", "en")
        for name in registry.names("publishers", identity, lang)
        if name and name in edges
    ]
    return min(named)[1] if named else None


def _published(scene: Scene) -> str:
    """The day, with the hour where the head prints both; Korean papers print Korean time."""
    for found in scene.found.dates.between(0, _HEAD):
        clock = _CLOCK.match(scene.text, found.end)
        if clock and found.value == scene.published and scene.lang(0) == "ko":
            return f"{scene.published}T{int(clock[1]):02}:{clock[2]}+09:00"
    return scene.published


def _languages(scene: Scene) -> str:
    return "; ".join(_standings(scene))


def _standings(scene: Scene) -> Iterator[str]:
    first = scene.lang(0)
    yield f"{first}: original"
    other = "en" if first == "ko" else "ko"
    translated = _TRANSLATED.search(scene.text)
    if translated and scene.lang(len(scene.text) - 1) == other:
        yield f"{other}: machine-translation"
