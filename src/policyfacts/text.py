"""Text as published: one Unicode form, folded spaces, numbered paragraphs."""

import difflib
import re
import unicodedata
from collections.abc import Iterable

# Newsrooms print one sign in many forms; each is replaced by one character, so offsets stay true.
_SAME_SIGN = {
    " ": "\u00a0\u2002\u2003\u2009\u202f\u3000",
    "~": "\u223c\uff5e\u301c\u2013",
    "-": "\u2010\u2011\u2212\uff0d",
    "'": "\u2018\u2019\u00b4\uff07",
    "·": "\u2219\u2027\u30fb\u318d\uff65\u2022",
    "₩": "\uffe6",
    "$": "\uff04",
    ",": "\uff0c",
    ".": "\uff0e",
    ":": "\uff1a",
    "/": "\uff0f",
    "%": "\uff05",
    "(": "\uff08",
    ")": "\uff09",
}
# Lines that are not blank, up to a blank one.
_BLOCK = re.compile(r"[^\s](?:[^\n]|\n(?![^\S\n]*(?:\n|\Z)))*")
_FOLDED = str.maketrans(
    {form: sign for sign, forms in _SAME_SIGN.items() for form in forms}
    | {chr(0xFF10 + digit): str(digit) for digit in range(10)}
)

_UNFOLDED = re.compile(f"[{re.escape(''.join(map(chr, _FOLDED)))}]")


def fold(text: str) -> str:
    r"""The text in NFC with every run of white space as one space, for comparing and never for keeping.

    >>> fold("국비  70억\n원")
    '국비 70억 원'
    """
    return " ".join(unicodedata.normalize("NFC", text).split())


def paragraphs(text: str) -> list[str]:
    r"""The blank-line separated blocks of an article, in order; the first is paragraph 1.

    >>> paragraphs("제목\n\n첫 문단\n이어서\n\n\n둘째")
    ['제목', '첫 문단\n이어서', '둘째']
    """
    blocks = re.split(r"\n[^\S\n]*(?:\n[^\S\n]*)+", text.replace("\r\n", "\n"))
    return [block.strip() for block in blocks if block.strip()]


def paragraph_starts(text: str) -> list[int]:
    r"""Where each paragraph begins, for `bisect`; the first is paragraph 1. Line ends are line feeds.

    >>> paragraph_starts("제목\n\n첫 문단\n이어서\n\n\n둘째")
    [0, 4, 15]
    """
    return [block.start() for block in _BLOCK.finditer(text)]


def other_language(text: str, lang: str) -> str:
    """The language to mark a text with on a page of another one: titles and phrases keep theirs; empty when it fits.

    >>> [other_language("국비 70억 원", "en"), other_language("innovation centre", "ko"), other_language("RIST", "ko")]
    ['ko', 'en', '']
    """
    is_korean = any("가" <= char <= "힣" for char in unicodedata.normalize("NFC", text))
    if lang == "en":
        return "ko" if is_korean else ""
    return "en" if not is_korean and re.search(r"[a-z]{2}", text) else ""


def choices(value: str, known: Iterable[str], most: int = 3) -> str:
    """What was available, nearest first, for an error message.

    >>> choices("motei", ["motie", "kriss"])
    'expected one of the 2 known, nearest: motie'
    """
    names = sorted(known)
    near = difflib.get_close_matches(value, names, n=most, cutoff=0.5)
    if not names:
        return "expected one that is known; there is none yet"
    if near:
        return f"expected one of the {len(names)} known, nearest: {', '.join(near)}"
    return f"expected one of: {', '.join(names[:12])}{', …' if len(names) > 12 else ''}"


def particle(word: str, after_consonant: str, after_vowel: str) -> str:
    """The word with the Korean particle that its last sound asks for; digits and Latin letters as read aloud.

    >>> particle("도비", "은", "는"), particle("예산", "은", "는"), particle("RIST", "이", "가")
    ('도비는', '예산은', 'RIST가')
    """
    return word + (after_consonant if _ends_in_consonant(word) else after_vowel)


# Letters and digits whose Korean name ends in a consonant: 엘 엠 엔 알, 영 일 삼 육 칠 팔.
_CONSONANT_NAMES = frozenset("LMNRlmnr013678")


def _ends_in_consonant(word: str) -> bool:
    last = next((char for char in reversed(word) if char.isalnum()), "")
    if "가" <= last <= "힣":
        return (ord(last) - ord("가")) % 28 != 0
    return last in _CONSONANT_NAMES


_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_safe(text: str) -> str:
    r"""The text with a sign in the place of every character that XML cannot hold at all.

    >>> xml_safe("종\a소리")
    '종\ufffd소리'
    """
    return _NOT_XML.sub("\ufffd", text)


def fold_signs(text: str) -> str:
    """`text` with one form per sign, as long as before: for matching, never for display.

    >>> fold_signs("８천억∼1조원")
    '8천억~1조원'
    """
    # Most text that is matched was folded before; looking costs a tenth of folding.
    return text.translate(_FOLDED) if _UNFOLDED.search(text) else text
