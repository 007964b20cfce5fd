"""Filter controls as a native form, which needs no script to work."""

from collections.abc import Iterable
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
        days: Days worth offering: those on which articles appeared. They serve every date of the form.
        nothing: What choosing nothing means.
        others_at: Where the browser asks for options that are not among these; empty when these are all.
        left_out: How many there are in all, and which of them these are; None where these are all.
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
    others_at: str = ""
    left_out: Words | None = None


def controls_html(controls: list[Control], path: str, lang: Lang) -> str:
    """A `<form class="filters">` whose state goes into the link."""
    return TEMPLATES.get_template("controls.html").render(
        controls=[replace(each, options=_in_order(each, lang)) for each in controls],
        search_from=_SEARCH_FROM,
        path=path,
        lang=lang,
        words={key: words[lang] for key, words in _WORDS.items()},
    )


def options_html(options: Iterable[Code], said: Words | None, lang: Lang) -> str:
    """Options that a browser has asked for, and what is left out of them."""
    return TEMPLATES.get_template("options.html").render(options=options, said=said, lang=lang)


def left_out(count: int, shown: int, order: Words) -> Words:
    """That a list shows some of its options, which, and how to come to the others.

    >>> left_out(1200, 100, Words("등록한 순서", "the order of the registry")).en
    'The first 100 of 1,200 in the order of the registry: type more of the name above'
    """
    return Words(
        f"{count:,}개 가운데 {order.ko}로 {shown:,}개: 위에 이름을 더 적으면 찾습니다",
        f"The first {shown:,} of {count:,} in {order.en}: type more of the name above",
    )


def _in_order(control: Control, lang: Lang) -> tuple[Code, ...]:
    """A short list as it is, since its order means something, and the first of many; a long one by name."""
    if control.others_at or len(control.options) < _SEARCH_FROM:
        return control.options
    return tuple(sorted(control.options, key=lambda one: one.words[lang].casefold()))


_WORDS = {
    "find": Words("목록에서 찾기", "Narrow the list"),
    "filters": labels.FILTERS,
    "day": Words("2024-08-05처럼 적습니다", "Write it as 2024-08-05"),
    "apply": Words("적용", "Apply"),
}
