"""Records in memory: articles as read, for the checks."""

from policyfacts.facts.model import Article, Evidence, Fact, Unknown
from policyfacts.facts.record import Record
from policyfacts.facts.registry import Entry, Registry
from policyfacts.schema import FACT_TABLES, REGISTRY, TABLES
from tests.factories.rows import PUBLISHED, filled
from tests.factories.tables import PROJECT


def make_fact(kind="funding", *, n=1, phrases=("말",), line=10, **values):
    """A fact of a kind; every value stands on line `line`. A phrase is Korean, or `(lang, phrase)`."""
    table = FACT_TABLES[kind]
    computed = {column.name: "" for column in table.columns if not column.is_written}
    written = {name: value for name, value in filled(table, {**computed, **values}).items() if name not in computed}
    pairs = [phrase if isinstance(phrase, tuple) else ("ko", phrase) for phrase in phrases]
    evidence = tuple(Evidence(lang, phrase, 1, line) for lang, phrase in pairs)
    return Fact("a1", n, kind, written, evidence, line, dict.fromkeys(written, line))


def make_article(*facts, unknowns=(), file="facts/a1.yaml", article_id="a1", **values):
    """An article with these facts and unknowns."""
    written = {"publisher_id": "some-publishers", "title": "제목", "published": PUBLISHED, **values}
    left_open = tuple(Unknown(filled(TABLES["unknowns"], {"article_id": "", **row}), 20) for row in unknowns)
    return Article(article_id, file, written, facts, left_open, dict.fromkeys(written, 2))


def make_record(*articles, **registry):
    """A record of these articles whose registry has these rows, and a row for every id they use."""
    rows = {name: [filled(TABLES[name], row) for row in registry.get(name, ())] for name in REGISTRY}
    entries = {name: tuple(Entry(row, f"registry/{name}.csv:2") for row in several) for name, several in rows.items()}
    return Record(PROJECT, Registry(entries), articles)
