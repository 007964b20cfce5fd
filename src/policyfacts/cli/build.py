"""`policyfacts build`."""

import argparse
from pathlib import Path

from policyfacts.cli._command import AS_OF, DATA, Command, Option, data_of
from policyfacts.tables.build import build

OUT = Option(
    ("--out",),
    {"metavar": "DIR", "type": Path, "help": "where the tables go (default: DATA/tables)"},
)


def run(options: argparse.Namespace) -> int:
    """Check the record and build its tables; with problems nothing is written."""
    data = data_of(options)
    tables = build(data, out=options.out, as_of=options.as_of or "")
    print(f"{options.out or data.tables}: {len(tables)} tables, version {tables.version}")
    return 0


COMMAND = Command(
    "build",
    "check the facts and build the tables, all at once or not at all",
    run,
    (DATA, OUT, AS_OF),
)
