"""Checks that need more than one field: each one function, listed in CHECKS."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

from policyfacts.dates import parse_when
from policyfacts.errors import Problem
from policyfacts.facts.check_decisions import decisions_prefer_an_answer
from policyfacts.facts.check_kinds import (
    effects_name_a_promise,
    facts_are_stated_once,
    investments_have_a_stage,
)
from policyfacts.facts.compare import compare_languages
from policyfacts.facts.model import Article, Fact
from policyfacts.facts.record import Record
from policyfacts.schema import FACT_TABLES, TABLES
from policyfacts.schema.evidence import MOST_CHARACTERS
from policyfacts.schema.unknown import BREAKDOWNS
from policyfacts.text import choices
from policyfacts.units import format_krw_exact, parse_krw


def check_record(record: Record) -> list[Problem]:
    """Every problem that the checks find, over all files."""
    return [problem for check in CHECKS for problem in check(record)]


def article_ids_appear_once(record: Record) -> Iterator[Problem]:
    """An article is in one file."""
    first: dict[str, str] = {}
    for article in record.articles:
        if article.article_id in first:
            yield Problem(
                article.place(1),
                f"article {article.article_id!r} is in two files",
                f"expected it once; first in {first[article.article_id]}",
                "Put its facts into one file, or rename one of them.",
            )
        first.setdefault(article.article_id, article.file)


def numbers_are_unique(record: Record) -> Iterator[Problem]:
    """No two facts of an article share a number."""
    for article in record.articles:
        count = Counter(fact.number for fact in article.facts)
        for fact in article.facts:
            if fact.number and count[fact.number] > 1:
                yield Problem(
                    article.place(fact.line),
                    f"number {fact.number} is used {count[fact.number]} times",
                    "expected each fact to have its own number",
                    f"Use {max(count) + 1}, the next free number, for the newer fact.",
                )


def ids_exist(record: Record) -> Iterator[Problem]:
    """Every id written in a fact or citation is in the registry."""
    for article in record.articles:
        yield from _unknown_ids(record, article, "articles", article)
        for fact in article.facts:
            yield from _unknown_ids(record, article, FACT_TABLES[fact.kind].name, fact)


def _unknown_ids(record: Record, article: Article, table: str, written: Article | Fact) -> Iterator[Problem]:
    for column in TABLES[table].written:
        value, target = written.values.get(column.name), column.points_to
        if value is None or not target or target not in record.registry.entries:
            continue
        known = record.registry.ids(target)
        if value not in known:
            yield Problem(
                article.place(written.lines[column.name]),
                f"{column.fields[0]} {value!r} is not in {target}",
                choices(str(value), known),
                f"Correct it, or add a row to data/registry/{target}.csv.",
            )


def hazards_are_known(record: Record) -> Iterator[Problem]:
    """A hazard is one of the codes of the table hazards."""
    from policyfacts.schema.hazard import HAZARDS

    known = [code.value for code in HAZARDS]
    for article, fact in record.facts():
        hazard = fact.values.get("hazard")
        if hazard is not None and hazard not in known:
            yield Problem(
                article.place(fact.lines["hazard"]),
                f"hazard is {hazard!r}",
                choices(str(hazard), known),
                "Correct `hazard`.",
            )


def amounts_match_their_text(record: Record) -> Iterator[Problem]:
    """`amount_text`, read by the product's own money parser, is `amount_krw`."""
    for article, fact in record.facts():
        text, amount = fact.values.get("amount_text"), fact.values.get("amount_krw")
        if text is None or amount is None:
            continue
        place = article.place(fact.lines["amount_krw"])
        try:
            read = parse_krw(str(text))
        except ValueError:
            yield Problem(
                place,
                f"amount_text {text!r} holds no amount of won",
                "expected words such as 국비 70억 원",
                "Copy the amount as the article prints it.",
            )
            continue
        if read != amount:
            yield Problem(
                place,
                f"amount_krw is {format_krw_exact(int(amount), 'en')}",
                f"expected {format_krw_exact(read, 'en')}, which is what {text!r} says",
                f"Write `amount_krw: {read}`, or correct amount_text.",
            )


def phrases_are_short(record: Record) -> Iterator[Problem]:
    """A phrase is at most 60 characters: facts, not articles."""
    for article, fact in record.facts():
        for evidence in fact.evidence:
            if len(evidence.phrase) > MOST_CHARACTERS:
                yield Problem(
                    article.place(evidence.line),
                    f"the phrase has {len(evidence.phrase)} characters",
                    f"expected at most {MOST_CHARACTERS}",
                    "Keep the words that prove the fact.",
                )


