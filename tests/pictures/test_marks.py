"""Marks stand where the numbers say: bars, lines, areas, whiskers, symbols, shapes."""

import plotly.graph_objects as go
import pytest

from tests.pictures.drawings import BARE, boxes, drawn, figure, found, paths, points, words


def test_a_bar_is_as_long_as_its_value():
    root = drawn(figure([go.Bar(x=[5], y=[4], width=2)]))
    assert boxes(root) == [(50, 70, 20, 40)]


def test_a_bar_across_begins_at_its_base():
    root = drawn(figure([go.Bar(orientation="h", y=[5], x=[3], base=[2], width=1)]))
    assert boxes(root) == [(30, 55, 30, 10)]


def test_a_bar_of_no_length_is_not_drawn():
    root = drawn(figure([go.Bar(x=[2, 5], y=[0, 1], width=2, marker={"line": {"width": 2}})]))
    assert boxes(root) == [(50, 100, 20, 10)]


def test_stacked_bars_stand_on_each_other_and_losses_hang_below():
    traces = [go.Bar(x=[5], y=[value], width=2) for value in (3, 2, -1)]
    root = drawn(figure(traces, y=(-5, 5), barmode="relative"))
    assert boxes(root) == [(50, 30, 20, 30), (50, 10, 20, 20), (50, 60, 20, 10)]


def test_grouped_bars_stand_beside_each_other():
    traces = [go.Bar(x=[2, 7], y=[1, 1]), go.Bar(x=[2, 7], y=[2, 2])]
    root = drawn(figure(traces, barmode="group", bargap=0.2))
    assert boxes(root) == [(10, 100, 20, 10), (60, 100, 20, 10), (30, 90, 20, 20), (80, 90, 20, 20)]


def test_the_axis_reaches_to_the_top_of_a_stack():
    traces = [go.Bar(x=["가", "나"], y=[3, 5]), go.Bar(x=["가", "나"], y=[2, 5])]
    tops = [top for _, top, _, _ in boxes(drawn(figure(traces, x=None, y=None, barmode="stack")))]
    assert min(tops) > 10


def test_a_bar_of_unknown_length_is_hatched_over_its_whole_width():
    marker = {"color": "rgba(0,0,0,0)", "pattern": {"shape": "/", "fgcolor": "#123456", "bgcolor": "rgba(0,0,0,0)"}}
    root = drawn(figure([go.Bar(x=[5], y=[10], width=2, marker=marker)]))
    (bar,) = found(root, "rect")
    assert bar.get("fill").startswith("url(#")
    assert "#123456" in {each.get("stroke") for each in root.iter()}


@pytest.mark.parametrize(("shape", "corners"), [("hv", (60, 90)), ("vh", (30, 70))])
def test_a_step_turns_at_a_right_angle(shape, corners):
    (path,) = paths(drawn(figure([go.Scatter(x=[2, 5], y=[2, 4], mode="lines", line={"shape": shape})])))
    assert points(path) == [(30, 90), corners, (60, 70)]


def test_a_gap_stays_a_gap_unless_it_is_joined():
    line = {"x": [1, 2, 3], "y": [1, None, 3], "mode": "lines"}
    (broken,) = paths(drawn(figure([go.Scatter(line)])))
    (joined,) = paths(drawn(figure([go.Scatter(line, connectgaps=True)])))
    assert (broken.count("M"), joined.count("M")) == (2, 1)


def test_a_filled_outline_is_closed_and_may_have_several_parts():
    land = go.Scatter(
        x=[0, 2, 2, None, 5, 6, 5], y=[0, 0, 2, None, 5, 5, 6], mode="lines", fill="toself", line={"width": 0}
    )
    (path,) = paths(drawn(figure([land])))
    assert (path.count("M"), path.count("Z")) == (2, 2)


def test_a_whisker_reaches_from_least_to_most():
    error = {"type": "data", "symmetric": False, "array": [2], "arrayminus": [1], "width": 3}
    trace = go.Scatter(x=[5], y=[5], mode="markers", error_x=error)
    (whisker,) = [path for path in paths(drawn(figure([trace]))) if path.count("M") == 3]
    assert points(whisker)[:2] == [(50, 60), (80, 60)]


def test_days_of_a_time_axis_stand_in_their_places():
    trace = go.Scatter(x=["2024-07-01", "2024-07-06", "2024-07-11"], y=[5, 5, 5], mode="lines")
    layout = {"xaxis": {"type": "date", "tickvals": ["2024-07-06"], "ticktext": ["6일"]}}
    (path,) = paths(drawn(figure([trace], x=("2024-07-01", "2024-07-11"), **layout)))
    assert [x for x, _ in points(path)] == [10, 60, 110]


