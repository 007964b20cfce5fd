"""Citations as RIS, for EndNote, Zotero and library systems."""

from policyfacts.exports._bundle import Bundle
from policyfacts.exports._citation import Citation, citations
from policyfacts.exports._export import Export
from policyfacts.words import Words


def write(bundle: Bundle) -> bytes:
    """One reference a source, the record last; UTF-8 with a byte-order mark and line ends as the format asks."""
    return "\r\n".join(_reference(each) for each in citations(bundle)).encode("utf-8-sig", "replace")


def _reference(citation: Citation) -> str:
    year, month, day = (*(f"{part:02}" for part in citation.date_parts), "", "", "")[:3]
    tags = {
        "TY": "NEWS" if citation.is_article else "DATA",
        "AU": citation.author,
        "TI": citation.title,
        "T2": citation.inside,
        "PY": year,
        "DA": f"{year}/{month}/{day}/" if year else "",
        "UR": citation.url,
        "LA": citation.lang,
        "N1": citation.note,
        "ID": citation.key,
    }
    lines = [f"{tag}  - {value}\r\n" for tag, value in tags.items() if value]
    return "".join([*lines, "ER  - \r\n"])


EXPORT = Export("ris", Words("출처 RIS", "Citation RIS"), "application/x-research-info-systems", write)
