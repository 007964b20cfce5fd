"""Fact files in their one canonical form; comments are kept."""

import io
import os
from collections.abc import Mapping
from pathlib import Path

from ruamel.yaml import YAML

from policyfacts.facts.model import Article, Evidence, Fact, Unknown
from policyfacts.schema import FACT_TABLES, TABLES, Column, split_both, split_pairs
from policyfacts.schema._values import Value

_WIDE = 10_000  # a value stays on its line, so that a diff shows one change as one line


def canonical(text: str) -> str:
    r"""The same document in canonical form: indentation, quoting, one blank line between facts, comments kept.

    >>> canonical("article:\n    publisher:  breaknews\n")
    'article:\n  publisher: breaknews\n'
    """
    yaml = _round_trip()
    out = io.StringIO()
    yaml.dump(yaml.load(text), out)
    return out.getvalue()


def write_article(article: Article) -> str:
    """The fact file of an article, in canonical form."""
    lines = ["article:", *_fields(TABLES["articles"].columns, article.values, "  ")]
    lines += ["facts:", *(line for fact in article.facts for line in _fact(fact))]
    if article.unknowns:
        lines += [
            "unknowns:",
            *(line for unknown in article.unknowns for line in _unknown(unknown)),
        ]
    return canonical("\n".join(lines) + "\n")


def save(path: Path, text: str) -> None:
    """Put a text in a file, as UTF-8 with line feeds, so that readers see the old or the new, never half."""
    save_bytes(path, text.encode("utf-8"))


def save_bytes(path: Path, content: bytes) -> None:
    """Put content in a file: it is written beside the old one and takes its place in one step."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _round_trip() -> YAML:
    yaml = YAML()
    yaml.width = _WIDE
    yaml.preserve_quotes = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _fact(fact: Fact) -> list[str]:
    columns = FACT_TABLES[fact.kind].columns
    head = [f"  - n: {fact.number}", f"    kind: {fact.kind}"]
    return [
        *head,
        *_fields(columns, fact.values, "    "),
        "    evidence:",
        *map(_evidence, fact.evidence),
    ]


def _unknown(unknown: Unknown) -> list[str]:
    lines = _fields(TABLES["unknowns"].columns, unknown.values, "    ")
    return [f"  - {lines[0].strip()}", *lines[1:]]


def _evidence(evidence: Evidence) -> str:
    paragraph = f"paragraph: {evidence.paragraph}, " if evidence.paragraph is not None else ""
    return f"      - {{lang: {evidence.lang}, {paragraph}phrase: {_scalar(evidence.phrase, flow=True)}}}"


def _fields(columns: tuple[Column, ...], values: Mapping[str, Value], indent: str) -> list[str]:
    lines = []
    for column in columns:
        value = values.get(column.name)
        if value is None or not column.is_written:
            continue
        lines += [f"{indent}{name}: {part}" for name, part in zip(column.fields, _parts(column, value), strict=True)]
    return lines


def _parts(column: Column, value: Value) -> list[str]:
    """What stands behind the colon, one a field."""
    if column.type == "both":
        halves = split_both(str(value))
        return [_scalar(halves.ko), _scalar(halves.en)]
    if column.type == "pairs":
        pairs = split_pairs(str(value)).items()
        return ["{" + ", ".join(f"{name}: {_scalar(text, flow=True)}" for name, text in pairs) + "}"]
    return [_scalar(as_written(value))]


def as_written(value: Value) -> str:
    """A value as a fact file writes it, before any quotes."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.12f}".rstrip("0").rstrip(".")
    return str(value)


def _scalar(text: str, *, flow: bool = False) -> str:
    """The text as a YAML value: plain where that reads back the same, else in single quotes.

    Signs that a line of YAML cannot hold as they are (line ends, tabs, byte-order marks) are escaped in double quotes.
    """
    if not text.isprintable():
        return '"' + "".join(_escaped(sign) for sign in text) + '"'
    special = ",[]{}" if flow else ""
    plain = (
        text == text.strip()
        and text
        and text[0] not in "!&*|>%@`\"'#,[]{}?:-="
        and ": " not in text
        and " #" not in text
        and not text.endswith(":")
        and not any(mark in text for mark in special)
        and not _is_rewritten(text)
    )
    return text if plain else "'" + text.replace("'", "''") + "'"


def _escaped(sign: str) -> str:
    if sign in '"\\':
        return f"\\{sign}"
    return sign if sign.isprintable() else f"\\U{ord(sign):08x}"


def _is_rewritten(text: str) -> bool:
    """Whether YAML takes the text for something else and the writer would print that its own way: `~`, `True`, `+1`."""
    looks_typed = text.isascii() and (not text[0].isalpha() or text.lower() in {"null", "true", "false"})
    return looks_typed and canonical(f"a: {text}\n") != f"a: {text}\n"
