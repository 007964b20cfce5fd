"""YAML as text with line numbers; types are decided by the schema, never guessed.

PyYAML's C parser composes 950 facts in about 0.1 s where a pure-Python one takes 1 to 2 s, so it reads;
`write.py` uses ruamel.yaml, which keeps comments.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from policyfacts.complaints import NOT_UTF8, Complaint, ComplaintError
from policyfacts.words import Words

# libyaml is in every wheel of PyYAML; the pure parser is the fallback where it had to be built without.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 20
"""Levels of brackets and indentation; a fact file needs five."""


@dataclass(frozen=True)
class Scalar:
    """One written value, as text."""

    text: str
    line: int


@dataclass(frozen=True)
class Mapped:
    """A mapping: its entries in order."""

    entries: Mapping[str, "Node"]
    line: int
    repeated: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class Listed:
    """A list: its items in order."""

    items: tuple["Node", ...]
    line: int


Node = Scalar | Mapped | Listed


def read_yaml(path: Path, shown: str) -> Node:
    """The document in a file.

    Args:
        path: The file.
        shown: What error messages call it.

    Raises:
        ComplaintError: It is not UTF-8, not YAML, or holds no document.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise ComplaintError(
            Complaint(
                f"{shown}:{line}",
                "the file is not UTF-8",
                "expected UTF-8 text",
                "Save the file as UTF-8.",
                NOT_UTF8,
            )
        ) from error
    return parse_yaml(text, shown)


def parse_yaml(text: str, shown: str) -> Node:
    """The document in a text; errors as for `read_yaml`."""
    try:
        _refuse_depth_and_references(text, shown)
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise ComplaintError(
            Complaint(
                f"{shown}:{line}",
                f"this is not YAML: {error.problem}",
                "expected `name: value` lines",
                "Check indentation, and quote values that hold ': ' or begin with a special character.",
                Words(
                    "형식이 깨진 줄입니다. 들여쓰기를 살피고, 기호가 든 값은 따옴표로 묶으십시오.",
                    "The form of this line is broken. Check its indentation, and quote values that hold signs.",
                ),
            )
        ) from error
    except yaml.YAMLError as error:
        raise ComplaintError(
            Complaint(
                f"{shown}:1",
                f"this is not YAML: {error}",
                "expected printable UTF-8 text",
                "Remove control characters from the file.",
                Words(
                    "읽을 수 없는 글자가 든 파일입니다. 보이지 않는 글자를 지우십시오.",
                    "The file holds characters that cannot be read. Remove those that cannot be seen.",
                ),
            )
        ) from error
    if node is None:
        raise ComplaintError(
            Complaint(
                f"{shown}:1",
                "the file is empty",
                "expected `article:` and `facts:`",
                "Write the article's facts, or remove the file.",
                Words(
                    "빈 파일입니다. 내용을 적거나 파일을 지우십시오.", "The file is empty. Fill it in, or remove it."
                ),
            )
        )
    return _node(node)


def _refuse_depth_and_references(text: str, shown: str) -> None:
    """Look at the document as a stream, which cannot run out of stack or memory as composing it can.

    Raises:
        ComplaintError: It nests too deep, or uses `*name`, which could make a small file endless.
    """
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent):
            raise ComplaintError(
                Complaint(
                    f"{shown}:{line}",
                    f"'*{event.anchor}' is a reference to another place",
                    "expected every value written out",
                    "Write the value itself, or quote a text that begins with *.",
                    Words(
                        "다른 곳을 가리키는 값입니다. 값 자체를 적거나, 별표로 시작하는 글이면 따옴표로 묶으십시오.",
                        "This value points to another place. Write it out, or quote a text that begins with a star.",
                    ),
                )
            )
        if depth > _DEEPEST:
            raise ComplaintError(
                Complaint(
                    f"{shown}:{line}",
                    f"the file nests deeper than {_DEEPEST} levels",
                    "expected `article:` and `facts:`",
                    "Check brackets and indentation.",
                    Words(
                        "너무 깊이 들어간 구조입니다. 괄호와 들여쓰기를 살피십시오.",
                        "The file is nested too deep. Check brackets and indentation.",
                    ),
                )
            )


def _node(node: yaml.Node) -> Node:
    line = node.start_mark.line + 1
    if isinstance(node, yaml.ScalarNode):
        return Scalar(node.value, line)
    if isinstance(node, yaml.SequenceNode):
        return Listed(tuple(_node(item) for item in node.value), line)
    entries: dict[str, Node] = {}
    repeated = []
    for key, value in node.value:
        name = str(key.value)
        if name in entries:
            repeated.append((name, key.start_mark.line + 1))
        entries[name] = _with_line(_node(value), key.start_mark.line + 1)
    return Mapped(entries, line, tuple(repeated))


def _with_line(node: Node, line: int) -> Node:
    # A value that begins on a later line than its name is still reported where its name stands.
    return replace(node, line=line)


def mappings(node: Node | None) -> Iterator[Mapped]:
    """The mappings in a list; nothing for anything else."""
    if isinstance(node, Listed):
        yield from (item for item in node.items if isinstance(item, Mapped))
