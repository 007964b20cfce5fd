"""Days that written dates stand for, for comparing."""

from datetime import date
from functools import lru_cache

from policyfacts.dates import parse_when


@lru_cache(maxsize=65_536)
def first_day(text: str) -> str:
    """Earliest possible ISO day of a written date; empty when open or not written."""
    start = parse_when(text).start if text else None
    return start.isoformat() if start else ""


@lru_cache(maxsize=65_536)
def last_day(text: str) -> str:
    """Latest possible ISO day of a written date; empty when open or not written."""
    end = parse_when(text).end if text else None
    return end.isoformat() if end else ""


def days_between(first: str, last: str) -> int:
    """Days from one ISO day to another; 0 for the same day.

    >>> days_between("2024-01-01", "2024-12-31")
    365
    """
    return (date.fromisoformat(last) - date.fromisoformat(first)).days
