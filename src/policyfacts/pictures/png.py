"""SVG to PNG, and words inside a PNG file."""

import math
import re
import struct
import zlib
from collections.abc import Mapping

import resvg_py

SCALE = 2.0
"""Pixels a px: sharp in print and on projectors."""
MOST_PIXELS = 20_000_000
"""A chart of hundreds of rows is as tall as a street; more pixels than these help nobody and cost memory."""
_SIGNATURE_AND_HEADER = 8 + 25
_SIZE = re.compile(r'width="([\d.]+)" height="([\d.]+)" viewBox=')


def png_of(svg: str, words: Mapping[str, str]) -> bytes:
    """The picture as PNG. Its text is outlines, so no font of this or any machine has a say.

    Args:
        svg: The picture.
        words: Text chunks, by keyword such as Title (ASCII).
    """
    scale = scale_of(svg)
    drawn = bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=scale, skip_system_fonts=True))
    dots = round(96 * scale / 0.0254)
    density = _chunk(b"pHYs", struct.pack(">IIB", dots, dots, 1))
    texts = b"".join(_chunk(b"iTXt", _text(keyword, text)) for keyword, text in words.items() if text)
    return drawn[:_SIGNATURE_AND_HEADER] + density + texts + drawn[_SIGNATURE_AND_HEADER:]


def scale_of(svg: str) -> float:
    """Pixels a px for a picture: two, or as many as keep it within bounds."""
    wide, high = size_of(svg)
    return min(SCALE, math.sqrt(MOST_PIXELS / (wide * high)))


def size_of(svg: str) -> tuple[float, float]:
    """Width and height of a picture in px."""
    size = _SIZE.search(svg)
    if size is None:
        raise ValueError("the picture does not say how large it is")
    return float(size[1]), float(size[2])


def _text(keyword: str, text: str) -> bytes:
    # Keyword, not compressed, no language tag, no translated keyword (PNG, 11.3.3.4).
    return keyword.encode("latin-1") + b"\0\0\0\0\0" + text.encode("utf-8", "replace")


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
