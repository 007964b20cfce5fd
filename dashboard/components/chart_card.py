"""One chart on a page: question, answer, drawing, table, source line, downloads."""

from typing import Any

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.charts import forms_json, forms_of, rows_of
from dashboard.components import words
from dashboard.components.add_to_briefing import add_to_briefing
from dashboard.components.attributes import attributes
from dashboard.components.downloads import download_menu
from dashboard.components.fragment import Fragment
from dashboard.components.own import Plot
from dashboard.page import Visit
from dashboard.state import State, link
from policyfacts import labels
from policyfacts.dates import format_when
from policyfacts.figures import CHARTS, Chart
from policyfacts.figures._forms import LEAST_PX
from policyfacts.figures._key import Key
from policyfacts.figures._theme import Style
from policyfacts.markup.table import TableStyle, table_html
from policyfacts.words import Lang, Words


def chart_card(slug: str, visit: Visit, *, is_alone: bool = False) -> Component:
    """A chart as a section of a page, its table open where nothing is drawn; alone, its title heads the page."""
    chart, state = CHARTS[slug], visit.state
    lang = state.lang
    rows = rows_of(slug, visit.tables, state.filters)
    table = table_html(
        rows,
        chart.shown,
        identity=f"table-{slug}",
        caption=chart.title,
        style=TableStyle(lang, state.filters.unit == "won"),
        others_at=link(f"/rows/{slug}", state),
    )
    return html.Section(
        [
            (html.H1 if is_alone else html.H2)(chart.title[lang], id=f"title-{slug}"),
            html.P(chart.takeaway(rows)[lang], className="takeaway"),
            *key_of(chart, len(rows), lang),
            *drawing(chart, rows, visit, identity=f"alt-{slug}"),
            *_caveats(chart.caveats(rows, state.filters), lang),
            _table(table, len(rows), state, is_open=chart.draw is None),
            _foot(chart, len(rows), visit),
        ],
        id=f"chart-{slug}",
        className="card",
        **attributes({"aria-labelledby": f"title-{slug}"}),
    )


def drawing(chart: Chart, rows: pd.DataFrame, visit: Visit, *, identity: str) -> list[Component]:
    """Unit, figure, and its description for those who cannot see it, with that HTML id."""
    if chart.draw is None or rows.empty:
        return []
    state, lang = visit.state, visit.state.lang
    asked = (chart.slug, visit.tables, state.filters, Style(lang, state.theme))
    narrow, wide = forms_of(*asked)
    width, height = _least_size(narrow)
    alt = chart.alt(rows)[lang]
    unit = [html.P(f"{labels.UNIT[lang]}: {chart.unit[lang]}", className="unit")] if chart.unit else []
    return [
        *unit,
        html.Div(
            html.Div(Plot(forms_json(*asked), width=width, heights=(height, _least_size(wide)[1]))),
            className="chart",
            tabIndex="0",
            role="application",
            **attributes(
                {
                    "data-chart": chart.slug,
                    "aria-label": chart.title[lang],
                    "aria-describedby": identity,
                }
            ),
        ),
        html.P(alt, id=identity, className="visually-hidden"),
    ]


def _least_size(figure: dict[str, Any]) -> tuple[int, int]:
    """How narrow a figure may be drawn, and how high it is."""
    layout = figure["layout"]
    return int((layout.get("meta") or {}).get(LEAST_PX, 0)), int(layout["height"])


def key_of(chart: Chart, marks: int, lang: Lang) -> list[Component]:
    """What colours, patterns and shapes stand for; nothing where nothing is drawn."""
    if not (chart.key and marks):
        return []
    entries = [html.Li([html.Span(className=_swatch(each), **_HIDDEN), each.words[lang]]) for each in chart.key]
    return [html.Ul(entries, className="chart-key", **attributes({"aria-label": words.KEY[lang]}))]


_HIDDEN = attributes({"aria-hidden": "true"})


def _swatch(entry: Key) -> str:
    states = [name for name, is_so in (("hatched", entry.is_hatched), ("hollow", entry.is_hollow)) if is_so]
    return " ".join(("swatch", f"swatch-{entry.shape}", f"in-{entry.colour}", *states))


def _caveats(said: tuple[Words, ...], lang: Lang) -> list[Component]:
    if not said:
        return []
    label = attributes({"aria-label": words.CAVEATS[lang]})
    return [html.Ul([html.Li(each[lang]) for each in said], className="hazards", **label)]


def _table(table: str, count: int, state: State, *, is_open: bool) -> Component:
    if is_open:
        return Fragment(table, className="chart-table")
    label = f"{words.SHOW_TABLE[state.lang]} ({count} {words.ROWS[state.lang]})"
    if state.lang == "ko":
        label = f"{words.SHOW_TABLE.ko} ({count}{words.ROWS.ko})"
    return html.Details([html.Summary(label), Fragment(table)], className="chart-table")


def _foot(chart: Chart, rows: int, visit: Visit) -> html.Div:
    lang, state = visit.state.lang, visit.state
    as_of = state.filters.as_of or visit.tables.newest
    day = format_when(as_of, lang) if as_of else "–"
    return html.Div(
        [
            html.Span(f"{labels.AS_OF[lang]} {day}"),
            html.Span(_sources(visit), className="source"),
            add_to_briefing(chart, visit.state),
            download_menu(chart, rows, visit),
        ],
        className="card-foot",
    )


def _sources(visit: Visit) -> str:
    count = len(visit.tables["articles"])
    if visit.state.lang == "ko":
        return f"자료: 기사 {count}건, {visit.tables.project.title.ko}"
    return f"Source: {count} {'article' if count == 1 else 'articles'}, {visit.tables.project.title.en}"
