"""PDF to hand out: A4, tagged, text that can be selected, vector charts."""

from policyfacts.briefings._briefing import Shown
from policyfacts.briefings._fonts import FONTS
from policyfacts.briefings._format import Format
from policyfacts.briefings._paper import Sheet
from policyfacts.words import Words

_SHEET = Sheet(width=880, room=(980, 1230), fonts=FONTS)


def write(shown: Shown) -> bytes:
    """A4 sheets."""
    from policyfacts.briefings._pdf import pdf_of  # needs the optional part of the installation

    return pdf_of(shown, _SHEET, is_wide=False)


FORMAT = Format("pdf", Words("PDF 배포 자료(A4)", "PDF handout (A4)"), "application/pdf", write, needs="typst")
