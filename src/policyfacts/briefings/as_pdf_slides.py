"""PDF to show: 16:9 pages, otherwise as the handout."""

from policyfacts.briefings._briefing import Shown
from policyfacts.briefings._fonts import FONTS
from policyfacts.briefings._format import Format
from policyfacts.briefings._paper import Sheet
from policyfacts.words import Words

_SHEET = Sheet(width=1100, room=(430, 430), column=(640, (470, 470)), fonts=FONTS, has_both=False)


def write(shown: Shown) -> bytes:
    """16:9 pages, one item after the other."""
    from policyfacts.briefings._pdf import pdf_of  # needs the optional part of the installation

    return pdf_of(shown, _SHEET, is_wide=True)


FORMAT = Format("wide.pdf", Words("PDF 발표 자료(16:9)", "PDF pages (16:9)"), "application/pdf", write, needs="typst")
