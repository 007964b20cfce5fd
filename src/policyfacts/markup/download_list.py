"""The list of a download menu: a page of every table has hundreds of these links."""

from collections.abc import Iterable
from dataclasses import dataclass

from policyfacts.markup._environment import TEMPLATES


@dataclass(frozen=True)
class FileLink:
    """One link: what it says, where it leads, and the file's ending; a description has none, and its name is code."""

    words: str
    address: str
    extension: str = ""


def download_list_html(links: Iterable[FileLink], scope: str = "") -> str:
    """Links to files under what they hold; a place is kept for the size of each."""
    return TEMPLATES.get_template("download_list.html").render(scope=scope, links=list(links))
