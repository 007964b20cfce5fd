"""Mentions as JSON lines, the form that other programs read."""

import json
from collections.abc import Mapping

from policyfacts.extract.mentions import Mentions

_FIELDS = {
    "money": ("text", "start", "end", "value", "currency", "qualifier", "funder_level", "period"),
    "dates": ("text", "start", "end", "value", "precision"),
    "designations": ("name", "start", "end", "status", "authority", "date", "place"),
    "organisations": ("text", "start", "end", "type", "organisation_id"),
}
KINDS = tuple(_FIELDS)


def json_line(article: str, mentions: Mentions) -> str:
    """One article's mentions as one line of JSON."""
    kinds = {kind: [_plain(kind, each) for each in getattr(mentions, kind)] for kind in KINDS}
    return json.dumps({"id": article, **kinds}, ensure_ascii=False)


def _plain(kind: str, mention: object) -> Mapping[str, object]:
    plain = {name: getattr(mention, name) for name in _FIELDS[kind]}
    readings = getattr(mention, "readings", ())
    return {**plain, "readings": readings} if readings else plain
