"""Text of figures: lines, bold runs, where it stands; drawn as outlines that say what they are, or left as text."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from html import unescape

from policyfacts.pictures.glyphs import ASCENT, BOLD, DESCENT, REGULAR, composed, face, outline, width
from policyfacts.pictures.node import UndrawableError
from policyfacts.pictures.svg import element, fill, number, plain

LINE = 1.3
"""Distance of lines in ems, as plotly.js sets them."""
ASCENT_AND_DESCENT = ASCENT + DESCENT
_TAG = re.compile(r"<(/?)(\w+)\s*/?>")
_LIVE: ContextVar[bool] = ContextVar("live", default=False)
_ANCHORS = {"start": 0.0, "middle": 0.5, "end": 1.0}


@contextmanager
def live_text() -> Iterator[None]:
    """Figures drawn within keep their text as text, for whoever sets it in the very same fonts."""
    token = _LIVE.set(True)
    try:
        yield
    finally:
        _LIVE.reset(token)


@dataclass(frozen=True)
class Type:
    """How text is set: size in px, colour, weight."""

    size: float
    colour: str
    weight: int = REGULAR


@dataclass(frozen=True)
class Block:
    """Lines of text, each of runs that are bold or not."""

    lines: tuple[tuple[tuple[str, bool], ...], ...]
    type: Type

    @property
    def width(self) -> float:
        """Of the longest line, in px."""
        return max((self.line_width(line) for line in self.lines), default=0.0)

    @property
    def height(self) -> float:
        """From the top of the first line box to the bottom of the last, in px."""
        return self.drop + (ASCENT_AND_DESCENT * self.type.size if self.lines else 0)

    @property
    def drop(self) -> float:
        """From the first baseline to the last, in px."""
        return max(len(self.lines) - 1, 0) * LINE * self.type.size

    @property
    def words(self) -> str:
        """The text without its marks."""
        return " ".join("".join(text for text, _ in line) for line in self.lines)

    def line_width(self, line: tuple[tuple[str, bool], ...]) -> float:
        """Width of one line in px."""
        return sum(width(text, self.type.size, self.weight(is_bold)) for text, is_bold in line)

    def weight(self, is_bold: bool) -> int:  # noqa: FBT001  a run's own flag
        """Weight of a run."""
        return BOLD if is_bold else self.type.weight


def block(text: str, style: Type) -> Block:
    """The text of a figure: `<br>` breaks, `<b>` is bold, entities are characters.

    Raises:
        UndrawableError: It has other tags.
    """
    lines: list[list[tuple[str, bool]]] = [[]]
    is_bold, at = False, 0
    for found in _TAG.finditer(text):
        lines[-1].append((unescape(text[at : found.start()]), is_bold))
        at = found.end()
        if found[2] == "br":
            lines.append([])
        elif found[2] in {"b", "strong"}:
            is_bold = not found[1]
        else:
            raise UndrawableError([f"text with <{found[2]}>"])
    lines[-1].append((unescape(text[at:]), is_bold))
    return Block(tuple(tuple(run for run in line if run[0]) for line in lines), style)


def draw(shown: Block, x: float, baseline: float, anchor: str = "start", angle: float = 0) -> str:
    """The block with its first baseline at a point, turned about that point."""
    parts: list[str] = []
    for line_number, line in enumerate(shown.lines):
        left = x - _ANCHORS[anchor] * shown.line_width(line)
        y = baseline + line_number * LINE * shown.type.size
        for text, is_bold in line:
            parts.append(_run(text, (left, y), shown.type.size, shown.weight(is_bold)))
            left += width(text, shown.type.size, shown.weight(is_bold))
    if not any(parts):
        return ""
    turned = f"rotate({number(angle)} {number(x)} {number(baseline)})" if angle else None
    title = element("title", plain(shown.words))
    return element("g", title, *parts, role="img", transform=turned, **fill(shown.type.colour))


def _run(text: str, place: tuple[float, float], size: float, weight: int) -> str:
    """One run from its origin; empty when nothing of it is visible."""
    x, y = map(number, place)
    if _LIVE.get():
        shown = composed(text).strip()
        after = width(text[: len(text) - len(text.lstrip())], size, weight)
        x = number(place[0] + after)
        return element("text", plain(shown), x=x, y=y, font_size=size, font_weight=weight) if shown else ""
    path = outline(text, weight)
    scale = size / face(weight).units
    return element("path", d=path, transform=f"translate({x} {y}) scale({scale:.5f})") if path else ""


def baseline_from_top(shown: Block, top: float) -> float:
    """First baseline of a block whose line boxes begin at `top`."""
    return top + ASCENT * shown.type.size


def fit(text: str, style: Type, most: float) -> list[str]:
    """The text in lines of at most `most` px, broken between words; a longer word is broken where it must be."""
    rows: list[str] = []
    for word in text.split():
        first, *rest = _pieces(word, style, most)
        if rows and width(f"{rows[-1]} {first}", style.size, style.weight) <= most:
            rows[-1] = f"{rows[-1]} {first}"
        else:
            rows.append(first)
        rows += rest
    return rows


def _pieces(word: str, style: Type, most: float) -> list[str]:
    pieces = [""]
    for char in word:
        if pieces[-1] and width(pieces[-1] + char, style.size, style.weight) > most:
            pieces.append("")
        pieces[-1] += char
    return pieces
