"""What a reader would ask and no article answers."""

from collections.abc import Sequence

from dash.development.base_component import Component

from dashboard.components.chart_card import chart_card
from dashboard.page import Page, Visit
from policyfacts.words import Words


def layout(visit: Visit) -> Sequence[Component]:
    """Open questions by subject area, then one by one."""
    return [chart_card("unknowns-by-topic", visit), chart_card("unknowns", visit)]


PAGE = Page(
    path="/unknowns",
    title=Words("모르는 것", "Unknowns"),
    lede=Words(
        "모르는 것도 값입니다. 빈칸이나 0으로 두지 않고 까닭과 함께 적습니다.",
        "Unknown is a value, too: recorded with its reason, never left blank and never taken for zero.",
    ),
    order=9,
    layout=layout,
)
