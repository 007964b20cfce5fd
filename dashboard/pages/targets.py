"""Goals that were set, and whether anybody has published how far they are."""

from collections.abc import Sequence

from dash.development.base_component import Component

from dashboard.components.chart_card import chart_card
from dashboard.page import Page, Visit
from policyfacts.words import Words


def layout(visit: Visit) -> Sequence[Component]:
    """Every goal with the figure that measures it, or that none was found."""
    return [chart_card("targets-and-actuals", visit)]


PAGE = Page(
    path="/targets",
    title=Words("목표", "Targets"),
    lede=Words(
        "지역과 단위가 같은 수치가 있을 때만 목표와 비교합니다. 없으면 찾지 못했다고 적습니다.",
        "A goal is held against a figure only where region and unit agree. Where there is none, it says so.",
    ),
    order=7,
    layout=layout,
    filters=("region",),
    topics=("targets", "indicators"),
)
