"""Small figures, drawn, and what came out of them."""

import re
import xml.etree.ElementTree as ET

import plotly.graph_objects as go

from policyfacts.pictures.drawing import draw_figure
from policyfacts.pictures.svg import element

# A plot of 100 by 100 px whose corner is at 10, 10.
BOX = {"l": 10, "r": 10, "t": 10, "b": 10}
BARE = {"showgrid": False, "zeroline": False, "showticklabels": False}
NAMESPACE = "{http://www.w3.org/2000/svg}"


def figure(traces, *, x=(0, 10), y=(0, 10), **layout):
    """A figure whose plot is 100 px square, with axes from 0 to 10 and nothing drawn of them."""
    drawn = go.Figure(traces)
    drawn.update_layout(template=None, height=120, margin=BOX, **layout)
    drawn.update_xaxes(BARE if x is None else {**BARE, "range": list(x)})
    drawn.update_yaxes(BARE if y is None else {**BARE, "range": list(y)})
    return drawn


def drawn(given, width=120):
    """The root element of a drawn figure."""
    plain = given if isinstance(given, dict) else given.to_plotly_json()
    canvas = draw_figure(plain, width).canvas
    return ET.fromstring(element("svg", canvas.defs(), *canvas.body, xmlns=NAMESPACE.strip("{}")))


def found(root, name):
    """Elements of a name, those of grounds, patterns and clips left out."""
    hidden = {
        id(each) for kind in ("pattern", "clipPath") for hold in root.iter(NAMESPACE + kind) for each in hold.iter()
    }
    grounds = {id(each) for each in list(root)[:3] if each.get("fill") == "#fff"}
    return [each for each in root.iter(NAMESPACE + name) if id(each) not in hidden | grounds]


def boxes(root):
    """Left, top, width and height of every rectangle."""
    return [tuple(float(each.get(name)) for name in ("x", "y", "width", "height")) for each in found(root, "rect")]


def paths(root):
    """Outlines that are not text."""
    return [each.get("d") for each in found(root, "path") if not (each.get("transform") or "").startswith("translate")]


def points(path):
    """Numbers of a path of straight lines."""
    return [tuple(map(float, pair.split(","))) for pair in re.findall(r"-?[\d.]+,-?[\d.]+", path)]


def words(root):
    """Texts, in the order of drawing, with where each stands."""
    return [each.findtext(f"{NAMESPACE}title") for each in root.iter(f"{NAMESPACE}g") if each.get("role") == "img"]
