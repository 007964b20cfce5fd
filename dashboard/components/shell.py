"""What surrounds every page: header, navigation, tools, footer."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboard.components import words
from dashboard.components.attributes import attributes
from dashboard.page import Page, Visit
from dashboard.state import State, link, page_link
from policyfacts import labels
from policyfacts.words import LANGS, Words


def site_header(pages: Iterable[Page], current: Page | None, path: str, visit: Visit) -> html.Header:
    """Name of the instance, navigation, and the tools: language, theme, copy link."""
    lang, project = visit.state.lang, visit.tables.project
    return html.Header(
        [
            html.A(
                project.title[lang],
                className="site-name",
                href=page_link("/", visit.state),
                **attributes({"data-nav": ""}),
            ),
            html.Nav(
                [_entry(page, visit.state, is_current=page is current) for page in pages],
                className="site-nav",
                **attributes({"aria-label": words.NAVIGATION[lang]}),
            ),
            html.Div(
                [
                    _language(path, visit.state),
                    *_themes(path, visit.state),
                    _copy_link(visit.state),
                ],
                className="site-tools",
                role="group",
                **attributes({"aria-label": words.TOOLS[lang]}),
            ),
        ],
        className="site-header",
    )


def site_footer(visit: Visit) -> html.Footer:
    """Who publishes, under which licence, which data: what a reader needs to cite a page."""
    lang, project = visit.state.lang, visit.tables.project
    said = f"{project.publisher[lang]} · {words.LICENCE[lang]} · {labels.VERSION[lang]} {visit.tables.version}"
    return html.Footer(html.P(said), className="site-footer")


def notices(said: Sequence[Words], state: State) -> list[Component]:
    """What the reader must know of this link: parts of it that could not be used."""
    if not said:
        return []
    return [html.Div([html.P(words[state.lang]) for words in said], className="notice", role="status")]


def _entry(page: Page, state: State, *, is_current: bool) -> html.A:
    current = {"aria-current": "page"} if is_current else {}
    inside = {} if page.is_edit else {"data-nav": ""}
    return html.A(page.title[state.lang], href=page_link(page.path, state), **attributes({**inside, **current}))


def _language(path: str, state: State) -> html.A:
    other = next(lang for lang in LANGS if lang != state.lang)
    return html.A(
        words.OTHER_LANGUAGE[state.lang],
        className="tool",
        href=link(path, replace(state, lang=other)),
        lang=other,
        hrefLang=other,
        **attributes({"data-nav": ""}),
    )


def _themes(path: str, state: State) -> list[html.A]:
    return [
        html.A(
            name[state.lang],
            className="tool",
            href=link(path, replace(state, theme=theme)),
            **attributes({"data-nav": "", **({"aria-current": "true"} if theme == state.theme else {})}),
        )
        for theme, name in words.THEMES.items()
    ]


def _copy_link(state: State) -> html.Button:
    return html.Button(
        words.COPY_LINK[state.lang],
        type="button",
        className="tool",
        **attributes({"data-copy-link": "", "data-done": words.COPIED[state.lang]}),
    )
