"""`policyfacts mentions`."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from policyfacts.cli._command import DATA, Command, Option, data_of, day
from policyfacts.errors import CallError, Problem
from policyfacts.extract.sources import Source, indexed_sources, sources_of
from policyfacts.extract.work import Outcome, read_here, read_in_processes, read_on_cluster

FILES = Option(("files",), {"nargs": "*", "type": Path, "metavar": "FILE", "help": "texts, or folders of texts"})
INDEX = Option(("--index",), {"type": Path, "metavar": "CSV", "help": "list of texts: id, path, published, language"})
PUBLISHED = Option(
    ("--published",),
    {
        "type": day,
        "metavar": "DATE",
        "help": "the day relative dates count from (default: what the head of the text says)",
    },
)
LANG = Option(("--lang",), {"choices": ("ko", "en", "auto"), "default": "auto", "help": "language (default: auto)"})
JOBS = Option(("--jobs",), {"type": int, "default": 1, "metavar": "N", "help": "processes (default: 1)"})
SCHEDULER = Option(("--scheduler",), {"metavar": "ADDRESS", "help": "hand the texts to this Dask cluster instead"})


def run(options: argparse.Namespace) -> int:
    """Print one line of JSON per text; unreadable texts are reported on stderr and cost nothing else."""
    failed = False
    for number, outcome in enumerate(_outcomes(options), start=1):
        for problem in outcome.problems:
            failed = True
            print(problem, file=sys.stderr)
        if outcome.line:
            print(outcome.line)
        if number % 1000 == 0 and sys.stderr.isatty():
            print(f"{number} texts", file=sys.stderr)
    return 1 if failed else 0


def _outcomes(options: argparse.Namespace) -> Iterator[Outcome]:
    data, sources = data_of(options), _sources(options)
    if options.scheduler:
        return read_on_cluster(sources, data, options.scheduler)
    return read_in_processes(sources, data, options.jobs) if options.jobs > 1 else read_here(sources, data)


def _sources(options: argparse.Namespace) -> Iterator[Source]:
    if options.index:
        return indexed_sources(options.index, options.published, options.lang)
    if options.files:
        return sources_of(options.files, options.published, options.lang)
    raise CallError(Problem("mentions", "no text is named", "expected FILE… or --index CSV", "Name at least one text."))


COMMAND = Command(
    "mentions",
    "find money, dates, designations and organisations in texts; one line of JSON each",
    run,
    (FILES, INDEX, PUBLISHED, LANG, JOBS, SCHEDULER, DATA),
)
