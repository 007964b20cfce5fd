"""The registry: who and what exists, from CSV files kept by hand."""

import csv
import io
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from policyfacts.complaints import EMPTY, NOT_LISTED, NOT_UTF8, Complaint
from policyfacts.paths import DataFolder
from policyfacts.schema import REGISTRY, TABLES, Table
from policyfacts.schema._values import UnreadableError, Value, read_value
from policyfacts.text import choices
from policyfacts.words import Words


@dataclass(frozen=True)
class Entry:
    """One row of a registry file."""

    values: Mapping[str, Value]
    place: str


# Identity is equality: what is looked up in a registry can be kept for as long as it is the same one.
@dataclass(frozen=True, eq=False)
class Registry:
    """Rows by table name, in file order."""

    entries: Mapping[str, tuple[Entry, ...]]

    def ids(self, table: str) -> Set[str]:
        """The ids that exist in a table."""
        return self._rows[table].keys()

    def names(self, table: str, identity: str, lang: str) -> list[str]:
        """Every name of a row in one language: its own and its aliases."""
        own = [str(entry.values.get(f"name_{lang}", "")) for entry in self._rows[table].get(identity, ())]
        return [*own, *(alias for alias, of in self.aliases(table, identity) if of == lang)]

    def aliases(self, table: str, identity: str) -> list[tuple[str, str]]:
        """Other names of a row, each with its language."""
        return self._aliases.get((table, identity), [])

    # Asked for with every fact: looked through once, not once a fact.
    @cached_property
    def _rows(self) -> dict[str, dict[str, list[Entry]]]:
        """Per table, the rows of each id."""
        found: dict[str, dict[str, list[Entry]]] = {name: {} for name in self.entries}
        for name, entries in self.entries.items():
            key = TABLES[name].key[0]
            for entry in entries:
                if key in entry.values:
                    found[name].setdefault(str(entry.values[key]), []).append(entry)
        return found

    @cached_property
    def _aliases(self) -> dict[tuple[str, str], list[tuple[str, str]]]:
        found: dict[tuple[str, str], list[tuple[str, str]]] = {}
        for entry in self.entries.get("aliases", ()):
            of = (str(entry.values.get("table", "")), str(entry.values.get("id", "")))
            found.setdefault(of, []).append((str(entry.values["alias"]), str(entry.values.get("lang", ""))))
        return found


def read_registry(data: DataFolder, instead: Mapping[str, str] | None = None) -> tuple[Registry, list[Complaint]]:
    """All registry files of an instance, and every problem in them.

    Args:
        data: The instance.
        instead: By table, texts that are read as if they stood in its file.
    """
    problems: list[Complaint] = []
    given = instead or {}
    entries = {name: tuple(_read_table(data, TABLES[name], problems, given.get(name))) for name in REGISTRY}
    registry = Registry(entries)
    problems.extend(problem for name in REGISTRY for problem in _check_references(registry, TABLES[name]))
    return registry, problems


def _read_table(data: DataFolder, table: Table, problems: list[Complaint], given: str | None) -> Iterator[Entry]:
    path = data.registry / f"{table.name}.csv"
    shown = path.relative_to(data.root.parent).as_posix()
    if given is None and not path.is_file():
        problems.append(
            Complaint(
                f"{shown}:1",
                "the registry file is missing",
                "expected a CSV file with a heading line",
                f"Create it with the columns {', '.join(_written(table))}.",
                Words(
                    "등록부 파일이 없습니다. 되돌리거나 새로 만드십시오.",
                    "The registry file is missing. Restore it, or make it anew.",
                ),
            )
        )
        return
    seen: dict[tuple[str, ...], str] = {}
    text = _text(path, shown, problems) if given is None else given.removeprefix("\ufeff")
    for line, row in _rows(text, shown, table, problems) if text is not None else ():
        place = f"{shown}:{line}"
        values = dict(_values(table, row, place, problems))
        key = tuple(str(values.get(name, "")) for name in table.key)
        if key in seen:
            problems.append(
                Complaint(
                    place,
                    f"{' / '.join(key)} is entered twice",
                    f"expected once; first at {seen[key]}",
                    "Remove one of the two rows.",
                    Words(
                        "이미 등록된 식별자입니다. 다른 식별자를 쓰거나 ‘이미 있는 것’을 고르십시오.",
                        "This id is taken. Use another, or choose “It is already there”.",
                    ),
                    table.key[0],
                )
            )
        seen.setdefault(key, place)
        yield Entry(values, place)


