"""Components as the HTML that a browser shows before, and without, any script.

Every page is a document: words, tables and numbers are there as soon as it arrives, and no library has to build them
from a description first. Figures come along as data; `assets/plot.js` draws them.
"""

from collections.abc import Iterable
from html import escape

import dash
from dash.development.base_component import Component

from dashboard.components.own import OwnComponent

_EMPTY = frozenset({"br", "col", "hr", "img", "wbr"})
_NAMES = {"className": "class", "htmlFor": "for"}
"""Properties whose attribute has another name; of the others HTML does not mind the capital letters."""
_NO_ATTRIBUTES = frozenset({"children", "key", "n_clicks", "n_clicks_timestamp", "disable_n_clicks"})


def markup_of(node: object) -> str:
    """A component, a text, or several of them, as HTML.

    Raises:
        TypeError: It needs Dash's own scripts in the browser, which pages do not load, or an inline style, which their
            policy forbids.

    >>> markup_of(dash.html.P(["1 < 2 ", dash.html.Br()], className="note", hidden=True))
    '<p class="note" hidden>1 &lt; 2 <br></p>'
    """
    if node is None:
        return ""
    if isinstance(node, str | int | float):
        return escape(str(node), quote=False)
    if isinstance(node, OwnComponent):
        return node.markup()
    if isinstance(node, Component):
        return _element(node)
    if isinstance(node, Iterable):
        return "".join(map(markup_of, node))
    raise TypeError(f"{type(node).__name__} is no part of a page. Use a component, a text or a list of them.")


def _element(component: Component) -> str:
    given = component.to_plotly_json()  # type: ignore[no-untyped-call]
    if given["namespace"] != dash.html.Div._namespace or "style" in given["props"]:  # noqa: SLF001  has no public name
        raise TypeError(
            f"{given['namespace']}.{given['type']}: pages hold html components without inline styles, and components "
            "of dashboard/components. Use those, with a class and a rule in dashboard/assets."
        )
    tag, properties = given["type"].lower(), given["props"]
    opened = f"<{tag}{_attributes(properties)}>"
    return opened if tag in _EMPTY else f"{opened}{markup_of(properties.get('children'))}</{tag}>"


def _attributes(properties: dict[str, object]) -> str:
    # Sorted: Dash keeps them in an order that changes with every start, and workers must agree on a page's bytes.
    return "".join(
        _attribute(_NAMES.get(name, name.lower()), value)
        for name, value in sorted(properties.items())
        if name not in _NO_ATTRIBUTES and value is not None and value is not False
    )


def _attribute(name: str, value: object) -> str:
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'
