"""Decisions: which answer a person prefers, from YAML files in `decisions/`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from policyfacts.complaints import Complaint, ComplaintError
from policyfacts.facts._yaml import Mapped, mappings, read_yaml
from policyfacts.facts.reader import Reader
from policyfacts.paths import DataFolder
from policyfacts.schema import TABLES
from policyfacts.schema._values import Value
from policyfacts.words import Words

_NO_DECISIONS = Words(
    "결정 파일의 형식이 아닙니다. 결정을 하나씩 늘어놓으십시오.", "This is no file of decisions. List them one by one."
)


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


def read_decisions(data: DataFolder) -> tuple[list[Decision], list[Complaint]]:
    """Every decision of an instance, in the order of the files, and every problem met on the way."""
    decisions: list[Decision] = []
    problems: list[Complaint] = []
    for path in sorted(data.decisions.rglob("*.yaml")):
        shown = path.relative_to(data.root.parent).as_posix()
        try:
            node = read_yaml(path, shown)
        except ComplaintError as error:
            problems.extend(error.problems)
            continue
        reader = Reader(shown)
        if isinstance(node, Mapped):
            decisions.extend(_decisions(node, reader))
        else:
            expected, fix = "expected `decisions:`", "Begin the file with `decisions:`."
            reader.report(1, "the file is not a mapping", expected, fix, _NO_DECISIONS)
        problems.extend(reader.problems)
    return decisions, problems


def _decisions(node: Mapped, reader: Reader) -> Iterator[Decision]:
    reader.known(node, ("decisions",), "section")
    reader.is_list(node, "decisions")
    for entry in mappings(node.entries.get("decisions")):
        values, lines = reader.fields(entry, TABLES["decisions"].columns, also=())
        yield Decision(values, reader.shown, entry.line, lines)
