"""What every format says of a bundle besides its rows, as labelled lines in the reader's language."""

from policyfacts.dates import format_when
from policyfacts.exports._bundle import Bundle
from policyfacts.labels import AS_OF, FILTERS, UNIT, VERSION
from policyfacts.views.behind import Article
from policyfacts.words import Lang, Words

EVERYTHING = Words("전체", "everything")
CAVEATS = Words("주의", "Note")
NO_SOURCE = Words("기사에서 온 값이 없음", "no value comes from an article")
LICENCE = Words("이용 허락", "Licence")
RIGHTS = Words(
    "표는 CC BY 4.0. 근거 문구와 기사 제목의 권리는 각 매체에 있습니다.",
    "Tables: CC BY 4.0. Phrases and titles of articles remain their publishers'.",
)
PUBLISHER = Words("펴낸이", "Published by")
ROWS = Words("줄 수", "Rows")
UNDATED = Words("날짜 미상", "date unknown")


def said_of(bundle: Bundle) -> list[tuple[str, str]]:
    """Label and value of everything a reader has to know of the rows, sources left to each format."""
    lang = bundle.lang
    lines = [
        (UNIT[lang], bundle.unit[lang] if bundle.unit else ""),
        (AS_OF[lang], day(bundle.as_of, lang)),
        (FILTERS[lang], filters_text(bundle) or EVERYTHING[lang]),
        (ROWS[lang], f"{len(bundle.rows):,}"),
        (CAVEATS[lang], caveats_text(bundle)),
        (VERSION[lang], bundle.version),
        (PUBLISHER[lang], bundle.publisher[lang]),
        (LICENCE[lang], RIGHTS[lang]),
    ]
    return [(label, value) for label, value in lines if value]


def filters_text(bundle: Bundle) -> str:
    """`사업: …; 재원: …`; empty when nothing is left out."""
    return "; ".join(f"{name[bundle.lang]}: {values[bundle.lang]}" for name, values in bundle.filters)


def caveats_text(bundle: Bundle) -> str:
    """What must be said of the rows; empty when there is nothing."""
    return " ".join(caveat[bundle.lang] for caveat in bundle.caveats)


def article_text(article: Article, lang: Lang) -> str:
    """Publisher and date of a source, e.g. `브레이크뉴스 2024. 8. 5.`."""
    return f"{article.publisher[lang]} {day(article.published, lang) or UNDATED[lang]}"


def sources_text(bundle: Bundle, most: int = 3) -> str:
    """The sources in one line, the first by name and the rest counted."""
    lang, articles = bundle.lang, bundle.articles
    if not articles:
        return NO_SOURCE[lang]
    named = ", ".join(dict.fromkeys(article_text(article, lang) for article in articles[:most]))
    rest = len(articles) - most
    if rest <= 0:
        return named
    return f"{named} 외 기사 {rest}건" if lang == "ko" else f"{named} and {rest} more"


def day(when: str, lang: Lang) -> str:
    """A date without its time of day; empty stays empty."""
    return format_when(when.partition("T")[0], lang) if when else ""
