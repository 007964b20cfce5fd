"""Who works with whom, in which role, on what."""

from collections.abc import Sequence

from dash.development.base_component import Component

from dashboard.components.chart_card import chart_card
from dashboard.page import Page, Visit
from policyfacts.words import Words


def layout(visit: Visit) -> Sequence[Component]:
    """Organisations against initiatives, partners abroad, research topics."""
    return [
        chart_card("partners", visit),
        chart_card("partner-map", visit),
        chart_card("research-topics", visit),
    ]


PAGE = Page(
    path="/partners",
    title=Words("참여 기관", "Partners"),
    lede=Words(
        "역할은 모양과 글자로 나타내고, 기사가 나누지 않은 역할에는 물음표를 둡니다.",
        "Roles are told by shape and letter; a question mark is a role that the articles leave open.",
    ),
    order=6,
    layout=layout,
    filters=("initiative", "type"),
    topics=("participation", "research_topics"),
)
