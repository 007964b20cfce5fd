"""Hangul in Latin letters, letter by letter, for ids; after the Revised Romanization of Korean (2000)."""

_FIRST = ("g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h")
_VOWEL = (
    *("a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu"),
    *("eu", "ui", "i"),
)
_LAST = (
    *("", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng"),
    *("t", "t", "k", "t", "p", "t"),
)
_BASE = ord("가")


def romanise(text: str) -> str:
    """The text with each Hangul syllable spelled out; sounds that change between syllables stay as written.

    >>> romanise("서산 RIST")
    'seosan RIST'
    """
    return "".join(_syllable(character) if "가" <= character <= "힣" else character for character in text)


def _syllable(character: str) -> str:
    first, rest = divmod(ord(character) - _BASE, 588)
    vowel, last = divmod(rest, 28)
    return _FIRST[first] + _VOWEL[vowel] + _LAST[last]
