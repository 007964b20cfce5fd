"""Decisions: which answer a person prefers, from YAML files in `decisions/`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from policyfacts.errors import DataError, Problem
from policyfacts.facts._yaml import Mapped, mappings, read_yaml
from policyfacts.facts.reader import Reader
from policyfacts.paths import DataFolder
from policyfacts.schema import TABLES
from policyfacts.schema._values import Value


@dataclass(frozen=True)
class Decision:
    """One preference, as written: fields by column name of the table decisions, with their lines."""

    values: Mapping[str, Value]
    file: str
    line: int
    lines: Mapping[str, int] = field(default_factory=dict)

    def place(self, column: str = "") -> str:
        """`file:line` of a field, or of the decision."""
        return f"{self.file}:{self.lines.get(column, self.line)}"


def read_decisions(data: DataFolder) -> tuple[list[Decision], list[Problem]]:
    """Every decision of an instance, in the order of the files, and every problem met on the way."""
    decisions: list[Decision] = []
    problems: list[Problem] = []
    for path in sorted(data.decisions.rglob("*.yaml")):
        shown = path.relative_to(data.root.parent).as_posix()
        try:
            node = read_yaml(path, shown)
        except DataError as error:
            problems.extend(error.problems)
            continue
        reader = Reader(shown)
        if isinstance(node, Mapped):
            decisions.extend(_decisions(node, reader))
        else:
            reader.report(1, "the file is not a mapping", "expected `decisions:`", "Begin the file with `decisions:`.")
        problems.extend(reader.problems)
    return decisions, problems


def _decisions(node: Mapped, reader: Reader) -> Iterator[Decision]:
    reader.known(node, ("decisions",), "section")
    reader.is_list(node, "decisions")
    for entry in mappings(node.entries.get("decisions")):
        values, lines = reader.fields(entry, TABLES["decisions"].columns, also=())
        yield Decision(values, reader.shown, entry.line, lines)
