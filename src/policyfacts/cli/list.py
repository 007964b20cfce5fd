"""`policyfacts list`."""

import argparse
from collections.abc import Callable

from policyfacts.briefings._file import ready_made
from policyfacts.cli._command import DATA, Command, Option, data_of
from policyfacts.exports import EXPORTS
from policyfacts.figures import CHARTS
from policyfacts.schema import TABLES
from policyfacts.words import Words

_LISTS: dict[str, Callable[[argparse.Namespace], dict[str, Words]]] = {
    "charts": lambda _: {slug: chart.title for slug, chart in CHARTS.items()},
    "tables": lambda _: {name: table.title for name, table in TABLES.items()},
    "exports": lambda _: {extension: export.words for extension, export in EXPORTS.items()},
    "briefings": lambda options: {name: made.title for name, made in ready_made(data_of(options)).items()},
}


def run(options: argparse.Namespace) -> int:
    """List what there is, one a line: name, Korean, English."""
    for name, words in _LISTS[options.what](options).items():
        print(name, words.ko, words.en, sep="\t")
    return 0


COMMAND = Command(
    "list",
    "list charts, tables, exports or briefings",
    run,
    (Option(("what",), {"choices": tuple(_LISTS), "help": "what to list"}), DATA),
)
