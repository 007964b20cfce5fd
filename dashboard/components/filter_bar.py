"""The controls of a page; its behaviour is `assets/filters.js`, and without scripts it is a plain form."""

from dashboard.components.fragment import Fragment
from dashboard.page import Page, Visit
from dashboard.prefix import here
from policyfacts.dates import format_when
from policyfacts.markup.controls import ALL, Control, controls_html, left_out
from policyfacts.schema import Code
from policyfacts.views.filters import CHOICES, Filters, offered, write_filters
from policyfacts.views.offered import FIRST
from policyfacts.words import Words

_NOTHING = {"assume": Words("가정 없음", "None"), "claim": Words("가장 많이 수정된 것", "Those revised most")}
"""What choosing nothing means, where it is not all; such a filter is offered for a single option too."""


def filter_bar(page: Page, path: str, visit: Visit) -> Fragment:
    """The two dates and the page's filters, as native controls; a filter with one option is left out."""
    written = write_filters(visit.state.filters)
    controls = [
        Control(
            key,
            CHOICES[key].words,
            "date",
            written.get(key, ""),
            latest=visit.tables.newest,
            days=visit.tables.days if key == "as_of" else (),
        )
        for key in ("as_of", "since")
    ]
    for key in page.filters:
        options = offered(visit.tables, key)
        if len(options) > (key not in _NOTHING):
            default, value = str(getattr(Filters(), key) or ""), written.get(key, "")
            sent = options.sent(value)
            if key == "period" and value and value not in options.values:
                # A link may ask for any span of years; choosing something else must not lose it.
                shown = format_when(value, "ko"), format_when(value, "en")
                sent = (Code(value, Words(*shown)), *sent)
            controls.append(
                Control(
                    key,
                    CHOICES[key].words,
                    "select",
                    value or default,
                    sent,
                    default=default,
                    nothing=_NOTHING.get(key, ALL),
                    others_at=here(f"/options/{key}") if options.is_long else "",
                    left_out=left_out(len(options), FIRST, options.order) if options.is_long else None,
                )
            )
    return Fragment(controls_html(controls, here(path), visit.state.lang), className="filter-bar")
