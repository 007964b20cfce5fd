"""What saving a draft would write, and everything that stands against it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from policyfacts.complaints import Complaint
from policyfacts.facts.check import check_record
from policyfacts.facts.model import Article
from policyfacts.facts.read import read_article
from policyfacts.facts.record import Record
from policyfacts.facts.registry import read_registry
from policyfacts.facts.write import write_article
from policyfacts.paths import DataFolder
from policyfacts.steward.draft import ACCEPTED, REJECTED, Draft, DraftFact
from policyfacts.steward.names import Added, added, renamed, wanted
from policyfacts.steward.places import Lines, Place
from policyfacts.text import fold, paragraphs
from policyfacts.words import Words

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_ID = 100
_EXAMPLE = "2024-08-05-breaknews-centre"
_NO_NAME = Words(
    f"파일 이름에는 작은 라틴 글자, 숫자, 붙임표만 씁니다. {_EXAMPLE}처럼 적으십시오.",
    f"A file name has small Latin letters, figures and hyphens alone. Write it like {_EXAMPLE}.",
)
_NAME_TAKEN = Words("이미 있는 파일 이름입니다. 다른 이름을 쓰십시오.", "This file name is taken. Use another.")
_NOTHING_ACCEPTED = Words(
    "받은 사실이 없습니다. 기사가 말한 사실을 하나 이상 받으십시오.",
    "No fact is accepted. Accept what the article states.",
)
_NOT_IN_TEXT = Words(
    "글에 없는 문구입니다. 글에서 그대로 옮기십시오.", "The phrase does not stand in the text. Copy it from there."
)


@dataclass(frozen=True)
class Located:
    """A problem, and the field of the page where it is mended; no place for one of another file."""

    place: Place
    problem: Complaint


@dataclass(frozen=True)
class Plan:
    """What a draft amounts to.

    Args:
        article: With the facts that were asked for.
        numbers: The draft's number of each of its facts, in order.
        file: Where it goes, below the data folder.
        names: Registry files with the new rows.
        problems: What stands against saving it.
    """

    article: Article
    numbers: tuple[int, ...]
    file: str
    names: Added
    problems: tuple[Located, ...]

    @property
    def text(self) -> str:
        """The fact file."""
        return write_article(self.article)


def planned(draft: Draft, record: Record, on_disk: list[Complaint], data: DataFolder, *, is_final: bool) -> Plan:
    """A draft drawn up as files and checked as part of the record.

    Args:
        draft: As the page has it.
        record: What is on record.
        on_disk: Problems that the record's own files have.
        data: The instance.
        is_final: Accepted facts alone, as for saving; else all that are not rejected, as for looking.
    """
    draft = renamed(draft)
    facts = [fact for fact in draft.facts if fact.state == ACCEPTED or not (is_final or fact.state == REJECTED)]
    file = f"facts/{_year(draft.citation.get('published', ''))}/{draft.article_id}.yaml"
    lines = Lines(f"{data.root.name}/{file}")
    article, found = read_article(lines.document(draft, facts), draft.article_id, lines.shown)
    names = added(draft, wanted(draft, facts), record.registry, data)
    registry, of_registry = read_registry(data, names.texts)
    articles = tuple(sorted((*record.articles, article), key=lambda each: each.file))
    checked = check_record(replace(record, registry=registry, articles=articles))
    problems = [
        *_own(draft, facts, record),
        *(_located(each, lines, names, data) for each in (*found, *of_registry, *checked, *_elsewhere(on_disk, data))),
    ]
    return Plan(
        article, tuple(fact.number for fact in facts), file, names, tuple(sorted(dict.fromkeys(problems), key=_order))
    )


def _order(located: Located) -> tuple[int, int]:
    """As the page has its parts: facts by number, names, questions, the citation, other files."""
    sort, _, number = located.place.part.partition("-")
    return ("fact", "row", "unknown", "article", "").index(sort), int(number or 0)


def _year(published: str) -> str:
    return published[:4] if re.match(r"\d{4}", published) else "undated"


def _elsewhere(on_disk: list[Complaint], data: DataFolder) -> list[Complaint]:
    """Problems of reading other fact files; those of the registry and of checks are found anew."""
    return [problem for problem in on_disk if not problem.where.startswith(f"{data.root.name}/registry/")]


def _located(problem: Complaint, lines: Lines, names: Added, data: DataFolder) -> Located:
    place = lines.place(problem)
    if place is not None:
        return Located(place, problem)
    file, _, line = problem.where.rpartition(":")
    table = file.removeprefix(f"{data.root.name}/registry/").removesuffix(".csv")
    at = names.lines.get(table, {}).get(int(line) if line.isdecimal() else 0)
    return Located(Place() if at is None else Place(f"row-{at}", problem.field), problem)


def _own(draft: Draft, facts: list[DraftFact], record: Record) -> Iterator[Located]:
    yield from _name(draft, record)
    url = draft.citation.get("url", "")
    same = [each.article_id for each in record.articles if url and each.values.get("url") == url]
    if same:
        what, fix = f"this address is on record: {same[0]}", "Correct that file, or give this article's own address."
        words = Words(
            f"이 주소의 기사가 이미 기록에 있습니다. 그 파일을 고치거나 주소를 고치십시오: {same[0]}",
            f"This address is on record. Correct that file, or give this article's own address: {same[0]}",
        )
        yield Located(Place("article", "url"), Complaint("", what, "expected an article that is new", fix, words))
    if not facts:
        what, fix = "no fact is accepted", "Accept what the article states."
        yield Located(Place(), Complaint("", what, "expected at least one", fix, _NOTHING_ACCEPTED))
    blocks = [fold(block) for block in paragraphs(draft.text)]
    for fact in facts:
        for at, phrase in enumerate(fact.evidence):
            yield from _phrase(fact.number, at, phrase, blocks)


def _name(draft: Draft, record: Record) -> Iterator[Located]:
    place, name = Place("article", "article_id"), draft.article_id
    if not _ID.fullmatch(name) or len(name) > _LONGEST_ID:
        what, expected = f"file name {name!r} cannot be used", "expected small letters, figures and hyphens"
        yield Located(place, Complaint("", what, expected, f"Write it like {_EXAMPLE}.", _NO_NAME))
    elif name in {article.article_id for article in record.articles}:
        what, fix = f"file name {name!r} is taken", "Give this one another name."
        yield Located(place, Complaint("", what, "expected a new one", fix, _NAME_TAKEN))


def _phrase(number: int, at: int, given: Mapping[str, str], blocks: list[str]) -> Iterator[Located]:
    """The phrase stands in its paragraph of the text, as `verify` will ask."""
    phrase, paragraph = fold(given.get("phrase", "")), given.get("paragraph", "")
    if not phrase or not blocks:
        return
    inside = [str(place) for place, block in enumerate(blocks, start=1) if phrase in block]
    place = Place(f"fact-{number}", f"phrase-{at}")
    if not inside:
        what = "the phrase does not stand in the text"
        fix = "Copy it from the text."
        yield Located(place, Complaint("", what, "expected the article's own words", fix, _NOT_IN_TEXT))
    elif paragraph and paragraph not in inside:
        what, right = f"the phrase is not in paragraph {paragraph}", ", ".join(inside)
        words = Words(
            f"{paragraph}번째 문단에 없는 문구입니다. 있는 문단: {right}",
            f"The phrase is not in paragraph {paragraph}. It stands in: {right}",
        )
        yield Located(place, Complaint("", what, f"expected {right}", "Correct the paragraph.", words))
