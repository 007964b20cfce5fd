"""Links to the files that carry what a chart or table shows."""

from functools import lru_cache

from dash import html

from dashboard.components import words
from dashboard.components.attributes import attributes
from dashboard.page import Visit
from dashboard.state import link
from policyfacts.exports import EXPORTS
from policyfacts.exports._export import chart_bundle, table_bundle
from policyfacts.figures import CHARTS, Chart
from policyfacts.schema import TABLES, Table
from policyfacts.tables.model import Tables
from policyfacts.views.filters import Filters
from policyfacts.words import Lang


def download_links(chart: Chart, visit: Visit) -> list[html.A]:
    """One link a format, naming type and size."""
    state = visit.state
    return [
        _link(
            f"/download/{chart.slug}.{extension}",
            visit,
            export.words[state.lang],
            _chart_size(chart.slug, extension, visit.tables, state.filters, state.lang),
        )
        for extension, export in EXPORTS.items()
    ]


def table_links(table: Table, visit: Visit) -> list[html.A]:
    """One link a format to a whole table."""
    state = visit.state
    return [
        _link(
            f"/download/tables/{table.name}.{extension}",
            visit,
            export.words[state.lang],
            _table_size(table.name, extension, visit.tables, state.filters.as_of, state.lang),
        )
        for extension, export in EXPORTS.items()
    ]


def _link(path: str, visit: Visit, name: str, size: int) -> html.A:
    label = f"{name} {words.DOWNLOAD[visit.state.lang]} [{name.upper()}, {_size(size)}]"
    return html.A(label, href=link(path, visit.state), className="download", **attributes({"data-download": ""}))


def _size(count: int) -> str:
    return f"{count:,} B" if count < 1_000 else f"{count / 1_000:,.0f} KB"


@lru_cache(maxsize=512)
def _chart_size(slug: str, extension: str, tables: Tables, filters: Filters, lang: Lang) -> int:
    return len(EXPORTS[extension].write(chart_bundle(CHARTS[slug], tables, filters, lang)))


@lru_cache(maxsize=512)
def _table_size(name: str, extension: str, tables: Tables, as_of: str, lang: Lang) -> int:
    return len(EXPORTS[extension].write(table_bundle(TABLES[name], tables, lang, as_of)))
