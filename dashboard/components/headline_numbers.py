"""The few numbers that a page opens with, each a way to its evidence."""

from collections.abc import Sequence

from dash import html

from dashboard.components.attributes import attributes
from policyfacts.views.headline import Headline
from policyfacts.words import Lang


def headline_numbers(numbers: Sequence[Headline], lang: Lang) -> html.Ul:
    """One item a number: value, what it counts, what to know of it."""
    return html.Ul([_item(number, lang) for number in numbers], className="headline-numbers")


def _item(number: Headline, lang: Lang) -> html.Li:
    return html.Li(
        [
            _value(number, lang),
            html.Span(number.label[lang], className="number-label"),
            html.Span(number.note[lang], className="number-note"),
        ]
    )


def _value(number: Headline, lang: Lang) -> html.Button | html.Span:
    if not number.refs:
        return html.Span(number.value[lang], className="number")
    return html.Button(
        number.value[lang], type="button", className="ref number", **attributes({"data-refs": number.refs})
    )
