"""The application: shell, every page, the routes beside them."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from dash import html
from dash.development.base_component import Component
from flask import request

from dashboard import pages
from dashboard.admission import Admission
from dashboard.components import words
from dashboard.components.chart_card import chart_card
from dashboard.components.evidence_panel import evidence_panel
from dashboard.components.filter_bar import filter_bar
from dashboard.components.presentation import presentation
from dashboard.components.shell import notices, site_footer, site_header
from dashboard.compression import add_compression
from dashboard.cors import add_cors
from dashboard.data import Served
from dashboard.hosts import add_host_check
from dashboard.index import Dashboard, Head
from dashboard.log import add_log
from dashboard.notices import add_notices
from dashboard.page import Page, Visit
from dashboard.prefix import add_prefix
from dashboard.routes.api import add_api_routes
from dashboard.routes.briefing import add_briefing_routes, add_briefing_size_route
from dashboard.routes.download import add_download_routes, add_size_routes
from dashboard.routes.evidence import add_evidence_route
from dashboard.routes.health import add_health_routes
from dashboard.routes.notes import add_notes_route
from dashboard.routes.options import add_options_route
from dashboard.routes.rows import add_rows_route
from dashboard.routes.steward import add_no_steward_routes, add_steward_routes
from dashboard.routes.style import add_style_route
from dashboard.security import add_security_headers
from dashboard.settings import Settings
from dashboard.state import read_state
from policyfacts.complaints import Complaint
from policyfacts.discover import discover
from policyfacts.markup.steward import banner
from policyfacts.paths import DataFolder
from policyfacts.steward.desk import Desk
from policyfacts.words import Words

_ALL = sorted((cast(Page, item) for item in discover(pages, "PAGE").values()), key=lambda page: page.order)
PAGES: tuple[Page, ...] = tuple(page for page in _ALL if not page.is_edit)
"""Every page that readers see, in the order of the navigation."""
EDIT_PAGES: tuple[Page, ...] = tuple(page for page in _ALL if page.is_edit)
"""Pages that are there in edit mode alone."""


@dataclass(frozen=True)
class Editing:
    """Edit mode, as one visitor sees it: a steward is shown the way to the desk, and what is wrong on disk."""

    is_steward: bool = False
    complaints: tuple[Complaint, ...] = ()


def create_app(
    data: Path | DataFolder,
    settings: Settings = Settings(),  # noqa: B008, it is frozen
    *,
    desk: Desk | None = None,
    admission: Admission | None = None,
) -> Dashboard:
    """The dashboard of one instance.

    Args:
        data: Its data folder, with built tables.
        settings: Names it answers to, limits, log; by default those of one's own machine.
        desk: What edits the record; without one the dashboard is read-only.
        admission: Who may edit; whoever is at this machine by default.

    Raises:
        DataError: There are no whole tables; build them first.
    """
    served = Served(data if isinstance(data, DataFolder) else DataFolder(data), settings.tables)
    admitted = admission or Admission()

    def show(path: str, search: str) -> tuple[list[Component], Head]:
        return render(served, path, search, _editing(desk, admitted))

    app = Dashboard(served, show, prefix=settings.prefix, is_kept=desk is None)
    add_prefix(app.server, settings.prefix)
    app.server.config["MAX_CONTENT_LENGTH"] = replace(settings, edit=desk is not None).most_bytes
    if settings.log == "json":
        add_log(app.server, [page.path for page in PAGES])  # first, so that it is the last to see an answer
    add_host_check(app.server, settings.allow_host)
    add_notices(app.server)
    add_health_routes(app.server, served)
    if desk:
        add_steward_routes(app.server, served, desk, admitted, PAGES)
        app.own_files = {page.path: ("steward.css", "steward.js") for page in EDIT_PAGES}
    else:
        add_no_steward_routes(app.server)
    add_evidence_route(app.server, served)
    add_rows_route(app.server, served)
    add_options_route(app.server, served)
    add_briefing_routes(app.server, served)
    add_briefing_size_route(app.server, served)
    add_notes_route(app.server, served)
    add_download_routes(app.server, served)
    add_size_routes(app.server, served)
    add_api_routes(app.server, served)
    add_style_route(app.server)
    add_cors(app.server, settings.cors)
    add_compression(app.server)
    add_security_headers(app.server, ())
    return app


def _editing(desk: Desk | None, admission: Admission) -> Editing | None:
    if desk is None:
        return None
    is_steward = admission.is_own_visit(request) and bool(not admission.token or admission.session(request))
    return Editing(is_steward, desk.complaints() if is_steward else ())


def render(served: Served, path: str, search: str, editing: Editing | None = None) -> tuple[list[Component], Head]:
    """A page for a link, and what the browser's window needs to know of it; a pure function of both and the tables.

    Args:
        served: The tables.
        path: The page.
        search: What the link asks for.
        editing: Who visits in edit mode; None when the dashboard is read-only.
    """
    tables = served.tables()
    state, said = read_state(search, tables)
    visit = Visit(tables, state, served.data)
    known = (*PAGES, *EDIT_PAGES) if editing else PAGES
    page = next((page for page in known if page.path == path), None)
    listed = known if editing and editing.is_steward else PAGES
    told = banner(state.lang, editing.complaints) if editing else []
    title = page.title[state.lang] if page else words.NOT_FOUND[state.lang]
    is_presented = bool(state.present and state.items)
    head = Head(
        title=f"{title} – {tables.project.title[state.lang]}",
        lang=state.lang,
        theme=state.theme,
        is_found=bool(page or state.chart or is_presented),
    )
    if is_presented:
        return [*presentation(visit), evidence_panel(state.lang)], head
    if state.chart:
        return [
            html.Main([*notices(said, state), chart_card(state.chart, visit, is_alone=True)], id="main", tabIndex="-1"),
            evidence_panel(state.lang),
        ], head
    return [
        site_header(listed, page, path, visit),
        *([html.Div([html.P(line) for line in told], className="notice", role="alert")] if told else []),
        *([filter_bar(page, path, visit)] if page and not page.is_edit else []),
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
