"""When things happened, as precisely as articles say, and what was promised."""

from collections.abc import Sequence

from dash.development.base_component import Component

from dashboard.components.chart_card import chart_card
from dashboard.components.year_links import year_links
from dashboard.page import Page, Visit
from policyfacts.words import Words

_PATH = "/timeline"


def layout(visit: Visit) -> Sequence[Component]:
    """The years, the timeline, what was promised, then what is expected and planned."""
    return [
        year_links(_PATH, visit),
        chart_card("timeline", visit),
        chart_card("promises", visit),
        chart_card("statements", visit),
    ]


PAGE = Page(
    path=_PATH,
    title=Words("일지", "Timeline"),
    lede=Words(
        "날짜가 하루까지 알려진 일은 점으로, 달이나 해까지만 알려진 일은 그 길이의 띠로 그립니다.",
        "A day is a point; what is known to the month or year alone is a band of that length.",
    ),
    order=4,
    layout=layout,
    filters=("period", "kind", "initiative"),
    topics=("events", "investments"),
)
