"""`policyfacts check`."""

import argparse
import sys
from collections import Counter

from policyfacts.cli._command import DATA, Command, data_of
from policyfacts.facts.check import check_record
from policyfacts.facts.compare import compare_languages
from policyfacts.facts.record import Record, read_record


def run(options: argparse.Namespace) -> int:
    """Report every problem of the record on stderr; on stdout, what was read and how far the languages agree."""
    record, problems = read_record(data_of(options))
    problems = sorted([*problems, *check_record(record)])
    for problem in problems:
        print(problem, file=sys.stderr)
    print(summary(record))
    return 1 if problems else 0


def summary(record: Record) -> str:
    """Counts of the record, and one line per fact whose two languages were compared."""
    facts = [(article, fact) for article in record.articles for fact in article.facts]
    compared = [each for article, fact in facts for each in compare_languages(article, fact, record.registry)]
    agree = Counter(each.aspect for each in compared if each.agrees)
    total = Counter(each.aspect for each in compared)
    lines = [
        f"{len(record.articles)} articles, {len(facts)} facts, {sum(len(fact.evidence) for _, fact in facts)} phrases"
    ]
    lines += [f"Korean and English agree in {aspect}: {agree[aspect]} of {total[aspect]}" for aspect in sorted(total)]
    lines += [
        f"  {each.fact_id} {each.aspect}: {each.ko} | {each.en} {'agree' if each.agrees else 'DIFFER'}"
        for each in compared
    ]
    return "\n".join(lines)


COMMAND = Command("check", "check every fact file and registry; exit 1 with problems, one a line", run, (DATA,))
