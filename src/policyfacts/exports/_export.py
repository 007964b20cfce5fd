"""What a format is: its name, its media type, and how a bundle becomes its bytes."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec

from policyfacts.exports._bundle import Bundle, chart_bundle, table_bundle
from policyfacts.words import Words

__all__ = ["Bundle", "Export", "chart_bundle", "table_bundle"]


def _any(_: Bundle) -> bool:
    return True


@dataclass(frozen=True)
class Export:
    """One format.

    Args:
        extension: File ending without the dot.
        words: What readers call it.
        media_type: For the browser.
        write: Bundle to the file's bytes; the same bundle gives the same bytes.
        takes: Whether a bundle can be had in this format, e.g. only what is drawn as a picture.
        needs: The module of an optional part of the installation; empty when nothing more is needed.
    """

    extension: str
    words: Words
    media_type: str
    write: Callable[[Bundle], bytes]
    takes: Callable[[Bundle], bool] = _any
    needs: str = ""

    @property
    def is_installed(self) -> bool:
        """Whether this installation can write it."""
        return not self.needs or find_spec(self.needs) is not None


def is_drawn(bundle: Bundle) -> bool:
    """Whether there is a drawing of the bundle."""
    return bundle.draw is not None
