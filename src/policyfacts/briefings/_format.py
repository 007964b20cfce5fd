"""What a format of briefings is: its name, its media type, and how a briefing becomes a file."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec

from policyfacts.briefings._briefing import Shown
from policyfacts.words import Words


@dataclass(frozen=True)
class Format:
    """One format.

    Args:
        extension: File ending without the dot; where a kind of file has two forms, the second's name and a dot before.
        words: What readers call it.
        media_type: For the browser.
        write: Briefing to the file's bytes; the same briefing gives the same bytes.
        needs: The module of an optional part of the installation; empty when nothing more is needed.
    """

    extension: str
    words: Words
    media_type: str
    write: Callable[[Shown], bytes]
    needs: str = ""

    @property
    def is_installed(self) -> bool:
        """Whether this installation can write it."""
        return not self.needs or find_spec(self.needs) is not None

    @property
    def kind(self) -> str:
        """Which programs open it, as the end of its name says; also the name of its optional part."""
        return self.extension.rpartition(".")[2]
