"""Where designations are: the country, the home region's sites beside it, and by name what no source places."""

from collections.abc import Sequence
from html import escape

import pandas as pd
import plotly.graph_objects as go

from policyfacts.figures._chart import STEP_PX, Chart
from policyfacts.figures._forms import FROM_PX, LEAST_PX
from policyfacts.figures._key import Key
from policyfacts.figures._map import MARK_PX, Box, Ground, Pin, land, pins
from policyfacts.figures._rows import base_layout
from policyfacts.figures._theme import SMALL_PX, TEXT_PX, Style
from policyfacts.figures._words import plural
from policyfacts.figures._wrap import wrap
from policyfacts.schema import split_both
from policyfacts.tables.frames import Cells, is_missing, records
from policyfacts.text import particle
from policyfacts.views.designation_map import COLUMNS, LAND, designation_map
from policyfacts.views.refs import row_refs
from policyfacts.words import Lang, Words

_LEAST_PX = 320
_MAP_PX = 7 * STEP_PX
_INSET = {"x": (0.72, 1.0), "y": (0.05, 0.45)}
"""Where the inset stands within the map, as shares of it."""
_INSET_ROOM = 0.12
"""Degrees seen around the sites."""
_ROOM = 0.25
_SEA = 0.3
_BESIDE = 0.62
"""Share of a wide drawing that the map takes, the list beside it the rest."""
_LIST_PX = 36
_LIST_COLUMNS = 34
"""Half-width columns beside a mark of the list on the narrowest drawing."""
_NOWHERE = Words("좌표를 알 수 없는 곳", "Places without a coordinate on record")
_NONE_HELD = Words("지정 없음: 예비·신청·계획·탈락뿐", "none held: preliminary, sought or failed")
_HOME, _PEER, _SITE = "chart-3", "chart-2", "chart-5"


def takeaway(rows: pd.DataFrame) -> Words:
    """How many places are drawn, which region holds most, and how many places no source puts on the map."""
    regions = rows[rows["kind"] == "region"]
    if regions.empty:
        return Words("지정이나 신청이 나온 지역이 없다.", "No region has a designation or a bid on record.")
    most = max(records(regions), key=lambda row: int(row["held"]))
    name, nowhere = split_both(str(most["place"])), int(rows["lat"].isna().sum())
    ko = f"지역 {len(regions)}곳 가운데 {particle(name.ko, '이', '가')} 지정 {most['held']}건으로 가장 많다."
    en = f"Of {plural(len(regions), 'region', 'regions')}, {name.en} holds most designations ({most['held']})."
    if nowhere:
        ko += f" {nowhere}곳은 좌표가 없어 지도 밖에 이름만 적었다."
        en += f" {nowhere} without a coordinate {'is' if nowhere == 1 else 'are'} listed outside the map."
    return Words(ko, en)


