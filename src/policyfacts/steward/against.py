"""A fact held against the record: new, another vintage, a revision, a conflict, or on record already."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from policyfacts.extract.propose.remarks import is_same
from policyfacts.facts.model import Article, Fact
from policyfacts.schema import FACT_TABLES, Column, Question
from policyfacts.schema._model import Code
from policyfacts.schema._values import Value
from policyfacts.schema.hazard import MISPRINT
from policyfacts.tables.claims import DAYS_APART
from policyfacts.tables.dates import last_day
from policyfacts.words import Words

NEW, VINTAGE, REVISION, CONFLICT = STANDINGS = (
    Code("new", Words("새 사실", "New")),
    Code("vintage", Words("같은 값이 이미 있음", "Another vintage, same value")),
    Code("revision", Words("기록의 값이 바뀜", "Revises the record")),
    Code("conflict", Words("기록과 어긋남", "Conflicts with the record")),
)
"""How a fact stands to the record; the later of several counts."""
_NAMES = ("name_", "title_")
"""Two wordings of one name are no difference; figures, dates and codes are."""


@dataclass(frozen=True)
class Other:
    """An answer on record: its column, its value, the article's publisher and day."""

    column: Column
    value: Value
    fact_id: str
    publisher_id: str
    published: str
    agrees: bool


@dataclass(frozen=True)
class Difference:
    """How a fact stands to the record, and what is there, newest first."""

    standing: Code = NEW
    others: tuple[Other, ...] = ()


Answers = Mapping[tuple[str, str, tuple[str, ...]], list[tuple[Article, Fact]]]
"""Facts on record by table, field and question."""


def answers_of(articles: Iterable[Article]) -> Answers:
    """The facts on record by what they answer; misprints are nobody's answer."""
    found: dict[tuple[str, str, tuple[str, ...]], list[tuple[Article, Fact]]] = {}
    for article in articles:
        for fact in article.facts:
            if fact.values.get("hazard") != MISPRINT:
                for question, key in _asked(fact):
                    found.setdefault((fact.kind, question.field, key), []).append((article, fact))
    return found


def difference(fact: Fact, published: str, answers: Answers) -> Difference:
    """A fact of an article published on a day, held against the answers on record."""
    standing, others = NEW, []
    for question, key in _asked(fact):
        column = FACT_TABLES[fact.kind][question.field]
        for article, other in answers.get((fact.kind, question.field, key), ()):
            value = other.values[question.field]
            agrees = is_same(column, fact.values[question.field], value)
            day, publisher = article.published.partition("T")[0], str(article.values.get("publisher_id", ""))
            others.append(Other(column, value, other.fact_id, publisher, day, agrees))
            standing = max(standing, _standing(published, article.published, agrees=agrees), key=STANDINGS.index)
    others.sort(key=lambda other: (not other.agrees, last_day(other.published)), reverse=True)
    return Difference(standing, tuple(others))


def _asked(fact: Fact) -> list[tuple[Question, tuple[str, ...]]]:
    table = FACT_TABLES[fact.kind]
    row = {name: fact.values.get(name, "") for name in table.names}
    asked = (question for question in table.questions if not question.field.startswith(_NAMES))
    return [(question, question.key_of(row)) for question in asked if fact.values.get(question.field) is not None]


def _standing(published: str, other: str, *, agrees: bool) -> Code:
    if agrees:
        return VINTAGE
    days = [last_day(text) for text in (published, other)]
    if not all(days):
        return CONFLICT
    first, second = (date.fromisoformat(day) for day in days)
    return CONFLICT if abs((second - first).days) <= DAYS_APART else REVISION
