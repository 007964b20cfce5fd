"""What every file of a briefing says beside its charts, in the reader's language."""

from collections.abc import Iterable

from policyfacts.briefings._briefing import Part, Shown
from policyfacts.exports._said import (
    CAVEATS,
    RIGHTS,
    UNDATED,
    article_text,
    caveats_text,
    day,
    filters_text,
    sources_text,
)
from policyfacts.labels import AS_OF, FILTERS, SOURCES, VERSION
from policyfacts.tables.frames import records
from policyfacts.views.behind import Article
from policyfacts.words import Lang, Words

ALL_SOURCES = Words("자료 목록", "Sources")
PUBLISHER = Words("매체", "Publisher")
DATE = Words("날짜", "Date")
ARTICLE = Words("기사", "Article")
PHRASES = Words("근거 문구", "Phrases")
_MORE = Words("외 {rest}", "and {rest} more")
_ONLY = Words("전체 {all}줄 가운데 앞 {shown}줄", "the first {shown} of {all} rows")
_PICTURE = Words(
    "이 차트는 오피스 차트로 옮길 수 없는 꼴이라 그림과 표로 넣었습니다.",
    "This chart has no form in office programs: it is a picture with its table.",
)
_TABLE = Words(
    "이 차트는 한 장에 들어가지 않아 표로 넣었습니다.", "This chart does not fit a slide: it is given as its table."
)
_NO_ROWS = Words("해당하는 줄이 없습니다.", "No rows.")
_ITEMS = Words("{count}개 항목", "{count} items")
PICTURE, TABLE, NO_ROWS = _PICTURE, _TABLE, _NO_ROWS


def source_line(part: Part) -> str:
    """`자료: 브레이크뉴스 2024. 8. 5.`: the same as under the chart's other files."""
    return f"{SOURCES[part.bundle.lang]}: {sources_text(part.bundle)}"


def as_of_line(shown: Shown) -> str:
    """The day whose knowledge is shown, e.g. `기준일 2024. 8. 5.`."""
    return f"{AS_OF[shown.lang]} {day(shown.as_of, shown.lang)}"


def part_day(part: Part) -> str:
    """The day whose knowledge one item holds."""
    return f"{AS_OF[part.bundle.lang]} {day(part.bundle.as_of, part.bundle.lang)}"


def only(shown: int, count: int, lang: Lang) -> str:
    """How many rows are left out; empty when none is."""
    return "" if shown >= count else _ONLY[lang].format(shown=f"{shown:,}", all=f"{count:,}")


def notes(part: Part, most: int = 24) -> list[tuple[str, str]]:
    """Lines for whoever presents, each with the address that it leads to: hazards, filters, sources, phrases."""
    bundle, lang = part.bundle, part.bundle.lang
    lines = [(part.chart.title[lang], ""), (bundle.takeaway[lang], ""), (part_day(part), "")]
    for label, text in ((FILTERS, filters_text(bundle)), (CAVEATS, caveats_text(bundle))):
        lines += [(f"{label[lang]}: {text}", "")] if text else []
    lines += [(f"{ALL_SOURCES[lang]}: {len(bundle.articles):,}", "")]
    lines += [(article_line(article, lang), article.url) for article in bundle.articles[:most]]
    lines += rest(len(bundle.articles) - most, lang)
    phrases = [f"“{row['phrase']}” ({row['fact_id']})" for row in records(bundle.phrases)]
    lines += [(f"{PHRASES[lang]}: {len(phrases):,}", ""), *((phrase, "") for phrase in phrases[:most])]
    lines += rest(len(phrases) - most, lang)
    return [*lines, (f"{VERSION[lang]} {bundle.version} · {RIGHTS[lang]}", "")]


def rest(count: int, lang: Lang) -> list[tuple[str, str]]:
    """A line that counts what a list leaves out."""
    return [(_MORE[lang].format(rest=f"{count:,}"), "")] if count > 0 else []


def safe_address(url: str) -> str:
    """The address where it can be followed safely; else empty."""
    return url if url.startswith(("https://", "http://")) and url.isprintable() else ""


def article_line(article: Article, lang: Lang) -> str:
    """Publisher, date and title of a source."""
    return f"{article_text(article, lang)}, {article.title or article.url}".rstrip(", ")


def article_cells(article: Article, lang: Lang) -> list[str]:
    """Publisher, date and title of a source as cells."""
    return [article.publisher[lang], day(article.published, lang) or UNDATED[lang], article.title or article.url]


def articles_of(parts: Iterable[Part]) -> list[Article]:
    """Every source of the items, each once, newest first."""
    found = {article.article_id: article for part in parts for article in part.bundle.articles}
    by_name = sorted(found.values(), key=lambda article: article.article_id)
    return sorted(by_name, key=lambda article: article.published, reverse=True)


def cover_lines(shown: Shown) -> list[str]:
    """What stands under the title of a briefing."""
    lang, project = shown.lang, shown.tables.project
    count = _ITEMS[lang].format(count=len(shown.parts))
    return [
        project.title[lang],
        f"{as_of_line(shown)} · {count} · {VERSION[lang]} {shown.tables.version}",
        f"{project.publisher[lang]} · {RIGHTS[lang]}",
    ]
