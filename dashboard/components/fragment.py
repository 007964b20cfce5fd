"""HTML made and escaped by policyfacts, put into a page as it is.

Tables of hundreds of rows take seconds as a tree of Dash components and next to nothing as HTML.
"""

from dashboard.components.own import OwnComponent


class Fragment(OwnComponent):
    """A block of HTML; its half in the browser is `assets/fragment.js`."""

    _type = "Fragment"
    _prop_names: list[str] = ["id", "className", "html"]  # noqa: RUF012

    def __init__(self, html: str, *, className: str = "") -> None:  # noqa: N803  React's name
        """Take HTML that is safe: made by a template that escapes."""
        super().__init__(html=html, className=className)
