"""Files that readers ask for, made once for all who ask the same."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from dashboard.state import State, read_state
from policyfacts.exports import EXPORTS, formats_of
from policyfacts.exports._bundle import Bundle, chart_bundle, table_bundle
from policyfacts.exports.as_zip import all_tables
from policyfacts.figures import CHARTS
from policyfacts.schema import TABLES
from policyfacts.tables.csvs import csv_bytes
from policyfacts.tables.describe import manifest, resource
from policyfacts.tables.load import known_by
from policyfacts.tables.model import Tables
from policyfacts.views.filters import Filters

Kind = Literal["charts", "tables"]
KINDS: Mapping[str, Mapping[str, object]] = {"charts": CHARTS, "tables": TABLES}


@dataclass(frozen=True)
class Asked:
    """One chart or table as a link asks for it: all that changes its files."""

    kind: str
    name: str
    tables: Tables
    state: State

    @property
    def bundle(self) -> Bundle:
        """What goes into the files."""
        return _bundle(self)

    @property
    def formats(self) -> list[str]:
        """The endings it can be had with."""
        return list(formats_of(self.bundle))

    def content(self, extension: str) -> bytes:
        """The file with that ending."""
        return _content(self, extension)


def asked(kind: str, name: str, tables: Tables, search: str) -> Asked | None:
    """What a query string asks for; None when there is no such chart or table."""
    if name not in KINDS.get(kind, {}):
        return None
    state, _ = read_state(search, tables)
    if kind == "tables":
        # A table is whole, and the same in every theme.
        return Asked(kind, name, tables, State(state.lang, filters=Filters(as_of=state.filters.as_of)))
    return Asked(kind, name, tables, State(state.lang, state.theme, state.filters))


@lru_cache(maxsize=8)
def package(tables: Tables, state: State) -> tuple[str, bytes]:
    """File name and bytes of the package of every table."""
    return all_tables(tables, state.lang, state.filters.as_of)


@lru_cache(maxsize=8)
def description(tables: Tables, as_of: str) -> bytes:
    """The data package whose files are the addresses that programs read."""
    known = known_by(tables, as_of)
    query = f"?as_of={as_of}" if as_of else ""
    resources = [
        resource(TABLES[name], csv_bytes(rows), beside=known, path=f"api/v1/tables/{name}.csv{query}")
        for name, rows in known.items()
    ]
    return manifest(tables.project, resources, version=tables.version, as_of=as_of or tables.newest)


@lru_cache(maxsize=128)
def _bundle(given: Asked) -> Bundle:
    state = given.state
    if given.kind == "charts":
        return chart_bundle(CHARTS[given.name], given.tables, state.filters, state.lang, state.theme)
    return table_bundle(TABLES[given.name], given.tables, state.lang, state.filters.as_of)


# A picture of hundreds of rows has megabytes: fewer of these are kept.
@lru_cache(maxsize=48)
def _content(given: Asked, extension: str) -> bytes:
    return EXPORTS[extension].write(given.bundle)
