"""What a steward hands in: pasted text or a file, and what is known of the article."""

import re
from collections.abc import Mapping
from datetime import date

from policyfacts.complaints import NO_DAY, Complaint, ComplaintError
from policyfacts.extract.decode import decode
from policyfacts.extract.propose.registrar import Registrar, slug
from policyfacts.extract.published import publication_day
from policyfacts.extract.reading import plain_text
from policyfacts.facts.registry import Registry
from policyfacts.words import Words

MOST_CHARACTERS = 1_000_000
"""Longest text that is read on the page; for more there is the command line."""
_NO_TEXT = Words("글이 없습니다. 붙여 넣거나 파일을 고르십시오.", "There is no text. Paste it, or choose a file.")


def given_text(pasted: str, content: bytes, file_name: str) -> str:
    """The article as a reader sees it: of a file when there is one, else as pasted.

    Raises:
        ComplaintError: It cannot be read, is empty or too long.
    """
    text = plain_text(decode(content, file_name) if content else pasted.replace("\r\n", "\n"))
    if not text.strip():
        raise ComplaintError(
            Complaint("text", "there is no text", "expected an article", "Paste it, or choose a file.", _NO_TEXT)
        )
    if len(text) > MOST_CHARACTERS:
        what, fix = f"the text has {len(text)} characters", "Paste the article alone, or use `policyfacts propose`."
        words = Words(
            f"글이 {len(text)}자입니다. {MOST_CHARACTERS}자까지 읽습니다. 기사만 붙여 넣으십시오.",
            f"The text has {len(text)} characters; at most {MOST_CHARACTERS} are read. Paste the article alone.",
        )
        raise ComplaintError(Complaint("text", what, f"expected at most {MOST_CHARACTERS}", fix, words))
    return text


def given_day(published: str, text: str) -> date:
    """The day from which relative dates count: the one given, else the one that the head of the text says.

    Raises:
        ComplaintError: Neither says it.
    """
    if not published:
        return publication_day(text, "published")
    try:
        return date.fromisoformat(published[:10])
    except ValueError:
        what, fix = f"published is {published[:40]!r}", "Write the day as 2024-08-05."
        raise ComplaintError(Complaint("published", what, "expected a day", fix, NO_DAY)) from None


def given_publisher(name: str, registry: Registry) -> tuple[str, Mapping[str, str]]:
    """A publisher's id; for a name that the registry lacks the id and the row that it would have."""
    if not name or name in registry.ids("publishers"):
        return name, {}
    known = Registrar(registry).known("publishers", name)
    if known:
        return known, {}
    identity = slug(name)
    is_korean = bool(re.search("[가-힣]", name))
    return identity, {"id": identity, "name_ko": name, "name_en": "" if is_korean else name}
