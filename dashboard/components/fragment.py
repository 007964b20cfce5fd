"""HTML made and escaped by policyfacts, put into a page as it is.

Tables of hundreds of rows take seconds as a tree of Dash components and next to nothing as HTML.
"""

from html import escape

from dashboard.components.own import OwnComponent


class Fragment(OwnComponent):
    """A block of HTML."""

    _type = "Fragment"
    _prop_names: list[str] = ["className", "html"]  # noqa: RUF012

    html: str
    className: str  # noqa: N815  React's name

    def __init__(self, html: str, *, className: str = "") -> None:  # noqa: N803  React's name
        """Take HTML that is safe: made by a template that escapes."""
        super().__init__(html=html, className=className)

    def markup(self) -> str:
        """The HTML in a block with its class."""
        named = f' class="{escape(self.className)}"' if self.className else ""
        return f"<div{named}>{self.html}</div>"
