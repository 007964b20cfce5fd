"""JSON: rows by stable names with everything that belongs to them, in both languages."""

from policyfacts.exports._bundle import Bundle
from policyfacts.exports._export import Export
from policyfacts.exports._json import bundle_json, json_bytes
from policyfacts.words import Words


def write(bundle: Bundle) -> bytes:
    """The bundle as one JSON object in UTF-8, without a byte-order mark."""
    return json_bytes(bundle_json(bundle), indent=1)


EXPORT = Export("json", Words("JSON", "JSON"), "application/json", write)
