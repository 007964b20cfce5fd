"""Everything behind a mark or a cell: the facts with their phrases, and the unknowns with their reasons."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from policyfacts.schema import TABLES, Column, Table, join_both, split_both, split_pairs
from policyfacts.tables.frames import Cells, is_missing
from policyfacts.tables.model import Tables
from policyfacts.views.cells import cell_text
from policyfacts.views.lookups import (
    answers,
    article_rows,
    claim_rows,
    fact_rows,
    phrase_rows,
    unknown_rows,
)
from policyfacts.views.names import name_of, subject_name
from policyfacts.views.unknowns import question_name, reason_words
from policyfacts.words import Lang, Words


@dataclass(frozen=True)
class Phrase:
    """One phrase of an article.

    Args:
        text: The article's own words.
        lang: Their language.
        paragraph: Where they stand; None when not known.
        standing: What the text in this language is: original or machine-translation.
    """

    text: str
    lang: str
    paragraph: int | None
    standing: str


@dataclass(frozen=True)
class Source:
    """The article, as a reader cites it; `url` leads to the phrase where the article has an address."""

    publisher: Words
    title: str
    published: str
    byline: str
    url: str


@dataclass(frozen=True)
class FactEvidence:
    """One fact with all that proves it.

    Args:
        fact_id: The fact.
        table: Where it belongs.
        about: What it is about.
        values: Column and value of everything it states, in order.
        phrases: Its phrases, Korean first.
        source: The article.
        note: A remark by whoever read it.
        vintages: Other dated answers to the same question, oldest first, as (date, value, fact_id).
        status: Whether the answers agree: a code of the table claims.
    """

    fact_id: str
    table: Table
    about: Words
    values: tuple[tuple[Column, object], ...]
    phrases: tuple[Phrase, ...]
    source: Source
    note: Words | None
    vintages: tuple[tuple[str, Words, str], ...]
    status: str


@dataclass(frozen=True)
class UnknownEvidence:
    """One unknown: what is asked, of what, why there is no answer, and the article that was read."""

    unknown_id: str
    about: Words
    asked: Words
    reason: Words
    note: Words | None
    source: Source | None


def evidence_of(tables: Tables, ids: Iterable[str]) -> list[FactEvidence | UnknownEvidence]:
    """The evidence behind ids, in their order; ids that do not exist on the day are left out."""
    found = (_unknown(tables, each) if each.startswith("unknown:") else _fact(tables, each) for each in ids)
    return [item for item in found if item is not None]


def _fact(tables: Tables, fact_id: str) -> FactEvidence | None:
    found = fact_rows(tables).get(fact_id)
    return None if found is None else _evidence(tables, *found)


def _evidence(tables: Tables, table: Table, row: Cells) -> FactEvidence:
    subject = "/".join(str(row[name]) for name in table.subject)
    phrases = _phrases(tables, str(row["fact_id"]))
    vintages, status = _vintages(tables, table, row)
    return FactEvidence(
        fact_id=str(row["fact_id"]),
        table=table,
        about=subject_name(tables, table.name, subject) if subject.strip("/") else table.title,
        values=tuple(_stated(tables, table, row)),
        phrases=phrases,
        source=_source(tables, str(row["article_id"]), phrases),
        note=split_both(str(row["note"])) if row["note"] else None,
        vintages=vintages,
        status=status,
    )


_ELSEWHERE = ("fact_id", "article_id", "as_of", "note", "precision", "position")


def _stated(tables: Tables, table: Table, row: Cells) -> Iterable[tuple[Column, object]]:
    for column in table.columns:
        value = row[column.name]
        hidden = column.name in _ELSEWHERE or column.derived or column.name in table.subject
        # An English half is said beside its Korean one.
        if hidden or column.name.endswith("_en") or not cell_text(column, value, "ko"):
            continue
        if column.points_to in tables and column.name != "article_id":
            name = name_of(tables, column.points_to, str(value))
            yield column, join_both((name.ko, name.en))
        elif column.name.endswith("_ko"):
            yield column, join_both((str(value), str(row[column.name.removesuffix("_ko") + "_en"])))
        else:
            yield column, value


def _phrases(tables: Tables, fact_id: str) -> tuple[Phrase, ...]:
    rows = phrase_rows(tables).get(fact_id, [])
    standing = split_pairs(str(article_rows(tables)[str(rows[0]["article_id"])]["languages"])) if rows else {}
    phrases = [
        Phrase(
            str(row["phrase"]),
            str(row["lang"]),
            None if is_missing(row["paragraph"]) else int(row["paragraph"]),
            standing.get(str(row["lang"]), "original"),
        )
        for row in rows
    ]
    return tuple(sorted(phrases, key=lambda phrase: phrase.standing != "original"))


def _source(tables: Tables, article_id: str, phrases: tuple[Phrase, ...] = ()) -> Source:
    row = article_rows(tables)[article_id]
    url = str(row["url"])
    original = next((phrase.text for phrase in phrases if phrase.standing == "original"), "")
    return Source(
        name_of(tables, "publishers", str(row["publisher_id"])),
        str(row["title"]),
        str(row["published"]),
        str(row["byline"]),
        f"{url}#:~:text={quote(original)}" if url and original else url,
    )


def _vintages(tables: Tables, table: Table, row: Cells) -> tuple[tuple[tuple[str, Words, str], ...], str]:
    if not table.questions:
        return (), "single"
    question = table.questions[0]
    claim, column = table.claim_id(question, row), table[question.field]
    dated = tuple(
        (str(each["as_of"]), _both_ways(column, each[question.field]), str(each["fact_id"]))
        for each in answers(tables).get(claim, [])
    )
    return dated, str(claim_rows(tables).get(claim, {"status": "single"})["status"])


def _both_ways(column: Column, value: object) -> Words:
    return Words(cell_text(column, value, "ko"), cell_text(column, value, "en"))


def _unknown(tables: Tables, wanted: str) -> UnknownEvidence | None:
    row = unknown_rows(tables).get(wanted)
    if row is None:
        return None
    table, subject, column = (str(row[name]) for name in ("table", "subject_id", "column"))
    article = str(row["article_id"])
    return UnknownEvidence(
        unknown_id=wanted,
        about=subject_name(tables, table, subject),
        asked=question_name(table, column),
        reason=reason_words(str(row["reason"])),
        note=split_both(str(row["note"])) if row["note"] else None,
        source=_source(tables, article) if article else None,
    )


def headline_value(item: FactEvidence, lang: Lang) -> tuple[str, str]:
    """What the fact says, rounded and exact: the answer to its table's first question, else its first value."""
    wanted = item.table.questions[0].field if item.table.questions else ""
    chosen = next(((column, value) for column, value in item.values if column.name == wanted), None)
    column, value = chosen or next(iter(item.values), (TABLES["evidence"]["phrase"], item.phrases[0].text))
    if column.type == "string" and not column.codes:
        value = split_both(str(value))[lang]
    return cell_text(column, value, lang), cell_text(column, value, lang, exact=True)
