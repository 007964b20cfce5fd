"""`policyfacts export`."""

import argparse
import sys
from pathlib import Path

from policyfacts.cli._command import AS_OF, DATA, LANG, Command, Option, data_of
from policyfacts.errors import CallError, Problem
from policyfacts.exports import EXPORTS, formats_of
from policyfacts.exports._bundle import ALL, Bundle, chart_bundle, table_bundle
from policyfacts.exports.as_zip import all_tables
from policyfacts.facts.write import save_bytes
from policyfacts.figures import CHARTS
from policyfacts.figures._theme import THEMES, Theme
from policyfacts.schema import TABLES
from policyfacts.tables.load import load_tables
from policyfacts.tables.model import Tables
from policyfacts.text import choices
from policyfacts.views.filters import CHOICES, Filters, read_filters

WHAT = Option(
    ("what",),
    {
        "metavar": "CHART|TABLE",
        "help": "chart, table (or tables/NAME), or all: every table, as zip; see `policyfacts list`",
    },
)
FORMAT = Option(("--format",), {"choices": tuple(EXPORTS), "required": True, "help": "file format"})
OUT = Option(
    ("--out",),
    {
        "metavar": "FILE",
        "type": Path,
        "help": "where to (default: the usual name, here; - for stdout)",
    },
)
STATE = Option(
    ("state",),
    {"nargs": "*", "metavar": "KEY=VALUE", "help": f"filters as in a link: {', '.join(CHOICES)}; theme of pictures"},
)


def run(options: argparse.Namespace) -> int:
    """Write one chart's rows, one table or all of them, the same bytes as the dashboard's download."""
    name, content = _file(options)
    if str(options.out) == "-":
        sys.stdout.buffer.write(content)
        return 0
    path = options.out or Path(name)
    save_bytes(path, content)
    print(path)
    return 0


def _file(options: argparse.Namespace) -> tuple[str, bytes]:
    tables = load_tables(data_of(options))
    query = dict(pair.partition("=")[::2] for pair in options.state)
    filters, theme = _filters(options, query, tables), _theme(query.get("theme", "light"))
    if options.what == ALL and options.format == "zip":
        return all_tables(tables, options.lang, filters.as_of)
    bundle = _bundle(options, tables, filters, theme)
    export = EXPORTS[options.format]
    if options.format not in formats_of(bundle):
        raise CallError(
            Problem(
                f"{options.what} --format {options.format}",
                "it cannot be had in this format" if export.is_installed else f"the package {export.needs} is missing",
                f"expected one of {', '.join(formats_of(bundle))}",
                "Choose another format." if export.is_installed else f"Install policyfacts[{export.extension}].",
            )
        )
    return f"{bundle.file_stem}.{options.format}", export.write(bundle)


def _filters(options: argparse.Namespace, query: dict[str, str], tables: Tables) -> Filters:
    known = [*CHOICES, "theme"]
    filters, notices = read_filters({**query, "as_of": options.as_of or query.get("as_of", "")}, tables)
    problems = [
        Problem("KEY=VALUE", f"unknown key {key!r}", choices(key, known), "Correct the key.")
        for key in query
        if key not in known
    ]
    problems += [
        Problem("KEY=VALUE", notice.en, "expected a value that the record holds", "Correct the value.")
        for notice in notices
    ]
    if problems:
        raise CallError(problems)
    return filters


def _theme(name: str) -> Theme:
    if name not in THEMES:
        raise CallError(Problem("KEY=VALUE", f"unknown theme {name!r}", choices(name, THEMES), "Correct the value."))
    return name


def _bundle(options: argparse.Namespace, tables: Tables, filters: Filters, theme: Theme) -> Bundle:
    if options.what in CHARTS:
        return chart_bundle(CHARTS[options.what], tables, filters, options.lang, theme)
    # A table that shares its name with a chart is asked for as in the download's address.
    name = options.what.removeprefix("tables/")
    if name in TABLES:
        return table_bundle(TABLES[name], tables, options.lang, filters.as_of)
    raise CallError(
        Problem(
            options.what,
            "there is no such chart or table",
            choices(options.what, [ALL, *CHARTS, *TABLES]),
            "See `policyfacts list charts` and `policyfacts list tables`.",
        )
    )


COMMAND = Command(
    "export",
    "write a chart's rows or a table to a file",
    run,
    (WHAT, STATE, FORMAT, AS_OF, LANG, OUT, DATA),
)
