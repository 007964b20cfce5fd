"""Citations as plain text, to paste under a chart."""

from policyfacts.exports._bundle import Bundle
from policyfacts.exports._citation import Citation, citations
from policyfacts.exports._export import Export
from policyfacts.exports._said import UNDATED, day
from policyfacts.words import Lang, Words


def citation_text(bundle: Bundle) -> str:
    """One line a source, the record last."""
    return "".join(f"{_line(each, bundle.lang)}\n" for each in citations(bundle))


def write(bundle: Bundle) -> bytes:
    """The citations in UTF-8 with a byte-order mark, which old Windows editors want."""
    return citation_text(bundle).encode("utf-8-sig", "replace")


def _line(citation: Citation, lang: Lang) -> str:
    date = day(citation.published, lang) or UNDATED[lang]
    if lang == "ko":
        parts = [citation.author, f"「{citation.title}」", f"『{citation.inside}』", date, citation.url, citation.note]
        return ", ".join(part for part in parts if part).rstrip(".") + "."
    parts = [citation.author, f"“{citation.title}”", citation.inside, date, citation.url, citation.note]
    return ", ".join(part for part in parts if part) + "."


EXPORT = Export("txt", Words("출처 문구", "Citation"), "text/plain; charset=utf-8", write)
