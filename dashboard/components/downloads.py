"""The menu of files that carry what a chart or table shows; sizes are asked for when it is opened."""

from collections.abc import Sequence
from dataclasses import replace

from dash import html

from dashboard.charts import rows_of
from dashboard.components import words
from dashboard.components.fragment import Fragment
from dashboard.page import Visit
from dashboard.state import State, link
from policyfacts.exports import formats
from policyfacts.exports._bundle import ALL, ALL_TABLES
from policyfacts.figures import Chart
from policyfacts.markup.downloads import File, Group, downloads_html
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
        full = len(rows_of(chart.slug, visit.tables, everything))
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
    described = File(link("/datapackage.json", state), "json", "datapackage.json")
    files = [_file(f"/download/{ALL}.zip", "zip", state), described]
    group = Group("", [link(f"/download/sizes/{ALL}", state)], files)
    return _menu([group], ALL_TABLES[lang], lang)


def size_text(count: int) -> str:
    """Size of a file as readers know it.

    >>> size_text(84_210), size_text(999), size_text(1_260_000)
    ('84 KB', '999 B', '1.3 MB')
    """
    if count < _KB:
        return f"{count:,} B"
    return f"{count / _KB:,.0f} KB" if count < _KB * _KB else f"{count / _KB / _KB:,.1f} MB"


def _menu(groups: Sequence[Group], about: str, lang: Lang) -> html.Details:
    summary = html.Summary(
        [words.DOWNLOAD[lang], html.Span(f": {about}", className="visually-hidden")], className="download-open"
    )
    # As one piece of HTML: a page of tables has hundreds of these links, and components are slow.
    inside = downloads_html(groups, copy=_COPY[lang], copied=_COPIED[lang])
    return html.Details([summary, Fragment(inside, className="download-menu")], className="downloads")


def _group(asked: str, path: str, part: tuple[Words, int, State], *, is_drawn: bool) -> Group:
    """One list of formats under what it holds and how many rows that is."""
    name, rows, state = part
    lang = state.lang
    count = f"{rows:,}{words.ROWS.ko}" if lang == "ko" else f"{rows:,} {'row' if rows == 1 else words.ROWS.en}"
    files = [_file(f"/download/{path}.{extension}", extension, state) for extension in formats(is_drawn=is_drawn)]
    # Pictures take longer to make than all other formats together, so their sizes come by themselves.
    sizes = [link(f"/download/sizes/{asked}{part}", state) for part in ("", *(["/pictures"] if is_drawn else []))]
    return Group(f"{name[lang]}: {count}", sizes, files)


def _file(path: str, extension: str, state: State) -> File:
    name = formats(is_drawn=True)[extension].words[state.lang]
    return File(link(path, state), extension, f"{name} {words.DOWNLOAD[state.lang]}")
