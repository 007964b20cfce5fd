"""The application: shell, every page, the routes beside them."""

from dataclasses import replace
from pathlib import Path
from typing import cast

from dash import Input, Output, html
from dash.development.base_component import Component

from dashboard import pages
from dashboard.callbacks import add_callback_check
from dashboard.components import words
from dashboard.components.chart_card import chart_card
from dashboard.components.evidence_panel import evidence_panel
from dashboard.components.filter_bar import filter_bar
from dashboard.components.own import Address, Head
from dashboard.components.presentation import presentation
from dashboard.components.shell import notices, site_footer, site_header
from dashboard.compression import add_compression
from dashboard.cors import add_cors
from dashboard.data import Served
from dashboard.hosts import add_host_check
from dashboard.index import Dashboard
from dashboard.log import add_log
from dashboard.notices import add_notices
from dashboard.page import Page, Visit
from dashboard.prefix import add_prefix, inside
from dashboard.routes.api import add_api_routes
from dashboard.routes.briefing import add_briefing_routes
from dashboard.routes.download import add_download_routes, add_size_routes
from dashboard.routes.evidence import add_evidence_route
from dashboard.routes.health import add_health_routes
from dashboard.routes.rows import add_rows_route
from dashboard.routes.style import add_style_route
from dashboard.security import add_security_headers
from dashboard.settings import Settings
from dashboard.state import read_state
from policyfacts.discover import discover
from policyfacts.paths import DataFolder
from policyfacts.words import Words

PAGES: tuple[Page, ...] = tuple(
    sorted((cast(Page, item) for item in discover(pages, "PAGE").values()), key=lambda page: page.order)
)
"""Every page, in the order of the navigation."""


def create_app(data: Path | DataFolder, settings: Settings = Settings()) -> Dashboard:  # noqa: B008, it is frozen
    """The dashboard of one instance.

    Args:
        data: Its data folder, with built tables.
        settings: Names it answers to, limits, log; by default those of one's own machine.

    Raises:
        DataError: There are no whole tables; build them first.
    """
    served = Served(data if isinstance(data, DataFolder) else DataFolder(data), settings.tables)
    app = Dashboard(
        "dashboard",
        serve_locally=True,
        requests_pathname_prefix=f"{settings.prefix}/",
        routes_pathname_prefix="/",
        update_title="",
        suppress_callback_exceptions=True,
        meta_tags=[{"name": "viewport", "content": "width=device-width, initial-scale=1"}],
    )
    app.served = served
    app.layout = html.Div([Address(id="url"), Head(id="head"), html.Div(id="page")])

    @app.callback(
        Output("page", "children"),
        Output("head", "data"),
        Input("url", "pathname"),
        Input("url", "search"),
        prevent_initial_call=True,  # the address comes a moment later and calls again
    )
    def show(pathname: str | None, search: str | None) -> tuple[list[Component], dict[str, str]]:
        return render(served, inside(pathname or "/"), search or "")

    add_prefix(app.server, settings.prefix)
    app.server.config["MAX_CONTENT_LENGTH"] = settings.max_request
    if settings.log == "json":
        add_log(app.server, [page.path for page in PAGES])  # first, so that it is the last to see an answer
    add_host_check(app.server, settings.allow_host)
    add_callback_check(app.server, app.callback_map)
    add_notices(app.server)
    add_health_routes(app.server, served)
    add_evidence_route(app.server, served)
    add_rows_route(app.server, served)
    add_briefing_routes(app.server, served)
    add_download_routes(app.server, served)
    add_size_routes(app.server, served)
    add_api_routes(app.server, served)
    add_style_route(app.server)
    add_cors(app.server, settings.cors)
    add_compression(app.server)
    add_security_headers(app.server, [f"'{each}'" if not each.startswith("'") else each for each in app.csp_hashes()])
    return app


def render(served: Served, path: str, search: str) -> tuple[list[Component], dict[str, str]]:
    """A page for a link, and what the browser's window needs to know of it; a pure function of both and the tables."""
    tables = served.tables()
    state, said = read_state(search, tables)
    visit = Visit(tables, state, served.data)
    page = next((page for page in PAGES if page.path == path), None)
    title = page.title[state.lang] if page else words.NOT_FOUND[state.lang]
    head = {
        "title": f"{title} – {tables.project.title[state.lang]}",
        "lang": state.lang,
        "theme": state.theme,
    }
    if state.present and state.items:
        return [*presentation(visit), evidence_panel(state.lang)], head
    if state.chart:
        return [
            html.Main([*notices(said, state), chart_card(state.chart, visit, is_alone=True)], id="main", tabIndex="-1"),
            evidence_panel(state.lang),
        ], head
    return [
        site_header(PAGES, page, path, visit),
        *([filter_bar(page, path, visit)] if page else []),
        *notices(said, state),
        html.Main(_content(page, title, visit), id="main", tabIndex="-1"),
        evidence_panel(state.lang),
        site_footer(visit),
    ], head


def _content(page: Page | None, title: str, visit: Visit) -> list[Component]:
    heading = html.H1(title, tabIndex="-1")
    if page is None:
        return [heading, html.P(_ELSEWHERE[visit.state.lang], className="lede")]
    return [heading, html.P(page.lede[visit.state.lang], className="lede"), *_changes(page, visit), *page.layout(visit)]


def _changes(page: Page, visit: Visit) -> list[Component]:
    """What has changed since the day the reader compares with, of what the page is about."""
    filters = visit.state.filters
    if not filters.since:
        return []
    about = replace(visit.state, filters=replace(filters, topic=page.topics))
    return [chart_card("changes", replace(visit, state=about))]


_ELSEWHERE = Words("위의 목록에서 다른 쪽을 골라 주십시오.", "Please choose another page from the list above.")
