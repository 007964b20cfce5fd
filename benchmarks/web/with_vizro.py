"""The charts in Vizro, as its own guides do it: a page of graphs with a filter. `gunicorn with_vizro:server`."""

import vizro.models as vm
import vizro.plotly.express as px
from facts import CHARTS, TITLE, facts
from vizro import Vizro

FACTS = facts()


def graph(column: str) -> vm.Graph:
    """One chart; Vizro filters the frame and calls plotly express again."""
    lies = column == "initiative"
    x, y = ("amount", column) if lies else (column, "amount")
    drawn = px.bar(FACTS, x=x, y=y, color="payer", title=CHARTS[column], orientation="h" if lies else "v")
    return vm.Graph(figure=drawn)


page = vm.Page(
    title=TITLE,
    components=[graph(column) for column in CHARTS],
    controls=[vm.Filter(column="payer", selector=vm.Dropdown(multi=False))],
)
app = Vizro().build(vm.Dashboard(pages=[page]))
server = app.dash.server
