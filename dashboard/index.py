"""The HTML page around Dash: language, theme and title already right before any script runs."""

from html import escape

import dash
from flask import request

from dashboard.components import words
from dashboard.data import Served
from dashboard.prefix import here
from dashboard.routes.style import style_links
from dashboard.state import read_lang, read_theme

_INDEX = """<!DOCTYPE html>
<html lang="{lang}" data-theme="{theme}"{root}>
<head>
{metas}
<title>{title}</title>
<link rel="icon" type="image/svg+xml" href="{icon}">
{style}
{css}
</head>
<body>
<a class="skip-link" href="#main">{skip}</a>
{app_entry}
<noscript><p class="notice">{no_script}</p></noscript>
{config}
{scripts}
{renderer}
</body>
</html>
"""
_NO_SCRIPT = {
    "ko": "차트를 보려면 자바스크립트를 켜 주십시오. 표는 {tables} 에서 내려받을 수 있습니다.",
    "en": "Please turn on JavaScript to see the charts. Tables can be downloaded from {tables}.",
}


_UNUSED = ("/dash/dcc/", "/dash/dash_table/", "/deps/polyfill")
"""Bundles that Dash offers every page: components that none here has, and what browsers of before 2017 lack."""


def _used(scripts: str) -> str:
    return "\n".join(line for line in scripts.splitlines() if not any(bundle in line for bundle in _UNUSED))


class Dashboard(dash.Dash):
    """Dash whose index page speaks the reader's language."""

    served: Served

    def interpolate_index(self, **parts: str) -> str:  # type: ignore[override]
        """The index page for the link that is being asked for."""
        lang, theme = read_lang(request.args), read_theme(request.args)
        return _INDEX.format(
            lang=lang,
            theme=theme,
            metas=parts["metas"],
            style=style_links(),
            css=parts["css"],
            app_entry=parts["app_entry"],
            config=parts["config"],
            scripts=_used(parts["scripts"]),
            renderer=parts["renderer"],
            title=escape(self.served.tables().project.title[lang]),
            skip=words.SKIP[lang],
            no_script=_NO_SCRIPT[lang].format(tables=here("/download/tables/")),
            root=f' data-root="{here("")}"' if here("") else "",
            icon=self.get_asset_url("favicon.svg"),
        )
