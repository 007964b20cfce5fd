"""Local governments where they act: they say, sign, pay; as places they are no organisation."""

import re
from collections.abc import Iterator, Mapping

from policyfacts.extract.gazetteer import Named
from policyfacts.extract.lexicon import Body, Lexicon
from policyfacts.extract.sentences import Sentences

_SUBJECT = re.compile(
    r"(?:에 따르면|에서는|은|는|이|가|도|측은|측|에선)(?![가-힣])"
    r"|\((?:시장|군수|도지사|지사|구청장|교육감)| (?:관계자|담당자|당국)"
)
_BESIDE = re.compile(r"(?:와|과|및)(?![가-힣])|[·,/]| 등(?:은|이|과)")
# 광주시와 기아는: whoever stands beside the subject is one, too.
_BESIDE_SUBJECT = re.compile(r"(?:와|과|·|, ?) ?[가-힣A-Za-z0-9&·, ]{2,30}?(?:은|는|이|가)(?![가-힣])")
# 완주군은 … 지정됐다: what happens to a place, unless it does something besides.
_DONE_TO = re.compile(r"(?:은|는|이|가|도)[^.]{0,120}?(?:지정|선정|승인|포함|제외|탈락|확정)(?:됐|되|돼|된|받|했다)")
_ACCORDING = re.compile(r"[Aa]ccording to (?:the )?$")
_PLACED = re.compile(
    r"\b(?:in|to|at|of|from|near|for|into|across|around|within|throughout|outside|between|through|as) (?:the )?$"
)
_ENGLISH = re.compile(
    r"(?<![\w-])(?P<name>(?:[A-Z][a-z]+ ){1,2}(?:Metropolitan City|City|Province|County|Municipality)"
    r"(?: Government| Council)?"
    r"|(?:[A-Z][a-z]+(?:-do)? )(?:[Mm]etropolitan|[Mm]unicipal|[Pp]rovincial|city|county) [Gg]overnment"
    r"|[A-Z][a-z]+ city)(?![\w-])"
)
_NOT_A_PLACE = frozenset(
    ("The", "This", "That", "Smart", "Hydrogen", "Pilot", "Free", "Special", "Capital", "Inner", "New", "Model")
)


def governments(lexicon: Lexicon) -> Mapping[str, Body]:
    """The names under which local governments act: 서산시, 강원도, 완주군; all names of one are one body."""
    return {
        name: Body(whole, "government", is_place=True)
        for name, whole in lexicon.places.items()
        if name[-1] in "시도군" and len(name) > 2
    }


def acts_in_korean(named: Named[Body], lexicon: Lexicon, sentences: Sentences) -> bool:
    """Whether the sentence has the government do something, as its subject or together with others."""
    after = sentences.after(named.end, 400)
    if _SUBJECT.match(after):
        return not _DONE_TO.match(after) or bool(lexicon.patterns["does"].search(after))
    if _BESIDE_SUBJECT.match(after):
        return not _DONE_TO.search(after) or bool(lexicon.patterns["does"].search(after))
    return bool(_BESIDE.match(after)) and bool(lexicon.patterns["together"].search(after))


def acts_in_english(named: Named[Body], lexicon: Lexicon, sentences: Sentences) -> bool:
    """The same for English: the name stands as a subject, not behind a preposition of place."""
    before = sentences.before(named.start, 20)
    if _ACCORDING.search(before):
        return True
    return not _PLACED.search(before) and bool(lexicon.patterns["does_en"].search(sentences.after(named.end, 160)))


def english_governments(text: str, lexicon: Lexicon, sentences: Sentences) -> Iterator[Named[Body]]:
    """Cities, counties and provinces that an English sentence has do something."""
    for match in _ENGLISH.finditer(text):
        name = match["name"]
        first = name.split(" ", 1)[0]
        named = Named(match.start(), match.end(), name, Body(name, "government", is_place=True))
        if first not in _NOT_A_PLACE and acts_in_english(named, lexicon, sentences):
            yield named
