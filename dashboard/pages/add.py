"""The steward's page: an article read, its facts accepted one by one, saved. There in edit mode alone."""

from collections.abc import Sequence

from dash.development.base_component import Component

from dashboard.components.fragment import Fragment
from dashboard.page import Page, Visit
from policyfacts.markup._environment import TEMPLATES
from policyfacts.words import Words

_OPENING = Words("자리를 펴는 중입니다.", "Opening the desk.")


def layout(visit: Visit) -> Sequence[Component]:
    """A place that `assets/steward.js` fills from the routes beside it."""
    html = TEMPLATES.get_template("steward/place.html").render(opening=_OPENING[visit.state.lang])
    return [Fragment(html)]


PAGE = Page(
    path="/add",
    title=Words("기사 더하기", "Add an article"),
    lede=Words(
        "기사를 붙여 넣으면 찾은 사실을 보여 드립니다. 받은 사실만 저장하고, 글은 기록에 남기지 않습니다.",
        "Paste an article to see the facts found in it. Only accepted facts are saved; the text does not go on record.",
    ),
    order=90,
    layout=layout,
    is_edit=True,
)
