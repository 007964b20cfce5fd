"""`policyfacts propose`."""

import argparse
import hashlib
import sys
from collections.abc import Set as AbstractSet
from pathlib import Path

from policyfacts.cli._command import DATA, LANG, Command, Option, data_of, day
from policyfacts.errors import CallError, Problem
from policyfacts.extract.decode import decode, read_bytes
from policyfacts.extract.lexicon import read_lexicon
from policyfacts.extract.propose import proposal_text, propose
from policyfacts.extract.read import Knowledge
from policyfacts.facts.record import read_record
from policyfacts.facts.write import save
from policyfacts.text import choices

FILE = Option(("file",), {"type": Path, "metavar": "FILE", "help": "the article's text"})
PUBLISHED = Option(
    ("--published",),
    {"type": day, "metavar": "DATE", "required": True, "help": "the day it was published (ISO)"},
)
PUBLISHER = Option(("--publisher",), {"metavar": "ID", "help": "id in publishers.csv (default: found in the text)"})
OUT = Option(("--out",), {"type": Path, "metavar": "FILE", "help": "where to (default: stdout)"})


def run(options: argparse.Namespace) -> int:
    """Print the facts that an article states, as a fact file to review; remarks also on stderr."""
    data = data_of(options)
    content = read_bytes(options.file)
    text = decode(content, str(options.file))
    record, problems = read_record(data)
    for problem in problems:
        print(problem, file=sys.stderr)
    _check_publisher(options.publisher, record.registry.ids("publishers"))
    proposal = propose(
        text,
        options.published,
        Knowledge(read_lexicon(data.lexicon), record.registry),
        record.articles,
        publisher=options.publisher,
        article_id=options.out.stem if options.out else None,
        sha256=hashlib.sha256(content).hexdigest(),
    )
    for remark in proposal.remarks:
        place = f"fact {remark.fact}: " if remark.fact else ""
        print(f"{options.file}: {place}{remark.words[options.lang]}", file=sys.stderr)
    written = proposal_text(proposal, options.lang)
    if options.out:
        save(options.out, written)
        print(options.out)
    else:
        print(written, end="")
    return 0


def _check_publisher(publisher: str | None, known: AbstractSet[str]) -> None:
    if publisher and publisher not in known:
        fix = "Correct it, or add a row to data/registry/publishers.csv."
        raise CallError(Problem("--publisher", f"publisher {publisher!r} is unknown", choices(publisher, known), fix))


COMMAND = Command(
    "propose",
    "propose the facts that an article states, as a fact file to review",
    run,
    (FILE, PUBLISHED, PUBLISHER, OUT, LANG, DATA),
)
