"""Names that only their company tells: in 에코프로, 한빛 등 기업, both are companies."""

import re
from collections.abc import Iterator, Sequence

from policyfacts.extract.gazetteer import Named
from policyfacts.extract.lexicon import Body, Lexicon
from policyfacts.extract.ordered import Ordered

_ITEM = r"(?:㈜|\(주\))?(?P<name>[가-힣A-Za-z0-9&]{2,14})(?:㈜|\(주\))?"
_NEXT = re.compile(
    rf"(?:㈜|\(주\))?(?:\([^()]{{1,20}}\))?(?:, ?|·) ?{_ITEM}"
    r"(?=,|·| 등|등 |\(|㈜|(?:은|는|이|가|와|과|을|를|의)(?![가-힣])| (?:및|그리고))"
)
_PREVIOUS = re.compile(rf"(?<![가-힣A-Za-z0-9&]){_ITEM}(?:\([^()]{{1,20}}\))?(?:, ?|·)(?:㈜|\(주\))?$")
_HANGUL = re.compile("[가-힣]")
_JOINT = 3
_PARTICLE = re.compile(r"(?<=[가-힣A-Za-z0-9]{2})(?:은|는|이|가|와|과|을|를|의)$")
_LATIN = re.compile(r"[A-Z]")


def neighbours(text: str, found: Sequence[Named[Body]], lexicon: Lexicon) -> Iterator[Named[Body]]:
    """Unknown names beside known companies in a list that says it is one of bodies."""
    placed = Ordered(found)
    for each in found:
        if each.what.type not in {"company", "research-institute", "university"}:
            continue
        for match in (*_following(text, each.end), *_preceding(text, each.start)):
            is_latin = bool(_LATIN.search(match["name"]))
            start, name = match.start("name"), _PARTICLE.sub("", match["name"]) if is_latin else match["name"]
            if _is_taken(start, placed) or not _is_name(name, lexicon):
                continue
            if (
                (is_latin and _is_korean(text, start, match.end()))
                or lexicon.patterns["list_of_bodies"].match(text, each.end)
                or _is_between(start, start + len(name), placed)
            ):
                yield Named(start, start + len(name), name, Body(name, each.what.type))


def _following(text: str, place: int) -> Iterator[re.Match[str]]:
    for _ in range(12):
        match = _NEXT.match(text, place)
        if not match:
            return
        yield match
        place = match.end("name")


def _preceding(text: str, place: int) -> Iterator[re.Match[str]]:
    for _ in range(12):
        match = _PREVIOUS.search(text, max(0, place - 40), place)
        if not match:
            return
        yield match
        place = match.start("name")


def _is_korean(text: str, start: int, end: int) -> bool:
    return bool(_HANGUL.search(text, max(0, start - 15), end + 15))


def _is_taken(start: int, found: Ordered[Named[Body]]) -> bool:
    last = found.last_before(start + 1)
    return last is not None and start < last.end


def _is_name(name: str, lexicon: Lexicon) -> bool:
    return name not in lexicon.places and not lexicon.patterns["common"].fullmatch(name)


def _is_between(start: int, end: int, found: Ordered[Named[Body]]) -> bool:
    """Two known companies, one on each side, leave no doubt."""
    last = found.last_before(start)
    beside = [*([last] if last and start - last.end <= _JOINT else []), *found.between(end, end + _JOINT)[:1]]
    return len(beside) == 2 and all(each.what.type == "company" for each in beside)
