"""Ways to see what has changed since a few sensible days, for an analyst who looked some time ago."""

from dataclasses import replace
from datetime import date

from dash import html

from dashboard.components.attributes import attributes
from dashboard.page import Visit
from dashboard.state import link
from policyfacts.words import Words

_HEADING = Words("지난 브리핑 뒤 달라진 것", "Since your last briefing")
_SPANS = (
    (1, Words("한 달 전과 비교", "against a month ago")),
    (3, Words("석 달 전과 비교", "against three months ago")),
    (12, Words("한 해 전과 비교", "against a year ago")),
)
_MONTHS_A_YEAR = 12


def since_links(path: str, visit: Visit) -> html.P:
    """One link a span, counted back from the as-of date; the date field above takes any other day."""
    state, lang = visit.state, visit.state.lang
    today = state.filters.as_of or visit.tables.newest
    links = [
        html.A(
            words[lang],
            href=link(path, replace(state, filters=replace(state.filters, since=months_before(today, months)))),
            **attributes({"data-nav": ""}),
        )
        for months, words in _SPANS
        if today
    ]
    return html.P([html.Strong(_HEADING[lang]), *links], className="since-links")


def months_before(day: str, months: int) -> str:
    """The ISO day so many months earlier; the last of a month that is shorter.

    >>> months_before("2026-03-31", 1), months_before("2026-01-15", 12)
    ('2026-02-28', '2025-01-15')
    """
    start = date.fromisoformat(day)
    years, month = divmod(start.year * _MONTHS_A_YEAR + start.month - 1 - months, _MONTHS_A_YEAR)
    for last in (start.day, 30, 29, 28):
        try:
            return date(years, month + 1, min(start.day, last)).isoformat()
        except ValueError:
            continue
    raise ValueError(day)
