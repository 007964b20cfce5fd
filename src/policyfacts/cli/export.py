"""`policyfacts export`."""

import argparse
import sys
from pathlib import Path

from policyfacts.cli._command import AS_OF, DATA, LANG, Command, Option, data_of
from policyfacts.errors import CallError, Problem
from policyfacts.exports import EXPORTS
from policyfacts.exports._export import Bundle, chart_bundle, table_bundle
from policyfacts.facts.write import save_bytes
from policyfacts.figures import CHARTS
from policyfacts.schema import TABLES
from policyfacts.tables.load import load_tables
from policyfacts.text import choices
from policyfacts.views.filters import CHOICES, read_filters

WHAT = Option(
    ("what",),
    {
        "metavar": "CHART|TABLE",
        "help": "slug of a chart or name of a table; see `policyfacts list`",
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
    {"nargs": "*", "metavar": "KEY=VALUE", "help": f"filters as in a link: {', '.join(CHOICES)}"},
)


def run(options: argparse.Namespace) -> int:
    """Write one chart's rows or one table, the same bytes as the dashboard's download."""
    bundle = _bundle(options)
    content = EXPORTS[options.format].write(bundle)
    if str(options.out) == "-":
        sys.stdout.buffer.write(content)
        return 0
    path = options.out or Path(f"{bundle.file_stem}.{options.format}")
    save_bytes(path, content)
    print(path)
    return 0


def _bundle(options: argparse.Namespace) -> Bundle:
    tables = load_tables(data_of(options))
    query = dict(pair.partition("=")[::2] for pair in options.state)
    unknown = [key for key in query if key not in CHOICES]
    filters, notices = read_filters({**query, "as_of": options.as_of or query.get("as_of", "")}, tables)
    if unknown or notices:
        problems = [
            Problem("KEY=VALUE", f"unknown key {key!r}", choices(key, CHOICES), "Correct the key.") for key in unknown
        ]
        problems += [
            Problem(
                "KEY=VALUE",
                notice.en,
                "expected a value that the record holds",
                "Correct the value.",
            )
            for notice in notices
        ]
        raise CallError(problems)
    if options.what in CHARTS:
        return chart_bundle(CHARTS[options.what], tables, filters, options.lang)
    if options.what in TABLES:
        return table_bundle(TABLES[options.what], tables, options.lang, filters.as_of)
    raise CallError(
        Problem(
            options.what,
            "there is no such chart or table",
            choices(options.what, [*CHARTS, *TABLES]),
            "See `policyfacts list charts` and `policyfacts list tables`.",
        )
    )


COMMAND = Command(
    "export",
    "write a chart's rows or a table to a file",
    run,
    (WHAT, STATE, FORMAT, AS_OF, LANG, OUT, DATA),
)
