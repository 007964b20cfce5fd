"""All tables of an instance, as they stand on a day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from policyfacts.facts.project import Project
from policyfacts.tables.dates import last_day


@dataclass(frozen=True, eq=False)
class Tables(Mapping[str, pd.DataFrame]):
    """Frames by table name, with what identifies them.

    Args:
        frames: One frame per TABLE, with its columns and types. Treat them as read-only.
        project: The instance they belong to.
        version: Digest of everything they were built from.
        as_of: The day whose knowledge they hold; empty for all that is on record.
    """

    frames: Mapping[str, pd.DataFrame]
    project: Project
    version: str
    as_of: str = ""

    def __getitem__(self, name: str) -> pd.DataFrame:
        return self.frames[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.frames)

    def __len__(self) -> int:
        return len(self.frames)

    # Frames cannot be compared cheaply, and two narrowed views of one build differ: identity is equality.
    __hash__ = object.__hash__
    __eq__ = object.__eq__

    @cached_property
    def days(self) -> tuple[str, ...]:
        """ISO days on which articles appeared, newest first; undated articles have none."""
        return tuple(sorted({last_day(text) for text in self["articles"]["published"] if text}, reverse=True))

    @property
    def newest(self) -> str:
        """The latest article date on record, ISO day; empty when there is none."""
        return next(iter(self.days), "")
