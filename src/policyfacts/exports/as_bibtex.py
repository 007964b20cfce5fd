"""Citations as BibTeX, for LaTeX and reference managers."""

from policyfacts.exports._bundle import Bundle
from policyfacts.exports._citation import Citation, citations
from policyfacts.exports._export import Export
from policyfacts.words import Words

# Braces by name: BibTeX counts them even behind a backslash.
_SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def write(bundle: Bundle) -> bytes:
    """One entry a source, the record last, in UTF-8."""
    return "\n".join(_entry(each) for each in citations(bundle)).encode("utf-8", "replace")


def _entry(citation: Citation) -> str:
    year, month, day = (*citation.date_parts, 0, 0, 0)[:3]
    fields = {
        # Double braces: a Korean name is not split into given and family name.
        "author": f"{{{{{_escaped(citation.author)}}}}}" if citation.author else "",
        "title": f"{{{{{_escaped(citation.title)}}}}}",
        "howpublished": f"{{{_escaped(citation.inside)}}}",
        "year": f"{{{year}}}" if year else "",
        "month": _MONTHS[month - 1] if month else "",
        "day": f"{{{day}}}" if day else "",
        "url": f"{{{_address(citation.url)}}}" if citation.url else "",
        "language": f"{{{citation.lang}}}" if citation.lang else "",
        "note": f"{{{_escaped(citation.note)}}}" if citation.note else "",
    }
    lines = "".join(f"  {name} = {value},\n" for name, value in fields.items() if value)
    return f"@misc{{{citation.key},\n{lines}}}\n"


def _escaped(text: str) -> str:
    return text.translate(_SPECIAL)


def _address(url: str) -> str:
    """An address as it is, without what would end the field."""
    return url.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D")


EXPORT = Export("bib", Words("출처 BibTeX", "Citation BibTeX"), "application/x-bibtex; charset=utf-8", write)
