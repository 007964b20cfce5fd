"""New names of a draft: which become rows of the registry, which are other names of rows it has."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from policyfacts.facts.registry import Registry
from policyfacts.paths import DataFolder
from policyfacts.schema import FACT_TABLES, REGISTRY, TABLES, Column
from policyfacts.steward.draft import Draft, DraftFact, DraftRow
from policyfacts.words import LANGS, Words


@dataclass(frozen=True)
class Added:
    """Registry files with rows at their end.

    Args:
        texts: Whole content of each changed file, by table.
        before: What they were.
        lines: By table, the number of each line that was added and the place of its row in the draft.
    """

    texts: Mapping[str, str]
    before: Mapping[str, str]
    lines: Mapping[str, Mapping[int, int]]


def renamed(draft: Draft) -> Draft:
    """The draft with ids of its new names as the steward decided: the row's own, or those of rows on record."""
    ids = {(row.table, row.was): row.existing or row.fields.get(key_of(row.table), "") for row in draft.rows}
    facts = tuple(
        replace(fact, fields=_renamed(fact.fields, FACT_TABLES[fact.kind].columns, ids)) for fact in draft.facts
    )
    rows = tuple(replace(row, fields=_renamed(row.fields, TABLES[row.table].columns, ids)) for row in draft.rows)
    citation = _renamed(draft.citation, TABLES["articles"].columns, ids)
    unknowns = tuple(_unknown(each, {was: now for (_, was), now in ids.items() if now}) for each in draft.unknowns)
    return replace(draft, citation=citation, facts=facts, rows=rows, unknowns=unknowns)


@lru_cache(maxsize=4)
def names_of(registry: Registry) -> Mapping[str, Mapping[str, Words]]:
    """The name of every row of the registry, by table and id; in file order."""
    return {
        table: {
            str(entry.values[key_of(table)]): Words(
                str(entry.values.get("name_ko", "")), str(entry.values.get("name_en", ""))
            )
            for entry in registry.entries.get(table, ())
            if key_of(table) in entry.values
        }
        for table in REGISTRY
        if table != "aliases"
    }


def key_of(table: str) -> str:
    """The column that holds a registry table's ids."""
    return TABLES[table].key[0]


def _renamed(
    fields: Mapping[str, str], columns: Iterable[Column], ids: Mapping[tuple[str, str], str]
) -> dict[str, str]:
    target = {name: column.points_to for column in columns for name in (column.name, *column.fields)}
    return {name: ids.get((target.get(name, ""), text)) or text for name, text in fields.items()}


def _unknown(fields: Mapping[str, str], ids: Mapping[str, str]) -> dict[str, str]:
    subject = "/".join(ids.get(part, part) for part in fields.get("subject", "").split("/"))
    return {**fields, "subject": subject}


def wanted(draft: Draft, facts: Iterable[DraftFact]) -> list[int]:
    """Which rows of a renamed draft are needed: named by its citation, by one of these facts, or by a needed row."""
    named = set(_ids(draft.citation, TABLES["articles"].columns))
    for fact in facts:
        named |= set(_ids(fact.fields, FACT_TABLES[fact.kind].columns))
    needed: list[int] = []
    for _ in draft.rows:
        more = [at for at, row in enumerate(draft.rows) if at not in needed and (row.table, _id(row)) in named]
        needed += more
        for at in more:
            named |= set(_ids(draft.rows[at].fields, TABLES[draft.rows[at].table].columns))
    return sorted(needed)


def _id(row: DraftRow) -> str:
    return row.existing or row.fields.get(key_of(row.table), "")


def _ids(fields: Mapping[str, str], columns: Iterable[Column]) -> Iterator[tuple[str, str]]:
    for column in columns:
        for name in {column.name, *column.fields}:
            if column.points_to and fields.get(name):
                yield column.points_to, fields[name]


def added(draft: Draft, rows: Iterable[int], registry: Registry, data: DataFolder) -> Added:
    """The registry's files with the rows of a renamed draft at their end."""
    texts: dict[str, str] = {}
    before: dict[str, str] = {}
    lines: dict[str, dict[int, int]] = {}
    for at in rows:
        for table, cells in _cells(draft.rows[at], draft.article_id, registry):
            if table not in texts:
                path = data.registry / f"{table}.csv"
                before[table] = path.read_bytes().decode("utf-8") if path.is_file() else ""
                texts[table] = before[table] if before[table].endswith("\n") else before[table] + "\n"
            lines.setdefault(table, {})[texts[table].count("\n") + 1] = at
            texts[table] += csv_line(cells, "\r\n" if "\r\n" in before[table] else "\n")
    return Added(texts, before, lines)


def _cells(row: DraftRow, article_id: str, registry: Registry) -> Iterator[tuple[str, list[str]]]:
    """The row itself, or the aliases that keep its names for a row on record."""
    if not row.existing:
        columns = [column.name for column in TABLES[row.table].written]
        source = {"source": row.fields.get("source") or article_id}
        yield row.table, [_one_line({**row.fields, **source}.get(name, "")) for name in columns]
        return
    for lang in LANGS if row.remember else ():
        name = _one_line(row.fields.get(f"name_{lang}", ""))
        if name and name not in registry.names(row.table, row.existing, lang):
            yield "aliases", [row.table, row.existing, name, lang, "", "", article_id]


def _one_line(text: str) -> str:
    return " ".join(text.split())


def csv_line(cells: Iterable[str], end: str) -> str:
    """Cells as one line of a registry file."""
    out = io.StringIO()
    csv.writer(out, lineterminator=end).writerow(cells)
    return out.getvalue()
