"""Research topics: the items of a list with marks, in a sentence that speaks of research."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policyfacts.extract.propose.draft import Draft
from policyfacts.extract.propose.scene import Scene
from policyfacts.schema.evidence import MOST_CHARACTERS

_MARK = re.compile(r"[▲△▶▷○●◆◇■□①②③④⑤⑥⑦⑧⑨]")
_RESEARCH = re.compile(r"개발|연구|기술|과제|research|develop|technolog", re.IGNORECASE)
# 등을 개발할 예정이다: what follows the last item.
_TAIL = re.compile(
    r" ?(?:등(?:을|의|이|에|으로|,| )|, etc\b|,? and others|을 (?:개발|추진|수행)|를 (?:개발|추진|수행)|\.(?:\s|$)|$)"
)
_LEAST = 2


@dataclass(frozen=True)
class _Item:
    start: int
    end: int


def topics(scene: Scene) -> Iterator[Draft]:
    """One draft per item of the first Korean list, with the name that the translation's list has at its place."""
    lists = [items for items in _lists(scene) if len(items) >= _LEAST]
    korean = next((items for items in lists if scene.lang(items[0].start) == "ko"), None)
    english = next((items for items in lists if scene.lang(items[0].start) == "en"), [])
    initiative = scene.initiative_at(korean[0].start) if korean else None
    if korean is None or initiative is None:
        return
    for position, item in enumerate(korean, start=1):
        other = english[position - 1] if len(english) == len(korean) else None
        yield Draft(
            "research_topic",
            {
                "initiative_id": initiative,
                "position": position,
                "name_ko": scene.printed(item.start, item.end)[:MOST_CHARACTERS],
                "name_en": _capital(scene.printed(other.start, other.end)) if other else None,
                "confidence": "medium",
            },
            (scene.evidence(item.start, item.end),),
        )


def _lists(scene: Scene) -> Iterator[list[_Item]]:
    place = 0
    while mark := _MARK.search(scene.text, place):
        _, end = scene.found.sentences.around(mark.start())
        if _RESEARCH.search(scene.text, mark.end(), end):
            yield list(_items(scene.text, mark.start(), end))
        place = max(end, mark.end())


def _items(text: str, start: int, end: int) -> Iterator[_Item]:
    marks = [match.start() for match in _MARK.finditer(text, start, end)]
    for at, mark in enumerate(marks):
        first, last = mark + 1, marks[at + 1] if at + 1 < len(marks) else end
        if at + 1 == len(marks) and (tail := _TAIL.search(text, first, last)):
            last = tail.start()
        while first < last and text[first].isspace():
            first += 1
        while last > first and text[last - 1] in " ,.;\n":
            last -= 1
        if last > first:
            yield _Item(first, last)


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
