"""HTML made and escaped by policyfacts, put into a page as it is.

Tables of hundreds of rows take seconds as a tree of Dash components and next to nothing as HTML.
"""

from dash.development.base_component import Component


class Fragment(Component):
    """A block of HTML; its half in the browser is `assets/fragment.js`."""

    _namespace = "policy_dashboard"
    _type = "Fragment"
    _children_props: list[str] = []  # noqa: RUF012
    _base_nodes: list[str] = []  # noqa: RUF012
    _prop_names: list[str] = ["id", "className", "html"]  # noqa: RUF012
    _valid_wildcard_attributes: list[str] = []  # noqa: RUF012
    available_properties: list[str] = ["id", "className", "html"]  # noqa: RUF012
    available_wildcard_properties: list[str] = []  # noqa: RUF012

    def __init__(self, html: str, *, className: str = "") -> None:  # noqa: N803  React's name
        """Take HTML that is safe: made by a template that escapes."""
        super().__init__(html=html, className=className)  # type: ignore[no-untyped-call]
