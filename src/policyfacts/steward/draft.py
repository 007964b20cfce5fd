"""A draft: what a steward has on the desk, as text, before any of it is checked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import cast

from policyfacts.complaints import Complaint, ComplaintError
from policyfacts.extract.propose import Proposal
from policyfacts.facts.model import Fact
from policyfacts.facts.write import as_written
from policyfacts.schema import BOTH, FACT_TABLES, TABLES, Column
from policyfacts.schema._values import Value
from policyfacts.words import Words

OPEN, ACCEPTED, REJECTED = "open", "accepted", "rejected"
_MOST = 2_000
"""Facts, rows or open questions that one article may have."""


@dataclass(frozen=True)
class DraftFact:
    """One fact as it stands in the form: fields by their name in a fact file, and its phrases."""

    number: int
    kind: str
    state: str
    fields: Mapping[str, str]
    evidence: tuple[Mapping[str, str], ...]


@dataclass(frozen=True)
class DraftRow:
    """A name that the registry lacks: a new row, or another name of a row that it has.

    Args:
        table: Registry table.
        was: The id under which facts of the draft name it.
        fields: The row, by column.
        existing: Id of the row it is the same as; empty for a new row.
        remember: Keep the name as an alias of that row.
    """

    table: str
    was: str
    fields: Mapping[str, str]
    existing: str = ""
    remember: bool = False


@dataclass(frozen=True)
class Draft:
    """One article's citation, facts, names and open questions.

    Args:
        article_id: Name of the fact file.
        citation: By field name.
        facts: All of them, in order, whatever was decided.
        rows: Names that are new.
        unknowns: The open questions that are to be kept, by field name.
        text: What was read; never kept with the record.
        keeps_text: Whether the text goes into the steward's private folder.
        version: Of the record that the steward was shown.
    """

    article_id: str
    citation: Mapping[str, str]
    facts: tuple[DraftFact, ...]
    rows: tuple[DraftRow, ...] = ()
    unknowns: tuple[Mapping[str, str], ...] = ()
    text: str = ""
    keeps_text: bool = False
    version: str = ""


def draft_of(proposal: Proposal, text: str, version: str) -> Draft:
    """A proposal as the draft that a steward begins with: nothing accepted yet."""
    article = proposal.article
    citation = fields_of(TABLES["articles"].columns, article.values)
    citation.pop("sha256", None)
    return Draft(
        article.article_id,
        citation,
        tuple(_fact(fact) for fact in article.facts),
        tuple(DraftRow(row.table, row.values[TABLES[row.table].key[0]], row.values) for row in proposal.rows),
        tuple(fields_of(TABLES["unknowns"].columns, unknown.values) for unknown in article.unknowns),
        text,
        version=version,
    )


def _fact(fact: Fact) -> DraftFact:
    evidence = tuple(
        {"lang": each.lang, "paragraph": str(each.paragraph or ""), "phrase": each.phrase} for each in fact.evidence
    )
    return DraftFact(fact.number, fact.kind, OPEN, fields_of(FACT_TABLES[fact.kind].columns, fact.values), evidence)


def fields_of(columns: Sequence[Column], values: Mapping[str, Value]) -> dict[str, str]:
    """Values by the names that a fact file gives them, as text."""
    return dict(_fields(columns, values))


def _fields(columns: Sequence[Column], values: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    for column in columns:
        if column.is_written and column.name in values:
            text = as_written(values[column.name])
            parts = text.split(BOTH) if column.type == "both" else [text]
            yield from zip_longest(column.fields, parts, fillvalue="")


def read_draft(given: object) -> Draft:
    """The draft that a page has sent.

    Raises:
        ComplaintError: It has another form than the page gives it.
    """
    try:
        top = _mapping(given)
        return Draft(
            article_id=_text(top.get("article_id")),
            citation=_texts(top.get("article")),
            facts=tuple(_read_fact(_mapping(each)) for each in _list(top.get("facts"))),
            rows=tuple(_read_row(_mapping(each)) for each in _list(top.get("rows"))),
            unknowns=tuple(_texts(each) for each in _list(top.get("unknowns"))),
            text=_text(top.get("text")),
            keeps_text=top.get("keeps_text") is True,
            version=_text(top.get("version")),
        )
    except (TypeError, ValueError) as error:
        what = f"this is no draft: {error}"
        words = Words(
            "읽을 수 없는 요청입니다. 쪽을 다시 여십시오.", "The request cannot be read. Load the page again."
        )
        raise ComplaintError(
            Complaint("draft", what, "expected what the page sends", "Load the page again.", words)
        ) from error


def _read_fact(given: Mapping[str, object]) -> DraftFact:
    kind, state, number = _text(given.get("kind")), _text(given.get("state")), given.get("number")
    if kind not in FACT_TABLES or state not in {OPEN, ACCEPTED, REJECTED} or not isinstance(number, int):
        raise ValueError("a fact has no kind, state or number")
    evidence = tuple(_texts(each) for each in _list(given.get("evidence")))
    return DraftFact(number, kind, state, _texts(given.get("fields")), evidence)


def _read_row(given: Mapping[str, object]) -> DraftRow:
    table = _text(given.get("table"))
    if table not in TABLES:
        raise ValueError("a row has no table")
    fields, existing = _texts(given.get("fields")), _text(given.get("existing"))
    return DraftRow(table, _text(given.get("was")), fields, existing, given.get("remember") is True)


def _mapping(given: object) -> Mapping[str, object]:
    if not isinstance(given, dict):
        raise TypeError("expected a mapping")
    return cast(dict[str, object], given)


def _list(given: object) -> list[object]:
    if not isinstance(given, list) or len(given) > _MOST:
        raise TypeError(f"expected a list of at most {_MOST}")
    return given


def _texts(given: object) -> dict[str, str]:
    return {name: _text(value).strip() for name, value in _mapping(given).items()}


def _text(given: object) -> str:
    if not isinstance(given, str):
        raise TypeError("expected text")
    # A lone surrogate can be written into no file.
    return given.encode("utf-8", "replace").decode("utf-8")
