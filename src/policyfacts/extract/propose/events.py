"""What happened or is to happen: one draft per kind of event and initiative."""

import re
from collections.abc import Iterator, Mapping

from policyfacts.dates import parse_when
from policyfacts.extract.lexicon import Rule
from policyfacts.extract.propose.draft import Draft
from policyfacts.extract.propose.scene import Scene
from policyfacts.facts.model import Evidence
from policyfacts.schema import TABLES
from policyfacts.words import Words

_TITLES: Mapping[str, Words] = {
    "selection": Words("선정", "selected"),
    "mou": Words("협약", "memorandum signed"),
    "groundbreaking": Words("착공", "construction begins"),
    "completion": Words("준공", "completed"),
    "opening": Words("개소", "opened"),
    "plan": Words("구축 계획", "planned"),
    "legislation": Words("법·제도", "legislation"),
    "setback": Words("차질", "setback"),
}
_NOUNS_BEFORE = re.compile(r"(?:(?:[가-힣A-Za-z0-9·]{1,12}(?<![은는을를에서의고며한된린])) ){0,2}$")
_NEAR, _VERB = 40, 12


def events(scene: Scene) -> Iterator[Draft]:
    """Events of the Korean text, or of the English where there is no Korean, in the order they are told."""
    seen: set[tuple[object, ...]] = set()
    for rule in scene.lexicon.event_rules:
        for match in rule.pattern.finditer(scene.text):
            draft = _draft(scene, rule, match)
            key = (rule.gives, draft.values.get("initiative_id"))
            if key not in seen:
                seen.add(key)
                yield draft


def _draft(scene: Scene, rule: Rule, match: re.Match[str]) -> Draft:
    initiative = scene.initiative_at(match.start()) if rule.gives != "statement" else None
    date = _date(scene, match)
    name = scene.registrar.name("initiatives", initiative, "ko") if initiative else ""
    english = scene.registrar.name("initiatives", initiative, "en") if initiative else ""
    values = {
        "event_id": f"{initiative or 'event'}-{rule.gives}" if initiative else _statement_id(scene, rule),
        "initiative_id": initiative,
        "kind": rule.gives,
        **_titles(scene, rule, match, Words(name, english)),
        "date": date,
        "is_setback": rule.gives == "setback",
        "is_promise": rule.gives == "plan" or _is_later(date, scene.published),
        "confidence": "high" if initiative and date else "medium",
    }
    return Draft("event", values, tuple(_evidence(scene, match, date)))


def _titles(scene: Scene, rule: Rule, match: re.Match[str], name: Words) -> dict[str, str | None]:
    title = _TITLES.get(rule.gives)
    if not name.ko and title is not None:
        word = TABLES["events"]["kind"].word(rule.gives)
        return {"title_ko": word.ko, "title_en": _capital(word.en)}
    if title is None:
        before = _NOUNS_BEFORE.search(scene.text, max(0, match.start() - 30), match.start())
        start = before.start() if before else match.start()
        return {"title_ko": scene.printed(start, match.end()), "title_en": _capital(_word(rule))}
    return {"title_ko": f"{name.ko} {title.ko}", "title_en": f"{name.en}: {title.en}" if name.en else None}


def _word(rule: Rule) -> str:
    return "press conference or briefing" if rule.gives == "statement" else TABLES["events"]["kind"].word(rule.gives).en


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _statement_id(scene: Scene, rule: Rule) -> str:
    return f"{rule.gives}-{scene.published[:7]}"


def _date(scene: Scene, match: re.Match[str]) -> str | None:
    """The last date before the word, else the first after it, in the same sentence; of a plan only one to come."""
    first, last = scene.found.sentences.around(match.start())
    before = [found for found in scene.found.dates.between(first, match.start()) if found.value]
    chosen = before[-1:] or [found for found in scene.found.dates.between(match.end(), last) if found.value][:1]
    return chosen[0].value if chosen else None


def _is_later(date: str | None, published: str) -> bool:
    start, end = (parse_when(date).start, parse_when(published).end) if date else (None, None)
    return bool(start and end and start > end)


def _evidence(scene: Scene, match: re.Match[str], date: str | None) -> Iterator[Evidence]:
    first, last = scene.found.sentences.around(match.start())
    near = [
        each for each in scene.initiatives if first <= each.start < match.start() and match.start() - each.start < 40
    ]
    start = near[-1].start if near else match.start()
    yield scene.evidence(start, min(match.end(), match.start() + _VERB))
    yield from (
        scene.evidence(d.start, d.end) for d in scene.found.dates.between(first, last) if date and d.value == date
    )
