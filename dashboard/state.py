"""The link is the state: query string to choices and back."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import cast
from urllib.parse import parse_qsl, urlencode

from dashboard.prefix import here
from policyfacts.briefings import Item, problems_of
from policyfacts.briefings._link import items_text, read_items
from policyfacts.figures import CHARTS
from policyfacts.figures._theme import THEMES, Theme
from policyfacts.tables.model import Tables
from policyfacts.views.filters import Filters, read_filters, write_filters
from policyfacts.words import LANGS, Lang, Words

_LONGEST = 12_000
"""A query longer than this was not written by this product."""


@dataclass(frozen=True)
class State:
    """Everything a link says.

    Args:
        lang: Language of the page.
        theme: Colours of the page.
        filters: What the views are narrowed to.
        chart: Slug of the one chart to show by itself; empty for the page.
        present: Presenting: no controls in sight.
        keys: Whether keys turn the pages while presenting; without them there are buttons.
        title: Name of the briefing.
        items: What the briefing shows.
    """

    lang: Lang = "ko"
    theme: Theme = "light"
    filters: Filters = field(default_factory=Filters)
    chart: str = ""
    present: bool = False
    keys: bool = True
    title: str = ""
    items: tuple[Item, ...] = ()


_FREE = ("title", "items")
_LONGEST_TITLE = 200
_READABLE = ",/:;!="
"""Signs that a query may hold as they are."""

_OPTIONS: dict[str, tuple[str, ...]] = {
    "lang": LANGS,
    "theme": THEMES,
    "chart": tuple(CHARTS),
    "present": ("0", "1"),
    "keys": ("0", "1"),
}


def read_state(search: str, tables: Tables) -> tuple[State, list[Words]]:
    """What a query string asks for; a notice for each key or value that could not be used."""
    query = _query(search)
    filters, notices = read_filters(query, tables)
    chosen: dict[str, str] = {}
    for key, text in query.items():
        if key in _OPTIONS and text in _OPTIONS[key]:
            chosen[key] = text
        elif key in _OPTIONS:
            notices.append(_unusable(key, text))
        elif key not in (*Filters.__dataclass_fields__, *_FREE):
            notices.append(
                Words(
                    f"링크에 모르는 항목이 있어 빼고 보여 드립니다: {key[:40]}",
                    f"Left out, an unknown part of the link: {key[:40]}",
                )
            )
    items, left_out = _items(query.get("items", ""), tables)
    state = State(
        filters=filters,
        chart=chosen.get("chart", ""),
        present=chosen.get("present") == "1",
        keys=chosen.get("keys") != "0",
        title=query.get("title", "")[:_LONGEST_TITLE],
        items=items,
    )
    return replace(
        state,
        lang=cast(Lang, chosen.get("lang", "ko")),
        theme=cast(Theme, chosen.get("theme", "light")),
    ), [*notices, *left_out]


def _items(text: str, tables: Tables) -> tuple[tuple[Item, ...], list[Words]]:
    """The items of a link that the record has, and a notice for each other one."""
    asked = read_items(text)
    kept = tuple(item for item in asked if not problems_of(item, tables))
    return kept, [_unusable("items", item.chart) for item in asked if item not in kept]


def read_lang(query: Mapping[str, str]) -> Lang:
    """The language that a query asks for."""
    return "en" if query.get("lang") == "en" else "ko"


def read_theme(query: Mapping[str, str]) -> Theme:
    """The theme that a query asks for."""
    asked = query.get("theme", "light")
    return asked if asked in THEMES else "light"


def link(path: str, state: State) -> str:
    """The address of a page in this state: only what differs from the default is written."""
    default = State()
    query = {
        "lang": state.lang if state.lang != default.lang else "",
        "theme": state.theme if state.theme != default.theme else "",
        **write_filters(state.filters),
        "chart": state.chart,
        "present": "1" if state.present else "",
        "keys": "" if state.keys else "0",
        "title": state.title,
        "items": items_text(state.items),
    }
    written = urlencode({key: value for key, value in query.items() if value}, safe=_READABLE)
    return here(f"{path}?{written}" if written else path)


def page_link(path: str, state: State) -> str:
    """The address of another page: language, theme and dates go along, other filters stay behind."""
    return link(path, State(state.lang, state.theme, Filters(as_of=state.filters.as_of, since=state.filters.since)))


def _query(search: str) -> dict[str, str]:
    try:
        return dict(parse_qsl(search.removeprefix("?")[:_LONGEST], max_num_fields=50))
    except ValueError:
        return {}


def _unusable(key: str, text: str) -> Words:
    return Words(
        f"‘{key}’에 쓸 수 없는 값이라 빼고 보여 드립니다: {text[:40]}",
        f"Left out, not a value of “{key}”: {text[:40]}",
    )
