"""Fact files, read and typed by the schema; every mistake with its file and line."""

from collections.abc import Iterable, Iterator

from policyfacts.errors import DataError, Problem
from policyfacts.facts._yaml import Listed, Mapped, Node, Scalar, mappings, parse_yaml, read_yaml
from policyfacts.facts.model import Article, Evidence, Fact, Unknown
from policyfacts.paths import DataFolder
from policyfacts.schema import BOTH, FACT_TABLES, TABLES, Column
from policyfacts.schema._values import Value, read_value
from policyfacts.text import choices

PROPOSED = ("status", "registry", "remarks")
"""Sections that a proposal has besides; in the record they say that nobody has accepted it yet."""
EVIDENCE_FIELDS = tuple(column for column in TABLES["evidence"].columns if column.is_written)


def read_articles(data: DataFolder) -> tuple[list[Article], list[Problem]]:
    """Every fact file of an instance, in the order of their names, and every problem met on the way."""
    articles: list[Article] = []
    problems: list[Problem] = []
    for path in sorted(data.facts.rglob("*.yaml")):
        shown = path.relative_to(data.root.parent).as_posix()
        try:
            article, found = read_article(read_yaml(path, shown), path.stem, shown)
        except DataError as error:
            problems.extend(error.problems)
            continue
        articles.append(article)
        problems.extend(found)
    return articles, problems


def read_text(text: str, article_id: str, shown: str = "text") -> tuple[Article, list[Problem]]:
    """A fact file given as text."""
    return read_article(parse_yaml(text, shown), article_id, shown)


def read_article(node: Node, article_id: str, shown: str) -> tuple[Article, list[Problem]]:
    """One fact file, from its YAML, with the problems in it.

    Raises:
        DataError: The document is not a mapping, so nothing in it can be read.
    """
    if not isinstance(node, Mapped):
        raise DataError(
            Problem(
                f"{shown}:1",
                "the file is not a mapping",
                "expected `article:` and `facts:`",
                "Begin the file with `article:`.",
            )
        )
    reader = _Reader(shown)
    status = node.entries.get("status")
    reader.known(node, ("article", "facts", "unknowns", *(PROPOSED if status else ())), "section")
    if status:
        reader.report(
            status.line,
            "the file is still a proposal",
            "expected facts that a person has accepted",
            "Review them, add its registry rows to data/registry/, then remove `status`, `registry` and `remarks`.",
        )
    head = node.entries.get("article")
    citation = reader.article(head if isinstance(head, Mapped) else Mapped({}, node.line))
    reader.is_list(node, "facts")
    reader.is_list(node, "unknowns")
    facts = tuple(reader.facts(article_id, node.entries.get("facts")))
    unknowns = tuple(reader.unknowns(node.entries.get("unknowns")))
    values, lines = citation
    return Article(article_id, shown, values, facts, unknowns, lines), reader.problems


class _Reader:
    """Reads one file and keeps the problems it meets."""

    def __init__(self, shown: str) -> None:
        self.shown = shown
        self.problems: list[Problem] = []

    def report(self, line: int, what: str, expected: str, fix: str) -> None:
        self.problems.append(Problem(f"{self.shown}:{line}", what, expected, fix))

    def known(self, node: Mapped, names: Iterable[str], sort: str) -> None:
        allowed = list(names)
        for name, line in node.repeated:
            self.report(
                line,
                f"{sort} {name!r} is written twice",
                "expected it once",
                "Keep one of the two.",
            )
        for name, value in node.entries.items():
            if name not in allowed:
                self.report(
                    value.line,
                    f"unknown {sort} {name!r}",
                    choices(name, allowed),
                    f"Correct the name of the {sort}, or remove it.",
                )

    def is_list(self, node: Mapped, name: str) -> None:
        value = node.entries.get(name)
        if value is None or (isinstance(value, Scalar) and not value.text):
            return
        if not isinstance(value, Listed) or not all(isinstance(item, Mapped) for item in value.items):
            self.report(
                value.line,
                f"{name!r} is not a list of entries",
                "expected lines beginning with `- `",
                f"Write each entry of {name} as `- name: value`.",
            )

    def article(self, node: Mapped) -> tuple[dict[str, Value], dict[str, int]]:
        columns = [column for column in TABLES["articles"].columns if column.is_written]
        return self.fields(node, columns, also=())

    def facts(self, article_id: str, node: Node | None) -> Iterator[Fact]:
        for entry in mappings(node):
            kind = _text(entry, "kind")
            table = FACT_TABLES.get(kind)
            if table is None:
                self.report(
                    entry.line,
                    f"unknown kind of fact {kind!r}",
                    choices(kind, FACT_TABLES),
                    "Correct `kind`.",
                )
                continue
            values, lines = self.fields(entry, table.written, also=("n", "kind", "evidence"))
            number = self.number(entry)
            evidence = tuple(self.evidence(entry.entries.get("evidence")))
            if not evidence:
                self.report(
                    entry.line,
                    f"fact {number} has no evidence",
                    "expected at least one phrase",
                    "Add `evidence:` with the words of the article that state it.",
                )
            yield Fact(article_id, number, kind, values, evidence, entry.line, lines)

    def number(self, entry: Mapped) -> int:
        text = _text(entry, "n")
        if text.isascii() and text.isdigit() and int(text) > 0:
            return int(text)
        self.report(
            entry.line,
            f"a fact's number is {text!r}",
            "expected `n:` with a whole number from 1",
            "Give the fact the next free number; numbers are never reused.",
        )
        return 0

    def evidence(self, node: Node | None) -> Iterator[Evidence]:
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
            if text:
                lines[column.name] = written[0].line
                self.value(column, text, written[0].line, values)
            elif column.required:
                self.report(
                    node.line,
                    f"{' and '.join(column.fields)} missing",
                    f"expected {column.meaning.en[0].lower()}{column.meaning.en[1:]}",
                    f"Add `{column.fields[0]}:`.",
                )
        return values, lines

    def value(self, column: Column, text: str, line: int, values: dict[str, Value]) -> None:
        try:
            values[column.name] = read_value(column, text)
        except ValueError as error:
            self.report(
                line,
                f"{column.fields[0]} is {text!r}",
                str(error),
                f"Correct `{column.fields[0]}`.",
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
