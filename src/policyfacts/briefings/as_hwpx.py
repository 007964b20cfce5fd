"""Hangul: the handout as a document with headings, tables, pictures and footnoted sources."""

from policyfacts.briefings._briefing import Shown
from policyfacts.briefings._format import Format
from policyfacts.words import Words


def write(shown: Shown) -> bytes:
    """A4 pages."""
    from policyfacts.briefings._hwpx import hwpx_of  # needs the optional part of the installation

    return hwpx_of(shown)


FORMAT = Format("hwpx", Words("한글 문서", "Hangul document"), "application/hwp+zip", write, needs="hwpx")
