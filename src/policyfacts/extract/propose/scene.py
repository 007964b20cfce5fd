"""An article as the proposers see it: what was found in it, its paragraphs, and its words as evidence."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from policyfacts.extract.gazetteer import Named
from policyfacts.extract.lexicon import Body, Lexicon
from policyfacts.extract.propose.registrar import Registrar
from policyfacts.extract.read import Found
from policyfacts.extract.reading import Reading
from policyfacts.facts.model import Evidence
from policyfacts.schema.evidence import MOST_CHARACTERS
from policyfacts.text import fold, paragraph_starts

# 산업부의 ‘…사업’, 산업부가 … 지원하기 위한 사업, the ministry's 'Support Project'
_RUNS = re.compile(
    r"의 ?['\"‘“]|(?:가|이|은|는) [^.\n]{0,120}?(?:지원하기 위한|지원하는|공모한|추진하는) (?:사업|프로젝트)"
    r"|(?:'s|’s) ['\"‘“]"
)
_STATUS = re.compile(
    r"[가-힣A-Za-z]{0,3} ?(?:지정|선정|신청|승인|탈락|해제|무산|designat|named|selected|approved)[가-힣a-z]{0,6}"
)
_ABBREVIATION = 6
_HANGUL = ("가", "힣")


@dataclass(frozen=True)
class Scene:
    """One article on its way to a proposal.

    Args:
        reading: The text.
        found: Its mentions, repeats included.
        initiatives: Namings of initiatives, in order; what each names is an initiative_id.
        registrar: Links names to ids, and keeps the rows that the registry lacks.
        lexicon: Words and rules.
        published: The article's day.
    """

    reading: Reading
    found: Found
    registrar: Registrar
    lexicon: Lexicon
    published: str
    initiatives: Sequence[Named[str]] = field(default=())

    @property
    def text(self) -> str:
        """What rules read."""
        return self.reading.text

    @cached_property
    def _paragraphs(self) -> list[int]:
        return paragraph_starts(self.text)

    def paragraph(self, place: int) -> int:
        """The number of the paragraph that holds a place, from 1."""
        return bisect_right(self._paragraphs, place)

    def _paragraph_end(self, place: int) -> int:
        """Where the paragraph that holds a place ends, blank lines aside."""
        number = self.paragraph(place)
        end = self._paragraphs[number] if number < len(self._paragraphs) else len(self.text)
        return place + len(self.text[place:end].rstrip())

    def lang(self, place: int) -> str:
        """The language of the paragraph that holds a place."""
        number = self.paragraph(place)
        start = self._paragraphs[number - 1] if number else 0
        end = self._paragraphs[number] if number < len(self._paragraphs) else len(self.text)
        inside = self.text[start:end]
        hangul = sum(_HANGUL[0] <= character <= _HANGUL[1] for character in inside)
        latin = sum(character.isascii() and character.isalpha() for character in inside)
        return "ko" if 2 * hangul >= latin else "en"

    def printed(self, start: int, end: int) -> str:
        """The article's own words, in NFC with spaces folded."""
        first, last = self.reading.span(start, end)
        return fold(self.reading.kept[first:last])

    def evidence(self, start: int, end: int) -> Evidence:
        """The words at a place, within its paragraph, widened to whole words and cut to the length of a phrase."""
        start, end = _whole_words(self.text, start, min(end, self._paragraph_end(start)))
        return Evidence(self.lang(start), self.printed(start, end), self.paragraph(start))

    def organisation(self, body: Named[Body]) -> str:
        """The id of a body: the registry's, or that of a row proposed for it."""
        if body.what.organisation_id:
            return body.what.organisation_id
        kind = "ministry" if self.is_ministry(body) else body.what.type
        name = body.what.key if body.text.isascii() == body.what.key.isascii() else body.text
        lang = "en" if name.isascii() and self.lang(body.start) == "en" else "ko"
        english = "" if lang == "en" else self._english_names.get(body.what.key, "")
        return self.registrar.link("organisations", name, lang, type=kind, name_en=english)

    @cached_property
    def _english_names(self) -> dict[str, str]:
        """The first English name that the lexicon has for a body."""
        names: dict[str, str] = {}
        for name, of in self.lexicon.names.items():
            if name.isascii() and len(name) > _ABBREVIATION:
                names.setdefault(of.key, name)
        return names

    @staticmethod
    def is_ministry(body: Named[Body]) -> bool:
        """Whether a body is of the state's government and not of a place's."""
        return body.what.type in {"government", "ministry"} and not body.what.is_place

    @cached_property
    def running_ministries(self) -> Sequence[Named[Body]]:
        """Ministries whose initiative it is: named as its owner, or said to support something with it."""
        return [
            body
            for body in self.found.bodies
            if self.is_ministry(body) and _RUNS.match(self.text, body.end) and self.initiative_at(body.end)
        ]

    def status_words(self, place: int) -> tuple[int, int] | None:
        """Where the sentence says, after a designation, how it stands."""
        _, end = self.found.sentences.around(max(place - 1, 0))
        found = _STATUS.search(self.text, place, end)
        return found.span() if found else None

    def initiative_at(self, place: int) -> str | None:
        """The initiative that a place is about: the last named in its sentence, else the article's first."""
        start, end = self.found.sentences.around(max(place - 1, 0))
        inside = [named for named in self.initiatives if start <= named.start < end]
        named = [each for each in inside if each.start <= place][-1:] or inside[:1] or list(self.initiatives[:1])
        return named[0].what if named else None


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    end = min(end, start + MOST_CHARACTERS)
    while start > 0 and text[start - 1].isalnum() and end - start < MOST_CHARACTERS:
        start -= 1
    while end < len(text) and text[end].isalnum() and end - start < MOST_CHARACTERS:
        end += 1
    if text[end : end + 1].isalnum() and " " in text[start:end]:
        end = text.rindex(" ", start, end)
    while end > start and text[end - 1] in " ,.":
        end -= 1
    return start, end
