"""A bundle's chart as the page shows it, framed by everything that belongs to it."""

from policyfacts.exports._bundle import Bundle
from policyfacts.exports._said import CAVEATS, RIGHTS, caveats_text, day, filters_text, sources_text
from policyfacts.figures._theme import Style
from policyfacts.labels import AS_OF, FILTERS, SOURCES, UNIT, VERSION
from policyfacts.pictures.frame import Colours, Words, framed_svg


def picture_svg(bundle: Bundle) -> str:
    """The chart of a bundle as SVG.

    Raises:
        ValueError: The bundle is not drawn.
        UndrawableError: The chart holds what pictures cannot draw.
    """
    if bundle.draw is None:
        raise ValueError(f"{bundle.slug} is not drawn")
    style = Style(bundle.lang, bundle.theme)
    colours = Colours(style["chart-paper"], style["chart-text"], style["chart-grid"])
    return framed_svg(bundle.draw(style).to_plotly_json(), _words(bundle), colours)


def picture_about(bundle: Bundle) -> dict[str, str]:
    """What programs read from a picture, by the keywords of PNG."""
    return {
        "Title": bundle.name,
        "Description": bundle.takeaway[bundle.lang],
        "Author": bundle.publisher[bundle.lang],
        "Copyright": RIGHTS[bundle.lang],
        "Source": "; ".join(f"{article.publisher[bundle.lang]}, {article.title}" for article in bundle.articles),
        "Comment": " · ".join(_notes(bundle)),
        "Software": "policyfacts",
    }


def _words(bundle: Bundle) -> Words:
    unit = f"{UNIT[bundle.lang]}: {bundle.unit[bundle.lang]}" if bundle.unit else ""
    return Words(bundle.lang, bundle.name, bundle.takeaway[bundle.lang], unit, _notes(bundle), picture_about(bundle))


def _notes(bundle: Bundle) -> tuple[str, ...]:
    lang = bundle.lang
    labelled = [(CAVEATS, caveats_text(bundle)), (FILTERS, filters_text(bundle)), (SOURCES, sources_text(bundle))]
    last = [
        f"{AS_OF[lang]} {day(bundle.as_of, lang)}",
        f"{VERSION[lang]} {bundle.version}",
        bundle.record[lang],
        bundle.licence["name"],
    ]
    return (*(f"{label[lang]}: {text}" for label, text in labelled if text), " · ".join(last))
