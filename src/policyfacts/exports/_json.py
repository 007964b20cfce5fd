"""Bundles as plain values for JSON: both languages, stable names, exact values."""

import json
from collections.abc import Mapping, Sequence
from typing import cast

from policyfacts.exports._bundle import Bundle
from policyfacts.schema import Column
from policyfacts.tables.frames import is_missing, records
from policyfacts.views.behind import Article
from policyfacts.views.refs import FACT_IDS, UNKNOWN_IDS, ids_in
from policyfacts.words import Words

Json = Mapping[str, "Json"] | Sequence["Json"] | str | int | float | bool | None

_MARKUP = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"},
)


def json_bytes(value: Json, *, indent: int | None = None) -> bytes:
    """JSON that is also inert inside a page: no character of it opens a tag or ends a script."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False).translate(_MARKUP)
    return f"{text}\n".encode("utf-8", "replace")


def bundle_json(bundle: Bundle) -> dict[str, Json]:
    """A bundle with its rows by stable column names; what is missing is null."""
    return {**about_json(bundle), "rows": rows_json(bundle)}


def about_json(bundle: Bundle) -> dict[str, Json]:
    """All that a bundle says besides its rows."""
    return {
        "slug": bundle.slug,
        "title": both(bundle.title),
        "takeaway": both(bundle.takeaway) if bundle.takeaway.ko else None,
        "unit": both(bundle.unit) if bundle.unit else None,
        "as_of": bundle.as_of,
        "filters": [{"name": both(name), "values": both(values)} for name, values in bundle.filters],
        "hazards": [
            {"hazard": hazard.code, "name": both(hazard.name), "explanation": both(hazard.explanation)}
            for hazard in bundle.hazards
        ],
        "caveats": [both(caveat) for caveat in bundle.caveats],
        "sources": [_article(article) for article in bundle.articles],
        "record": both(bundle.record),
        "publisher": both(bundle.publisher),
        "version": bundle.version,
        "licence": dict(bundle.licence),
        "columns": [column_json(column) for column in bundle.columns],
    }


def rows_json(bundle: Bundle) -> list[Json]:
    """The rows, each by stable column names."""
    kinds = {column.name: column for column in bundle.columns}
    return [{name: _value(kinds[name], value) for name, value in row.items()} for row in records(bundle.rows)]


def column_json(column: Column) -> dict[str, Json]:
    """What a column means."""
    return {
        "name": column.name,
        "type": column.type,
        "title": both(column.title),
        "meaning": both(column.meaning),
        "unit": both(column.unit) if column.unit else None,
        "codes": [{"value": code.value, "name": both(code.words)} for code in column.codes],
    }


def both(words: Words) -> dict[str, Json]:
    """One thing in both languages."""
    return {"ko": words.ko, "en": words.en}


def _article(article: Article) -> dict[str, Json]:
    return {
        "article_id": article.article_id,
        "publisher": both(article.publisher),
        "title": article.title,
        "byline": article.byline or None,
        "published": article.published or None,
        "url": article.url or None,
        "language": article.lang or None,
    }


def _value(column: Column, value: object) -> Json:
    if column.name in {FACT_IDS.name, UNKNOWN_IDS.name}:
        return list(ids_in(value))
    if is_missing(value):
        return None
    if column.type == "boolean":
        return bool(value)
    if column.type == "integer":
        return int(cast(int, value))
    return float(cast(float, value)) if column.type == "number" else str(value)
