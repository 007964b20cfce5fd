"""Designations to facts."""

from collections.abc import Iterator

from policyfacts.extract.designation_names import PrintedName, designation_names
from policyfacts.extract.mentions import DesignationMention
from policyfacts.extract.propose.draft import Draft
from policyfacts.extract.propose.scene import Scene
from policyfacts.facts.model import Evidence


def designations(scene: Scene) -> Iterator[Draft]:
    """One draft per status of a place."""
    for mention in scene.found.mentions.designations:
        lang = scene.lang(mention.start)
        scheme = mention.scheme_id or scene.registrar.link("schemes", _without_places(scene, mention.name), lang)
        region = _region(scene, mention)
        values = {
            "designation_id": f"{region}-{scheme}",
            "scheme_id": scheme,
            "region_id": region,
            "name_ko": mention.name if lang == "ko" else scene.registrar.name("schemes", scheme, "ko") or None,
            "name_en": _english_name(scene, mention, scheme),
            "authority_id": _authority(scene, mention),
            "status": mention.status,
            "date": mention.date,
            "confidence": "high" if mention.date else "medium",
        }
        yield Draft("designation", values, (*_evidence(scene, mention), *_in_english(scene, scheme, mention)))


def _without_places(scene: Scene, name: str) -> str:
    """The scheme that several places may hold: 수소도시, of 서산 수소도시."""
    return " ".join(word for word in name.split() if word not in scene.lexicon.places) or name


def _region(scene: Scene, mention: DesignationMention) -> str:
    place = mention.place or ""
    whole = scene.registrar.known("regions", place) or scene.registrar.known("regions", place.rstrip("시군도"))
    return whole or scene.registrar.link("regions", place, "ko" if not place.isascii() else "en")


def _english_name(scene: Scene, mention: DesignationMention, scheme: str) -> str | None:
    if mention.name.isascii():
        return mention.name[0].upper() + mention.name[1:]
    printed = [scene.text[name.start : name.end] for name in _english_namings(scene, scheme)]
    return next((name[0].upper() + name[1:] for name in printed), None) or (
        scene.registrar.name("schemes", scheme, "en") or None
    )


def _english_namings(scene: Scene, scheme: str) -> list[PrintedName]:
    names = designation_names(scene.text, scene.lexicon, "en")
    return [name for name in names if scene.registrar.scheme_of(scene.text[name.start : name.end]) == scheme]


def _in_english(scene: Scene, scheme: str, mention: DesignationMention) -> Iterator[Evidence]:
    if not mention.name.isascii():
        yield from (scene.evidence(name.start, name.end) for name in _english_namings(scene, scheme)[:1])


def _evidence(scene: Scene, mention: DesignationMention) -> Iterator[Evidence]:
    first, last = scene.found.sentences.around(mention.start)
    dates = [found for found in scene.found.dates.between(first, last) if found.value == mention.date and mention.date]
    near = [found for found in dates if abs(found.start - mention.start) < 30]
    start = min([mention.start, *(found.start for found in near)])
    yield scene.evidence(start, max([mention.end, *(found.end for found in near)]))
    yield from (scene.evidence(found.start, found.end) for found in dates[:1] if found not in near)
    if verb := scene.status_words(mention.end):
        yield scene.evidence(*verb)


def _authority(scene: Scene, mention: DesignationMention) -> str | None:
    if not mention.authority:
        return None
    named = [body for body in scene.found.bodies if body.text == mention.authority]
    return scene.organisation(named[0]) if named else None
