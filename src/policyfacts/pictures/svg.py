"""SVG written as text: every value escaped, every number short, ids in the order of their use."""

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from policyfacts.text import xml_safe

_RGBA = re.compile(r"rgba?\(\s*([\d.]+)\s*,\s*([\d.]+)\s*,\s*([\d.]+)\s*(?:,\s*([\d.]+)\s*)?\)")
_HEX_ALPHA = 9

Attribute = str | float | None


def number(value: float) -> str:
    """At most two decimals, no zeros that say nothing.

    >>> number(12.0), number(0.12345), number(-0.001)
    ('12', '0.12', '0')
    """
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def plain(text: str) -> str:
    """Text without what XML cannot hold, escaped."""
    return escape(xml_safe(text))


def element(name: str, *children: str, **attributes: Attribute) -> str:
    """One element; in attribute names `_` stands for `-`, and None leaves an attribute out.

    >>> element("rect", x=1.5, fill_opacity=None, fill="red")
    '<rect x="1.5" fill="red"/>'
    """
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}={_quoted(value)}"
        for key, value in attributes.items()
        if value is not None
    )
    inside = "".join(children)
    return f"<{name}{written}>{inside}</{name}>" if inside else f"<{name}{written}/>"


def fill(colour: str, opacity: float = 1) -> dict[str, Attribute]:
    """Attributes that fill with a colour of a figure."""
    return _paint("fill", colour, opacity)


def stroke(colour: str, width: float, opacity: float = 1, dash: str | None = None) -> dict[str, Attribute]:
    """Attributes that draw a line in a colour of a figure; none for a line without width."""
    if not width:
        return {}
    return {**_paint("stroke", colour, opacity), "stroke_width": width, "stroke_dasharray": dash}


def _paint(kind: str, colour: str, opacity: float) -> dict[str, Attribute]:
    # Office programs do not know rgba() and eight-digit colours.
    solid, alpha = _split(colour)
    alpha *= opacity
    if alpha == 0:
        return {kind: "none"}
    return {kind: solid, f"{kind}_opacity": None if alpha == 1 else alpha}


def _split(colour: str) -> tuple[str, float]:
    found = _RGBA.fullmatch(colour.strip())
    if found:
        red, green, blue = (round(float(part)) for part in found.groups()[:3])
        return f"#{red:02x}{green:02x}{blue:02x}", float(found[4] or 1)
    if colour == "transparent":
        return "#000000", 0.0
    if colour.startswith("#") and len(colour) == _HEX_ALPHA:
        return colour[:7], int(colour[7:], 16) / 255
    return colour, 1.0


def _quoted(value: str | float) -> str:
    return quoteattr(xml_safe(value) if isinstance(value, str) else number(value))


class Canvas:
    """Elements in drawing order, and the patterns and clips that they use."""

    def __init__(self) -> None:
        """Begin an empty drawing."""
        self.body: list[str] = []
        self._defined: dict[str, str] = {}

    def add(self, *elements: str) -> None:
        """Draw on top of what is there."""
        self.body.extend(each for each in elements if each)

    def define(self, kind: str, *children: str, **attributes: Attribute) -> str:
        """Define a pattern or clip once; how it is referred to."""
        content = element(kind, *children, **attributes)
        identity = self._defined.setdefault(content, f"d{len(self._defined) + 1}")
        return f"url(#{identity})"

    def defs(self) -> str:
        """The definitions as an element; empty when there are none."""
        named = (_with_id(content, identity) for content, identity in self._defined.items())
        return element("defs", *named) if self._defined else ""


def _with_id(content: str, identity: str) -> str:
    kind = re.match(r"<\w+", content)
    return content if kind is None else f'{kind[0]} id="{identity}"{content[kind.end() :]}'


def path_of(points: Iterable[tuple[float, float]], *, is_closed: bool = False) -> str:
    """Straight lines through points."""
    joined = "L".join(f"{number(x)},{number(y)}" for x, y in points)
    return f"M{joined}{'Z' if is_closed else ''}" if joined else ""
