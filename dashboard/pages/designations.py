"""What the region has been designated as, since when, and on which ground."""

from collections.abc import Sequence

from dash.development.base_component import Component

from dashboard.components.chart_card import chart_card
from dashboard.page import Page, Visit
from policyfacts.words import Words


def layout(visit: Visit) -> Sequence[Component]:
    """Region against scheme, then over time; authority and law stand in the table."""
    return [
        chart_card("designation-matrix", visit),
        chart_card("designation-map", visit),
        chart_card("designation-timeline", visit),
    ]


PAGE = Page(
    path="/designations",
    title=Words("지정", "Designations"),
    lede=Words(
        "특구·단지·특성화대학원처럼 나라가 지역에 주는 지위입니다.",
        "Standings that the state grants to a region: zones, complexes, specialised schools.",
    ),
    order=5,
    layout=layout,
    filters=("region",),
    topics=("designations",),
)