def printed_words_are_in_a_phrase(record: Record) -> Iterator[Problem]:
    """What is given as printed (`amount_text`, `role_text`) stands in one of the fact's phrases."""
    for article, fact in record.facts():
        for name in ("amount_text", "role_text"):
            printed = fact.values.get(name)
            if printed is not None and not any(str(printed) in evidence.phrase for evidence in fact.evidence):
                yield Problem(
                    article.place(fact.lines[name]),
                    f"{name} {printed!r} is in none of the fact's phrases",
                    "expected the printed words inside a phrase",
                    f"Copy {name} from a phrase, or add the phrase that holds it.",
                )


def events_after_publication_are_promises(record: Record) -> Iterator[Problem]:
    """What lies wholly after the article's date is a promise, and what lies before it is not."""
    for article, fact in record.facts():
        date, published = fact.values.get("date"), article.published
        if fact.kind != "event" or date is None or not published:
            continue
        start, last = parse_when(str(date)).start, parse_when(published).end
        is_later = start is not None and last is not None and start > last
        if is_later and not fact.values.get("is_promise"):
            yield Problem(
                article.place(fact.lines["date"]),
                f"the event of {date} comes after the article ({published})",
                "expected `is_promise: true` for what is stated for the future",
                "Set `is_promise: true`, or correct the date.",
            )


def parts_do_not_exceed_totals(record: Record) -> Iterator[Problem]:
    """Within one article, the shares of an initiative are not more than its total."""
    for article in record.articles:
        totals: dict[object, int] = {}
        shares: defaultdict[object, list[Fact]] = defaultdict(list)
        for fact in article.facts:
            amount = fact.values.get("amount_krw")
            if fact.kind != "funding" or amount is None or fact.values.get("measure") != "programme":
                continue
            if fact.values["funder_level"] == "total":
                totals[fact.values["initiative_id"]] = int(amount)
            else:
                shares[fact.values["initiative_id"]].append(fact)
        for initiative, total in totals.items():
            parts = sum(int(fact.values["amount_krw"]) for fact in shares[initiative])
            if parts > total:
                last = shares[initiative][-1]
                yield Problem(
                    article.place(last.line),
                    f"the shares of {initiative} add up to {parts}",
                    f"expected at most the total, {total}",
                    "Correct an amount, or mark what overlaps with `hazard: overlapping`.",
                )


def unknowns_name_a_column(record: Record) -> Iterator[Problem]:
    """An unknown points to a table, one of its columns, and a breakdown that exists."""
    breakdowns = [code.value for code in BREAKDOWNS]
    for article in record.articles:
        for unknown in article.unknowns:
            table = str(unknown.values.get("table", ""))
            column, _, breakdown = str(unknown.values.get("column", "")).partition("/")
            place = article.place(unknown.line)
            if table not in TABLES:
                yield Problem(place, f"unknown table {table!r}", choices(table, TABLES), "Correct `table`.")
            elif column not in TABLES[table].names:
                yield Problem(
                    place,
                    f"{table} has no column {column!r}",
                    choices(column, TABLES[table].names),
                    "Correct `column`.",
                )
            if breakdown and breakdown not in breakdowns:
                yield Problem(
                    place,
                    f"unknown breakdown {breakdown!r}",
                    choices(breakdown, breakdowns),
                    "Correct what follows the slash in `column`.",
                )


def languages_agree(record: Record) -> Iterator[Problem]:
    """Where a fact has Korean and English phrases, both say the same amounts, dates and names."""
    for article in record.articles:
        for fact in article.facts:
            for comparison in compare_languages(article, fact, record.registry):
                if not comparison.agrees:
                    yield Problem(
                        article.place(fact.line),
                        f"Korean and English differ in {comparison.aspect}: {comparison.ko} against {comparison.en}",
                        "expected both phrases to say the same; the Korean is the authority",
                        "Correct the phrase, or leave out the translation and say so in a note.",
                    )


CHECKS: tuple[Callable[[Record], Iterator[Problem]], ...] = (
    article_ids_appear_once,
    numbers_are_unique,
    ids_exist,
    hazards_are_known,
    amounts_match_their_text,
    phrases_are_short,
    printed_words_are_in_a_phrase,
    events_after_publication_are_promises,
    parts_do_not_exceed_totals,
    unknowns_name_a_column,
    languages_agree,
    facts_are_stated_once,
    investments_have_a_stage,
    effects_name_a_promise,
    decisions_prefer_an_answer,
)
