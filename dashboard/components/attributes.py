"""HTML attributes that Dash takes by keyword although their names hold a hyphen."""

from typing import Any


def attributes(names: dict[str, str]) -> dict[str, Any]:
    """`data-…` and `aria-…` attributes, to be unpacked into a component."""
    return dict(names)
