"""Money: who gets it, who pays, from which year, how far it has come."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.chart_card import chart_card
from dashboard.page import Page, Visit
from policyfacts.words import Words


def layout(visit: Visit) -> Sequence[Component]:
    """By initiative, then by payer and stage, then by year."""
    return [
        chart_card("funding-by-initiative", visit),
        html.Div([chart_card("funding-by-payer", visit), chart_card("funding-stage", visit)], className="cards two"),
        chart_card("funding-by-start-year", visit),
    ]


PAGE = Page(
    path="/funding",
    title=Words("지원 금액", "Funding"),
    lede=Words(
        "사업마다 지금 유효한 금액 하나만 더합니다. 요청액·합계·한 해 예산은 빼고, 밝히지 않은 몫은 빗금으로 둡니다.",
        "One standing figure an initiative is counted. Requests, aggregates and single years are never added; "
        "shares that no article states are hatched.",
    ),
    order=2,
    layout=layout,
    filters=("initiative", "funder", "stage", "unit", "assume"),
    topics=("funding",),
)
