"""Where sentences begin and end, and what of a sentence stands before or after a place."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_NEAR = 800
_STOP = re.compile(r"[.!?][\"'”)\]]*(?=\s)|\n+")
# A full stop after a figure or an abbreviation ends nothing: 2024. 8. 5., U.S., Co., Aug. 5.
_GOES_ON = re.compile(
    r"(?:(?:^|[^A-Za-z])(?:[A-Z]|Co|Corp|Ltd|Inc|Mr|Ms|Dr|No|vs|St|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
    r"|\d)\.$"
)
# June 20. Daegu bids: in English a capital begins the next one, but for initials and titles.
_BEGINS = re.compile(r"(?<=\d\.)\s+[A-Z][a-z]")


@dataclass(frozen=True)
class Sentences:
    """A text cut into sentences: `ends` are where each ends, the last at the end of the text."""

    text: str
    ends: Sequence[int]

    def around(self, place: int) -> tuple[int, int]:
        """Start and end of the sentence that holds `place`; of an endless one, what stands near."""
        index = bisect_right(self.ends, place)
        start = self.ends[index - 1] if index else 0
        end = self.ends[index] if index < len(self.ends) else len(self.text)
        return max(start, place - _NEAR), min(end, place + _NEAR)

    def before(self, place: int, most: int = 200) -> str:
        """What stands before `place` in its sentence, at most so many characters."""
        start, _ = self.around(max(place - 1, 0))
        return self.text[max(start, place - most) : place]

    def after(self, place: int, most: int = 200) -> str:
        """What stands from `place` on in its sentence, at most so many characters."""
        _, end = self.around(max(place - 1, 0))
        return self.text[place : min(end, place + most)]


def split_sentences(text: str) -> Sentences:
    """The sentences of a text; a line end closes one, too.

    >>> found = split_sentences("2024. 8. 5. 발표했다. 국비는 70억 원이다.")
    >>> found.text[slice(*found.around(20))]
    ' 국비는 70억 원이다.'
    """
    return Sentences(text, [*_ends(text), len(text)])


def _ends(text: str) -> Iterator[int]:
    for stop in _STOP.finditer(text):
        is_line = stop[0][0] == "\n"
        if (
            is_line
            or _BEGINS.match(text, stop.end())
            or not _GOES_ON.search(text, max(0, stop.start() - 6), stop.start() + 1)
        ):
            yield stop.end()
