"""`policyfacts publish`."""

import argparse

from policyfacts.cli._command import DATA, Command, Option, data_of
from policyfacts.facts.record import checked_record
from policyfacts.tables.assemble import assemble
from policyfacts.tables.build import build_files, inputs_version
from policyfacts.tables.shared import publish

PLACE = Option(
    ("place",),
    {"metavar": "PLACE", "help": "a folder, or an address such as s3://bucket/tables"},
)


def run(options: argparse.Namespace) -> int:
    """Check the record, and put its tables where several servers read them; with problems nothing is written."""
    data = data_of(options)
    tables = assemble(checked_record(data), version=inputs_version(data))
    name = publish(options.place, build_files(tables))
    print(f"{options.place}: {len(tables)} tables, version {tables.version}, as {name}")
    return 0


COMMAND = Command(
    "publish",
    "put the tables where several servers read them, in one step",
    run,
    (PLACE, DATA),
)
