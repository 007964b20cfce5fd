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
    """A figure in both its forms, drawn by `assets/plot.js`, and until then the room that it will take."""

    _type = "Plot"
    _prop_names: list[str] = ["forms", "width", "heights"]  # noqa: RUF012

    forms: str
    width: int
    heights: tuple[int, int]

    def __init__(self, forms: str, *, width: int, heights: tuple[int, int]) -> None:
        """Take both forms as JSON, and the room that they need.

        Args:
            forms: Plotly JSON, and what the wide form changes of it.
            width: In px; in less room it is scrolled sideways.
            heights: In px, of the narrow form and of the wide one.
        """
        super().__init__(forms=forms, width=width, heights=heights)

    def markup(self) -> str:
        """An element that holds the room, as a style would if the policy allowed one, and the figure as data."""
        narrow, wide = (
            f'<svg class="plot-room {form}" width="{int(self.width)}" height="{int(height)}" aria-hidden="true"></svg>'
            for form, height in zip(("is-narrow", "is-wide"), self.heights, strict=True)
        )
        data = self.forms.replace("<", "\\u003c")  # no text of a figure ends the element that holds it
        return f'<div class="plot">{narrow}{wide}<script type="application/json">{data}</script></div>'
