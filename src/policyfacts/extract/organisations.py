"""Named bodies in a text: known names, names that say what they are, and their neighbours in a list."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from policyfacts.extract.gazetteer import Gazetteer, Named
from policyfacts.extract.governments import acts_in_english, acts_in_korean, english_governments, governments
from policyfacts.extract.lexicon import Body, Lexicon, Rule
from policyfacts.extract.neighbours import neighbours
from policyfacts.extract.sentences import Sentences
from policyfacts.facts.registry import Registry

_LOOK_BACK = 18
# A run of words with capitals, as English names are written; the small words may stand inside.
# A full stop belongs to a word only in an initial or an abbreviation; it ends the run behind Tuesday.
_WORD = r"(?:[\w&'-]|\.(?=\w)|(?<=[A-Z])\.|(?<=Co)\.|(?<=Corp)\.|(?<=Inc)\.|(?<=Ltd)\.)*"
_CAPITALS = re.compile(rf"(?<![\w'-])[A-Z]{_WORD}(?:(?:,? (?:of|for|and|the|&) (?:the )?|,? )[A-Z0-9]{_WORD}){{0,15}}")
_LEGAL_FORM = re.compile(r"(?:,? ?(?:Co|Corp|Inc|Ltd|LLC|PLC|plc|Corporation|Company|Group|Holdings)\.?,?){0,3}")
_LATIN = re.compile(r"[A-Z]")
_OUTSIDE_TYPES = {"ministry": "government", "school": "other"}
GOVERNMENT = "government"


@dataclass(frozen=True)
class Names:
    """The bodies that an instance knows, and how to find them."""

    lexicon: Lexicon
    bodies: Mapping[str, Body]

    @cached_property
    def gazetteer(self) -> Gazetteer[Body]:
        """Names of bodies, local governments among them."""
        return Gazetteer(self.bodies)

    @cached_property
    def korean_rules(self) -> Mapping[str, tuple[Rule, ...]]:
        """Rules for names that no list holds, by the anchors that their patterns name: few are tried at a word."""
        rules = [rule for rule in self.lexicon.organisation_rules if rule.lang == "ko"]
        return {
            anchor: tuple(rule for rule in rules if anchor.strip("()") in rule.pattern.pattern)
            for anchor in self.lexicon.organisation_anchors
        }

    @cached_property
    def anchors(self) -> re.Pattern[str]:
        """Any of the anchors, the longest first."""
        longest_first = sorted(self.lexicon.organisation_anchors, key=len, reverse=True)
        return re.compile("|".join(map(re.escape, longest_first)))

    @cached_property
    def english_rules(self) -> tuple[Rule, ...]:
        """The same for English."""
        return tuple(rule for rule in self.lexicon.organisation_rules if rule.lang == "en")


def known_names(lexicon: Lexicon, registry: Registry | None) -> Names:
    """The bodies of the lexicon with those of the registry, which give a body its id.

    A name of the registry is the registry's; the lexicon's other names for the same body follow it.
    """
    listed = {**governments(lexicon), **lexicon.names}
    registered = {name: body for body, names in _registered(registry) for name in names if name not in lexicon.unnamed}
    joined: dict[str, Body] = {}
    for name, body in listed.items():
        if name in registered:
            joined.setdefault(body.key, registered[name])
    bodies = {name: _typed(joined.get(body.key, body), body) for name, body in listed.items()}
    own = {name: _typed(body, listed.get(name, body)) for name, body in registered.items()}
    return Names(lexicon, {**bodies, **own})


def _typed(body: Body, listed: Body) -> Body:
    """A body with the type that the lexicon gives it: the registry sorts more finely."""
    return replace(body, type=listed.type)


def _registered(registry: Registry | None) -> Iterator[tuple[Body, list[str]]]:
    if registry is None:
        return
    for entry in registry.entries["organisations"]:
        identity, kind = str(entry.values["id"]), str(entry.values.get("type", "other"))
        if kind != "person":
            names = [name for lang in ("ko", "en") for name in registry.names("organisations", identity, lang) if name]
            body = Body(identity, _OUTSIDE_TYPES.get(kind, kind), identity, is_place=kind == GOVERNMENT)
            yield body, names


def read_organisations(text: str, names: Names, sentences: Sentences) -> list[Named[Body]]:
    """Every naming of a body, in the order of the text; local governments only where they act."""
    known = list(_known(text, names, sentences))
    at = {each.start: each for each in known}
    # SK온과 is SK온 with a particle, whatever a rule makes of the word; Samsung SDI Co. is Samsung SDI.
    found = [*known, *(each for each in _by_rule(text, names) if not _is_known(each, at.get(each.start)))]
    found += english_governments(text, names.lexicon, sentences)
    found = without_overlaps(found)
    return without_overlaps([*found, *neighbours(text, found, names.lexicon)])


def _is_known(named: Named[Body], known: Named[Body] | None) -> bool:
    if known is None:
        return False
    return not named.text.isascii() or _LEGAL_FORM.fullmatch(named.text.removeprefix(known.text)) is not None


def without_overlaps(found: Iterable[Named[Body]]) -> list[Named[Body]]:
    """The namings in order; of two that overlap the longer, of equals the one with an id."""
    kept: list[Named[Body]] = []
    for each in sorted(found, key=lambda each: (each.start, -each.end, each.what.organisation_id is None)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
        elif each.end - each.start > kept[-1].end - kept[-1].start:
            kept[-1] = each
    return kept


def _known(text: str, names: Names, sentences: Sentences) -> Iterator[Named[Body]]:
    for named in names.gazetteer.find(text):
        if not named.what.is_place:
            yield named
        elif named.text[0].isascii():
            if acts_in_english(named, names.lexicon, sentences):
                yield named
        elif acts_in_korean(named, names.lexicon, sentences):
            yield named


def _by_rule(text: str, names: Names) -> Iterator[Named[Body]]:
    for anchor in names.anchors.finditer(text):
        rules = names.korean_rules[anchor[0]]
        for start in {anchor.start(), _word_start(text, anchor.start())}:
            yield from _matches(text, start, min(len(text), anchor.end() + 30), rules, names)
    if not _LATIN.search(text):
        return
    for run in _CAPITALS.finditer(text):
        yield from _in_run(text, run.start(), run.end(), names)


def _matches(text: str, start: int, end: int, rules: Iterable[Rule], names: Names) -> Iterator[Named[Body]]:
    for rule in rules:
        match = rule.pattern.match(text, start, end)
        if match:
            yield from _named(match, rule, names)


def _in_run(text: str, start: int, end: int, names: Names) -> Iterator[Named[Body]]:
    for rule in names.english_rules:
        for match in rule.pattern.finditer(text, start, min(len(text), end + 1)):
            yield from _named(match, rule, names)


def _named(match: re.Match[str], rule: Rule, names: Names) -> Iterator[Named[Body]]:
    name = match["name"].rstrip(" ,")
    start = match.start("name")
    for article in ("The ", "A ", "An "):
        if name.startswith(article):
            name, start = name.removeprefix(article), start + len(article)
    is_bare = rule.lang == "en" and " " not in name  # The Council, an Agency: of nobody
    if is_bare or (rule.excluded and rule.excluded.fullmatch(name)):
        return
    body = names.bodies.get(name, Body(name, rule.gives))
    yield Named(start, start + len(name), name, body)


def _word_start(text: str, place: int) -> int:
    start = place
    while start > max(0, place - _LOOK_BACK) and (text[start - 1].isalnum() or text[start - 1] in "&㈜"):
        start -= 1
    return start
