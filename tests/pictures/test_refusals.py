"""What pictures cannot draw is refused by name, all of it at once, and never left out."""

import plotly.graph_objects as go
import pytest

from policyfacts.pictures.node import UndrawableError
from tests.pictures.drawings import drawn, figure


def refused(given):
    with pytest.raises(UndrawableError) as caught:
        drawn(given)
    return caught.value.what


def test_every_property_that_is_unknown_is_named():
    trace = go.Bar(x=[1], y=[1], marker={"cornerradius": 4}, insidetextanchor="end")
    given = figure([trace], title={"text": "제목"})
    assert refused(given) == ("bar.marker.cornerradius", "layout.title.text")


@pytest.mark.parametrize(
    ("given", "what"),
    [
        (figure([go.Pie(values=[1])]), ("trace pie",)),
        (figure([go.Scatter(x=[1, 2], y=[1, 2], line={"shape": "spline"}, mode="lines")]), ("line.shape spline",)),
        (figure([go.Scatter(x=[1], y=[1], marker={"symbol": "star"}, mode="markers")]), ("marker.symbol star",)),
        (
            figure([go.Bar(x=[1], y=[1], textangle=90)]),
            ("bar.textangle",),
        ),
        (figure([go.Scatter(x=[1], y=[1])], annotations=[{"x": 1, "y": 1, "text": "<i>a</i>"}]), ("text with <i>",)),
        (
            figure([go.Scatter(x=[1], y=[1])], barmode="group", xaxis={"rangebreaks": [{"values": ["2024-01-01"]}]}),
            ("layout.xaxis.rangebreaks.values",),
        ),
    ],
)
def test_a_kind_of_mark_that_is_unknown_is_named(given, what):
    assert refused(given) == what


def test_ticks_that_a_browser_would_word_for_itself_are_refused():
    time = figure([go.Scatter(x=["2024-01-01"], y=[1])], x=("2023-01-01", "2025-01-01"))
    time.update_xaxes(showticklabels=True)
    large = figure([go.Bar(x=[1], y=[1])], y=(0, 50_000))
    large.update_yaxes(showticklabels=True)
    assert refused(time) == ("a date axis without tickvals",)
    assert refused(large) == ("ticks from 10,000 without a tickformat",)


def test_what_is_only_for_pointing_and_pressing_is_no_reason_to_refuse():
    trace = go.Bar(x=[1], y=[1], customdata=[["a"]], hovertext=["b"], hoverinfo="text", selectedpoints=[0])
    assert drawn(figure([trace], hovermode="closest", dragmode=False)) is not None
