"""Names of statuses that a text prints: a head such as 특화단지, and the words before it that say which one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policyfacts.extract.lexicon import JOSA, Lexicon

_WORD_BEFORE = re.compile(r"(?<![가-힣A-Za-z0-9·.&+-])([가-힣A-Za-z0-9·.&+-]{1,20}) ?$")
_LATIN_WORD_BEFORE = re.compile(r"(?<![\w.&'-])([A-Za-z0-9][\w.&'-]{0,24}) $")
_BESIDE = 2
_ENGLISH = re.compile(r"[A-Za-z]{3} [A-Za-z]{3}")
_MOST_WORDS, _MOST_WORDS_EN = 3, 6
_QUOTES = {"'": "'", '"': '"', "“": "”", "「": "」", "『": "』", "<": ">", "《": "》", "〈": "〉"}
_HEAD_END = re.compile(rf"{JOSA}(?![가-힣A-Za-z0-9])|(?:\d기|급|형|화)(?![가-힣])")
_BODY_AFTER = re.compile(r" (?:Committee|Commission|Authority|Act|Office|Agency|Council|Association)")
_PLAIN = ("industrial complex", "industrial park", "industrial complexes", "industrial parks")
# At, in, near a complex: that is where something is.
_WHERE = re.compile(r"\b(?:at|in|near|inside|within|into|for)(?: the)? (?:[A-Z][a-z]+ )?$")
_COUNTED = re.compile(r"(?:\d ?(?:개|곳)|번째) ?$"), re.compile(r" ?\d+여? ?(?:개|곳)")


@dataclass(frozen=True, order=True)
class PrintedName:
    """A name at `start:end`.

    `is_general` when nothing in it says which place or field it is of; `is_soft` when its head is a plain word as well.
    """

    start: int
    end: int
    lang: str
    is_general: bool
    place: str = ""
    is_soft: bool = False


def designation_names(text: str, lexicon: Lexicon, lang: str) -> list[PrintedName]:
    """Every name of a status in a text; none inside another."""
    found = [*(_korean(text, lexicon) if lang != "en" else ()), *_english(text, lexicon)]
    kept: list[PrintedName] = []
    for name in sorted(found, key=lambda name: (name.end, name.start)):
        while kept and name.start <= kept[-1].start:
            kept.pop()
        # ‘… 복합특화지구’ 경제자유구역: the general name behind says of what sort it is.
        if not (kept and name.is_general and 0 <= name.start - kept[-1].end <= _BESIDE):
            kept.append(name)
    return kept


def _korean(text: str, lexicon: Lexicon) -> Iterator[PrintedName]:
    for head in lexicon.designation_heads["ko"].finditer(text):
        if not _HEAD_END.match(text, head.end()):
            continue
        first = _word_start(text, head.start())
        quoted = _quotation(text, first, head.end())
        start = quoted if quoted is not None else name_start(text, first, head.start(), lexicon)
        is_general = _is_general(text[start : head.start()], lexicon)
        if is_general and _is_counted(text, start, head.end()):
            continue
        is_soft = head[0] in lexicon.designation_words["soft"]
        yield PrintedName(start, head.end(), "ko", is_general, is_soft=is_soft)


def _word_start(text: str, place: int) -> int:
    first = place
    while first > max(0, place - 30) and (text[first - 1].isalnum() or text[first - 1] in "·-&.+"):
        first -= 1
    return first


def _quotation(text: str, start: int, end: int) -> int | None:
    """After the quotation mark that opens before a name and closes behind it."""
    opening = next((mark for mark, closing in _QUOTES.items() if text.startswith(closing, end)), None)
    if opening is None:
        return None
    place = text.rfind(opening, max(0, end - 30), start)
    inside = text[place + 1 : end]
    return place + 1 if place >= 0 and not any(mark in inside for mark in "'\"“”,.") else None


def name_start(text: str, start: int, head: int, lexicon: Lexicon) -> int:
    """Where a name begins whose last word begins at `start`: over the words before that say which one it is.

    `head` is where that word becomes general: in 수소특화단지 at 특화단지.
    """
    is_told = not _is_general(text[start:head], lexicon)
    for _ in range(_MOST_WORDS):
        before = _WORD_BEFORE.search(text, max(0, start - 24), start)
        if not before or not _belongs(before[1], lexicon) or (before[1] in lexicon.places and is_told):
            break
        start = before.start(1)
        is_told = is_told or before[1] not in lexicon.designation_words["generic"]
        if before[1] in lexicon.places:
            break
    return start


def _belongs(word: str, lexicon: Lexicon) -> bool:
    words = lexicon.designation_words
    if word in words["stop"] or word[0].isdigit() or word.endswith((".", ",")):
        return False
    if word in lexicon.places or word.endswith(lexicon.designation_endings["whole"]):
        return True
    return not word.endswith(lexicon.designation_endings["endings"])


def _is_general(stem: str, lexicon: Lexicon) -> bool:
    told = [word for word in re.split(r"[\s·'\"]+", stem) if word]
    return all(word in lexicon.designation_words["generic"] for word in told)


def _english(text: str, lexicon: Lexicon) -> Iterator[PrintedName]:
    if not _ENGLISH.search(text):
        return
    end, soft = 0, lexicon.designation_words["soft"]
    for head in lexicon.designation_heads["en"].finditer(text):
        if head.start() < end or text[head.start() - 1 : head.start()].isalpha() or _BODY_AFTER.match(text, head.end()):
            continue
        start = _reach_in_english(text, head.start(), end, lexicon)
        end = head.end()
        name = text[start:end]
        place = _proper(name, lexicon)
        is_soft = name.casefold().endswith(_PLAIN) or name.rsplit(" ", 1)[-1].casefold() in soft
        if is_soft and _WHERE.search(text, max(0, start - 12), start):
            continue
        yield PrintedName(start, end, "en", not (place or _tells_in_english(name, lexicon)), place, is_soft)


def _is_counted(text: str, start: int, end: int) -> bool:
    """9개 지역특구, 특화단지 4곳: of no place in particular."""
    before, after = _COUNTED
    return bool(before.search(text, max(0, start - 6), start) or after.match(text, end))


def _proper(name: str, lexicon: Lexicon) -> str:
    """The place that an English name begins with: words with capitals that are no part of a general name."""
    words = []
    for word in name.split()[:-1]:
        if not word[0].isupper() or word.casefold() in lexicon.designation_words["generic_en"]:
            break
        words.append(word)
    return " ".join(words)


def _reach_in_english(text: str, start: int, least: int, lexicon: Lexicon) -> int:
    for _ in range(_MOST_WORDS_EN):
        before = _LATIN_WORD_BEFORE.search(text, max(least, start - 28), start)
        if not before or not _belongs_in_english(before[1], lexicon):
            break
        start = before.start(1)
    return start


def _belongs_in_english(word: str, lexicon: Lexicon) -> bool:
    outside = lexicon.designation_words["outside_en"]
    return (
        word.casefold() not in outside and not word.endswith(("'s", ".", "s'")) and word not in lexicon.english_places
    )


def _tells_in_english(name: str, lexicon: Lexicon) -> bool:
    words = re.findall(r"[\w&-]+", name.casefold())
    known = lexicon.designation_words["generic_en"] | {"complex", "cluster", "zone", "city", "largest", "biggest"}
    return any(word not in known for word in words[:-1])
