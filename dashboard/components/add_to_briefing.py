"""The button that puts a chart, as it stands, into the briefing that the browser remembers."""

from dash import html

from dashboard.components.attributes import attributes
from dashboard.state import State
from policyfacts.briefings import Item
from policyfacts.briefings._link import items_text
from policyfacts.figures import Chart
from policyfacts.views.filters import write_filters
from policyfacts.words import Words

ADD = Words("브리핑에 담기", "Add to briefing")
ADDED = Words("브리핑에 담았습니다.", "Added to the briefing.")


def add_to_briefing(chart: Chart, state: State) -> html.Button:
    """What is kept is the chart's link state: its slug, the filters that it obeys, the day."""
    obeyed = {"as_of", *chart.filters}
    filters = tuple((key, value) for key, value in write_filters(state.filters).items() if key in obeyed)
    about = html.Span(f": {chart.title[state.lang]}", className="visually-hidden")
    marks = {"data-brief": items_text((Item(chart.slug, filters),)), "data-done": ADDED[state.lang]}
    return html.Button([ADD[state.lang], about], type="button", className="brief-add", **attributes(marks))
