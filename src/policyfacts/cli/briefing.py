"""`policyfacts briefing`."""

import argparse
import sys
from pathlib import Path

from policyfacts.briefings import FORMATS, file_stem, fill
from policyfacts.briefings._file import read_file, ready_made
from policyfacts.cli._command import AS_OF, DATA, Command, Option, data_of
from policyfacts.errors import DataError, Problem
from policyfacts.facts.write import save_bytes
from policyfacts.tables.load import load_tables

FILE = Option(("file",), {"metavar": "FILE", "help": "briefing file, or the name of one in data/briefings"})
FORMAT = Option(("--format",), {"choices": tuple(FORMATS), "required": True, "help": "file format"})
LANG = Option(("--lang",), {"choices": ("ko", "en"), "help": "language (default: the briefing's own)"})
OUT = Option(
    ("--out",), {"metavar": "FILE", "type": Path, "help": "where to (default: the usual name, here; - for stdout)"}
)


def run(options: argparse.Namespace) -> int:
    """Write a briefing to a file, the same bytes as the dashboard's download."""
    data, path = data_of(options), Path(options.file)
    made = {} if path.is_file() else ready_made(data)
    briefing = made[options.file] if options.file in made else read_file(path)
    wanted = FORMATS[options.format]
    if not wanted.is_installed:
        what = f"the package {wanted.needs} is missing"
        fix = f"Install policyfacts[{wanted.kind}]."
        raise DataError(Problem(f"--format {options.format}", what, "expected it to be installed", fix))
    shown = fill(briefing, load_tables(data), lang=options.lang, as_of=options.as_of or "")
    content = wanted.write(shown)
    if str(options.out) == "-":
        sys.stdout.buffer.write(content)
        return 0
    out = options.out or Path(f"{file_stem(shown)}.{options.format}")
    save_bytes(out, content)
    print(out)
    return 0


COMMAND = Command(
    "briefing",
    "write a briefing as slides or another file",
    run,
    (FILE, FORMAT, LANG, AS_OF, OUT, DATA),
)
