"""Rows that fill what a case does not care about, from the schema alone, so that new columns need no change here."""

from policyfacts.schema import FACT_TABLES, REGISTRY, TABLES

PUBLISHED = "2024-01-01"
# What a plain row is where the first code would make it a special one: a request counts in no sum.
_PLAIN = {("funding", "stage"): "selected"}
_BLANKS = {"integer": 1, "number": 1.0, "boolean": False, "when": "2024", "both": "가 | a", "pairs": "ko: original"}


def filled(table, given):
    """The row with a value for every required column that was not given."""
    missing = [column for column in table.columns if column.required and column.name not in given]
    return {
        **{
            column.name: _PLAIN.get((table.name, column.name)) or _any_value(column)
            for column in missing
            if column.derived is None
        },
        **given,
    }


def _any_value(column):
    if column.codes:
        return column.codes[0].value
    if column.points_to:
        return f"some-{column.points_to}"
    return _BLANKS.get(column.type, f"some-{column.name.replace('_', '-')}")


def complete(given):
    """Rows of every table: facts with ids and days, and whatever they point to.

    Args:
        given: Rows by table name. A fact without `article_id` is of article `a1`; one without `fact_id` is numbered.
    """
    rows = {name: [dict(row) for row in given.get(name, ())] for name in TABLES}
    numbers = {}
    for table in FACT_TABLES.values():
        rows[table.name] = [_fact(table, row, numbers) for row in rows[table.name]]
    _add_articles(rows)
    _add_targets(rows)
    return {name: [filled(TABLES[name], row) for row in several] for name, several in rows.items()}


def _fact(table, row, numbers):
    article = row.get("article_id", "a1")
    numbers[article] = numbers.get(article, 0) + 1
    ids = {"article_id": article, "fact_id": f"{article}#{numbers[article]}", "as_of": PUBLISHED}
    return filled(table, {**ids, **row})


def _add_articles(rows):
    known = {row["article_id"] for row in rows["articles"]}
    facts = [row for table in FACT_TABLES.values() for row in rows[table.name]]
    days = {row["article_id"]: row["as_of"] for row in facts}
    rows["articles"] += [
        {"article_id": article, "published": day} for article, day in days.items() if article not in known
    ]
    rows["evidence"] += [
        {"fact_id": fact["fact_id"], "article_id": fact["article_id"], "lang": "ko", "phrase": "말"}
        for fact in facts
        if fact["fact_id"] not in {row["fact_id"] for row in rows["evidence"]}
    ]


def _add_targets(rows):
    """A registry row for every id that some row points to."""
    for name, several in list(rows.items()):
        for row in several:
            for column in TABLES[name].columns:
                value = filled(TABLES[name], row).get(column.name)
                if value and column.points_to in REGISTRY:
                    _add(rows[column.points_to], TABLES[column.points_to].key[0], value)


def _add(rows, key, value):
    if all(row[key] != value for row in rows):
        named = {} if key == "alias" else {"name_ko": f"{value} 이름", "name_en": f"{value} name"}
        rows.append({key: value, **named})
