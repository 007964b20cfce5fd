"""A chart's picture in pieces that fit a sheet: cut where nothing is drawn, the foot of its axes under each."""

import io
import re
from collections.abc import Mapping
from copy import deepcopy

import numpy as np
import resvg_py
from lxml import etree
from PIL import Image

from policyfacts.pictures.frame import bare_svg
from policyfacts.pictures.text import live_text

_SVG = "{http://www.w3.org/2000/svg}"
_PLACE = re.compile(r"^translate\(\S+ ([\d.-]+)\)")
_TALLEST_TEXT = 40.0
_ZOOM = 0.5
"""Of the look at a picture that decides where it is cut: enough to see a line of text."""
_FAINT = 24
_SPECKS = 3
"""Pixels of a row in which only a dashed line crosses."""
_LONG = 0.75
"""Of the longest blank: gaps between rows, which are wider than those between a label and its bar."""
_LEAST, _MOST = 0.8, 1.15
"""Of an even share: where a cut is looked for."""
_SHRUNK = 1.2
"""Times its room: so much too high, a picture is made smaller rather than cut."""


def bands(
    figure: Mapping[str, object], width: float, room: tuple[float, float], *, fonts: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """The figure as SVG pictures of one width, each as high as its sheet unless its rows are higher.

    Args:
        figure: As plotly's plain values.
        width: In px.
        room: Heights in px: of the first sheet, which holds the title too, and of those that follow.
        fonts: Families in which its text is set by whoever reads the pictures; without any it is outlines.

    Raises:
        UndrawableError: The figure holds what cannot be drawn.
    """
    outlined = bare_svg(figure, width)
    svg = _live(figure, width, fonts) if fonts else outlined
    whole = etree.fromstring(svg)
    high = float(whole.get("height"))
    if high <= room[0] * _SHRUNK:
        return (svg,)
    layout = figure["layout"]
    margin = layout.get("margin", {}) if isinstance(layout, dict) else {}
    foot = float(margin.get("b", 0))
    ends = _cuts(_ink(outlined), (room[0] - foot, room[1] - foot), high - foot)
    return tuple(_band(whole, (top, end), foot) for top, end in zip([0.0, *ends], [*ends, high - foot], strict=True))


def _live(figure: Mapping[str, object], width: float, fonts: tuple[str, ...]) -> str:
    with live_text():
        svg = bare_svg(figure, width)
    return svg.replace("<svg ", f'<svg font-family="{", ".join(fonts)}" ', 1)


def _ink(svg: str) -> np.ndarray:
    """How many pixels of each row are not what the picture mostly is there: paper, or an upright line of the grid."""
    png = resvg_py.svg_to_bytes(svg_string=svg, zoom=_ZOOM, skip_system_fonts=True)
    with Image.open(io.BytesIO(bytes(png))) as image:
        grey = np.asarray(image.convert("L"), dtype=np.int16)
    return np.asarray((np.abs(grey - np.median(grey, axis=0)) > _FAINT).sum(axis=1))


def _cuts(ink: np.ndarray, rooms: tuple[float, float], end: float) -> list[float]:
    """Where to cut, top to bottom: in the middle of a wide blank near an even share."""
    found: list[float] = []
    at, room = 0.0, rooms[0]
    while end - at > room:
        share = min(room, (end - at) / np.ceil((end - at + rooms[1] - room) / rooms[1]))
        first, last = (int(_ZOOM * (at + part)) for part in (_LEAST * share, min(room, _MOST * share)))
        at = (first + _blank_at(ink[first:last] <= _SPECKS)) / _ZOOM
        found.append(at)
        room = rooms[1]
    return found


def _blank_at(blank: np.ndarray) -> int:
    """Middle of the last of the long runs of blank rows; the end where none is blank."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], blank.astype(np.int8), [0]))))
    starts, ends = edges[::2], edges[1::2]
    if not len(starts):
        return len(blank)
    lengths = ends - starts
    last = int(np.flatnonzero(lengths >= _LONG * lengths.max())[-1])
    return int((starts[last] + ends[last]) // 2)


def _band(whole: etree._Element, part: tuple[float, float], foot: float) -> str:
    """The part of a picture, and below it the last `foot` px of the whole."""
    wide, high = float(whole.get("width")), float(whole.get("height"))
    top, end = part
    band = etree.Element(f"{_SVG}svg", nsmap={None: _SVG[1:-1]})
    _size(band, wide, end - top + foot)
    if whole.get("font-family"):
        band.set("font-family", whole.get("font-family"))
    band.set("viewBox", f"0 0 {wide:g} {end - top + foot:g}")
    band.extend(deepcopy(each) for each in whole.iter(f"{_SVG}defs"))
    for place, (first, last) in ((0.0, (top, end)), (end - top, (high - foot, high))):
        window = etree.SubElement(band, f"{_SVG}svg", y=f"{place:g}", viewBox=f"0 {first:g} {wide:g} {last - first:g}")
        _size(window, wide, last - first)
        window.extend(deepcopy(each) for each in whole if each.tag != f"{_SVG}defs")
        _drop_text(window, first - _TALLEST_TEXT, last + _TALLEST_TEXT)
    return str(etree.tostring(band, encoding="unicode"))


def _size(element: etree._Element, wide: float, high: float) -> None:
    element.set("width", f"{wide:g}")
    element.set("height", f"{high:g}")


def _drop_text(window: etree._Element, top: float, end: float) -> None:
    """Leave out text that would be cut off anyway: it is most of a picture, and would still be found by a search."""
    for text in list(window.iter(f"{_SVG}path", f"{_SVG}text")):
        place = _PLACE.match(text.get("transform", ""))
        at = float(place[1] if place else text.get("y", "nan"))
        if at < top or at > end:
            text.getparent().remove(text)
