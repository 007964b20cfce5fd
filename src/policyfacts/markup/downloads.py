"""The inside of a download menu: files under what they hold."""

from collections.abc import Sequence
from dataclasses import dataclass

from policyfacts.markup._environment import TEMPLATES


@dataclass(frozen=True)
class File:
    """One file to be had: where, its ending, and its name up to the bracket that holds type and size."""

    href: str
    format: str
    name: str


@dataclass(frozen=True)
class Group:
    """Files that hold the same rows.

    Args:
        holds: What they hold, with its count; may be empty.
        sizes: Addresses at which their sizes are asked for, the quick ones first.
        files: In the order of the menu.
    """

    holds: str
    sizes: Sequence[str]
    files: Sequence[File]


def downloads_html(groups: Sequence[Group], *, copy: str, copied: str) -> str:
    """The lists of a menu, and a button that copies the citation once it is known."""
    return TEMPLATES.get_template("downloads.html").render(groups=groups, copy=copy, copied=copied)
