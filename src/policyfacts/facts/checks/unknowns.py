"""Checks of open questions: each names a column that exists, of something that exists."""

from collections.abc import Iterator, Set

from policyfacts.complaints import NOT_LISTED, Complaint
from policyfacts.facts.record import Record
from policyfacts.schema import FACT_TABLES, REGISTRY, TABLES, Table
from policyfacts.schema.unknown import BREAKDOWNS
from policyfacts.text import choices
from policyfacts.words import Words


def unknowns_name_a_column(record: Record) -> Iterator[Complaint]:
    """An unknown points to a table, one of its columns, and a breakdown that exists."""
    breakdowns = [code.value for code in BREAKDOWNS]
    for article in record.articles:
        for unknown in article.unknowns:
            table = str(unknown.values.get("table", ""))
            column, _, breakdown = str(unknown.values.get("column", "")).partition("/")
            place = article.place(unknown.line)
            if table not in TABLES:
                what = f"unknown table {table!r}"
                yield Complaint(place, what, choices(table, TABLES), "Correct `table`.", NOT_LISTED)
            elif column not in TABLES[table].names:
                yield Complaint(
                    place,
                    f"{table} has no column {column!r}",
                    choices(column, TABLES[table].names),
                    "Correct `column`.",
                    Words(
                        f"그 표에 없는 열입니다. 물음의 열 이름을 고치십시오: {column}",
                        f"The table has no such column. Correct the question: {column}",
                    ),
                )
            if breakdown and breakdown not in breakdowns:
                yield Complaint(
                    place,
                    f"unknown breakdown {breakdown!r}",
                    choices(breakdown, breakdowns),
                    "Correct what follows the slash in `column`.",
                    NOT_LISTED,
                )


def unknowns_are_of_something_known(record: Record) -> Iterator[Complaint]:
    """What an unknown is about is on record: each id of its subject in the registry, or what some fact is about."""
    known = _subjects(record)
    for article in record.articles:
        for unknown in article.unknowns:
            table, subject = (str(unknown.values.get(name, "")) for name in ("table", "subject_id"))
            for position, part in enumerate(subject.split("/") if table in known else ()):
                allowed = known[table][position] if position < len(known[table]) else set()
                if part not in allowed:
                    yield Complaint(
                        article.place(unknown.lines.get("subject_id", unknown.line)),
                        f"subject {part!r} is in no row of {table}",
                        choices(part, sorted(allowed)) if allowed else f"expected at most {len(known[table])} ids",
                        "Correct `subject`, or record what it is about.",
                        Words(
                            "이 물음의 대상이 기록에 없습니다. 물음을 빼거나 대상을 먼저 적으십시오.",
                            "What the question is about is not on record. Leave the question out.",
                        ),
                    )


def _subjects(record: Record) -> dict[str, list[Set[str]]]:
    """Per table that people write, the ids that may stand at each place of a subject."""
    found: dict[str, list[Set[str]]] = {name: [record.registry.ids(name)] for name in REGISTRY if _has_one_id(name)}
    found["articles"] = [{article.article_id for article in record.articles}]
    for table in FACT_TABLES.values():
        found[table.name] = [_ids(record, table, name) for name in table.subject]
    return found


def _has_one_id(table: str) -> bool:
    return len(TABLES[table].subject) == 1


def _ids(record: Record, table: Table, column: str) -> set[str]:
    target = table[column].points_to
    named = {
        str(fact.values[column]) for _, fact in record.facts() if fact.kind == table.kind and column in fact.values
    }
    return named | (record.registry.ids(target) if target in record.registry.entries else set())
