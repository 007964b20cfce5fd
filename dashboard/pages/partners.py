"""Who works with whom, in which role, on what."""

from collections.abc import Sequence

from dash.development.base_component import Component

from dashboard.components.chart_card import chart_card
from dashboard.page import Page, Visit
from policyfacts.words import Words


def layout(visit: Visit) -> Sequence[Component]:
    """Organisations by role, then research topics."""
    return [chart_card("partners", visit), chart_card("research-topics", visit)]


PAGE = Page(
    path="/partners",
    title=Words("참여 기관", "Partners"),
    lede=Words(
        "역할이 분명한 곳은 채운 동그라미, 기사가 역할을 나누지 않은 곳은 물음표가 든 네모입니다.",
        "A filled circle is a stated role; a square with a question mark is a role the article leaves open.",
    ),
    order=5,
    layout=layout,
    filters=("initiative",),
    topics=("participation", "research_topics"),
)
