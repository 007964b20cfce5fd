"""An article as it is read: composed, visible, one form per sign, with the way back to the text as kept."""

import re
import unicodedata
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from policyfacts.extract.html import Piece, is_html, visible
from policyfacts.text import fold_signs

# Zero-width, bidirectional and control characters: nothing a reader sees, so nothing a rule may trip over.
_UNSEEN = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
)
_JAMO = "[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?"
_COMPOSED_OF = rf"{_JAMO}|[A-Za-z가-힣\u00c0-\u017f][\u0300-\u036f\u11a8-\u11ff]+"
_CHANGED = re.compile(rf"[{_UNSEEN}]+|{_COMPOSED_OF}|\r\n?|[\x0b\x0c\x85\u2028\u2029]|\t")
_SUSPECT = re.compile(rf"[{_UNSEEN}\u0300-\u036f\u1100-\u11ff\r\x0b\x0c\x85\u2028\u2029\t]")
# A line that a PDF broke: long, and not ended by a full stop, a colon or a bracket.
_BROKEN = re.compile(r"(?<=[^\n]{18})(?<![.!?。:;\]】>»”’\"'\n ])\n(?![\n\s▲△■□○●◆◇▶※▷\-*<\[【(0-9])(?=[^\n]{4})")


@dataclass(frozen=True)
class Reading:
    """`text` is what rules see; `kept` is the file as decoded; `places` leads from one to the other."""

    kept: str
    text: str
    places: Sequence[int] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` stands in the text as kept."""
        if self.places is None:
            return start, end
        after = self.places[end - 1] + 1
        if end < len(self.places) and self.places[end] > after:
            after = self._end_of_character(end)
        return self.places[start], after

    def _end_of_character(self, end: int) -> int:
        """Past the last character, with all the jamo it was composed of and no tag behind it."""
        first, limit = self.places[end - 1], self.places[end]  # type: ignore[index]
        composed = re.compile(_COMPOSED_OF + r"|&#?\w{1,31};").match(self.kept, first, limit)
        return composed.end() if composed else first + 1


def read_text(kept: str) -> Reading:
    r"""The reading of a text as kept.

    >>> reading = read_text("<p>국비 <b>70억</b> 원</p><p>끝</p>")
    >>> start = reading.text.index("70억 원")
    >>> reading.kept[slice(*reading.span(start, start + 5))]
    '70억</b> 원'
    """
    pieces = visible(kept) if is_html(kept) else iter(((kept, 0),))
    if not is_html(kept) and not _SUSPECT.search(kept):
        return Reading(kept, _one_form(kept))
    out: list[str] = []
    places = array("I")
    for text, place in _composed(pieces):
        out.append(text)
        places.extend(range(place, place + len(text)) if kept.startswith(text, place) else [place] * len(text))
    return Reading(kept, _one_form("".join(out)), places)


def plain_text(kept: str) -> str:
    r"""The text that a reader sees in a text as kept: composed, no tags, nothing unseen; signs stay as printed.

    >>> plain_text("<p>국비 <b>70억</b> 원</p><p>끝</p>")
    '국비 70억 원\n\n끝'
    """
    if is_html(kept):
        shown = "".join(text for text, _ in _composed(visible(kept)))
        return re.sub(r"[^\S\n]*\n\s*\n\s*", "\n\n", shown).strip()
    return "".join(text for text, _ in _composed(iter(((kept, 0),)))) if _SUSPECT.search(kept) else kept


def _one_form(text: str) -> str:
    return _BROKEN.sub(" ", fold_signs(text))


def _composed(pieces: Iterator[Piece]) -> Iterator[Piece]:
    for text, offset in pieces:
        place = 0
        for match in _CHANGED.finditer(text):
            if match.start() > place:
                yield text[place : match.start()], offset + place
            yield _as_read(match[0]), offset + match.start()
            place = match.end()
        yield text[place:], offset + place


def _as_read(printed: str) -> str:
    if printed == "\t":
        return " "
    if printed[0] in "\r\n\x0b\x0c\x85\u2028\u2029":
        return "\n"
    return "" if re.match(f"[{_UNSEEN}]", printed) else unicodedata.normalize("NFC", printed)
