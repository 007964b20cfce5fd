"""SVG: the chart as a picture of lines, sharp at any size, with no font needed."""

from policyfacts.exports._bundle import Bundle
from policyfacts.exports._export import Export
from policyfacts.exports._picture import picture_svg
from policyfacts.words import Words


def write(bundle: Bundle) -> bytes:
    """The chart as SVG in UTF-8."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{picture_svg(bundle)}\n'.encode()


EXPORT = Export("svg", Words("그림 SVG", "Picture SVG"), "image/svg+xml", write, only_drawn=True)
