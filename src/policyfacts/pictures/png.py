"""SVG to PNG, and words inside a PNG file."""

import struct
import zlib
from collections.abc import Mapping

import resvg_py

SCALE = 2
"""Pixels a px: sharp in print and on projectors."""
_SIGNATURE_AND_HEADER = 8 + 25
_DOTS_PER_METRE = round(96 * SCALE / 0.0254)


def png_of(svg: str, words: Mapping[str, str]) -> bytes:
    """The picture as PNG. Its text is outlines, so no font of this or any machine has a say.

    Args:
        svg: The picture.
        words: Text chunks, by keyword such as Title (ASCII).
    """
    drawn = bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=SCALE, skip_system_fonts=True))
    density = _chunk(b"pHYs", struct.pack(">IIB", _DOTS_PER_METRE, _DOTS_PER_METRE, 1))
    texts = b"".join(_chunk(b"iTXt", _text(keyword, text)) for keyword, text in words.items() if text)
    return drawn[:_SIGNATURE_AND_HEADER] + density + texts + drawn[_SIGNATURE_AND_HEADER:]


def _text(keyword: str, text: str) -> bytes:
    # Keyword, not compressed, no language tag, no translated keyword (PNG, 11.3.3.4).
    return keyword.encode("latin-1") + b"\0\0\0\0\0" + text.encode("utf-8", "replace")


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
