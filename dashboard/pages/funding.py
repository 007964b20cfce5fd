"""Money: who pays, for which years, and what is not stated."""

from collections.abc import Sequence

from dash.development.base_component import Component

from dashboard.components.chart_card import chart_card
from dashboard.page import Page, Visit
from policyfacts.words import Words


def layout(visit: Visit) -> Sequence[Component]:
    """By payer, then by period."""
    return [chart_card("funding-by-payer", visit), chart_card("funding-by-period", visit)]


PAGE = Page(
    path="/funding",
    title=Words("지원 금액", "Funding"),
    lede=Words(
        "기사가 밝힌 금액만 막대로 그립니다. 밝히지 않은 몫은 0이 아니라 빗금으로 둡니다.",
        "Only stated amounts are drawn as bars. Shares that no article states are hatched, not zero.",
    ),
    order=2,
    layout=layout,
    filters=("initiative", "funder", "stage", "unit"),
    topics=("funding",),
)
