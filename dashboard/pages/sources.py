"""What the record is built on."""

from collections.abc import Sequence

from dash.development.base_component import Component

from dashboard.components.chart_card import chart_card
from dashboard.page import Page, Visit
from policyfacts.words import Words


def layout(visit: Visit) -> Sequence[Component]:
    """What it is built on, figures that changed, doubts, articles, and the two languages held against each other."""
    return [
        chart_card("coverage", visit),
        chart_card("claim-vintages", visit),
        chart_card("facts-by-kind", visit),
        chart_card("doubts", visit),
        chart_card("sources", visit),
        chart_card("language-agreement", visit),
    ]


PAGE = Page(
    path="/sources",
    title=Words("출처", "Sources"),
    lede=Words(
        "모든 사실은 기사 하나가 말한 것이며, 60자 이내의 문구로 그 근거를 남깁니다.",
        "Every fact is what one article states, kept with a phrase of at most 60 characters as its proof.",
    ),
    order=8,
    layout=layout,
    filters=("topic", "claim"),
)
