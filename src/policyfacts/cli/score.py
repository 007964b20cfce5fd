"""`policyfacts score`."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from policyfacts.cli._command import Command, Option
from policyfacts.errors import DataError, Problem
from policyfacts.extract.decode import read_file
from policyfacts.extract.score import KINDS, Line, Scores, score
from policyfacts.facts.write import save

GOLD = Option(
    ("--gold",),
    {"type": Path, "required": True, "metavar": "FILE", "help": "labelled mentions, JSON lines; lines may carry lang"},
)
PREDICTIONS = Option(("predictions",), {"type": Path, "metavar": "PREDICTIONS", "help": "what `mentions` printed"})
ACCEPTED = Option(
    ("--accepted",),
    {"type": Path, "metavar": "FILE", "help": "the last accepted score (default: beside the gold file)"},
)
ACCEPT = Option(("--accept",), {"action": "store_true", "help": "accept this score: later ones are compared with it"})


def run(options: argparse.Namespace) -> int:
    """Print precision, recall and F1 per kind and language, and what was gained and lost since the accepted score."""
    scores = score(_lines(options.gold), _lines(options.predictions))
    accepted = options.accepted or options.gold.with_suffix(".accepted.txt")
    print("\n".join(_report(scores)))
    if accepted.exists():
        before = set(read_file(accepted).splitlines())
        print("\n".join(_difference(before, scores)))
    if options.accept:
        save(accepted, "".join(f"{name}\n" for name in sorted(scores.right)))
    return 0


def _report(scores: Scores) -> Iterator[str]:
    yield f"{'kind':14} {'lang':4} {'precision':>9} {'recall':>7} {'F1':>6} {'right':>6} {'found':>6} {'labelled':>8}"
    for kind in KINDS:
        for lang in sorted({lang for of, lang in scores.by_kind if of == kind}, key=lambda lang: (lang != "all", lang)):
            each = scores.by_kind[kind, lang]
            yield (
                f"{kind:14} {lang:4} {each.precision:9.3f} {each.recall:7.3f} {each.f1:6.3f} "
                f"{each.right:6} {each.predicted:6} {each.labelled:8}"
            )
    for (kind, detail), (right, compared) in scores.details.items():
        yield f"{kind} {detail}: {right} of {compared} right"


def _difference(before: set[str], scores: Scores) -> Iterator[str]:
    gained, lost = sorted(scores.right - before), sorted(before - scores.right)
    yield f"since the accepted score: {len(gained)} gained, {len(lost)} lost"
    yield from (f"  gained {name}" for name in gained)
    yield from (f"  lost   {name}" for name in lost)


def _lines(path: Path) -> list[Line]:
    """The JSON objects of a file, one a line.

    Raises:
        DataError: A line is not such an object; all wrong lines at once.
    """
    lines: list[Line] = []
    problems: list[Problem] = []
    for number, text in enumerate(read_file(path).splitlines(), start=1):
        if not text.strip():
            continue
        try:
            line = json.loads(text)
            lines.append({"id": line["id"], **line})
        except (ValueError, TypeError, KeyError):
            where = f"{path}:{number}"
            problems.append(Problem(where, "not a line of mentions", "expected an object with an id", "Correct it."))
    if problems:
        raise DataError(problems)
    return lines


COMMAND = Command(
    "score",
    "compare mentions with labelled ones: precision, recall, F1 per kind and language",
    run,
    (GOLD, PREDICTIONS, ACCEPTED, ACCEPT),
)
