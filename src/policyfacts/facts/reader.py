"""Reads one YAML document by the schema, and keeps the problems it meets with their lines."""

import re
from collections.abc import Iterable, Iterator

from policyfacts.complaints import EMPTY, NOT_LISTED, Complaint, unknown_name
from policyfacts.facts._yaml import Listed, Mapped, Node, Scalar, mappings
from policyfacts.facts.model import Evidence, Fact, Unknown
from policyfacts.schema import BOTH, FACT_TABLES, TABLES, Column
from policyfacts.schema._values import UnreadableError, Value, read_value
from policyfacts.text import choices
from policyfacts.words import Words

EVIDENCE_FIELDS = tuple(column for column in TABLES["evidence"].columns if column.is_written)


class Reader:
    """Reads one file, and keeps the problems it meets in `problems`."""

    def __init__(self, shown: str) -> None:
        self.shown = shown
        self.problems: list[Complaint] = []

    def report(self, line: int, what: str, expected: str, fix: str, words: Words, *, field: str = "") -> None:
        """Keep a problem at a line of the file."""
        self.problems.append(Complaint(f"{self.shown}:{line}", what, expected, fix, words, field))

    def known(self, node: Mapped, names: Iterable[str], sort: str) -> None:
        """Report names that are not among `names`, and names written twice."""
        allowed = list(names)
        for name, line in node.repeated:
            self.report(
                line,
                f"{sort} {name!r} is written twice",
                "expected it once",
                "Keep one of the two.",
                Words(
                    f"두 번 적은 항목입니다. 하나만 남기십시오: {name}",
                    f"It is written twice. Keep one of the two: {name}",
                ),
            )
        for name, value in node.entries.items():
            if name not in allowed:
                self.report(
                    value.line,
                    f"unknown {sort} {name!r}",
                    choices(name, allowed),
                    f"Correct the name of the {sort}, or remove it.",
                    unknown_name(name),
                )

    def is_list(self, node: Mapped, name: str) -> None:
        """Report a section that is not a list of entries."""
        value = node.entries.get(name)
        if value is None or (isinstance(value, Scalar) and not value.text):
            return
        if not isinstance(value, Listed) or not all(isinstance(item, Mapped) for item in value.items):
            self.report(
                value.line,
                f"{name!r} is not a list of entries",
                "expected lines beginning with `- `",
                f"Write each entry of {name} as `- name: value`.",
                Words(
                    f"항목을 늘어놓는 곳입니다. 항목마다 붙임표(-)로 시작하십시오: {name}",
                    f"This is a list. Begin each of its entries with a hyphen: {name}",
                ),
            )

    def article(self, node: Mapped) -> tuple[dict[str, Value], dict[str, int]]:
        """The citation: values and lines by column name."""
        columns = [column for column in TABLES["articles"].columns if column.is_written]
        return self.fields(node, columns, also=())

    def facts(self, article_id: str, node: Node | None) -> Iterator[Fact]:
        """The facts of the section, those of an unknown kind reported and left out."""
        for entry in mappings(node):
            kind = _text(entry, "kind")
            table = FACT_TABLES.get(kind)
            if table is None:
                self.report(
                    entry.line,
                    f"unknown kind of fact {kind!r}",
                    choices(kind, FACT_TABLES),
                    "Correct `kind`.",
                    NOT_LISTED,
                )
                continue
            values, lines = self.fields(entry, table.written, also=("n", "kind", "evidence"))
            number = self.number(entry)
            self.is_list(entry, "evidence")
            evidence = tuple(self.evidence(entry.entries.get("evidence")))
            if not evidence:
                self.report(
                    entry.line,
                    f"fact {number} has no evidence",
                    "expected at least one phrase",
                    "Add `evidence:` with the words of the article that state it.",
                    Words(
                        "근거 문구가 없습니다. 글에서 문구를 골라 더하십시오.",
                        "It has no phrase. Add one from the text.",
                    ),
                )
            yield Fact(article_id, number, kind, values, evidence, entry.line, lines)

    def number(self, entry: Mapped) -> int:
        """The number of a fact; 0, and a report, when it has none."""
        text = _text(entry, "n")
        if re.fullmatch(r"[1-9][0-9]{0,8}", text):
            return int(text)
        self.report(
            entry.line,
            f"a fact's number is {text!r}",
            "expected `n:` with a whole number from 1",
            "Give the fact the next free number; numbers are never reused.",
            Words(
                "사실의 번호가 없거나 숫자가 아닙니다. 쓰지 않은 다음 번호를 주십시오.",
                "The fact has no number. Give it the next one that is free.",
            ),
        )
        return 0

    def evidence(self, node: Node | None) -> Iterator[Evidence]:
        """The phrases of a fact."""
        for entry in mappings(node):
            values, _ = self.fields(entry, EVIDENCE_FIELDS, also=())
            paragraph = values.get("paragraph")
            yield Evidence(
                str(values.get("lang", "")),
                str(values.get("phrase", "")),
                int(paragraph) if paragraph is not None else None,
                entry.line,
            )

    def unknowns(self, node: Node | None) -> Iterator[Unknown]:
        """The open questions of the section."""
        columns = [column for column in TABLES["unknowns"].columns if column.is_written]
        for entry in mappings(node):
            values, lines = self.fields(entry, columns, also=())
            yield Unknown(values, entry.line, lines)

    def fields(
        self, node: Mapped, columns: Iterable[Column], *, also: tuple[str, ...]
    ) -> tuple[dict[str, Value], dict[str, int]]:
        """Values and lines by column name, for the columns that are written here."""
        columns = list(columns)
        self.known(node, [*also, *(name for column in columns for name in column.fields)], "field")
        values: dict[str, Value] = {}
        lines: dict[str, int] = {}
        for column in columns:
            written = [node.entries[name] for name in column.fields if name in node.entries]
            text = _joined(column, node)
            if not all(self.is_one_value(column, part) for part in written):
                continue
            if text:
                lines[column.name] = written[0].line
                self.value(column, text, written[0].line, values)
            elif column.required:
                self.report(
                    node.line,
                    f"{' and '.join(column.fields)} missing",
                    f"expected {column.meaning.en[0].lower()}{column.meaning.en[1:]}",
                    f"Add `{column.fields[0]}:`.",
                    EMPTY,
                    field=column.fields[0],
                )
        return values, lines

    def is_one_value(self, column: Column, node: Node) -> bool:
        """Whether a value has the form that its column takes; says so when it has not."""
        if isinstance(node, Scalar):
            return True
        if isinstance(node, Mapped) and column.type == "pairs":
            self.known(node, node.entries, column.title.en.lower().removesuffix("s"))
            return not node.repeated
        self.report(
            node.line,
            f"{column.fields[0]} is a {'list' if isinstance(node, Listed) else 'mapping'}",
            "expected one value",
            f"Write `{column.fields[0]}: value`, in quotes where it holds brackets.",
            Words(
                "값 하나만 적으십시오. 괄호가 든 값은 따옴표로 묶으십시오.",
                "Write one value alone, in quotes where it holds brackets.",
            ),
        )
        return False

    def value(self, column: Column, text: str, line: int, values: dict[str, Value]) -> None:
        """Read a text as its column says, into `values`; report it when it cannot stand there."""
        try:
            values[column.name] = read_value(column, text)
        except UnreadableError as error:
            self.report(
                line,
                f"{column.fields[0]} is {text!r}",
                str(error),
                f"Correct `{column.fields[0]}`.",
                error.words,
            )


def _text(node: Mapped, name: str) -> str:
    value = node.entries.get(name)
    return value.text if isinstance(value, Scalar) else ""


def _joined(column: Column, node: Mapped) -> str:
    texts = [_flat(node.entries.get(name)) for name in column.fields]
    return BOTH.join(texts) if all(texts) else "".join(texts)


def _flat(value: Node | None) -> str:
    """A scalar's text; a mapping such as `{ko: original}` as `ko: original`, the form tables carry."""
    if isinstance(value, Scalar):
        return value.text
    if isinstance(value, Mapped):
        return "; ".join(f"{name}: {_flat(item)}" for name, item in value.entries.items())
    return ""