def _text(path: Path, shown: str, problems: list[Complaint]) -> str | None:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        problems.append(
            Complaint(
                f"{shown}:1",
                "the file is not UTF-8",
                "expected UTF-8 text",
                "Save the file as CSV UTF-8 (in Excel: 'CSV UTF-8').",
                NOT_UTF8,
            )
        )
        return None


def _rows(text: str, shown: str, table: Table, problems: list[Complaint]) -> Iterator[tuple[int, dict[str, str]]]:
    # Not splitlines: it also breaks at signs such as U+2028 that may stand in a cell.
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    heading = list(reader.fieldnames or [])
    if heading != _written(table):
        problems.append(
            Complaint(
                f"{shown}:1",
                f"the heading is {','.join(heading)}",
                f"expected {','.join(_written(table))}",
                "Restore the heading line.",
                Words(
                    "첫 줄의 열 이름이 다릅니다. 첫 줄을 되돌리십시오.",
                    "The first line names other columns. Restore it.",
                ),
            )
        )
        return
    try:
        for row in reader:
            if None in row or None in row.values():
                problems.append(
                    Complaint(
                        f"{shown}:{reader.line_num}",
                        "the row has more or fewer cells than the heading",
                        f"expected {len(heading)} cells",
                        "Quote cells that hold a comma.",
                        Words(
                            "칸의 수가 첫 줄과 다른 줄입니다. 쉼표가 든 칸은 따옴표로 묶으십시오.",
                            "The row has more or fewer cells than the first line. Quote cells that hold a comma.",
                        ),
                    )
                )
                continue
            yield reader.line_num, row
    except csv.Error as error:
        problems.append(
            Complaint(
                f"{shown}:{reader.reader.line_num}",
                f"this is not CSV: {error}",
                "expected quoted cells to be closed",
                "Check the quotation marks on this line and before it.",
                Words(
                    "형식이 깨진 줄입니다. 이 줄과 앞 줄의 따옴표를 살피십시오.",
                    "The form of this line is broken. Check its quotation marks and those before it.",
                ),
            )
        )


def _written(table: Table) -> list[str]:
    return [column.name for column in table.written]


def _values(table: Table, row: Mapping[str, str], place: str, problems: list[Complaint]) -> Iterator[tuple[str, Value]]:
    for column in table.written:
        text = row[column.name].strip()
        if not text:
            if column.required:
                problems.append(
                    Complaint(
                        place,
                        f"{column.name} is empty",
                        "expected a value in every row",
                        f"Fill in {column.name}.",
                        EMPTY,
                        column.name,
                    )
                )
            continue
        try:
            yield column.name, read_value(column, text)
        except UnreadableError as error:
            what, fix = f"{column.name} is {text!r}", f"Correct {column.name}."
            problems.append(Complaint(place, what, str(error), fix, error.words, column.name))


def _check_references(registry: Registry, table: Table) -> Iterator[Complaint]:
    for entry in registry.entries[table.name]:
        for column in table.written:
            value = str(entry.values.get(column.name, ""))
            target = column.points_to
            if table.name == "aliases" and column.name == "table" and value not in registry.entries:
                what, known = f"table is {value!r}", choices(value, registry.entries)
                yield Complaint(entry.place, what, known, "Correct table.", NOT_LISTED, column.name)
            if table.name == "aliases" and column.name == "id":
                target = str(entry.values.get("table", ""))
            if value and target in registry.entries and value not in registry.ids(target):
                yield not_registered(entry.place, column.name, value, target, registry)


def not_registered(place: str, field: str, value: str, table: str, registry: Registry) -> Complaint:
    """An id that is written somewhere and that its table of the registry lacks."""
    return Complaint(
        place,
        f"{field} {value!r} is not in {table}",
        choices(value, registry.ids(table)),
        f"Correct it, or add a row to data/registry/{table}.csv.",
        _no_such(value, table),
        field,
    )


def _no_such(value: str, table: str) -> Words:
    if table == "publishers":
        return Words(
            f"등록된 매체가 아닙니다. 고치거나, 아래 새 이름에 매체를 더하십시오: {value}",
            f"No such publisher: {value}. Correct it, or add one under new names.",
        )
    return Words(
        f"등록부에 없는 식별자입니다. 고치거나, 아래 새 이름에 더하십시오: {value}",
        f"The registry has no such id: {value}. Correct it, or add it under new names.",
    )
