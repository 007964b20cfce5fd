"""Every chart as a picture: whole, in each language and theme, with its words inside the file."""

import struct
import xml.etree.ElementTree as ET
import zlib

import pytest

from policyfacts.exports import EXPORTS
from policyfacts.exports._bundle import chart_bundle
from policyfacts.figures import CHARTS
from policyfacts.figures._theme import THEMES, Style
from policyfacts.pictures.png import MOST_PIXELS, scale_of
from policyfacts.views.filters import Filters
from policyfacts.words import LANGS
from tests.exports.bundles import chart, real_tables
from tests.pictures.drawings import NAMESPACE

DRAWN = [slug for slug in CHARTS if chart(slug).draw]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("slug", DRAWN)
def test_every_chart_can_be_drawn_and_says_what_it_is(slug, lang):
    bundle = chart(slug, lang)
    root = ET.fromstring(EXPORTS["svg"].write(bundle))
    said = root.findtext(f"{NAMESPACE}desc")
    assert root.findtext(f"{NAMESPACE}title") == bundle.title[lang]
    assert bundle.takeaway[lang] in said
    assert bundle.version in said
    assert bundle.articles[0].publisher[lang] in said
    if bundle.unit:
        assert bundle.unit[lang] in said
    assert not list(root.iter(f"{NAMESPACE}text")), "text would need a font"


@pytest.mark.parametrize("theme", THEMES)
def test_a_picture_has_the_colours_of_its_theme(theme):
    svg = EXPORTS["svg"].write(chart_bundle(CHARTS["timeline"], real_tables(), Filters(), "ko", theme)).decode()
    assert Style("ko", theme)["chart-paper"] in svg
    assert Style("ko", theme)["chart-1"] in svg


def test_filters_are_said_in_the_picture():
    svg = EXPORTS["svg"].write(chart("timeline", "en", initiative=("battery-open-innovation-centre",))).decode()
    assert "What is shown: Initiative: Secondary Battery Open Innovation Centre" in svg


def test_a_png_is_whole_twice_as_sharp_and_carries_its_words():
    bundle = chart("funding-by-payer")
    content = EXPORTS["png"].write(bundle)
    chunks = list(read_chunks(content))
    assert [kind for kind, _ in chunks][:2] == [b"IHDR", b"pHYs"]
    assert chunks[-1][0] == b"IEND"
    assert struct.unpack(">I", chunks[0][1][:4])[0] == 1920
    texts = dict(body.split(b"\0\0\0\0\0") for kind, body in chunks if kind == b"iTXt")
    assert texts[b"Title"].decode() == bundle.title.ko
    assert "브레이크뉴스" in texts[b"Source"].decode()
    assert bundle.version in texts[b"Comment"].decode()


def test_a_picture_of_hundreds_of_rows_stays_within_the_memory_of_a_server():
    size = '<svg width="960" height="{}" viewBox="0 0 960 1">'
    assert scale_of(size.format(800)) == 2
    tall = scale_of(size.format(30_000))
    assert 960 * tall * 30_000 * tall == pytest.approx(MOST_PIXELS)


def read_chunks(content):
    """Kind and content of each chunk, checksums held against them."""
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    at = 8
    while at < len(content):
        (length,) = struct.unpack(">I", content[at : at + 4])
        kind, body = content[at + 4 : at + 8], content[at + 8 : at + 8 + length]
        assert struct.unpack(">I", content[at + 8 + length : at + 12 + length])[0] == zlib.crc32(kind + body)
        yield kind, body
        at += 12 + length
