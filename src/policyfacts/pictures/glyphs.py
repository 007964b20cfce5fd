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
_ANY = range(0x110000)
_PARTS = (("core", _ANY), ("rest", _ANY), ("rare", range(0xAC00, 0xD7A4)), ("hanja", range(0x4E00, 0xA000)))
"""Files of a weight, and the characters that each is asked for: unpacking takes a moment, so the last are rarely read.

`rare` holds the Hangul syllables beyond everyday use, `hanja` the Hanja of KS X 1001.
"""
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
        self._weight = weight
        self.units: int = _font(weight, _PARTS[0][0])["head"].unitsPerEm

    def has(self, char: str) -> bool:
        """Whether the face can draw a character."""
        return self.part_with(char) is not None

    def glyph(self, char: str) -> tuple[str, float]:
        """Outline and advance of a character in font units; a box for what the face does not have."""
        part = self.part_with(char)
        if part is not None:
            return self._drawn(part, _names(self._weight, part)[ord(char)])
        if char.isspace():
            return "", self.glyph(" ")[1]
        if unicodedata.category(char) in {"Cc", "Cf", "Mn"}:
            return "", 0
        return self._drawn(_PARTS[0][0], _NOTHING)

    def part_with(self, char: str) -> str | None:
        """The file that draws a character."""
        code = ord(char)
        asked = (part for part, codes in _PARTS if code in codes)
        return next((part for part in asked if code in _names(self._weight, part)), None)

    def _drawn(self, part: str, name: str) -> tuple[str, float]:
        glyphs = _glyphs(self._weight, part)
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


def parts(text: str) -> frozenset[str]:
    """The files of a weight that draw a text."""
    return frozenset(part for char in set(composed(text)) if (part := face(REGULAR).part_with(char)))


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
def _font(weight: int, part: str) -> TTFont:
    return TTFont(io.BytesIO(style_file(f"fonts/policy-sans-{weight}-{part}.woff2").read_bytes()), lazy=True)


@cache
def _glyphs(weight: int, part: str) -> _TTGlyphSet:
    return _font(weight, part).getGlyphSet()


@cache
def _names(weight: int, part: str) -> dict[int, str]:
    """Names of the glyphs by the characters that they draw."""
    names: dict[int, str] = _font(weight, part).getBestCmap()
    return names
