"""What is cited when a chart or table is used: its articles, and the record itself."""

from dataclasses import dataclass

from policyfacts.dates import parse_when
from policyfacts.exports._bundle import Bundle
from policyfacts.labels import VERSION
from policyfacts.views.behind import Article

_PARTS = {"minute": 3, "day": 3, "month": 2}


@dataclass(frozen=True)
class Citation:
    """One work to cite, with the words of the reader's language.

    Args:
        key: Its short, stable name in ASCII.
        is_article: An article, else the record.
        author: Who wrote or edited it; may be empty.
        title: Its title.
        inside: The paper or record that it appeared in.
        published: As precisely as it is known; may be empty.
        url: Its address; may be empty.
        lang: Language of the title; may be empty.
        note: What else identifies it.
    """

    key: str
    is_article: bool
    author: str
    title: str
    inside: str
    published: str
    url: str
    lang: str
    note: str = ""

    @property
    def date_parts(self) -> tuple[int, ...]:
        """Year, month and day, as many as are known; empty when undated."""
        if not self.published:
            return ()
        when = parse_when(self.published)
        start = when.start or when.end
        if start is None:
            return ()
        return (start.year, start.month, start.day)[: _PARTS.get(when.precision, 1)]


def citations(bundle: Bundle) -> list[Citation]:
    """The articles behind a bundle, newest first, and last the chart or table of the record."""
    return [*(_of_article(article, bundle) for article in bundle.articles), _of_record(bundle)]


def _of_article(article: Article, bundle: Bundle) -> Citation:
    return Citation(
        key=article.article_id,
        is_article=True,
        author=_line(article.byline),
        title=_line(article.title),
        inside=_line(article.publisher[bundle.lang]),
        published=article.published,
        url=_line(article.url),
        lang=article.lang,
    )


def _of_record(bundle: Bundle) -> Citation:
    return Citation(
        key=f"{bundle.slug}-{bundle.as_of}".strip("-"),
        is_article=False,
        author=_line(bundle.publisher[bundle.lang]),
        title=_line(bundle.title[bundle.lang]),
        inside=_line(bundle.record[bundle.lang]),
        published=bundle.as_of,
        url="",
        lang=bundle.lang,
        note=f"{VERSION[bundle.lang]} {bundle.version}, {bundle.licence['name']}",
    )


def _line(text: str) -> str:
    """On one line: no field of a citation file runs over."""
    return " ".join(text.split())
