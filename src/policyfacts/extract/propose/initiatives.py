"""The programmes, facilities and projects that an article is about: known by name, or named in quotation marks."""

import re
from collections.abc import Iterator

from policyfacts.extract.gazetteer import Gazetteer, Named
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
_WORD = r"(?:[가-힣A-Za-z0-9·]{1,12}(?<![은는을를에서의며한된린와과]) )"
_BUILT = re.compile(
    rf"({_WORD}{{1,4}}(?:[가-힣A-Za-z]{{0,10}}(?:센터|연구소|공장|플랜트|캠퍼스|시험장|지원사업)))"
    r"(?=을|를|이|가|은|는|에|의| )"
)


def initiatives(text: str, registry: Registry, registrar: Registrar) -> list[Named[str]]:
    """Namings of initiatives in a text, in order; an unknown one gets a proposed row where it is named so."""
    known = list(_gazetteer(registry).find(text))
    taken = {place for named in known for place in range(named.start, named.end)}
    unknown = [named for named in _unknown(text, registrar, taken) if named.start not in taken]
    return sorted([*known, *unknown], key=lambda named: named.start)


def _gazetteer(registry: Registry) -> Gazetteer[str]:
    return Gazetteer(
        (name, identity)
        for identity in sorted(registry.ids("initiatives"))
        for lang in ("ko", "en")
        for name in registry.names("initiatives", identity, lang)
        if name
    )


def _unknown(text: str, registrar: Registrar, taken: set[int]) -> Iterator[Named[str]]:
    seen: set[int] = set()
    for pattern in (_QUOTED, _BUILT):
        for match in pattern.finditer(text):
            start, end = match.span(1)
            if taken.isdisjoint(range(start, end)) and not seen & set(range(start, end)):
                seen |= set(range(start, end))
                name = match[1]
                lang = "en" if name.isascii() else "ko"
                yield Named(start, end, name, registrar.link("initiatives", name, lang, category=_category(name)))


def _category(name: str) -> str:
    ends = (kind for kind, heads in _KINDS.items() if re.search(rf"(?:{heads})$", name))
    return next(ends, "programme")
