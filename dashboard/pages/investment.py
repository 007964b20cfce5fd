"""Companies' money: which pledges stand, when they were made, and how the announced totals grew."""

from collections.abc import Sequence

from dash.development.base_component import Component

from dashboard.components.chart_card import chart_card
from dashboard.page import Page, Visit
from policyfacts.words import Words


def layout(visit: Visit) -> Sequence[Component]:
    """Project by project, then by year, then the totals that must not be added."""
    return [
        chart_card("investment-pipeline", visit),
        chart_card("investment-by-year", visit),
        chart_card("pledge-vintages", visit),
    ]


PAGE = Page(
    path="/investment",
    title=Words("기업 투자", "Investment"),
    lede=Words(
        "기업이 약속한 투자입니다. 협약·결정·준공은 서로 다른 단계입니다. 누적 합계는 더하지 않습니다.",
        "What companies have pledged. A memorandum is no decision, and a decision no plant. "
        "Cumulative totals are never added.",
    ),
    order=3,
    layout=layout,
    filters=("initiative", "unit"),
    topics=("investments",),
)
