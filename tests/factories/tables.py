"""Tables in memory, with claims computed."""

from policyfacts.facts.project import Project
from policyfacts.schema import TABLES
from policyfacts.tables.assemble import with_computed
from policyfacts.tables.frames import frame
from policyfacts.tables.model import Tables
from policyfacts.words import Words
from tests.factories.rows import complete

_PAIR = Words("시험", "test")
PROJECT = Project(_PAIR, _PAIR, _PAIR, _PAIR, _PAIR, _PAIR, "here")


def make_tables(**rows):
    """Tables that hold these rows, what they point to, and the claims they make: `make_tables(funding=[{...}])`."""
    full = complete(rows)
    frames = {name: frame(table, full[name]) for name, table in TABLES.items()}
    return with_computed(Tables(frames, PROJECT, "version-1"))
