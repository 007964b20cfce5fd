"""What a command of the command line is."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from policyfacts.errors import CallError, Problem
from policyfacts.paths import DataFolder, default_data


@dataclass(frozen=True)
class Option:
    """One option: its flags and what argparse is told of it."""

    flags: tuple[str, ...]
    settings: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Command:
    """One command.

    Args:
        name: As typed.
        summary: What it does, in one line.
        run: Does it; returns the exit status.
        options: What it takes besides.
    """

    name: str
    summary: str
    run: Callable[[argparse.Namespace], int]
    options: tuple[Option, ...] = ()

    def add_to(self, subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
        """Make it known to the command line."""
        parser = subparsers.add_parser(self.name, help=self.summary, description=self.summary)
        for option in self.options:
            parser.add_argument(*option.flags, **option.settings)  # type: ignore[arg-type]
        parser.set_defaults(run=self.run)


def day(text: str) -> date:
    """A day given as an option."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date; write it as 2024-08-05") from None


def iso_day(text: str) -> str:
    """An ISO day given as an option."""
    return day(text).isoformat()


DATA = Option(
    ("--data",),
    {
        "metavar": "DIR",
        "type": Path,
        "help": "data folder (default: ./data, then the installed data)",
    },
)
AS_OF = Option(
    ("--as-of",),
    {
        "metavar": "DATE",
        "type": iso_day,
        "help": "the world as known that day (ISO)",
    },
)
LANG = Option(("--lang",), {"choices": ("ko", "en"), "default": "ko", "help": "language (default: ko)"})


def data_of(options: argparse.Namespace) -> DataFolder:
    """The data folder that a call means.

    Raises:
        CallError: There is no such folder.
    """
    data = DataFolder(options.data.resolve()) if options.data else default_data()
    if not data.root.is_dir():
        raise CallError(
            Problem(
                str(data.root),
                "there is no such folder",
                "expected the data folder of an instance",
                "Give the folder with --data DIR.",
            )
        )
    return data
