"""What a presenter has at hand: per item its day, filters, hazards, how figures changed, and sources."""

from collections.abc import Iterable
from itertools import groupby

from markupsafe import Markup

from policyfacts.briefings import _said
from policyfacts.briefings._briefing import Part
from policyfacts.dates import format_when
from policyfacts.exports._said import CAVEATS, filters_text
from policyfacts.labels import FILTERS
from policyfacts.markup._environment import TEMPLATES
from policyfacts.tables.load import known_by
from policyfacts.views.behind import facts_behind
from policyfacts.views.evidence import FactEvidence, evidence_of
from policyfacts.words import Lang, Words

NOTES = Words("발표자 노트", "Presenter notes")
_MOST = 40
_WORDS = {
    "notes": NOTES,
    "next": Words("다음", "Next"),
    "vintages": Words("날짜별로 달라진 값", "Figures over time"),
    "sources": _said.ALL_SOURCES,
}


def notes_html(parts: tuple[Part, ...], title: str, lang: Lang, files: tuple[str, str], *, keys: bool) -> str:
    """The presenter's window: every item, of which the one on the screen is shown.

    Args:
        parts: The items in order.
        title: Name of the briefing.
        lang: Of everything but titles of articles.
        files: Elements that bring the stylesheets, and the address of the script.
        keys: Whether keys turn the pages.
    """
    return TEMPLATES.get_template("notes.html").render(
        lang=lang,
        title=title,
        keys=keys,
        # Ours, without anything that somebody typed.
        style=Markup(files[0]),  # noqa: S704
        script=files[1],
        items=[_item(part) for part in parts],
        words={key: words[lang] for key, words in _WORDS.items()},
    )


def _item(part: Part) -> dict[str, object]:
    lang, articles = part.bundle.lang, part.bundle.articles
    labelled = [(FILTERS, filters_text(part.bundle)), *((CAVEATS, caveat[lang]) for caveat in part.bundle.caveats)]
    vintages = vintages_of(part)
    return {
        "title": part.title,
        "line": part.line,
        "about": [_said.part_day(part), *(f"{label[lang]}: {text}" for label, text in labelled if text)],
        "vintages": vintages[:_MOST],
        "more_vintages": _more(len(vintages), lang),
        "count": f"{len(articles):,}",
        "sources": [(_said.article_line(each, lang), _said.safe_address(each.url)) for each in articles[:_MOST]],
        "more_sources": _more(len(articles), lang),
    }


def vintages_of(part: Part) -> list[tuple[str, list[str]]]:
    """What a figure is about, and its dated values, oldest first, where they are not all alike."""
    lang = part.bundle.lang
    items = evidence_of(known_by(part.tables, part.filters.as_of), facts_behind(part.bundle.rows))
    told = {item.vintages: item.about[lang] for item in items if isinstance(item, FactEvidence)}
    runs = [(about, list(_runs(vintages, lang))) for vintages, about in told.items()]
    return [(about, values) for about, values in runs if len(values) > 1]


def _runs(vintages: tuple[tuple[str, Words, str], ...], lang: Lang) -> Iterable[str]:
    """Each value with the dates on which it was said; the same value said again in a row is said once."""
    for value, said in groupby(vintages, key=lambda vintage: vintage[1][lang]):
        dates = list(dict.fromkeys(format_when(date, lang) if date else "–" for date, _, _ in said))
        yield f"{value} ({dates[0]}{f' … {dates[-1]}' if len(dates) > 1 else ''})"


def _more(count: int, lang: Lang) -> str:
    return "".join(text for text, _ in _said.rest(count - _MOST, lang))
