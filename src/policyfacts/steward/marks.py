"""The text with its mentions and the facts' phrases marked, cut where marks begin and end."""

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import pairwise

from policyfacts.extract.mentions import Mentions
from policyfacts.steward.draft import Draft
from policyfacts.text import fold, paragraph_starts

_LONGEST = 2_000
"""No mention and no phrase is longer."""


@dataclass(frozen=True)
class Piece:
    """A piece of text: the kinds of mention it belongs to, and the numbers of the facts that it proves."""

    text: str
    kinds: tuple[str, ...] = ()
    facts: tuple[int, ...] = ()


@dataclass(frozen=True)
class Block:
    """One paragraph, with its number."""

    number: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class _Span:
    start: int
    end: int
    kind: str = ""
    fact: int = 0


def marked_text(draft: Draft, mentions: Mentions) -> list[Block]:
    """The paragraphs of a draft's text. Numbers are those that facts use."""
    text = draft.text
    starts = paragraph_starts(text)
    spans = [
        _Span(each.start, each.end, field.name) for field in fields(mentions) for each in getattr(mentions, field.name)
    ]
    ends = [*starts[1:], len(text)]
    bounds = list(zip(starts, ends, strict=True))
    spans += _phrases(draft, text, bounds)
    spans.sort(key=lambda span: span.start)
    at = [span.start for span in spans]
    blocks = []
    for number, (start, end) in enumerate(bounds, start=1):
        inside = spans[bisect_left(at, start - _LONGEST) : bisect_left(at, end)]
        blocks.append(Block(number, tuple(_pieces(text, start, start + len(text[start:end].rstrip()), inside))))
    return blocks


def _phrases(draft: Draft, text: str, bounds: Sequence[tuple[int, int]]) -> Iterator[_Span]:
    for fact in draft.facts:
        for each in fact.evidence:
            words, number = fold(each.get("phrase", "")).split(), each.get("paragraph", "")
            start, end = (0, len(text))
            if number.isdecimal() and 1 <= int(number) <= len(bounds):
                start, end = bounds[int(number) - 1]
            found = words and re.compile(r"\s+".join(map(re.escape, words))).search(text, start, end)
            if found:
                yield _Span(found.start(), found.end(), fact=fact.number)


def _pieces(text: str, start: int, end: int, spans: Sequence[_Span]) -> Iterator[Piece]:
    """The text between two places, cut wherever a span begins or ends; spans are in the order of their starts."""
    cuts = sorted({start, end, *(min(max(at, start), end) for span in spans for at in (span.start, span.end))})
    coming, here = deque(spans), []
    for first, last in pairwise(cuts):
        while coming and coming[0].start <= first:
            here.append(coming.popleft())
        here = [span for span in here if span.end > first]
        kinds = tuple(dict.fromkeys(span.kind for span in here if span.kind))
        facts = tuple(sorted({span.fact for span in here if span.fact}))
        yield Piece(text[first:last], kinds, facts)
