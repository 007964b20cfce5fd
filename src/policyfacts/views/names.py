"""Names that readers see for ids."""

from functools import lru_cache
from itertools import zip_longest

from policyfacts.schema import REGISTRY, TABLES, join_both
from policyfacts.tables.model import Tables
from policyfacts.words import Words


def name_of(tables: Tables, table: str, identity: str) -> Words:
    """The name of a registry row in both languages; the id itself when there is no such row."""
    return _names(tables, table).get(identity, Words(identity, identity))


def publisher_of(tables: Tables, article_id: str) -> str:
    """The publisher's id of an article; empty when there is no such article."""
    return _publishers(tables).get(article_id, "")


@lru_cache(maxsize=64)
def _publishers(tables: Tables) -> dict[str, str]:
    rows = tables["articles"]
    return dict(zip(map(str, rows["article_id"]), map(str, rows["publisher_id"]), strict=True))


def both_name(tables: Tables, table: str, identity: str) -> str:
    """The name of a registry row as a `both` text; empty for no id."""
    if not identity:
        return ""
    name = name_of(tables, table, identity)
    return join_both((name.ko, name.en))


def subject_name(tables: Tables, table: str, subject_id: str) -> Words:
    """What a fact or unknown is about, in words: names of ids, titles of events and designations."""
    pairs = zip_longest(subject_id.split("/"), TABLES[table].subject, fillvalue="")
    parts = [_part(tables, table, column, part) for part, column in pairs if part]
    return Words(" · ".join(part.ko for part in parts), " · ".join(part.en for part in parts))


def _part(tables: Tables, table: str, column: str, identity: str) -> Words:
    titled = _titles(tables, table).get(identity)
    if titled:
        return titled
    # A plant and its company may have one id, so the column's own table is asked before the others.
    target = TABLES[table][column].points_to if column else ""
    order = sorted((name for name in REGISTRY if name != "aliases"), key=lambda name: name != target)
    found = (_names(tables, name).get(identity) for name in order)
    return next((name for name in found if name), Words(identity, identity))


@lru_cache(maxsize=64)
def _names(tables: Tables, table: str) -> dict[str, Words]:
    rows = tables[table]
    key = TABLES[table].key[0]
    return {
        str(identity): Words(str(ko), str(en))
        for identity, ko, en in zip(rows[key], rows["name_ko"], rows["name_en"], strict=True)
    }


@lru_cache(maxsize=64)
def _titles(tables: Tables, table: str) -> dict[str, Words]:
    """Names that facts themselves give to their subject, the newest last."""
    subject = TABLES[table].subject[0]
    pair = next((p for p in ("title", "name", "metric") if f"{p}_ko" in TABLES[table].names), "")
    rows = tables[table]
    if table == "articles":
        return {str(i): Words(str(t), str(t)) for i, t in zip(rows["article_id"], rows["title"], strict=True)}
    if not pair or len(TABLES[table].subject) > 1:
        return {}
    return {
        str(identity): Words(str(ko), str(en))
        for identity, ko, en in zip(rows[subject], rows[f"{pair}_ko"], rows[f"{pair}_en"], strict=True)
    }
