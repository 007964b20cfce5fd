"""Components whose half in the browser is a script of ours in `assets/`."""

from typing import Any

from dash.development.base_component import Component


class OwnComponent(Component):
    """What Dash's generator would write for a component; a subclass names its type and properties."""

    _namespace = "policy_dashboard"
    _children_props: list[str] = []  # noqa: RUF012
    _base_nodes: list[str] = []  # noqa: RUF012
    _prop_names: list[str] = []  # noqa: RUF012
    _valid_wildcard_attributes: list[str] = []  # noqa: RUF012
    available_wildcard_properties: list[str] = []  # noqa: RUF012

    def __init__(self, **properties: Any) -> None:
        self.available_properties = self._prop_names
        super().__init__(**properties)  # type: ignore[no-untyped-call]


class Plot(OwnComponent):
    """A figure and what its wide form changes of it, drawn by `assets/plot.js`."""

    _type = "Plot"
    _prop_names: list[str] = ["id", "figure", "wide", "config"]  # noqa: RUF012


class Address(OwnComponent):
    """The link that the browser is at, told by `assets/address.js`; Dash's Location weighs a hundred times as much."""

    _type = "Address"
    _prop_names: list[str] = ["id", "pathname", "search"]  # noqa: RUF012


class Head(OwnComponent):
    """Title, language and theme of the page that has come, handed to `assets/shell.js`."""

    _type = "Head"
    _prop_names: list[str] = ["id", "data"]  # noqa: RUF012
