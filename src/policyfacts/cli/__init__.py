"""`policyfacts`: the command line. One command a module, each ends in COMMAND."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import cast

from policyfacts.cli._command import Command
from policyfacts.discover import discover
from policyfacts.errors import CallError, DataError, Problem

OK, PROBLEMS, WRONG_CALL = 0, 1, 2

_ORDER = ("check", "build", "verify", "list", "export", "briefing")


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
    options = _parsed(parser, arguments)
    try:
        return int(options.run(options))
    except DataError as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        return WRONG_CALL if isinstance(error, CallError) else PROBLEMS
    except BrokenPipeError:
        # Whoever reads the output has read enough, as `head` does; nothing is left to say to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except OSError as error:
        if error.filename is None:
            raise
        print(_unusable(error), file=sys.stderr)
        return PROBLEMS


def _parsed(parser: argparse.ArgumentParser, arguments: Sequence[str] | None) -> argparse.Namespace:
    """The call; KEY=VALUE may also follow the options, where argparse by itself takes no more words."""
    options, rest = parser.parse_known_args(arguments)
    if rest and (not hasattr(options, "state") or not all("=" in word and word[0] != "-" for word in rest)):
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    if rest:
        options.state = [*options.state, *rest]
    return options


def _unusable(error: OSError) -> Problem:
    return Problem(
        str(error.filename2 or error.filename),
        f"the file or folder cannot be used: {error.strerror}",
        "expected a place that can be read and written",
        "Give another one, or change its permissions.",
    )


def _version() -> str:
    try:
        return version("policyfacts")
    except PackageNotFoundError:
        return "not installed"
