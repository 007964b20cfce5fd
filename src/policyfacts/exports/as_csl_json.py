"""Citations as CSL-JSON, for Zotero, pandoc and word processors."""

from policyfacts.exports._bundle import Bundle
from policyfacts.exports._citation import Citation, citations
from policyfacts.exports._export import Export
from policyfacts.exports._json import Json, json_bytes
from policyfacts.words import Words


def write(bundle: Bundle) -> bytes:
    """One item a source, the record last."""
    return json_bytes([_item(each) for each in citations(bundle)], indent=1)


def _item(citation: Citation) -> dict[str, Json]:
    item: dict[str, Json] = {
        "id": citation.key,
        "type": "article-newspaper" if citation.is_article else "dataset",
        "title": citation.title,
        "container-title": citation.inside,
        # As one name: processors that split it print a Korean one wrongly.
        "author": [{"literal": citation.author}] if citation.author else None,
        "issued": {"date-parts": [list(citation.date_parts)]} if citation.date_parts else None,
        "URL": citation.url,
        "language": citation.lang,
        "note": citation.note,
    }
    return {name: value for name, value in item.items() if value}


EXPORT = Export(
    "csljson", Words("출처 CSL-JSON", "Citation CSL-JSON"), "application/vnd.citationstyles.csl+json", write
)
