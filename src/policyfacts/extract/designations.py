"""Statuses that an authority gives a place: how they stand, since when, and where."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from policyfacts.dates import DateMention, parse_when
from policyfacts.extract.designation_names import PrintedName, designation_names
from policyfacts.extract.gazetteer import Gazetteer, Named
from policyfacts.extract.lexicon import Body, Lexicon, Rule
from policyfacts.extract.mentions import DesignationMention
from policyfacts.extract.ordered import Ordered
from policyfacts.extract.sentences import Sentences

# A word before the name (추진 중인) says less than the verb that follows close behind it.
_FAR, _MODIFIER = 160, 50
_CLOSE = {"ko": 16, "en": 60}
_ANOTHER = re.compile(
    r"(?:\([^()]{1,20}\))?(?:와|과|·|, ?|/| 및 |,? and |시와 |군과 )"
    r"(?:경북 |경남 |전북 |전남 |충북 |충남 |강원 |경기 )? ?"
)
_FIRST_PLACES = 20
_LIST = re.compile(r"\([^()]{2,80}\)")
_SAID = re.compile("밝혔|말했|전했|설명했|알렸|소개했")


@dataclass(frozen=True)
class Surroundings:
    """What else was found in the text, for a designation to lean on.

    Args:
        sentences: The text in sentences.
        dates: Its dates.
        bodies: Its organisations, repeats included.
        places: Its places.
        schemes: Names of the registry's schemes, in small letters, with their ids.
        regions: Names of places with the id or the name that stands for all of them.
    """

    sentences: Sentences
    dates: Ordered[DateMention]
    bodies: Ordered[Named[Body]]
    places: Ordered[Named[str]]
    schemes: Mapping[str, str]
    regions: Mapping[str, str]


@dataclass(frozen=True)
class _Status:
    """What a sentence says of a name, and where the word for it ends."""

    status: str
    end: int
    distance: int = 0


def read_designations(text: str, lexicon: Lexicon, around: Surroundings, lang: str) -> tuple[DesignationMention, ...]:
    """The first naming of each status of each place, in the order of the text."""
    seen: set[tuple[str, str]] = set()
    in_korean: set[str] = set()
    kept = []
    for name in designation_names(text, lexicon, lang):
        for mention in _mentions(name, lexicon, around):
            what = mention.scheme_id or _what(mention.name, lexicon)
            key = (what, around.regions.get(mention.place or "", mention.place or ""))
            # Where an article is translated, the English naming of the registry's scheme repeats the Korean one.
            is_repeat = key in seen or (name.lang == "en" and what in in_korean)
            seen.add(key)
            in_korean |= {what} if name.lang == "ko" and mention.scheme_id else set()
            if not is_repeat:
                kept.append(mention)
    return tuple(kept)


def _mentions(name: PrintedName, lexicon: Lexicon, around: Surroundings) -> Iterator[DesignationMention]:
    status = _status(name, lexicon.status_rules, around.sentences)
    inside = around.places.between(*around.sentences.around(name.start))
    if name.is_general and (status is None or not inside):
        return
    if name.is_soft and (status is None or status.distance > _CLOSE[name.lang]):
        return
    for place in _places(name, inside, around):
        known = status or _Status("designated", name.end)
        yield DesignationMention(
            name=around.sentences.text[name.start : name.end],
            start=name.start,
            end=name.end,
            status=known.status,
            authority=_authority(name, around),
            date=_date(name, known, around),
            place=place,
            scheme_id=_scheme(around.sentences.text[name.start : name.end], around.schemes),
        )


def _what(name: str, lexicon: Lexicon) -> str:
    """A name without the words that add nothing: 국가 바이오 특화단지 is 바이오 특화단지, 서산 수소도시 수소도시."""
    generic = lexicon.designation_words["generic"] | lexicon.designation_words["generic_en"]
    words = [word for word in re.split(r"[\s·'\"]+", name) if word not in lexicon.places]
    return "".join(word.casefold() for word in words if word.casefold() not in generic)


def _status(name: PrintedName, rules: Sequence[Rule], sentences: Sentences) -> _Status | None:
    """The word for a status that stands nearest to a name."""
    reader = _status_in_english if name.lang == "en" else _status_in_korean
    found = [
        (distance, rank, _Status(rule.gives, end, distance))
        for rank, rule in enumerate(rules)
        if rule.lang == name.lang
        for distance, end in reader(rule, name, sentences)
    ]
    return min(found, key=lambda each: each[:2])[2] if found else None


def _status_in_korean(rule: Rule, name: PrintedName, sentences: Sentences) -> Iterator[tuple[int, int]]:
    if rule.side == "before":
        if rule.pattern.search(sentences.before(name.start, 30)):
            yield _MODIFIER, name.end
    elif match := rule.pattern.search(sentences.after(name.end, _FAR)):
        yield match.start(match.lastindex or 0), name.end + match.end()


def _status_in_english(rule: Rule, name: PrintedName, sentences: Sentences) -> Iterator[tuple[int, int]]:
    if rule.side == "after":
        if rule.pattern.match(sentences.after(name.end, _FAR)):
            # What became of it says more than what was sought: its bid for … was rejected.
            yield (_MODIFIER if rule.gives == "designated" else 1), name.end
        return
    before = sentences.before(name.start, 120)
    starts = [match.start() for match in re.finditer(r"(?<![A-Za-z])[A-Za-z]", before)]
    last = next((start for start in reversed(starts) if rule.pattern.match(before, start)), None)
    if last is not None:
        yield len(before) - last, name.end


def _places(name: PrintedName, inside: Sequence[Named[str]], around: Surroundings) -> list[str]:
    """Where the status is held: named in it, listed behind it, before it, after it; else where the article begins."""
    text = around.sentences.text
    within = [place for place in inside if name.start <= place.start < name.end]
    listed = _LIST.match(text, name.end)
    behind = [place for place in inside if listed and listed.start() <= place.start < listed.end()]
    before = [place for place in inside if place.end <= name.start]
    after = [place for place in inside if place.start >= name.end]
    # Yongin Semiconductor National Industrial Complex: the place stands right before the name.
    right_before = before[-1:] if before and name.lang == "en" and name.start - before[-1].end == 1 else []
    if within or right_before or name.place:
        return [place.text for place in (*within[-1:], *right_before)][:1] or [name.place]
    if behind or before:
        return [place.text for place in behind] or _joined(before, text)
    return _listed_after(after, text) if after else _first_place(around)


def _first_place(around: Surroundings) -> list[str]:
    """The place that an article begins with; a city before a province."""
    first = around.places.items[:_FIRST_PLACES]
    local = [place for place in first if place.text.endswith(("시", "군"))]
    return [(local or first)[0].text] if first else []


def _listed_after(after: Sequence[Named[str]], text: str) -> list[str]:
    """The places of a list behind a name: 특화단지는 광주(자율차), 대구(모터) 등 5곳이다."""
    listed = [after[0]]
    for place in after[1:]:
        if not _ANOTHER.fullmatch(text, listed[-1].end, place.start):
            break
        listed.append(place)
    return [place.text for place in listed] if len(listed) > 1 else [_finest(after, text).text]


def _finest(places: Sequence[Named[str]], text: str) -> Named[str]:
    """The first place, or the one inside it that is named right behind: 전남 화순군."""
    first, *rest = places
    return rest[0] if rest and text[first.end : rest[0].start] == " " else first


def _joined(before: Sequence[Named[str]], text: str) -> list[str]:
    """The last place and those that stand in one list with it: 청주와 새만금."""
    joined = [before[-1]]
    for place in reversed(before[:-1]):
        if not _ANOTHER.fullmatch(text, place.end, joined[0].start):
            break
        joined.insert(0, place)
    # 충남도와 천안시는: the city is where it is.
    local = [place for place in joined if place.text.endswith(("시", "군"))]
    return [place.text for place in (local if any(_is_province(place) for place in joined) and local else joined)]


def _is_province(place: Named[str]) -> bool:
    return place.what.endswith("도") and place.text.endswith("도")


def _authority(name: PrintedName, around: Surroundings) -> str | None:
    """The ministry or committee that the sentence names, the last before the name first."""
    first, last = around.sentences.around(name.start)
    inside = around.bodies.between(first, last)
    named = [body for body in inside if body.what.type == "government" and not body.what.is_place]
    before = [body for body in named if body.end <= name.start]
    chosen = before[-1:] or named[:1]
    return chosen[0].text if chosen else None


def _date(name: PrintedName, status: _Status, around: Surroundings) -> str | None:
    """The date between a name and the word for its status, else the last before; an announcement's day is none."""
    first, last = around.sentences.around(name.start)
    inside = [found for found in around.dates.between(first, last) if found.value]
    between = [found for found in inside if name.end <= found.start < status.end]
    before = [found for found in inside if found.end <= name.start and not _is_announcement(found, around)]
    reach = last if name.lang == "en" else status.end + _CLOSE["ko"]
    after = [found for found in inside if name.end <= found.start < reach]
    chosen = between[-1:] or before[-1:] or after[:1]
    if not chosen or "/" in chosen[0].value:
        return None
    is_day = len(chosen[0].value) == len("2024-08-05")
    return None if status.status == "planned" and is_day else parse_when(chosen[0].value).text


def _is_announcement(found: DateMention, around: Surroundings) -> bool:
    is_bare = bool(re.fullmatch(r"(?:지난 )?\d{1,2}일", found.text))
    return is_bare and bool(_SAID.search(around.sentences.after(found.end, 400)))


def _scheme(name: str, schemes: Mapping[str, str]) -> str | None:
    """The scheme of the registry whose name the mention carries, the longest that fits."""
    folded = " ".join(name.casefold().split())
    fitting = [known for known in schemes if folded.endswith(known)]
    return schemes[max(fitting, key=len)] if fitting else None


def place_names(lexicon: Lexicon) -> Gazetteer[str]:
    """Places to look for, each with the name that stands for it."""
    english = {name: name for name in lexicon.english_places}
    cities = {f"{name} {kind}": name for name in english for kind in ("City", "Province", "County")}
    return Gazetteer({**lexicon.places, **english, **cities})
