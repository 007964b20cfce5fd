"""Long labels over several lines, broken where a reader would."""

from html import escape
from unicodedata import east_asian_width

DOT = " · "
"""Between the parts of a list."""


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


def parts(text: str, most: int) -> list[str]:
    """`lines`, broken between the parts of a list before any part is broken.

    >>> parts("2024년 상반기 · +18개월 · 550톤", 20)
    ['2024년 상반기', '+18개월 · 550톤']
    """
    rows: list[str] = []
    for part in filter(None, text.split(DOT)):
        if rows and width(f"{rows[-1]}{DOT}{part}") <= most:
            rows[-1] = f"{rows[-1]}{DOT}{part}"
        else:
            rows += lines(part, most)
    return rows


def wrap(text: str, most: int) -> str:
    """`lines` as text of a figure.

    >>> wrap("A & B", 3)
    'A &amp;<br>B'
    """
    return "<br>".join(escape(line) for line in lines(text, most))