def test_a_log_axis_gives_each_power_the_same_room():
    trace = go.Scatter(x=[1, 10, 100], y=[5, 5, 5], mode="lines")
    (path,) = paths(drawn(figure([trace], x=(0, 2), xaxis={"type": "log", "tickvals": [1, 100]})))
    assert [x for x, _ in points(path)] == [10, 60, 110]


def test_a_shared_axis_has_its_grid_in_each_plot_and_not_between_them():
    traces = [go.Scatter(x=[5], y=[5]), go.Scatter(x=[5], y=[5], yaxis="y2")]
    layout = {"xaxis": {"anchor": "free", "position": 0, "tickvals": [5]}, "yaxis2": {**BARE, "range": [0, 10]}}
    given = figure(traces, **layout)
    given.update_layout(yaxis_domain=[0, 0.4], yaxis2_domain=[0.6, 1])
    given.update_xaxes(showgrid=True)
    ends = [tuple(float(each.get(name)) for name in ("y1", "y2")) for each in found(drawn(given), "line")]
    assert ends == [(110, 70), (50, 10)]


def test_shapes_refer_to_axes_or_to_the_whole_plot():
    shapes = [
        {"type": "rect", "x0": 2, "x1": 4, "y0": 0, "y1": 1, "yref": "paper", "line": {"width": 0}, "layer": "below"},
        {"type": "line", "x0": 5, "x1": 5, "y0": 0, "y1": 10, "line": {"color": "#000", "dash": "dot"}},
        {"type": "path", "path": "M0,0L10,0L10,10Z"},
    ]
    root = drawn(figure([go.Scatter(x=[], y=[])], shapes=shapes))
    assert boxes(root) == [(30, 10, 20, 100)]
    (line,) = found(root, "line")
    assert [line.get(name) for name in ("x1", "y1", "x2", "y2")] == ["60", "110", "60", "10"]
    assert line.get("stroke-dasharray")
    assert "M10 110L110 110L110 10Z" in paths(root)


def test_texts_are_those_of_axis_marks_and_notes():
    trace = go.Scatter(x=[5], y=[5], mode="markers+text", text=["포항"], textposition="top center")
    note = {
        "x": 0,
        "y": 1,
        "xref": "paper",
        "yref": "paper",
        "text": "<b>국비</b> &lt;70억&gt;<br>둘째",
        "showarrow": False,
    }
    given = figure([trace], annotations=[note], xaxis={"tickvals": [2, 8], "ticktext": ["처음", "끝"]})
    given.update_xaxes(showticklabels=True)
    assert words(drawn(given, 300)) == ["포항", "처음", "끝", "국비 <70억> 둘째"]


@pytest.mark.parametrize(("text", "angles"), [("가", [None, None]), ("가나다라마바사아자차카", ["-90", "-90"])])
def test_labels_that_would_overlap_are_turned_as_the_figure_offers(text, angles):
    given = figure(
        [go.Scatter(x=[5], y=[5])], xaxis={"tickvals": [4, 6], "ticktext": [text] * 2, "autotickangles": [0, -90]}
    )
    given.update_xaxes(showticklabels=True)
    labels = [each for each in drawn(given, 160).iter() if each.get("role") == "img"]
    turned = [(each.get("transform") or "").removeprefix("rotate(").split(" ")[0] or None for each in labels]
    assert turned == angles


def test_a_legend_names_each_trace_that_wants_it():
    traces = [
        go.Bar(x=[1], y=[1], name="국비"),
        go.Bar(x=[1], y=[1], name="시비"),
        go.Bar(x=[1], y=[1], showlegend=False),
    ]
    given = figure(traces, showlegend=True, legend={"orientation": "h", "y": 1, "yanchor": "bottom"})
    assert words(drawn(given, 400)) == ["국비", "시비"]


def test_a_mark_outside_its_axes_is_cut_off_unless_it_may_stand_out():
    inside, outside = (
        drawn(figure([go.Scatter(x=[20], y=[5], mode="markers", cliponaxis=clip)])) for clip in (True, False)
    )
    assert [each.get("clip-path") is not None for each in found(inside, "g")] == [True]
    assert [each.get("clip-path") is not None for each in found(outside, "g")] == [False]


@pytest.mark.parametrize(
    ("symbol", "colour"), [("line-ew", "#00ff00"), ("line-ew-open", "#ff0000"), ("square-open", "#ff0000")]
)
def test_an_open_symbol_has_the_marks_colour_and_any_other_that_of_its_line(symbol, colour):
    marker = {"symbol": symbol, "size": 10, "color": "#ff0000", "line": {"color": "#00ff00", "width": 3}}
    root = drawn(figure([go.Scatter(x=[5], y=[5], mode="markers", marker=marker)]))
    (mark,) = [each for each in found(root, "path") if each.get("stroke")]
    assert mark.get("stroke") == colour
