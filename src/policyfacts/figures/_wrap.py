"""Long labels over several lines, broken where a reader would."""

from html import escape
from unicodedata import east_asian_width


def width(text: str) -> int:
    """Width in half-width columns: a Hangul syllable is two.

    >>> width("나래 RIST")
    9
    """
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def lines(text: str, most: int) -> list[str]:
    """The text in lines of at most `most` columns, broken between words; a longer word has its own line.

    >>> lines("한국표준 과학 연구원", 13)
    ['한국표준 과학', '연구원']
    """
    rows: list[str] = []
    for word in text.split():
        if rows and width(f"{rows[-1]} {word}") <= most:
            rows[-1] = f"{rows[-1]} {word}"
        else:
            rows.append(word)
    return rows


def wrap(text: str, most: int) -> str:
    """`lines` as text of a figure.

    >>> wrap("A & B", 3)
    'A &amp;<br>B'
    """
    return "<br>".join(escape(line) for line in lines(text, most))
