"""The programmes, facilities and projects that an article is about: known by name, or named in quotation marks."""

import re
from collections.abc import Iterator

from policyfacts.extract.designation_names import name_start
from policyfacts.extract.gazetteer import Gazetteer, Named
from policyfacts.extract.lexicon import Lexicon
from policyfacts.extract.mentions import Mentions
from policyfacts.extract.propose.registrar import Registrar
from policyfacts.facts.registry import Registry

_KINDS = {
    "programme": "지원사업|사업|프로그램|프로젝트|[Pp]rogram(?:me)?|[Pp]roject",
    "facility": "센터|연구소|공장|플랜트|캠퍼스|파크|시험장|[Cc]ent(?:er|re)|[Pp]lant|[Ff]actory|[Cc]ampus",
    "fund": "펀드|기금|[Ff]und",
    "school": "대학원|아카데미|[Ss]chool|[Aa]cademy",
}
_HEADS = "|".join(_KINDS.values())
_QUOTED = re.compile(rf"['\"‘“「『]([^'\"‘’“”「」『』\n]{{4,60}}?(?:{_HEADS}))['\"’”」』]")
_BUILT = re.compile(
    r"[가-힣A-Za-z0-9·]{0,14}(?P<head>센터|연구소|공장|플랜트|캠퍼스|시험장|지원사업|구축사업|조성사업|육성사업)"
    r"(?=을|를|이|가|은|는|에|의|[ ,.]|$)"
)
# The names that tell nothing: 공장, 제2공장, 연구센터.
_BARE = re.compile(
    r"(?:제\d|신규|새|기존|생산|연구|지원|기업|전용|\d)*(?:센터|연구소|공장|플랜트|캠퍼스|시험장|지원사업|구축사업|조성사업|육성사업)"
)
UNNAMED = "unnamed-initiative"
"""Stands for the initiative of an article that names none, until a person names it."""


def initiatives(text: str, registrar: Registrar, lexicon: Lexicon, mentions: Mentions) -> list[Named[str]]:
    """Namings of initiatives in a text, in order; an unknown one gets a proposed row.

    Where none is named, the first designation is the initiative; else, if there is money, one without a name.
    """
    known = list(_gazetteer(registrar.registry).find(text))
    taken = {place for named in known for place in range(named.start, named.end)}
    found = sorted([*known, *_unknown(text, registrar, lexicon, taken)], key=lambda named: named.start)
    return found or list(_fallback(registrar, mentions))


def _fallback(registrar: Registrar, mentions: Mentions) -> Iterator[Named[str]]:
    for zone in mentions.designations[:1]:
        lang = "en" if zone.name.isascii() else "ko"
        place = zone.place or ""
        name = zone.name if place in zone.name else f"{place} {zone.name}"
        yield Named(zone.start, zone.end, zone.name, registrar.link("initiatives", name, lang, category="zone"))
        return
    for money in mentions.money[:1]:
        registrar.unnamed(UNNAMED)
        yield Named(money.start, money.start, "", UNNAMED)


def _gazetteer(registry: Registry) -> Gazetteer[str]:
    return Gazetteer(
        (name, identity)
        for identity in sorted(registry.ids("initiatives"))
        for lang in ("ko", "en")
        for name in registry.names("initiatives", identity, lang)
        if name
    )


def _unknown(text: str, registrar: Registrar, lexicon: Lexicon, taken: set[int]) -> Iterator[Named[str]]:
    spans = [match.span(1) for match in _QUOTED.finditer(text)]
    spans += [
        (name_start(text, match.start(), match.start("head"), lexicon), match.end()) for match in _BUILT.finditer(text)
    ]
    for start, end in spans:
        name = text[start:end]
        if _BARE.fullmatch(name) or not taken.isdisjoint(range(start, end)):
            continue
        taken.update(range(start, end))
        lang = "en" if name.isascii() else "ko"
        yield Named(start, end, name, registrar.link("initiatives", name, lang, category=_category(name)))


def _category(name: str) -> str:
    ends = (kind for kind, heads in _KINDS.items() if re.search(rf"(?:{heads})$", name))
    return next(ends, "programme")
