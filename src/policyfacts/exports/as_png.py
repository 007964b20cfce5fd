"""PNG: the chart as a picture for slides and messages."""

from policyfacts.exports._bundle import Bundle
from policyfacts.exports._export import Export
from policyfacts.exports._picture import picture_about, picture_svg
from policyfacts.pictures.png import png_of
from policyfacts.words import Words


def write(bundle: Bundle) -> bytes:
    """The chart as PNG, twice as many pixels as on a screen, with title, sources and day inside the file."""
    return png_of(picture_svg(bundle), picture_about(bundle))


EXPORT = Export("png", Words("그림", "Picture"), "image/png", write, only_drawn=True)