def draw(rows: pd.DataFrame, style: Style) -> go.Figure:
    """Land with a mark a region, an inset with the home region's sites, and a list of what cannot be placed."""
    outlines = rows.attrs.get(LAND, ())
    given = [{**row, "refs": ids} for row, ids in zip(records(rows), row_refs(rows), strict=True)]
    placed = [row for row in given if not is_missing(row["lat"])]
    listed = [row for row in given if is_missing(row["lat"])]
    regions = [_pin(row, style.lang) for row in placed if row["kind"] == "region"]
    sites = [_pin(row, style.lang) for row in placed if row["kind"] == "site" or row["is_home"]]
    list_px = (len(listed) + 1) * _LIST_PX if listed else 0
    is_beside = style.is_wide and bool(listed)
    height = -(-(max(_MAP_PX, list_px) if is_beside else _MAP_PX + list_px) // STEP_PX) * STEP_PX
    has_inset = any(row["kind"] == "site" for row in placed)
    points = [point for outline in outlines for ring in outline.rings for point in ring]
    country = _country([*points, *((pin.lon, pin.lat) for pin in regions)], _SEA if has_inset else 0)
    least = FROM_PX * _BESIDE if is_beside else _LEAST_PX
    main = Ground(country, ("x", "y"), min(least / _wide(country), _MAP_PX / (country[3] - country[1])))
    figure = go.Figure([land(main, outlines, style), *pins(main, regions, style)])
    share = 1.0 if is_beside else _MAP_PX / height
    wide = _BESIDE if is_beside else 1.0
    _scale(figure, main, ((0, wide), (1 - share, 1)))
    if has_inset:
        _inset(figure, sites, style, (wide, share))
    _list(figure, listed, height, style, is_beside=is_beside)
    figure.update_layout(base_layout(style, height))
    figure.update_layout(margin={"l": 4, "r": 4, "t": 4, "b": 4}, meta={LEAST_PX: _LEAST_PX})
    return figure


def _pin(row: Cells, lang: Lang) -> Pin:
    return Pin(
        float(row["lon"]),
        float(row["lat"]),
        split_both(str(row["place"]))[lang],
        str(row["held"] or row["others"]),
        row["refs"],
        _spoken(row, lang),
        _symbol(row),
        _colour(row),
        is_hollow=not row["held"],
    )


def _symbol(row: Cells) -> str:
    return "square" if row["kind"] == "site" else "diamond" if row["is_home"] else "circle"


def _spoken(row: Cells, lang: Lang) -> str:
    name = split_both(str(row["place"]))[lang]
    if lang == "ko":
        return f"{name}: 지정 {row['held']}건, 예비·신청·계획·탈락 {row['others']}건"
    return f"{name}: {row['held']} held, {row['others']} preliminary, sought or failed"


def _country(points: Sequence[tuple[float, float]], sea: float) -> Box:
    """What is seen of the country: all land and marks, and a share of sea at its side for the inset."""
    lons, lats = [lon for lon, _ in points] or [0.0], [lat for _, lat in points] or [0.0]
    west, south, east, north = min(lons), min(lats), max(lons), max(lats)
    return west - _ROOM, south - _ROOM, east + (east - west) * sea + _ROOM, north + _ROOM


def _wide(box: Box) -> float:
    return (box[2] - box[0]) * Ground(box, ("x", "y"), 1).squeeze


def _scale(figure: go.Figure, ground: Ground, domain: tuple[tuple[float, float], tuple[float, float]]) -> None:
    west, south, east, north = ground.box
    across, up = (f"{name[0]}axis{name[1:]}" for name in ground.axes)
    hidden = {"visible": False, "fixedrange": True}
    low, high = ground.at(west, south), ground.at(east, north)
    figure.update_layout(
        {
            across: {**hidden, "range": [low[0], high[0]], "domain": list(domain[0]), "anchor": ground.axes[1]},
            up: {
                **hidden,
                "range": [low[1], high[1]],
                "domain": list(domain[1]),
                "anchor": ground.axes[0],
                "scaleanchor": ground.axes[0],
            },
        }
    )


def _inset(figure: go.Figure, sites: Sequence[Pin], style: Style, shares: tuple[float, float]) -> None:
    wide, high = shares
    lons, lats = [pin.lon for pin in sites], [pin.lat for pin in sites]
    box = (min(lons) - 2 * _INSET_ROOM, min(lats) - _INSET_ROOM, max(lons) + 2 * _INSET_ROOM, max(lats) + _INSET_ROOM)
    ground = Ground(box, ("x2", "y2"), _LEAST_PX * (_INSET["x"][1] - _INSET["x"][0]) / _wide(box))
    left, right = (wide * each for each in _INSET["x"])
    bottom, top = (1 - high + high * each for each in _INSET["y"])
    figure.add_shape(
        type="rect",
        xref="paper",
        yref="paper",
        x0=left,
        x1=right,
        y0=bottom,
        y1=top,
        layer="below",
        fillcolor="rgba(0,0,0,0)",
        line={"color": style["chart-text"], "width": 1},
    )
    figure.add_traces([*pins(ground, sites, style)])
    _scale(figure, ground, ((left, right), (bottom, top)))


def _list(figure: go.Figure, listed: Sequence[Cells], height: int, style: Style, *, is_beside: bool) -> None:
    """What no source places, by name: below the map, or beside it."""
    if not listed:
        return
    top = 0 if is_beside else _MAP_PX
    at = [top + (place + 1.5) * _LIST_PX for place in range(len(listed))]
    figure.add_trace(
        go.Scatter(
            mode="markers+text",
            text=[str(row["held"] or row["others"]) for row in listed],
            textfont={
                "size": SMALL_PX,
                "weight": 700,
                "color": [style["chart-paper" if row["held"] else "chart-text"] for row in listed],
            },
            x=[0.035] * len(listed),
            y=at,
            xaxis="x3",
            yaxis="y3",
            marker={
                "size": MARK_PX - 4,
                "opacity": 1,
                "symbol": [_symbol(row) for row in listed],
                "color": [style[_colour(row)] if row["held"] else style["chart-paper"] for row in listed],
                "line": {"color": [style[_colour(row)] for row in listed], "width": 2},
            },
            customdata=[[row["refs"], _spoken(row, style.lang)] for row in listed],
            hovertext=[escape(_spoken(row, style.lang)) for row in listed],
            hoverinfo="text",
            cliponaxis=False,
        )
    )
    texts = [(_NOWHERE[style.lang], top + 0.5 * _LIST_PX, 0.0, 700)]
    texts += [(split_both(str(row["place"]))[style.lang], y, 0.085, 400) for row, y in zip(listed, at, strict=True)]
    for text, y, x, weight in texts:
        figure.add_annotation(
            x=x,
            xref="x3",
            y=y,
            yref="y3",
            xanchor="left",
            yanchor="middle",
            showarrow=False,
            align="left",
            text=wrap(text, _LIST_COLUMNS),
            font={"size": TEXT_PX, "color": style["chart-text"], "weight": weight},
        )
    hidden = {"visible": False, "fixedrange": True}
    figure.update_layout(
        xaxis3={**hidden, "range": [0, 1], "domain": [_BESIDE, 1] if is_beside else [0, 1], "anchor": "y3"},
        yaxis3={**hidden, "range": [height, 0], "domain": [0, 1], "anchor": "x3"},
    )


def _colour(row: Cells) -> str:
    return _SITE if row["kind"] == "site" else _HOME if row["is_home"] else _PEER


CHART = Chart(
    slug="designation-map",
    title=Words("지정은 어디에 있나?", "Where are the designations?"),
    unit=Words("지정 건수", "number of designations"),
    columns=COLUMNS,
    view=designation_map,
    takeaway=takeaway,
    draw=draw,
    filters=("region", "period"),
    hidden=("is_home",),
    key=(
        Key(Words("이 지역", "the home region"), _HOME, "diamond"),
        Key(Words("다른 지역", "another region"), _PEER, "circle"),
        Key(Words("이 지역의 구역", "a site of the home region"), _SITE),
        Key(
            Words("지정 없음: 예비·신청·계획·탈락뿐", "none held: preliminary, sought or failed"),
            _PEER,
            "circle",
            is_hollow=True,
        ),
    ),
)
