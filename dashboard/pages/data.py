"""Every table: what its columns mean, and its download."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import attributes
from dashboard.components.downloads import package_menu, table_menu
from dashboard.components.fragment import Fragment
from dashboard.page import Page, Visit
from dashboard.state import page_link
from policyfacts.markup.dictionary import dictionary_html
from policyfacts.schema import TABLES, Table
from policyfacts.tables.load import known_by
from policyfacts.words import Words

_PACKAGE = Words(
    "모든 표를 설명과 함께 한 묶음으로 내려받거나, 프로그램에서 바로 읽을 수 있습니다. ",
    "All tables come as one package with their descriptions, or straight into a program. ",
)
_PROGRAMS = Words("프로그램에서 읽기", "Reading from programs")
_ROWS = Words("줄", "rows")


def layout(visit: Visit) -> Sequence[Component]:
    """One section a table: grain, rows, columns, download."""
    lang = visit.state.lang
    head = html.Div(
        [
            html.P([_PACKAGE[lang], html.A(_PROGRAMS[lang], href=page_link("/programs", visit.state))]),
            package_menu(visit),
        ],
        className="data-head",
    )
    return [head, *(_section(table, visit) for table in TABLES.values())]


def _section(table: Table, visit: Visit) -> html.Section:
    lang = visit.state.lang
    count = len(known_by(visit.tables, visit.state.filters.as_of)[table.name])
    said = (
        f"한 줄은 {table.grain.ko} · {count:,}{_ROWS.ko}",
        f"one row per {table.grain.en} · {count:,} {'row' if count == 1 else _ROWS.en}",
    )[lang == "en"]
    return html.Section(
        [
            html.H2([table.title[lang], " ", html.Code(table.name)], id=f"title-{table.name}"),
            html.Div([html.P(said, className="note"), table_menu(table, count, visit)], className="data-head"),
            Fragment(dictionary_html(table, lang)),
        ],
        id=f"table-{table.name}",
        className="card",
        **attributes({"aria-labelledby": f"title-{table.name}"}),
    )


PAGE = Page(
    path="/data",
    title=Words("자료", "Data"),
    lede=Words(
        "모든 표와 칸의 뜻, 그리고 내려받기. 금액은 원 단위 그대로입니다.",
        "Every table, what its columns mean, and its download. Amounts are exact, in won.",
    ),
    order=10,
    layout=layout,
)
