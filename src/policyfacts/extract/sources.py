"""The articles that a call names: files, folders, or the rows of an index."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import cast, get_args

from policyfacts.errors import DataError, Problem
from policyfacts.extract.decode import read_file
from policyfacts.extract.read import Language
from policyfacts.text import choices

ENDINGS = (".txt", ".html", ".htm", ".md")
INDEX = ("id", "path", "published", "language")


@dataclass(frozen=True)
class Source:
    """One article to read; `published` is None where only the text can say it."""

    article: str
    path: Path
    published: date | None = None
    lang: Language = "auto"


def sources_of(paths: Iterable[Path], published: date | None, lang: Language) -> Iterator[Source]:
    """One source per file; of a folder every text in it, in the order of their names.

    Raises:
        DataError: A path leads nowhere.
    """
    for path in paths:
        if path.is_dir():
            # Names, not paths: a folder of 100,000 articles costs a tenth of the memory.
            names = sorted(file.name for file in path.iterdir() if file.suffix.lower() in ENDINGS)
            yield from (Source(Path(name).stem, path / name, published, lang) for name in names)
        elif path.exists():
            yield Source(path.stem, path, published, lang)
        else:
            raise DataError(
                Problem(str(path), "there is no such file", "expected an article's text", "Check the path.")
            )


def indexed_sources(index: Path, published: date | None, lang: Language) -> Iterator[Source]:
    """One source per row of an index (CSV: id, path, published, language); paths count from its folder.

    Raises:
        DataError: The index cannot be read, or a row is wrong; all wrong rows at once.
    """
    rows = csv.DictReader(io.StringIO(read_file(index)))
    heading = [name.strip() for name in rows.fieldnames or []]
    if not {"id", "path"} <= set(heading):
        raise DataError(_problem(index, 1, f"the heading is {','.join(heading)}", f"expected {','.join(INDEX)}"))
    sources: list[Source] = []
    problems: list[Problem] = []
    for row in rows:
        try:
            sources.append(_source(index, rows.line_num, row, Source("", index, published, lang)))
        except DataError as error:
            problems.extend(error.problems)
    if problems:
        raise DataError(problems)
    yield from sources


def _source(index: Path, line: int, row: dict[str, str], default: Source) -> Source:
    article, path = (row.get("id") or "").strip(), (row.get("path") or "").strip()
    day, lang = (row.get("published") or "").strip(), (row.get("language") or "").strip() or default.lang
    if not article or not path:
        raise DataError(_problem(index, line, "id or path is empty", "expected both in every row"))
    if lang not in get_args(Language):
        raise DataError(_problem(index, line, f"language is {lang!r}", choices(lang, get_args(Language))))
    try:
        published = date.fromisoformat(day[:10]) if day else default.published
    except ValueError:
        raise DataError(_problem(index, line, f"published is {day!r}", "expected a day such as 2024-08-05")) from None
    return Source(article, index.parent / path, published, cast(Language, lang))


def _problem(index: Path, line: int, what: str, expected: str) -> Problem:
    return Problem(f"{index}:{line}", what, expected, "Correct the row.")
