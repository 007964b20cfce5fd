"""Characters of the bundled fonts: how wide they are and what they look like.

Text goes into pictures as outlines, so that Hangul looks the same in every program, with no font installed.
"""

import io
import unicodedata
from functools import cache, lru_cache

from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont
from fontTools.ttLib.ttGlyphSet import _TTGlyphSet

from policyfacts.style import style_file
from policyfacts.text import fold_signs

REGULAR, BOLD = 400, 700
_PARTS = ("core", "rest")
_NOTHING = ".notdef"
_BOLD_FROM = 600
_Point = tuple[float, float]

# Of a font em: from the baseline to the top and the bottom of its line box (hhea of the bundled fonts).
ASCENT, DESCENT = 1950 / 2048, 494 / 2048


class _RelativePath(BasePen):  # type: ignore[misc]
    """Collects an outline as short relative path commands, in font units with y downwards."""

    def __init__(self, glyphs: _TTGlyphSet) -> None:
        super().__init__(glyphs)
        self.commands: list[str] = []
        self._at: _Point = (0, 0)

    def _moveTo(self, point: _Point) -> None:  # noqa: N802  fontTools' names
        self.commands.append(f"M{_pair(point)}")
        self._at = point

    def _lineTo(self, point: _Point) -> None:  # noqa: N802
        self._add("l", point)

    def _qCurveToOne(self, control: _Point, point: _Point) -> None:  # noqa: N802
        self._add("q", control, point)

    def _curveToOne(self, first: _Point, second: _Point, point: _Point) -> None:  # noqa: N802
        self._add("c", first, second, point)

    def _closePath(self) -> None:  # noqa: N802
        self.commands.append("z")

    def _add(self, command: str, *points: _Point) -> None:
        x, y = self._at
        self.commands.append(command + " ".join(_pair((px - x, py - y)) for px, py in points))
        self._at = points[-1]


def _pair(point: _Point) -> str:
    return f"{round(point[0])},{round(-point[1])}"


class Face:
    """One weight of the bundled family."""

    def __init__(self, weight: int) -> None:
        """Read the files of a weight."""
        self._fonts = [_font(f"policy-sans-{weight}-{part}.woff2") for part in _PARTS]
        self._glyph_sets = [font.getGlyphSet() for font in self._fonts]
        self._maps = [font.getBestCmap() for font in self._fonts]
        self.units: int = self._fonts[0]["head"].unitsPerEm

    def has(self, char: str) -> bool:
        """Whether the face can draw a character."""
        return any(ord(char) in known for known in self._maps)

    def glyph(self, char: str) -> tuple[str, float]:
        """Outline and advance of a character in font units; a box for what the face does not have."""
        for known, glyphs in zip(self._maps, self._glyph_sets, strict=True):
            if ord(char) in known:
                return self._drawn(glyphs, known[ord(char)])
        if char.isspace():
            return "", self.glyph(" ")[1]
        if unicodedata.category(char) in {"Cc", "Cf", "Mn"}:
            return "", 0
        return self._drawn(self._glyph_sets[0], _NOTHING)

    def _drawn(self, glyphs: _TTGlyphSet, name: str) -> tuple[str, float]:
        pen = _RelativePath(glyphs)
        glyphs[name].draw(pen)
        return "".join(pen.commands), float(glyphs[name].width)


@cache
def face(weight: int) -> Face:
    """The bundled face nearest to a weight."""
    return Face(BOLD if weight >= _BOLD_FROM else REGULAR)


@lru_cache(maxsize=16_384)
def _glyph(char: str, weight: int) -> tuple[str, float]:
    return face(weight).glyph(char)


def width(text: str, size: float, weight: int = REGULAR) -> float:
    """Width of a line of text in px."""
    return sum(_glyph(char, weight)[1] for char in composed(text)) * size / face(weight).units


def outline(text: str, weight: int = REGULAR) -> str:
    """Path of a line of text from its origin, in font units; empty when nothing of it is visible."""
    commands: list[str] = []
    at = 0.0
    for char in composed(text):
        path, advance = _glyph(char, weight)
        commands.append(_moved(path, round(at)))
        at += advance
    return "".join(commands)


def missing(text: str) -> tuple[str, ...]:
    """Characters that the bundled font draws as a box, each once."""
    chars = dict.fromkeys(composed(text))
    return tuple(char for char in chars if not face(REGULAR).has(char) and _glyph(char, REGULAR)[0])


def _moved(path: str, x: int) -> str:
    """The path shifted right: only the absolute moves that begin its contours change."""
    if not x:
        return path
    first, *contours = path.split("M")
    shifted = (contour.partition(",") for contour in contours)
    return first + "".join(f"M{int(begin) + x},{rest}" for begin, _, rest in shifted)


@lru_cache(maxsize=4_096)
def composed(text: str) -> str:
    """The text in the characters that are drawn: syllables whole, a sign that the font lacks by its plain form."""
    return "".join(map(_drawn_as, unicodedata.normalize("NFC", text)))


@lru_cache(maxsize=4_096)
def _drawn_as(char: str) -> str:
    """The character, or what says the same: `㎿` is MW, the newsrooms' many middle dots are one."""
    regular = face(REGULAR)
    forms = (char, fold_signs(char), unicodedata.normalize("NFKC", char))
    return next((form for form in forms if form and all(map(regular.has, form))), char)


@cache
def _font(name: str) -> TTFont:
    return TTFont(io.BytesIO(style_file(f"fonts/{name}").read_bytes()), lazy=True)
