"""`policyfacts verify`."""

import argparse
import sys
from pathlib import Path

from policyfacts.cli._command import DATA, Command, Option, data_of
from policyfacts.errors import Problem
from policyfacts.facts.record import read_record
from policyfacts.facts.verify import verify

ARTICLES = Option(
    ("--articles",),
    {"metavar": "DIR", "type": Path, "required": True, "help": "folder of article texts"},
)


def run(options: argparse.Namespace) -> int:
    """Hold every phrase against its article's text."""
    record, found = read_record(data_of(options))
    seen = verify(record.articles, options.articles)
    problems: list[Problem] = sorted([*found, *seen.problems])
    for problem in problems:
        print(problem, file=sys.stderr)
    print(
        f"{seen.articles} texts with the recorded sha256, {seen.phrases} phrases in their paragraph, "
        f"{seen.without_fingerprint} articles without a recorded text"
    )
    return 1 if problems else 0


COMMAND = Command("verify", "hold each phrase and sha256 against the articles' own text", run, (ARTICLES, DATA))
