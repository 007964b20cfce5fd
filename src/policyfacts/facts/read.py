"""Fact files, read and typed by the schema; every mistake with its file and line."""

from pathlib import Path

from policyfacts.complaints import Complaint, ComplaintError
from policyfacts.facts._yaml import Mapped, Node, parse_yaml, read_yaml
from policyfacts.facts.model import Article
from policyfacts.facts.reader import Reader
from policyfacts.paths import DataFolder
from policyfacts.words import Words

PROPOSED = ("status", "registry", "remarks")
"""Sections that a proposal has besides; in the record they say that nobody has accepted it yet."""

_NO_FACT_FILE = Words(
    "사실 파일의 형식이 아닙니다. 기사와 사실을 각각 적으십시오.",
    "This is no fact file. Write the article, then its facts.",
)


def read_articles(data: DataFolder) -> tuple[list[Article], list[Complaint]]:
    """Every fact file of an instance, in the order of their names, and every problem met on the way."""
    articles: list[Article] = []
    problems: list[Complaint] = []
    for path in sorted(path for path in data.facts.rglob("*") if path.suffix.lower() in {".yaml", ".yml"}):
        shown = path.relative_to(data.root.parent).as_posix()
        if path.suffix != ".yaml":
            problems.append(_other_ending(path, shown))
            continue
        try:
            article, found = read_article(read_yaml(path, shown), path.stem, shown)
        except ComplaintError as error:
            problems.extend(error.problems)
            continue
        articles.append(article)
        problems.extend(found)
    return articles, problems


def _other_ending(path: Path, shown: str) -> Complaint:
    return Complaint(
        f"{shown}:1",
        f"the file's name ends in {path.suffix!r}",
        "expected .yaml",
        f"Rename it to {path.stem}.yaml.",
        Words(
            f"파일 이름은 .yaml로 끝나야 합니다. 이름을 바꾸십시오: {path.stem}.yaml",
            f"The name must end in .yaml. Rename the file: {path.stem}.yaml",
        ),
    )


def read_text(text: str, article_id: str, shown: str = "text") -> tuple[Article, list[Complaint]]:
    """A fact file given as text."""
    return read_article(parse_yaml(text, shown), article_id, shown)


def read_article(node: Node, article_id: str, shown: str) -> tuple[Article, list[Complaint]]:
    """One fact file, from its YAML, with the problems in it.

    Raises:
        ComplaintError: The document is not a mapping, so nothing in it can be read.
    """
    if not isinstance(node, Mapped):
        raise ComplaintError(
            Complaint(
                f"{shown}:1",
                "the file is not a mapping",
                "expected `article:` and `facts:`",
                "Begin the file with `article:`.",
                _NO_FACT_FILE,
            )
        )
    reader = Reader(shown)
    status = node.entries.get("status")
    reader.known(node, ("article", "facts", "unknowns", *(PROPOSED if status else ())), "section")
    if status:
        reader.report(
            status.line,
            "the file is still a proposal",
            "expected facts that a person has accepted",
            "Review them, add its registry rows to data/registry/, then remove `status`, `registry` and `remarks`.",
            Words(
                "사람이 아직 받지 않은 제안 파일입니다. 살펴서 받거나 파일을 옮기십시오.",
                "Nobody has accepted this proposal yet. Review it, or move the file away.",
            ),
        )
    if "facts" not in node.entries:
        reader.report(
            node.line,
            "facts missing",
            "expected a section `facts:`, empty where the article states none",
            "Add `facts:`.",
            _NO_FACT_FILE,
        )
    head = node.entries.get("article")
    citation = reader.article(head if isinstance(head, Mapped) else Mapped({}, node.line))
    reader.is_list(node, "facts")
    reader.is_list(node, "unknowns")
    facts = tuple(reader.facts(article_id, node.entries.get("facts")))
    unknowns = tuple(reader.unknowns(node.entries.get("unknowns")))
    values, lines = citation
    return Article(article_id, shown, values, facts, unknowns, lines), reader.problems
