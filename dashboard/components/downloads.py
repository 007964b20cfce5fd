"""The menu of files that carry what a chart or table shows; sizes are asked for when it is opened."""

from collections.abc import Iterable
from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboard.components import words
from dashboard.components.attributes import attributes
from dashboard.components.fragment import Fragment
from dashboard.page import Visit
from dashboard.state import State, link
from policyfacts.exports import formats
from policyfacts.exports._bundle import ALL, ALL_TABLES
from policyfacts.figures import Chart
from policyfacts.markup.download_list import FileLink, download_list_html
from policyfacts.schema import Table
from policyfacts.views.chosen import without_choices
from policyfacts.words import Lang, Words

_SHOWN = Words("보이는 그대로", "As shown")
_FULL = Words("전체", "Everything")
_COPY = Words("출처 문구 복사", "Copy citation")
_COPIED = Words("출처 문구를 복사했습니다.", "The citation was copied.")
_KB = 1_000


def download_menu(chart: Chart, rows: int, visit: Visit) -> html.Details:
    """Files of a chart: of what is shown and, where choices leave rows out, of everything."""
    state = visit.state
    everything = without_choices(state.filters)
    parts = [(_SHOWN, rows, state)] if everything != state.filters else [(_FULL, rows, state)]
    if everything != state.filters:
        full = len(chart.rows(visit.tables, everything))
        parts.append((_FULL, full, replace(state, filters=everything)))
    is_drawn = chart.draw is not None and rows > 0
    groups = [_group(f"charts/{chart.slug}", chart.slug, part, is_drawn=is_drawn) for part in parts]
    return _menu(groups, chart.title[state.lang], state.lang)


def table_menu(table: Table, rows: int, visit: Visit) -> html.Details:
    """Files of a whole table."""
    group = _group(f"tables/{table.name}", f"tables/{table.name}", (_FULL, rows, visit.state), is_drawn=False)
    return _menu([group], table.title[visit.state.lang], visit.state.lang)


def package_menu(visit: Visit) -> html.Details:
    """The package of every table, and its description."""
    state, lang = visit.state, visit.state.lang
    described = FileLink("datapackage.json", link("/datapackage.json", state))
    listed = download_list_html([_item(f"/download/{ALL}.zip", "zip", state), described])
    group = html.Div(Fragment(listed), **attributes({"data-sizes": link(f"/download/sizes/{ALL}", state)}))
    return _menu([group], ALL_TABLES[lang], lang)


def size_text(count: int) -> str:
    """Size of a file as readers know it.

    >>> size_text(84_210), size_text(999), size_text(1_260_000)
    ('84 KB', '999 B', '1.3 MB')
    """
    if count < _KB:
        return f"{count:,} B"
    return f"{count / _KB:,.0f} KB" if count < _KB * _KB else f"{count / _KB / _KB:,.1f} MB"


def _menu(groups: Iterable[Component], about: str, lang: Lang) -> html.Details:
    copied = {"data-done": _COPIED[lang], "hidden": "hidden"}
    copy = html.Button(_COPY[lang], type="button", className="download-copy", **attributes(copied))
    summary = html.Summary(
        [words.DOWNLOAD[lang], html.Span(f": {about}", className="visually-hidden")], className="download-open"
    )
    return html.Details([summary, html.Div([*groups, copy], className="download-menu")], className="downloads")


def _group(asked: str, path: str, part: tuple[Words, int, State], *, is_drawn: bool) -> html.Div:
    """One list of formats under what it holds and how many rows that is."""
    name, rows, state = part
    lang = state.lang
    count = f"{rows:,}{words.ROWS.ko}" if lang == "ko" else f"{rows:,} {'row' if rows == 1 else words.ROWS.en}"
    items = [_item(f"/download/{path}.{extension}", extension, state) for extension in formats(is_drawn=is_drawn)]
    return html.Div(
        Fragment(download_list_html(items, f"{name[lang]}: {count}")),
        **attributes({"data-sizes": link(f"/download/sizes/{asked}", state)}),
    )


def _item(path: str, extension: str, state: State) -> FileLink:
    name = formats(is_drawn=True)[extension].words[state.lang]
    return FileLink(f"{name} {words.DOWNLOAD[state.lang]}", link(path, state), extension)
