"""Components of our own: they say themselves which HTML they are."""

from abc import abstractmethod
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

    @abstractmethod
    def markup(self) -> str:
        """Its HTML, every value escaped."""


class Plot(OwnComponent):
    """A figure, drawn by `assets/plot.js`, and until then the room that it will take."""

    _type = "Plot"
    _prop_names: list[str] = ["figure", "width", "height"]  # noqa: RUF012

    figure: str
    width: int
    height: int

    def __init__(self, figure: str, *, width: int, height: int) -> None:
        """Take a figure as JSON, and the least size that it is drawn in.

        Args:
            figure: Plotly JSON.
            width: In px; in less room it is scrolled sideways.
            height: In px.
        """
        super().__init__(figure=figure, width=width, height=height)

    def markup(self) -> str:
        """An element that holds the room, as a style would if the policy allowed one, and the figure as data."""
        room = f'<svg class="plot-room" width="{int(self.width)}" height="{int(self.height)}" aria-hidden="true"></svg>'
        data = self.figure.replace("<", "\\u003c")  # no text of a figure ends the element that holds it
        return f'<div class="plot">{room}<script type="application/json">{data}</script></div>'
