"""Links to the years of a page: one press zooms in, one goes back to the whole."""

from dataclasses import replace

from dash import html

from dashboard.components.attributes import attributes
from dashboard.page import Visit
from dashboard.state import link
from policyfacts.views.filters import offered
from policyfacts.words import Words

_LABEL = Words("해를 골라 확대", "Zoom to a year")
_WHOLE = Words("전체 기간", "Whole time")


def year_links(path: str, visit: Visit) -> html.Nav:
    """The years on record, oldest first, each a link to the page narrowed to it."""
    state, on_record = visit.state, tuple(offered(visit.tables, "period"))
    years = [("", _WHOLE), *((code.value, code.words) for code in reversed(on_record))]
    return html.Nav(
        html.Ul([html.Li(_link(path, visit, value, words)) for value, words in years]),
        className="year-links",
        **attributes({"aria-label": _LABEL[state.lang]}),
    )


def _link(path: str, visit: Visit, value: str, words: Words) -> html.A:
    state = visit.state
    is_here = value == state.filters.period
    return html.A(
        words[state.lang],
        href=link(path, replace(state, filters=replace(state.filters, period=value))),
        **attributes({"data-nav": "", **({"aria-current": "true"} if is_here else {})}),
    )
