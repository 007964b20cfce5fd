"""Colours, type and fonts: one set for pages, charts and files."""

from importlib.resources import files
from importlib.resources.abc import Traversable

STYLESHEETS = ("tokens.css", "fonts.css")
"""In the order in which a page needs them."""


def style_file(name: str) -> Traversable:
    """A file of this folder, e.g. `tokens.css` or `fonts/…woff2`."""
    return files("policyfacts.style").joinpath(*name.split("/"))
