"""The charts in plain Dash, as its own tutorial does it: graphs, a dropdown, one callback."""

from collections.abc import Sequence

import plotly.graph_objects as go
from dash import Dash, Input, Output, callback, dcc, html
from facts import ALL, CHARTS, TITLE, chart, facts, narrowed

FACTS = facts()

app = Dash(__name__)
server = app.server
app.layout = html.Div(
    [
        html.H1(TITLE),
        dcc.Dropdown([ALL, *sorted(FACTS["payer"].unique())], ALL, id="payer", clearable=False),
        *(dcc.Graph(id=f"by-{column}") for column in CHARTS),
    ]
)


@callback(*(Output(f"by-{column}", "figure") for column in CHARTS), Input("payer", "value"))
def draw(payer: str) -> Sequence[go.Figure]:
    """Every chart of one payer."""
    rows = narrowed(FACTS, payer)
    return tuple(chart(rows, column) for column in CHARTS)
