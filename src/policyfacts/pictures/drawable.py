"""What of a figure pictures can draw; everything else is refused, never left out in silence."""

from policyfacts.pictures.node import Node, UndrawableError

_FONT = "{size color family weight}"
_LINE = "{color width dash}"
_PATTERN = "{shape fgcolor bgcolor size solidity fillmode}"
_ERRORS = "{type array arrayminus symmetric value valueminus color thickness width visible}"


def _expand(written: str) -> frozenset[str]:
    """Paths from a short notation: `a b{c d}` is a, b.c and b.d."""
    paths: list[str] = []
    prefixes = [""]
    name = ""
    for char in f"{written} ":
        if char == "{":
            prefixes.append(f"{prefixes[-1]}{name}.")
            name = ""
        elif char in " \n}":
            if name:
                paths.append(prefixes[-1] + name)
            name = ""
            if char == "}":
                prefixes.pop()
        else:
            name += char
    return frozenset(paths)


_ANY_TRACE = "type x y xaxis yaxis name visible showlegend opacity cliponaxis orientation"
_AXIS = f"""
    type range autorange rangemode domain anchor position scaleanchor overlaying side visible
    categoryorder categoryarray
    tickmode tickvals ticktext nticks tick0 dtick tickformat tickprefix ticksuffix
    tickangle autotickangles ticklabelposition
    tickfont{_FONT} showticklabels ticks ticklen tickwidth tickcolor ticklabelstandoff
    showgrid gridcolor gridwidth griddash zeroline zerolinecolor zerolinewidth showline linecolor linewidth
    automargin title{{text standoff font{_FONT}}}
"""
_DRAWN = {
    "bar": _expand(f"""
        {_ANY_TRACE} base width offset offsetgroup text textposition textangle insidetextanchor
        textfont{_FONT} insidetextfont{_FONT} outsidetextfont{_FONT}
        marker{{color opacity line{_LINE} pattern{_PATTERN}}} error_x{_ERRORS} error_y{_ERRORS}
    """),
    "scatter": _expand(f"""
        {_ANY_TRACE} zorder mode text textposition textfont{_FONT} connectgaps fill fillcolor fillpattern{_PATTERN}
        line{{color width dash shape}} error_x{_ERRORS} error_y{_ERRORS}
        marker{{color opacity size sizeref sizemode sizemin symbol angle line{_LINE}}}
    """),
    "layout": _expand(f"""
        width height autosize margin{{l r t b pad}} paper_bgcolor plot_bgcolor font{_FONT}
        showlegend barmode bargap bargroupgap separators
        xaxis{{{_AXIS}}} yaxis{{{_AXIS}}}
        legend{{orientation x y xanchor yanchor font{_FONT} itemclick itemdoubleclick}}
        shapes{{type x0 x1 y0 y1 xref yref path layer opacity fillcolor line{_LINE} visible name}}
        annotations{{text x y xref yref xanchor yanchor xshift yshift align showarrow ax ay axref ayref
            arrowcolor arrowwidth arrowhead arrowsize standoff borderpad borderwidth bordercolor bgcolor
            font{_FONT} textangle width visible name}}
    """),
}
_ONLY: dict[str, tuple[object, ...]] = {
    "bar.textangle": (0,),
    "layout.margin.pad": (0,),
    "layout.separators": (".,",),
    "layout.xaxis.tickmode": ("auto", "array", "linear"),
    "layout.yaxis.tickmode": ("auto", "array", "linear"),
    "layout.yaxis.tickangle": (0,),
    "layout.yaxis.ticklabelposition": ("outside",),
}
"""Properties that are drawn with these values alone."""
# What a picture has no use for: it cannot be pointed at, pressed or moved.
_NOT_SEEN = (
    "customdata",
    "hover",
    "unhover",
    "ids",
    "meta",
    "uid",
    "uirevision",
    "select",
    "dragmode",
    "clickmode",
    "modebar",
    "fixedrange",
    "spikes",
    "showspikes",
    "spikecolor",
    "spikethickness",
    "spikedash",
    "spikemode",
    "spikesnap",
    "template",
    "transition",
    "newselection",
    "activeselection",
    "captureevents",
    "clickanchor",
    "clicktoshow",
    # A picture has the width that its labels need, so none is turned.
    "autotickangles",
)


def check(traces: list[Node], layout: Node) -> None:
    """Hold a figure to what can be drawn.

    Raises:
        UndrawableError: Names every property, and kind of trace, that cannot.
    """
    found: list[str] = []
    for trace in traces:
        kind = trace.text("type", "scatter")
        if kind in _DRAWN and kind != "layout":
            found += _unknown(kind, kind, trace)
        else:
            found.append(f"trace {kind}")
    found += _unknown("layout", "layout", layout)
    if found:
        raise UndrawableError(found)


def _unknown(kind: str, shown: str, node: Node) -> list[str]:
    return [f"{shown}.{path}" for path, value in node.leaves() if not _is_known(kind, path, value)]


def _is_known(kind: str, path: str, value: object) -> bool:
    head, _, tail = path.partition(".")
    if kind == "layout" and head[:5] in {"xaxis", "yaxis"}:
        head = head.rstrip("0123456789")
    name = f"{head}.{tail}" if tail else head
    last = name.rpartition(".")[2]
    only = _ONLY.get(f"{kind}.{name}")
    if only is not None:
        return value in only
    if name in _DRAWN[kind] or head.startswith(_NOT_SEEN) or last.startswith(_NOT_SEEN):
        return True
    # An empty mapping or an explicit default says nothing.
    return value in ({}, [], ())
