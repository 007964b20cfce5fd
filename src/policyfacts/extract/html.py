"""HTML as pasted or saved, to the text a reader sees, with the place of every character."""

import re
from collections.abc import Iterator
from html import unescape

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "thead",
        "tr",
        "ul",
        "title",
    ]
)
_CELLS = frozenset(("td", "th"))
_UNSEEN = frozenset(("script", "style", "template", "noscript", "svg", "iframe"))
_INLINE = ("html", "head", "body", "span", "b", "strong", "em", "i", "u", "a", "br", "img", "meta", "font")
_KNOWN = "|".join(sorted({*_BLOCKS, *_CELLS, *_UNSEEN, *_INLINE}))
_TAG_OF_HTML = re.compile(rf"</?(?:{_KNOWN})(?:\s[^<>]{{0,500}})?/?>|<!doctype html", re.IGNORECASE)
# [^<>] stops at the next tag, so a million opening brackets cost one step each.
_TOKEN = re.compile(r"<!--|<(/?)([A-Za-z][A-Za-z0-9]*)(?:[\s/][^<>]*)?>|<![A-Za-z][^<>]*>|&#?\w{1,31};|\s+")

Piece = tuple[str, int]
"""Visible text and where its first character stands."""


def is_html(text: str) -> bool:
    """Whether a text carries HTML tags, and not only angle brackets.

    >>> is_html("<p>국비 <b>70억</b> 원</p>"), is_html("<구글 번역으로 번역한 기사>")
    (True, False)
    """
    if "<" not in text:
        return False
    tags = _TAG_OF_HTML.finditer(text)
    return sum(1 for _ in zip(tags, range(2), strict=False)) == 2


def visible(text: str) -> Iterator[Piece]:
    """The pieces of `text` that a browser shows; white space is one space, a block begins a paragraph."""
    ends = _Ends(text)
    place = 0
    while match := _TOKEN.search(text, place):
        if match.start() > place:
            yield text[place : match.start()], place
        place = match.end()
        if match[0] == "<!--":
            place = ends.after("-->", place)
        elif match[2]:
            yield from ((gap, match.start()) for gap in _gap(match[2].lower()))
            if not match[1] and match[2].lower() in _UNSEEN:
                place = ends.after(f"</{match[2].lower()}", place)
        elif match[0][0] == "&":
            yield unescape(match[0]), match.start()
        elif match[0][0] != "<":
            yield " ", match.start()
    yield text[place:], place


def _gap(tag: str) -> tuple[str, ...]:
    if tag in _BLOCKS:
        return ("\n\n",)
    return ("\n",) if tag == "br" else (" ",) if tag in _CELLS else ()


class _Ends:
    """Finds closing marks, and remembers which do not come again: each search runs over the text once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.missing: set[str] = set()

    def after(self, mark: str, start: int) -> int:
        if mark in self.missing:
            return start
        found = re.compile(re.escape(mark), re.IGNORECASE).search(self.text, start)
        if not found:
            self.missing.add(mark)
            return start
        return found.end()
