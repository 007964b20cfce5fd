"""PowerPoint: charts and tables that can be edited, sources and hazards in the notes."""

import io
from datetime import UTC, datetime

from policyfacts.briefings._briefing import Shown
from policyfacts.briefings._format import Format
from policyfacts.briefings._pptx_slides import add_cover, add_part, add_sources
from policyfacts.briefings._pptx_steady import steady
from policyfacts.briefings._pptx_template import empty_deck
from policyfacts.text import xml_safe
from policyfacts.words import Words


def write(shown: Shown) -> bytes:
    """A 16:9 deck: cover, the items in order, sources."""
    deck, layout = empty_deck()
    add_cover(deck, layout, shown)
    for part in shown.parts:
        add_part(deck, layout, part)
    add_sources(deck, layout, shown)
    about = deck.core_properties
    about.title, about.subject = xml_safe(shown.title), xml_safe(shown.tables.project.title[shown.lang])
    about.author = about.last_modified_by = xml_safe(shown.tables.project.publisher[shown.lang])
    about.comments, about.language = f"{shown.as_of} {shown.tables.version}", shown.lang
    # The day whose knowledge it holds, not the moment of writing: the same bytes tomorrow.
    day = datetime.fromisoformat(shown.as_of) if shown.as_of else datetime(2000, 1, 1, tzinfo=UTC)
    about.created = about.modified = day.replace(tzinfo=None)
    about.revision = 1
    out = io.BytesIO()
    deck.save(out)
    return steady(out.getvalue())


FORMAT = Format(
    "pptx",
    Words("파워포인트", "PowerPoint"),
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    write,
)
