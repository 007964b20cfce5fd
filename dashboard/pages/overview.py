"""What is known at a glance, what happened, and what is not known."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import attributes
from dashboard.components.chart_card import chart_card
from dashboard.components.headline_numbers import headline_numbers
from dashboard.components.since_links import since_links
from dashboard.page import Page, Visit
from dashboard.state import page_link
from policyfacts.views.headline import headlines
from policyfacts.words import Words


def layout(visit: Visit) -> Sequence[Component]:
    """Five numbers, the money, the promises, the last year, the figures that changed and the open questions."""
    return [
        headline_numbers(headlines(visit.tables, visit.state.filters), visit.state.lang),
        since_links("/", visit),
        chart_card("funding-by-initiative", visit),
        chart_card("promises-summary", visit),
        _all_promises(visit),
        chart_card("recent", visit),
        html.Div(
            [chart_card("claim-vintages", visit), chart_card("unknowns-by-topic", visit)],
            className="cards two",
        ),
    ]


def _all_promises(visit: Visit) -> html.P:
    """The way to every promise by itself, as known on the same day."""
    address = f"{page_link('/timeline', visit.state)}#chart-promises"
    return html.P(
        html.A(_EVERY_PROMISE[visit.state.lang], href=address, **attributes({"data-nav": ""})), className="since-links"
    )


_EVERY_PROMISE = Words("약속을 하나씩 보기", "See every promise by itself")

PAGE = Page(
    path="/",
    title=Words("한눈에", "Overview"),
    lede=Words(
        "숫자나 표식을 누르면 그 숫자가 나온 기사의 문구가 열립니다.",
        "Press any number or mark to open the words of the article it came from.",
    ),
    order=1,
    layout=layout,
)
