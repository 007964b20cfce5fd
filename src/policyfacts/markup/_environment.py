"""The one place where HTML is made from text: everything put in is escaped."""

import re

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from policyfacts.text import other_language
from policyfacts.words import Lang

TEMPLATES = Environment(
    loader=PackageLoader("policyfacts", "markup/templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)

_RUNS = {
    "en": re.compile(r"[가-힣][가-힣\d·ㆍ,.%]*(?:[ \d·ㆍ,.%]+[가-힣][가-힣\d·ㆍ,.%]*)*"),
    "ko": re.compile(r"[A-Za-z]+(?:[ -][A-Za-z]+)*"),
}
"""What may be in the other language in a text of this one."""


def marked(text: str, lang: Lang) -> Markup:
    """The text with each run in the other language marked as such, for voices and line breaks.

    >>> marked("The article says 지원 & no more", "en")
    Markup('The article says <span lang="ko">지원</span> &amp; no more')
    """
    html, end = Markup(), 0
    for run in _RUNS[lang].finditer(text):
        other = other_language(run.group(), lang)
        words = Markup('<span lang="{}">{}</span>').format(other, run.group()) if other else escape(run.group())
        html, end = html + escape(text[end : run.start()]) + words, run.end()
    return html + escape(text[end:])


TEMPLATES.filters["marked"] = marked
