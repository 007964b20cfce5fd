"""Words that several charts say."""

from policyfacts.dates import format_when
from policyfacts.units import AXIS_KRW
from policyfacts.words import Lang, Words

UNKNOWN = Words("미상", "unknown")
PROMISE = Words("약속", "promised")
NOMINAL = Words(f"{AXIS_KRW.ko}, 명목", f"{AXIS_KRW.en}, nominal")
"""Unit of the amounts on an axis."""
SETBACK = Words("차질", "setback")


def unknown_because(reason: str, lang: Lang) -> str:
    """`미상: 기사에 없음`."""
    return f"{UNKNOWN[lang]}: {reason}" if reason else UNKNOWN[lang]


def when(date: str, lang: Lang) -> str:
    """A written date for readers, or that it is unknown."""
    if date:
        return format_when(date, lang)
    return "날짜 미상" if lang == "ko" else "date unknown"


def plural(count: int, one: str, many: str) -> str:
    """`1 article`, `2 articles`."""
    return f"{count:,} {one if count == 1 else many}"
