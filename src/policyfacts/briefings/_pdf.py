"""A briefing as the data of its PDF pages."""

from policyfacts.briefings import _said
from policyfacts.briefings._briefing import Shown
from policyfacts.briefings._fonts import FONTS
from policyfacts.briefings._paper import Entry, Sheet, entry, numbers_of, sources_of
from policyfacts.briefings._rows import Cells
from policyfacts.briefings._typst import set_pages
from policyfacts.figures._theme import tokens
from policyfacts.labels import VERSION
from policyfacts.text import xml_safe
from policyfacts.views.behind import Article

_TEMPLATE = "handout.typ"
_COLOURS = {"text": "text", "soft": "text-soft", "accent": "chart-2", "rule": "line", "link": "link"}
_TOTAL_COLUMNS = 130
"""Half-width characters on a line of a table."""


def pdf_of(shown: Shown, sheet: Sheet, *, is_wide: bool) -> bytes:
    """The pages: title, the items in order, sources."""
    lang, articles = shown.lang, sources_of(shown)
    colours = {**tokens("light"), **tokens("print")}
    data: dict[str, object] = {
        "wide": is_wide,
        "lang": lang,
        "title": shown.title,
        "author": shown.tables.project.publisher[lang],
        "about": _said.cover_lines(shown),
        "day": _said.as_of_line(shown),
        "version": f"{VERSION[lang]} {shown.tables.version}",
        "fonts": FONTS,
        "colours": {name: colours[token] for name, token in _COLOURS.items()},
        "parts": [_part(entry(part, sheet), articles) for part in shown.parts],
        "sources": {"title": _said.ALL_SOURCES[lang], "articles": [_source(each, shown) for each in articles]},
    }
    return set_pages(_TEMPLATE, data, shown.as_of)


def _part(given: Entry, articles: list[Article]) -> dict[str, object]:
    part = given.part
    pages = -(-len(given.bands) // 2)
    places = [f" ({page}/{pages})" for page in range(1, pages + 1)] if pages > 1 else [""]
    return {
        "title": xml_safe(part.title),
        "line": xml_safe(part.line),
        "places": places,
        "first": places[0],
        "unit": given.unit,
        "key": [dict(zip(("words", "colour", "filling", "shape"), look, strict=True)) for look in given.key],
        "bands": given.bands,
        "alt": given.alt,
        "cells": _cells(given.cells) if given.cells else None,
        "notes": given.notes,
        "source": f"{_said.source_line(part)} · {_said.part_day(part)}",
        "url": _said.safe_address(part.bundle.articles[0].url) if part.bundle.articles else "",
        "numbers": numbers_of(part, articles),
    }


def _cells(cells: Cells) -> dict[str, object]:
    return {
        "headings": cells.headings,
        "rows": cells.rows,
        "numbers": cells.numbers,
        "shares": cells.shares(_TOTAL_COLUMNS),
        "links": [_said.safe_address(url) for url in cells.links],
    }


def _source(article: Article, shown: Shown) -> dict[str, str]:
    return {"words": _said.article_line(article, shown.lang), "url": _said.safe_address(article.url)}
