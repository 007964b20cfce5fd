"""The words that articles use: names, places and rules, from data/lexicon."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from policyfacts.errors import DataError, Problem

Plain = Mapping[str, object]

# What may follow a Korean name before its word ends.
JOSA = (
    "(?:은|는|이|가|을|를|과|와|의|에|도|로|으로|에서|에서는|에는|에게|까지|부터|만|이나|나|등|측|측은|및|이며|이고|와의|과의|으로부터|로부터|께|"
    "이라|라|인|이란|란|처럼|보다|에도|이다|다|간|내|라고|이라고|이라는|라는|에서도|만의|에서의|에의|와는|과는|와도|과도|에만|으로도|로도|마저|조차|만이|로서|으로서|로는|으로는|이었|였|쪽|들)?"
)


@dataclass(frozen=True)
class Rule:
    """One way in which texts put something, with sentences that it must read and must not."""

    name: str
    gives: str
    pattern: re.Pattern[str]
    lang: str = "ko"
    side: str = "before"
    excluded: re.Pattern[str] | None = None
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()


@dataclass(frozen=True)
class Body:
    """An organisation that the lexicon or the registry knows by one or more names.

    `is_place` says that its name is a place's name as well, as that of a local government is.
    """

    key: str
    type: str
    organisation_id: str | None = None
    is_place: bool = False


@dataclass(frozen=True)
class Lexicon:
    """Everything that is known of words before a text is read."""

    names: Mapping[str, Body]
    unnamed: frozenset[str]
    organisation_anchors: tuple[str, ...]
    organisation_rules: tuple[Rule, ...]
    funder_rules: tuple[Rule, ...]
    status_rules: tuple[Rule, ...]
    designation_heads: Mapping[str, re.Pattern[str]]
    designation_words: Mapping[str, frozenset[str]]
    designation_endings: Mapping[str, tuple[str, ...]]
    role_rules: tuple[Rule, ...]
    event_rules: tuple[Rule, ...]
    places: Mapping[str, str]
    english_places: frozenset[str]
    patterns: Mapping[str, re.Pattern[str]]


@cache
def read_lexicon(folder: Path) -> Lexicon:
    """The lexicon of an instance, read once a process.

    Raises:
        DataError: A file is missing, is not YAML, or holds a pattern that is none.
    """
    files = {name: _document(folder / f"{name}.yaml") for name in ("organisations", "places", "designations", "facts")}
    places = _places(files["places"])
    words = {"josa": JOSA, "place": _any_of(places), "university": _any_of(_stems(files["organisations"]))}
    organisations, designations, facts = files["organisations"], files["designations"], files["facts"]
    english = frozenset(_listed(files["places"], "english", keep_spaces=True))
    words_of = _texts(designations, "words")
    heads = {lang: re.compile(pattern) for lang, pattern in _texts(designations, "heads").items()}
    return Lexicon(
        names=dict(_names(organisations)),
        unnamed=frozenset(_listed(organisations, "unnamed", keep_spaces=True)),
        organisation_anchors=tuple(_listed(organisations, "anchors")),
        organisation_rules=_rules(folder, organisations, "organisations", "rules", words),
        funder_rules=_rules(folder, facts, "facts", "funder_levels", words),
        status_rules=_rules(folder, designations, "designations", "statuses", words),
        designation_heads=heads,
        designation_words={name: frozenset(text.split()) for name, text in words_of.items()},
        designation_endings={name: tuple(words_of[name].split()) for name in ("whole", "endings")},
        role_rules=_rules(folder, facts, "facts", "roles", words),
        event_rules=_rules(folder, facts, "facts", "events", words),
        places=places,
        english_places=english,
        patterns={name: re.compile(pattern) for name, pattern in _texts(organisations, "patterns").items()},
    )


def _document(path: Path) -> Plain:
    try:
        document = yaml.safe_load(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise _wrong(path, 1, "the file is missing", "expected a file of the lexicon", "Restore the file.") from None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise _wrong(path, line, f"this is not YAML: {error.problem}", "expected YAML", "Correct the line.") from error
    return _mapping(document)


def _wrong(path: Path, line: int, what: str, expected: str, fix: str) -> DataError:
    return DataError(Problem(f"data/lexicon/{path.name}:{line}", what, expected, fix))


def _mapping(value: object) -> Plain:
    return {str(key): of for key, of in value.items()} if isinstance(value, dict) else {}


def _sequence(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else []


def _texts(document: Plain, name: str) -> dict[str, str]:
    return {key: str(value) for key, value in _mapping(document.get(name)).items()}


def _listed(document: Plain, name: str, *, keep_spaces: bool = False) -> list[str]:
    words = re.split(r"(?<!\\) ", str(document.get(name, ""))) if keep_spaces else str(document.get(name, "")).split()
    return [word.replace("\\ ", " ").strip() for word in words if word.strip()]


def _stems(organisations: Plain) -> list[str]:
    return _listed(_mapping(organisations.get("names")), "university_stems")


def _any_of(words: Sequence[str] | Mapping[str, str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word))) + ")"


def _names(organisations: Plain) -> Iterator[tuple[str, Body]]:
    for kind, lines in _mapping(organisations.get("names")).items():
        for line in _sequence(lines):
            names = [name.strip() for name in str(line).split(" = ")]
            body = Body(names[0], kind)
            yield from ((name, body) for name in names)


def _places(document: Plain) -> dict[str, str]:
    """Every printed form of a place → the form that stands for it."""
    places: dict[str, str] = {}
    for name, short in _mapping(document.get("provinces")).items():
        places |= dict.fromkeys([name, *map(str, _sequence(short))], name)
    for kind, ending in (("cities", "시"), ("counties", "군")):
        for stem in _listed(document, kind):
            places.setdefault(f"{stem}{ending}", f"{stem}{ending}")
            # One syllable less is still a name: 완주. But 고성 and 광주 are two places; the first stays.
            places.setdefault(stem, f"{stem}{ending}")
    return places | {area: area for area in _listed(document, "areas") if area not in places}


def _rules(folder: Path, document: Plain, file: str, name: str, words: Mapping[str, str]) -> tuple[Rule, ...]:
    return tuple(_rule(folder / f"{file}.yaml", _mapping(each), words) for each in _sequence(document.get(name)))


def _rule(path: Path, written: Plain, words: Mapping[str, str]) -> Rule:
    excluded = written.get("not")
    return Rule(
        name=str(written.get("name")),
        gives=str(written.get("type") or written.get("gives")),
        pattern=_pattern(path, written, "pattern", words),
        lang=str(written.get("lang", "ko")),
        side=str(written.get("side", "before")),
        excluded=_pattern(path, written, "not", words) if excluded else None,
        examples=tuple(map(str, _sequence(written.get("examples")))),
        counter_examples=tuple(map(str, _sequence(written.get("counter_examples")))),
    )


def _pattern(path: Path, written: Plain, name: str, words: Mapping[str, str]) -> re.Pattern[str]:
    text = str(written.get(name))
    for word, meaning in words.items():
        text = text.replace("{" + word + "}", meaning)
    try:
        return re.compile(text)
    except re.error as error:
        line = _line_of(path, str(written.get("name")))
        what = f"the {name} of rule {written.get('name')!r} is no pattern: {error}"
        raise _wrong(path, line, what, "expected a regular expression", "Correct the pattern.") from error


def _line_of(path: Path, rule: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, start=1) if f"name: {rule}" in line), 1)
