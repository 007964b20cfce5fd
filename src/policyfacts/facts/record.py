"""The whole record of an instance: project, registry, articles."""

from collections.abc import Iterator
from dataclasses import dataclass

from policyfacts.complaints import Complaint, ComplaintError
from policyfacts.facts.decisions import Decision, read_decisions
from policyfacts.facts.model import Article, Fact
from policyfacts.facts.project import Project, read_project
from policyfacts.facts.read import read_articles
from policyfacts.facts.registry import Registry, read_registry
from policyfacts.paths import DataFolder


@dataclass(frozen=True)
class Record:
    """Everything people have written down, before any table is built: project, registry, articles, decisions."""

    project: Project
    registry: Registry
    articles: tuple[Article, ...]
    decisions: tuple[Decision, ...] = ()

    def facts(self) -> Iterator[tuple[Article, Fact]]:
        """Every fact with its article."""
        return ((article, fact) for article in self.articles for fact in article.facts)


def read_record(data: DataFolder) -> tuple[Record, list[Complaint]]:
    """The record and every problem of reading it; `check_record` finds the rest.

    Raises:
        ComplaintError: The project file itself cannot be read, so this is not an instance's data.
    """
    project = read_project(data)
    registry, problems = read_registry(data)
    articles, found = read_articles(data)
    decisions, also = read_decisions(data)
    return Record(project, registry, tuple(articles), tuple(decisions)), [*problems, *found, *also]


def checked_record(data: DataFolder) -> Record:
    """The record, known to be clean.

    Raises:
        ComplaintError: It is not; carries all problems of all files.
    """
    from policyfacts.facts.check import check_record

    record, problems = read_record(data)
    problems = [*problems, *check_record(record)]
    if problems:
        raise ComplaintError(problems)
    return record
