"""What a format is: its name, its media type, and how a bundle becomes its bytes."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec

from policyfacts.exports._bundle import Bundle, chart_bundle, table_bundle
from policyfacts.words import Words

__all__ = ["Bundle", "Export", "chart_bundle", "table_bundle"]


@dataclass(frozen=True)
class Export:
    """One format.

    Args:
        extension: File ending without the dot.
        words: What readers call it.
        media_type: For the browser.
        write: Bundle to the file's bytes; the same bundle gives the same bytes.
        only_drawn: Only a chart with a drawing can be had in it.
        needs: The module of an optional part of the installation; empty when nothing more is needed.
    """

    extension: str
    words: Words
    media_type: str
    write: Callable[[Bundle], bytes]
    only_drawn: bool = False
    needs: str = ""

    @property
    def is_installed(self) -> bool:
        """Whether this installation can write it."""
        return not self.needs or find_spec(self.needs) is not None

    def takes(self, *, is_drawn: bool) -> bool:
        """Whether this installation can write something, drawn or not, in this format."""
        return self.is_installed and (is_drawn or not self.only_drawn)
