"""Phrases held against the articles' own text, for whoever has the text."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from policyfacts.errors import DataError, Problem
from policyfacts.facts.model import Article, Evidence
from policyfacts.text import fold, paragraphs


@dataclass(frozen=True)
class Verification:
    """What a run of `verify` saw.

    Args:
        articles: Articles whose text was found by its fingerprint.
        phrases: Phrases that stand in their paragraph.
        without_fingerprint: Articles that record no sha256, so no text can be matched to them.
        problems: Phrases that do not stand, and texts that are missing or changed.
    """

    articles: int
    phrases: int
    without_fingerprint: int
    problems: tuple[Problem, ...]


def verify(articles: Iterable[Article], folder: Path) -> Verification:
    """Hold every phrase of every article with a fingerprint against the texts in a folder.

    Raises:
        DataError: The folder does not exist.
    """
    if not folder.is_dir():
        raise DataError(
            Problem(
                str(folder),
                "there is no such folder",
                "expected a folder of article texts",
                "Give the folder with --articles DIR.",
            )
        )
    texts = {hashlib.sha256(raw).hexdigest(): raw for raw in _files(folder)}
    with_fingerprint = [article for article in articles if article.values.get("sha256")]
    found = [article for article in with_fingerprint if article.values["sha256"] in texts]
    problems = [_missing(article, folder, texts) for article in with_fingerprint if article not in found]
    stands = 0
    for article in found:
        try:
            text = texts[str(article.values["sha256"])].decode("utf-8-sig")
        except UnicodeDecodeError:
            problems.append(_other_encoding(article))
            continue
        blocks = [fold(block) for block in paragraphs(text)]
        for evidence in _phrases(article):
            problem = _misplaced(article, evidence, blocks)
            stands += problem is None
            problems.extend([problem] if problem else [])
    return Verification(len(found), stands, sum(1 for _ in articles) - len(with_fingerprint), tuple(problems))


def _files(folder: Path) -> Iterator[bytes]:
    return (path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def _phrases(article: Article) -> Iterator[Evidence]:
    return (evidence for fact in article.facts for evidence in fact.evidence)


def _missing(article: Article, folder: Path, texts: dict[str, bytes]) -> Problem:
    place = article.place(article.lines.get("sha256", 1))
    title = fold(str(article.values.get("title", "")))
    changed = next(
        (sha for sha, raw in texts.items() if title and title in fold(raw.decode("utf-8", "replace"))),
        "",
    )
    if changed:
        return Problem(
            place,
            "the text with this title has another fingerprint",
            f"expected {article.values['sha256']}, found {changed}",
            "Use the text that was read, or read the changed text again and record its sha256.",
        )
    return Problem(
        place,
        f"no text in {folder.name} has this fingerprint",
        f"expected sha256 {article.values['sha256']}",
        "Add the article's text to the folder.",
    )


def _other_encoding(article: Article) -> Problem:
    return Problem(
        article.place(article.lines.get("sha256", 1)),
        "the text with this fingerprint is not UTF-8",
        "expected the article's text in UTF-8",
        "Save the text as UTF-8 and record the sha256 of that file.",
    )


def _misplaced(article: Article, evidence: Evidence, blocks: list[str]) -> Problem | None:
    phrase = fold(evidence.phrase)
    at = [number for number, block in enumerate(blocks, start=1) if phrase in block]
    if evidence.paragraph in at or (evidence.paragraph is None and at):
        return None
    where = f"it stands in paragraph {', '.join(map(str, at))}" if at else "it stands in no paragraph"
    return Problem(
        article.place(evidence.line),
        f"the phrase {evidence.phrase!r} is not in paragraph {evidence.paragraph}",
        f"expected it there; {where}",
        "Correct the paragraph, or copy the phrase letter by letter.",
    )
