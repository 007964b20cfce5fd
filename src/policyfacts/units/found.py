"""An amount on its way through the readers."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Found:
    """A figure with its place in the text.

    `unit` is one in the last scale printed (억 in 1조 2,000억), for the figures beside it that
    leave theirs out. `is_rounded` says that 여 stands inside.
    """

    start: int
    end: int
    value: int
    currency: str
    unit: int
    is_rounded: bool = False
