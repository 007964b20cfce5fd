"""`policyfacts list`."""

import argparse

from policyfacts.cli._command import Command, Option
from policyfacts.exports import EXPORTS
from policyfacts.figures import CHARTS
from policyfacts.schema import TABLES

_LISTS = {
    "charts": lambda: {slug: chart.title for slug, chart in CHARTS.items()},
    "tables": lambda: {name: table.title for name, table in TABLES.items()},
    "exports": lambda: {extension: export.words for extension, export in EXPORTS.items()},
}


def run(options: argparse.Namespace) -> int:
    """List what there is, one a line: name, Korean, English."""
    for name, words in _LISTS[options.what]().items():
        print(name, words.ko, words.en, sep="\t")
    return 0


COMMAND = Command(
    "list",
    "list charts, tables or exports",
    run,
    (Option(("what",), {"choices": tuple(_LISTS), "help": "what to list"}),),
)
