"""The desk: reads an article, holds what the steward decides against the record, saves it whole, takes it back."""

import hashlib
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path

from policyfacts.complaints import Complaint, ComplaintError
from policyfacts.extract.lexicon import read_lexicon
from policyfacts.extract.mentions import Mentions
from policyfacts.extract.propose import propose
from policyfacts.extract.propose.registrar import Row
from policyfacts.extract.propose.remarks import Remark
from policyfacts.extract.read import Knowledge, read_mentions
from policyfacts.facts.check import check_record
from policyfacts.facts.record import Record, read_record
from policyfacts.facts.registry import read_registry
from policyfacts.paths import DataFolder
from policyfacts.steward import journal
from policyfacts.steward.against import Answers, Difference, answers_of, difference
from policyfacts.steward.draft import Draft, draft_of
from policyfacts.steward.given import given_day, given_publisher, given_text
from policyfacts.steward.journal import Change, Entry, Kept
from policyfacts.steward.plan import Located, Plan, planned
from policyfacts.steward.turn import alone, unwritable
from policyfacts.tables.build import build, inputs_version
from policyfacts.text import fold
from policyfacts.words import Words

_VERSIONS = 50
_ANY_DAY = date(2000, 1, 1)
"""Which day it is changes no place in a text."""
_SAME = {
    "url": Words("이 주소의 기사가 이미 기록에 있음", "The article of this address is on record already"),
    "title": Words("제목이 같은 기사가 이미 기록에 있음", "An article of this title is on record already"),
}
_OWN_REMARKS = frozenset({"another-vintage", "conflict"})
"""Remarks that the desk makes itself, of the facts as they are now and not as they were proposed."""


@dataclass(frozen=True)
class Looked:
    """The record as it is on disk, with its problems, its answers, and what its files are."""

    version: str
    record: Record
    problems: tuple[Complaint, ...]
    answers: Answers
    files: Mapping[str, tuple[int, int]]

    @cached_property
    def complaints(self) -> tuple[Complaint, ...]:
        """Every problem of the record, those of the checks included."""
        return tuple(sorted([*self.problems, *check_record(self.record)]))


@dataclass(frozen=True)
class Offer:
    """What was found in an article: the draft to begin with, and what to look at first."""

    draft: Draft
    remarks: tuple[Remark, ...]


@dataclass(frozen=True)
class Verdict:
    """A draft held against the record.

    Args:
        draft: As given.
        problems: What stands against saving it.
        differences: How each fact stands to the record, by its number in the draft.
        version: Of the record.
        changed: Files that have changed since the version that the draft was shown; `...` when that is forgotten.
    """

    draft: Draft
    problems: tuple[Located, ...]
    differences: Mapping[int, Difference]
    version: str
    changed: tuple[str, ...] = ()


