"""Weaknesses of single facts, for a careful reader: computed from the record, never a reason to stop a build."""

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator
from datetime import date

from policyfacts.dates import DateMention, parse_when, read_dates
from policyfacts.facts.model import Article, Fact
from policyfacts.facts.record import Record
from policyfacts.schema import join_both
from policyfacts.schema._model import PART, WHOLE
from policyfacts.schema._values import Value
from policyfacts.schema.hazard import MISPRINT
from policyfacts.units import format_krw

Doubt = dict[str, Value]


def doubts(record: Record) -> list[Doubt]:
    """Every doubt, as rows of the table doubts: articles in order, each with its own first."""
    rows = [row for article in record.articles for doubt in DOUBTS for row in doubt(article)]
    return sorted(rows, key=lambda row: (str(row["article_id"]), str(row.get("fact_id", "")), str(row["doubt"])))


def undated(article: Article) -> Iterator[Doubt]:
    """The article's date is unknown or was inferred."""
    if not article.published:
        yield _doubt(article, "undated")
    elif article.values.get("published_basis") == "inferred":
        yield _doubt(article, "date-inferred")


def untitled(article: Article) -> Iterator[Doubt]:
    """The article's title is unknown."""
    if "title" not in article.values:
        yield _doubt(article, "no-title")


def barely_carried(article: Article) -> Iterator[Doubt]:
    """The words of the article carry the fact only weakly, by whoever read it."""
    for fact in article.facts:
        if fact.values.get("confidence") == "low":
            yield _doubt(article, "low-confidence", fact)


def misprinted(article: Article) -> Iterator[Doubt]:
    """The article prints what other articles show to be a slip."""
    for fact in article.facts:
        if fact.values.get("hazard") == MISPRINT:
            yield _doubt(article, "misprint", fact)


def date_beyond_phrase(article: Article) -> Iterator[Doubt]:
    """No phrase of the fact states its date, as precisely as it is written."""
    published = parse_when(article.published).end if article.published else None
    for fact in article.facts:
        written = str(fact.values.get("date", ""))
        if not written or fact.kind not in {"event", "designation"}:
            continue
        wanted = parse_when(written)
        spans = [parse_when(found.value) for found in _dates(fact, published)]
        if wanted.precision == "day" and wanted.end == published:
            # An article reports what happened on its own day without printing the day again.
            continue
        if not any(span.start == wanted.start and span.end == wanted.end for span in spans):
            yield _doubt(article, "date-not-in-phrase", fact)


def parts_beside_total(article: Article) -> Iterator[Doubt]:
    """The shares that an article states do not add up to the total it states; what overlaps is no share."""
    money: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in article.facts:
        if fact.kind == "funding" and "amount_krw" in fact.values and not fact.values.get("hazard"):
            money[str(fact.values.get("initiative_id"))].append(fact)
    for facts in money.values():
        wholes = {str(fact.values["funder_level"]): fact for fact in facts if fact.values.get("measure") == WHOLE}
        total = wholes.pop("total", None)
        shares = [_won(fact) for fact in (*wholes.values(), *_parts(facts, wholes))]
        if total is not None and len(shares) > 1 and sum(shares) != _won(total):
            said = [f"{format_krw(sum(shares), lang)} / {format_krw(_won(total), lang)}" for lang in ("ko", "en")]
            yield _doubt(article, "parts-differ", total, join_both(said))


def _parts(facts: Iterable[Fact], wholes: Container[str]) -> Iterator[Fact]:
    """Parts of payer levels that have no figure as a whole; elsewhere they are inside it."""
    for fact in facts:
        level = fact.values["funder_level"]
        if fact.values.get("measure") == PART and level != "total" and level not in wholes:
            yield fact


def _won(fact: Fact) -> int:
    return int(fact.values["amount_krw"])


def _dates(fact: Fact, published: date | None) -> list[DateMention]:
    if published is None:
        return []
    return [found for evidence in fact.evidence for found in read_dates(evidence.phrase, published)]


def _doubt(article: Article, code: str, fact: Fact | None = None, detail: str = "") -> Doubt:
    about: Doubt = {"article_id": article.article_id, "doubt": code}
    return {**about, **({"fact_id": fact.fact_id} if fact else {}), **({"detail": detail} if detail else {})}


DOUBTS: tuple[Callable[[Article], Iterator[Doubt]], ...] = (
    undated,
    untitled,
    barely_carried,
    misprinted,
    date_beyond_phrase,
    parts_beside_total,
)
