"""The document around a page, in the reader's language from its first byte."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from types import MappingProxyType

import dash
from dash.development.base_component import Component
from flask import Response, abort, request

from dashboard.bundles import add_bundle_routes, bundles, version_of
from dashboard.components import words
from dashboard.data import Served
from dashboard.markup import markup_of
from dashboard.prefix import here
from dashboard.routes.response import cached
from policyfacts.tables.model import Tables
from policyfacts.words import Lang, Words

_DOCUMENT = """<!DOCTYPE html>
<html lang="{lang}" data-theme="{theme}"{root}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
{files}
</head>
<body>
<div id="page">
<a class="skip-link" href="#main">{skip}</a>
<noscript><p class="notice">{no_script}</p></noscript>
{page}
</div>
</body>
</html>
"""
_NO_SCRIPT = Words(
    "차트를 보려면 자바스크립트를 켜 주십시오. 같은 숫자가 차트 아래의 표에 있습니다.",
    "Please turn on JavaScript to see the charts. The tables below them hold the same numbers.",
)
_FONTS = ("policy-sans-400-core.woff2", "policy-sans-700-core.woff2")
_HTML = "text/html; charset=utf-8"
_KEPT = 256
"""Documents; each weighs about 200 kB."""


@dataclass(frozen=True)
class Head:
    """What the browser's window needs to know of a page.

    Args:
        title: Of the window.
        lang: Of the document.
        theme: How it is coloured.
        is_found: Whether there is such a page; one that says there is none is sent as such.
    """

    title: str
    lang: Lang
    theme: str
    is_found: bool


Render = Callable[[str, str], tuple[list[Component], Head]]


class Dashboard(dash.Dash):
    """Dash whose pages are documents: its components and its server, without its scripts in the browser.

    Args:
        served: The tables.
        render: What a page is made of, and language, theme and title, for a path and a query string.
        prefix: Path before every address.
        is_kept: Whether a document stays the same as long as the tables do, whoever asks.
    """

    own_files: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """Styles and scripts of pages that have their own, by path; no other page loads them."""

    def __init__(self, served: Served, render: Render, *, prefix: str = "", is_kept: bool = True) -> None:
        super().__init__(
            "dashboard", serve_locally=True, requests_pathname_prefix=f"{prefix}/", routes_pathname_prefix="/"
        )
        self.served, self._render = served, render
        self.layout = dash.html.Div(id="page")
        made = bundles()
        add_bundle_routes(self.server, made)
        self.server.before_request(_without_dash_routes)
        self._files = _files([each.address for each in made], self)
        self._made = lru_cache(maxsize=_KEPT)(self._document) if is_kept else self._document

    def index(self, *_: object, **__: object) -> Response:
        """The page of the link that is being asked for."""
        search = request.query_string.decode("utf-8", "replace")
        content, is_found = self._made(self.served.tables(), request.path, search)
        if not is_found:
            return Response(content, 404, {"Cache-Control": "no-cache"}, content_type=_HTML)
        return cached(content, _HTML)

    def _document(self, _: Tables, path: str, search: str) -> tuple[bytes, bool]:
        parts, head = self._render(path, search)
        document = _DOCUMENT.format(
            lang=head.lang,
            theme=head.theme,
            root=f' data-root="{here("")}"' if here("") else "",
            title=escape(head.title),
            files=self._files + self._own(path),
            skip=words.SKIP[head.lang],
            no_script=_NO_SCRIPT[head.lang],
            page=markup_of(parts),
        )
        return document.encode("utf-8", "replace"), head.is_found

    def _own(self, path: str) -> str:
        found = self.own_files.get(path, ())
        addresses = [f"{self.get_asset_url(name)}?v={version_of(name)}" for name in found]
        return "".join(
            f'\n<link rel="stylesheet" href="{address}">'
            if ".css" in address
            else f'\n<script defer src="{address}"></script>'
            for address in addresses
        )


def _files(bundled: list[str], app: dash.Dash) -> str:
    paths = [*bundled, *(f"/style/fonts/{name}" for name in _FONTS)]
    style, script, plotly, *fonts = map(app.get_relative_path, paths)
    return "\n".join(
        [
            f'<link rel="icon" type="image/svg+xml" href="{app.get_asset_url("favicon.svg")}">',
            f'<link rel="stylesheet" href="{style}">',
            *(f'<link rel="preload" as="font" type="font/woff2" href="{font}" crossorigin>' for font in fonts),
            f'<script defer src="{script}"></script>',
            f'<script defer src="{plotly}"></script>',
        ]
    )


def _without_dash_routes() -> None:
    """Dash's own routes answer its scripts in the browser, which no page has."""
    if request.path.startswith(("/_dash", "/_reload")):
        abort(404)
