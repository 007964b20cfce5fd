"""Every check of the record, in the order in which problems are named."""

from collections.abc import Callable, Iterator

from policyfacts.complaints import Complaint
from policyfacts.facts.checks.amounts import amounts_match_their_text, hazards_are_known, parts_do_not_exceed_totals
from policyfacts.facts.checks.dates import events_after_publication_are_promises
from policyfacts.facts.checks.decisions import decisions_prefer_an_answer
from policyfacts.facts.checks.identity import (
    addresses_are_of_the_web,
    article_ids_appear_once,
    facts_are_stated_once,
    ids_exist,
    numbers_are_unique,
)
from policyfacts.facts.checks.kinds import effects_name_a_promise, investments_have_a_stage
from policyfacts.facts.checks.languages import languages_agree
from policyfacts.facts.checks.phrases import phrases_are_short, printed_words_are_in_a_phrase
from policyfacts.facts.checks.unknowns import unknowns_are_of_something_known, unknowns_name_a_column
from policyfacts.facts.record import Record


def check_record(record: Record) -> list[Complaint]:
    """Every problem that the checks find, over all files."""
    return [problem for check in CHECKS for problem in check(record)]


CHECKS: tuple[Callable[[Record], Iterator[Complaint]], ...] = (
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
    unknowns_are_of_something_known,
    addresses_are_of_the_web,
    languages_agree,
    facts_are_stated_once,
    investments_have_a_stage,
    effects_name_a_promise,
    decisions_prefer_an_answer,
)
