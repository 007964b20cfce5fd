"""A reader's choices in words, as files and pictures print them."""

from dataclasses import replace

from policyfacts.dates import format_when
from policyfacts.tables.model import Tables
from policyfacts.views.filters import CHOICES, Choice, Filters, offered
from policyfacts.words import Words

_SAID_ELSEWHERE = ("as_of", "unit")
"""The day has a line of its own, and the unit of amounts leaves no row out."""


def without_choices(filters: Filters) -> Filters:
    """The same view with nothing left out: the day, the comparison and how amounts are shown stay."""
    default = Filters()
    left_out = ("initiative", "funder", "kind", "stage", "region", "topic", "period")
    return replace(filters, **{key: getattr(default, key) for key in left_out})


def chosen(filters: Filters, tables: Tables) -> tuple[tuple[Words, Words], ...]:
    """Name and values of each filter that leaves something out."""
    kept = {key: choice for key, choice in CHOICES.items() if key not in _SAID_ELSEWHERE and getattr(filters, key)}
    return tuple((choice.words, _values(choice, getattr(filters, key), tables)) for key, choice in kept.items())


def _values(choice: Choice, value: str | tuple[str, ...], tables: Tables) -> Words:
    if isinstance(value, str) and not choice.options:
        return Words(format_when(value, "ko"), format_when(value, "en"))
    known = offered(tables, choice.key)
    said = [known.words(each) for each in ([value] if isinstance(value, str) else value)]
    return Words(", ".join(words.ko for words in said), ", ".join(words.en for words in said))
