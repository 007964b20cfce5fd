"""What a page is: a plain value whose layout is a pure function of the link."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dash.development.base_component import Component

from dashboard.state import State
from policyfacts.paths import DataFolder
from policyfacts.tables.model import Tables
from policyfacts.words import Words


@dataclass(frozen=True)
class Visit:
    """One reader's visit to a page: what the link asks for, all tables on record, and the folder they are from."""

    tables: Tables
    state: State
    data: DataFolder | None = None


@dataclass(frozen=True)
class Page:
    """One page.

    Args:
        path: Where it is.
        title: Its heading, and its name in the navigation.
        lede: What it is for, in one or two sentences.
        order: Place in the navigation.
        layout: What stands below heading and lede.
        filters: Keys of a link that readers can set on it, besides `as_of` and `since`.
        topics: Fact tables it is about, for what has changed on it; empty for all.
        is_edit: It is there in edit mode alone, and a link to it loads it whole, with scripts of its own.
    """

    path: str
    title: Words
    lede: Words
    order: int
    layout: Callable[[Visit], Sequence[Component]]
    filters: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    is_edit: bool = False
