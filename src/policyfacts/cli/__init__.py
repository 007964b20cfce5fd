"""`policyfacts`: the command line. One command a module, each ends in COMMAND."""

import argparse
import sys
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import cast

from policyfacts.cli._command import Command
from policyfacts.discover import discover
from policyfacts.errors import DataError

OK, PROBLEMS, WRONG_CALL = 0, 1, 2

_ORDER = ("check", "build", "verify", "list", "export")


def commands() -> dict[str, Command]:
    """Every command by name, in the order of the help."""
    found = [cast(Command, item) for item in discover(sys.modules[__name__], "COMMAND").values()]
    rank = {name: place for place, name in enumerate(_ORDER)}
    found.sort(key=lambda command: (rank.get(command.name, len(rank)), command.name))
    return {command.name: command for command in found}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0 when clean, 1 with problems on stderr (one a line), 2 for a wrong call."""
    for stream in (sys.stdout, sys.stderr):
        # Windows consoles may not speak Korean; a name must never end a run.
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    parser = argparse.ArgumentParser(prog="policyfacts", description=__doc__)
    parser.add_argument("--version", action="version", version=_version())
    subparsers = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in commands().values():
        command.add_to(subparsers)
    options = parser.parse_args(arguments)
    try:
        return int(options.run(options))
    except DataError as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        return PROBLEMS


def _version() -> str:
    try:
        return version("policyfacts")
    except PackageNotFoundError:
        return "not installed"
