"""Presenting: one item a screen, in large type, nothing else in sight; `assets/briefing.js` turns the pages."""

from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboard.charts import rows_of
from dashboard.components.attributes import attributes
from dashboard.components.chart_card import drawing, key_of
from dashboard.components.fragment import Fragment
from dashboard.page import Visit
from dashboard.state import State, link
from policyfacts.briefings import Part, part_of
from policyfacts.briefings._notes import NOTES
from policyfacts.briefings._said import part_day, source_line
from policyfacts.exports._said import filters_text
from policyfacts.markup.table import TableStyle, table_html
from policyfacts.words import Lang, Words

_TURNS = (
    ("-1", Words("이전", "Previous")),
    ("1", Words("다음", "Next")),
    ("notes", NOTES),
    ("fill", Words("전체 화면", "Full screen")),
    ("end", Words("끝내기", "End")),
)


def presentation(visit: Visit) -> list[Component]:
    """Every item as a screen; the first is shown."""
    state = visit.state
    parts = [part_of(item, visit.tables, lang=state.lang, as_of=state.filters.as_of) for item in state.items]
    screens = [_screen(part, place, len(parts), visit) for place, part in enumerate(parts, start=1)]
    marks = {"data-present": "", "data-keys": "1" if state.keys else "0"}
    buttons = _buttons(state.lang, is_hidden=state.keys)
    return [html.Main([*screens, buttons], id="main", className="presentation", tabIndex="-1", **attributes(marks))]


def _screen(part: Part, place: int, count: int, visit: Visit) -> html.Section:
    lang = visit.state.lang
    said = [source_line(part), part_day(part), filters_text(part.bundle), f"{place} / {count}"]
    return html.Section(
        [
            html.H1(part.title, id=f"screen-{place}", tabIndex="-1"),
            html.P(part.line, className="takeaway"),
            *key_of(part.chart, len(part.bundle.rows), lang),
            html.Div(_shown(part, place, visit), className="stage"),
            html.P(" · ".join(filter(None, said)), className="screen-foot"),
        ],
        className="screen",
        hidden=place > 1,
        **attributes({"data-screen": str(place), "aria-labelledby": f"screen-{place}"}),
    )


def _shown(part: Part, place: int, visit: Visit) -> list[Component]:
    rows = rows_of(part.chart.slug, visit.tables, part.filters)
    drawn = drawing(part.chart, rows, Visit(visit.tables, _state(part, visit)), identity=f"screen-alt-{place}")
    if drawn:
        return drawn
    table = table_html(
        rows,
        part.chart.shown,
        identity=f"screen-table-{place}",
        caption=part.chart.title,
        style=TableStyle(visit.state.lang, part.filters.unit == "won"),
        others_at=link(f"/rows/{part.chart.slug}", State(visit.state.lang, filters=part.filters)),
    )
    return [Fragment(table)]


def _state(part: Part, visit: Visit) -> State:
    return replace(visit.state, filters=part.filters)


def _buttons(lang: Lang, *, is_hidden: bool) -> html.Div:
    """Where keys turn the pages, out of sight until somebody reaches for them."""
    made = [html.Button(words[lang], type="button", **attributes({"data-turn": turn})) for turn, words in _TURNS]
    return html.Div(made, className="screen-turns", hidden=is_hidden)