class Desk:
    """One instance's desk. Nothing of an article stays in it between two calls."""

    def __init__(self, data: DataFolder, articles: Path | None = None) -> None:
        """Open the desk of an instance, whose articles' texts may be kept in a folder of the steward's own.

        Raises:
            ComplaintError: That folder is not there, or lies in the data, which others get to see.
        """
        self.data, self.articles = data, articles
        self._lexicon = read_lexicon(data.lexicon)
        self._looked: Looked | None = None
        self._seen: dict[str, Mapping[str, tuple[int, int]]] = {}
        self._looking = threading.Lock()
        if articles and (not articles.is_dir() or articles.resolve().is_relative_to(data.root.resolve())):
            what = "the folder for articles' texts is not there" if not articles.is_dir() else "it lies in the data"
            fix = "Give a private folder outside of the data with --articles DIR."
            words = Words(
                "기사 글을 둘 폴더가 없거나 자료 폴더 안에 있습니다. 자료 밖의 개인 폴더를 주십시오.",
                "The folder for articles' texts is not there, or lies in the data. Give a private one outside of it.",
            )
            raise ComplaintError(Complaint(str(articles), what, "expected a folder of your own", fix, words))
        with alone(self.data):
            pass

    def look(self) -> Looked:
        """The record as it is now; read again only when a file has changed."""
        version = inputs_version(self.data)
        with self._looking:
            if self._looked is None or self._looked.version != version:
                record, problems = read_record(self.data)
                files = {path.relative_to(self.data.root).as_posix(): _stamp(path) for path in self.data.inputs()}
                self._looked = Looked(version, record, tuple(problems), answers_of(record.articles), files)
                self._seen = dict([*self._seen.items(), (version, files)][-_VERSIONS:])
            return self._looked

    def offer(self, pasted: str, content: bytes, file_name: str, citation: Mapping[str, str]) -> Offer:
        """Read an article.

        Args:
            pasted: Its text, where no file is given.
            content: A file's bytes; empty for none.
            file_name: What messages call it.
            citation: What the steward knows: publisher (id or name), title, published, url.

        Raises:
            ComplaintError: It cannot be read, or nobody says when it was published.
        """
        looked = self.look()
        text = given_text(pasted, content, file_name)
        day = given_day(citation.get("published", ""), text)
        publisher, row = given_publisher(citation.get("publisher", ""), looked.record.registry)
        knowledge = Knowledge(self._lexicon, looked.record.registry)
        proposal = propose(text, day, knowledge, looked.record.articles, publisher=publisher or None)
        if row:
            proposal = replace(proposal, rows=(Row("publishers", row), *proposal.rows))
        draft = draft_of(proposal, text, looked.version)
        said = {name: citation[name] for name in ("title", "published", "url") if citation.get(name)}
        if len(said.get("published", "")) <= len("2024-08-05") and draft.citation.get("published", "").startswith(
            said.get("published", "")
        ):
            said.pop("published", None)  # the text says the hour as well
        remarks = tuple(remark for remark in proposal.remarks if remark.code not in _OWN_REMARKS)
        remarks += tuple(_on_record({**draft.citation, **said}, looked.record))
        known = self._free_name(draft.article_id, looked.record)
        return Offer(replace(draft, article_id=known, citation={**draft.citation, **said}), remarks)

    def judge(self, draft: Draft, *, is_final: bool = False) -> Verdict:
        """Hold a draft against the record; nothing is written."""
        return self._judged(draft, self.look(), is_final=is_final)[0]

    def mentions(self, draft: Draft) -> Mentions:
        """What the text of a draft mentions, counted from the day that its citation gives."""
        try:
            day = given_day(draft.citation.get("published", ""), draft.text)
        except ComplaintError:
            day = _ANY_DAY
        return read_mentions(draft.text, day, Knowledge(self._lexicon, self.look().record.registry))

    def save(self, draft: Draft) -> tuple[Verdict, Entry | None]:
        """Save the accepted facts and rebuild the tables; nothing is written when anything stands against it.

        Returns:
            The verdict, and what was saved; None where the verdict says why not.
        """
        with alone(self.data):
            looked = self.look()
            verdict, plan = self._judged(draft, looked, is_final=True)
            if verdict.problems or verdict.changed:
                return verdict, None
            entry, text = self._entry(plan, draft)
            self._carry_out(entry, text)
            return verdict, entry

    def undo(self, name: str) -> Entry:
        """Take a save back and rebuild the tables.

        Raises:
            ComplaintError: Its files have been changed since, or something else needs what it has added.
        """
        with alone(self.data):
            entry = journal.undo_of(self.data, name)
            self._check_without(entry)
            self._carry_out(entry)
            return entry

    def saves(self) -> list[Entry]:
        """What can be taken back, newest first."""
        return journal.saves(self.data)

    def complaints(self) -> tuple[Complaint, ...]:
        """What is wrong with the record on disk, so that its last good tables are served."""
        try:
            return self.look().complaints
        except ComplaintError as error:
            return error.problems

    def _judged(self, draft: Draft, looked: Looked, *, is_final: bool) -> tuple[Verdict, Plan]:
        plan = planned(draft, looked.record, list(looked.problems), self.data, is_final=is_final)
        facts = zip(plan.numbers, plan.article.facts, strict=False)
        differences = {number: difference(fact, plan.article.published, looked.answers) for number, fact in facts}
        changed = self._changed(draft.version, looked) if draft.version != looked.version else ()
        return Verdict(draft, plan.problems, differences, looked.version, changed), plan

    def _changed(self, version: str, looked: Looked) -> tuple[str, ...]:
        before = self._seen.get(version)
        if before is None:
            return ("…",)
        names = sorted({*before, *looked.files})
        return tuple(f"{self.data.root.name}/{name}" for name in names if before.get(name) != looked.files.get(name))

    def _entry(self, plan: Plan, draft: Draft) -> tuple[Entry, str]:
        article, kept = plan.article, None
        if draft.keeps_text and self.articles:
            path = self.articles.resolve() / f"{article.article_id}.txt"
            kept = Kept(str(path), hashlib.sha256(draft.text.encode("utf-8")).hexdigest())
            if path.exists():
                fix = "Move it away, or give the fact file another name."
                words = Words(
                    "개인 폴더에 같은 이름의 글이 있습니다. 옮기거나 파일 이름을 바꾸십시오.",
                    "Your folder has a text of this name. Move it away, or give the fact file another name.",
                )
                raise ComplaintError(Complaint(str(path), "a text of this name is there", "expected none", fix, words))
            article = replace(article, values={**article.values, "sha256": kept.sha256})
        names = plan.names
        rows = [Change(f"registry/{name}.csv", names.before[name], text) for name, text in names.texts.items()]
        changes = (*rows, Change(plan.file, None, replace(plan, article=article).text))
        name = f"{datetime.now(UTC):%Y%m%dT%H%M%S%f}"
        title = str(article.values.get("title", ""))
        return Entry(name, article.article_id, title, len(article.facts), changes, kept), draft.text

    def _carry_out(self, entry: Entry, text: str = "") -> None:
        journal.begin(self.data, entry)
        try:
            journal.apply(self.data, entry, text)
            build(self.data)
        except OSError as error:
            journal.take_back(self.data, entry)
            raise unwritable(self.data, error) from error
        except BaseException:
            journal.take_back(self.data, entry)
            raise
        journal.finish(self.data, entry)

    def _check_without(self, entry: Entry) -> None:
        """Refuse an undo that would leave facts without what they name."""
        looked = self.look()
        texts = {Path(c.file).stem: c.after or "" for c in entry.changes if c.file.startswith("registry/")}
        registry, problems = read_registry(self.data, texts)
        articles = tuple(each for each in looked.record.articles if each.article_id != entry.article_id)
        problems += check_record(replace(looked.record, registry=registry, articles=articles))
        if problems:
            raise ComplaintError(problems)

    @staticmethod
    def _free_name(name: str, record: Record) -> str:
        taken = {article.article_id for article in record.articles}
        free = (f"{name}-{number}" for number in range(2, len(taken) + 3))
        return name if name not in taken else next(each for each in free if each not in taken)


def _on_record(citation: Mapping[str, str], record: Record) -> Iterator[Remark]:
    """Articles on record that have the same address or title."""
    for name, words in _SAME.items():
        given = fold(citation.get(name, ""))
        same = [each.article_id for each in record.articles if given and fold(str(each.values.get(name, ""))) == given]
        if same:
            yield Remark(f"{name}-on-record", Words(f"{words.ko}: {same[0]}", f"{words.en}: {same[0]}"))


def _stamp(path: Path) -> tuple[int, int]:
    stat = path.stat()
    return stat.st_mtime_ns, stat.st_size
