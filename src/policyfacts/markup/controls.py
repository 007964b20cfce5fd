"""Filter controls as a native form, which needs no script to work."""

from dataclasses import dataclass, replace
from typing import Literal

from policyfacts import labels
from policyfacts.markup._environment import TEMPLATES
from policyfacts.schema import Code
from policyfacts.words import Lang, Words

ALL = Words("전체", "All")
_SEARCH_FROM = 15
"""From so many options on a list is sorted by name and gets a field that narrows it."""


@dataclass(frozen=True)
class Control:
    """One control.

    Args:
        key: As written in the link.
        words: Its label.
        sort: A date, written as people write it in files whatever the browser's language, or a list to choose from.
        value: What is chosen now.
        options: What may be chosen.
        default: The value that is not written into a link.
        latest: Latest sensible day of a date.
        days: Days worth offering: those on which articles appeared.
        nothing: What choosing nothing means.
    """

    key: str
    words: Words
    sort: Literal["date", "select"]
    value: str
    options: tuple[Code, ...] = ()
    default: str = ""
    latest: str = ""
    days: tuple[str, ...] = ()
    nothing: Words = ALL


def controls_html(controls: list[Control], path: str, lang: Lang) -> str:
    """A `<form class="filters">` whose state goes into the link."""
    return TEMPLATES.get_template("controls.html").render(
        controls=[replace(each, options=_in_order(each.options, lang)) for each in controls],
        search_from=_SEARCH_FROM,
        path=path,
        lang=lang,
        words={key: words[lang] for key, words in _WORDS.items()},
    )


def _in_order(options: tuple[Code, ...], lang: Lang) -> tuple[Code, ...]:
    """A short list as it is, since its order means something; a long one by name."""
    return (
        options if len(options) < _SEARCH_FROM else tuple(sorted(options, key=lambda one: one.words[lang].casefold()))
    )


_WORDS = {
    "find": Words("목록에서 찾기", "Narrow the list"),
    "filters": labels.FILTERS,
    "day": Words("2024-08-05처럼 적습니다", "Write it as 2024-08-05"),
    "apply": Words("적용", "Apply"),
}
