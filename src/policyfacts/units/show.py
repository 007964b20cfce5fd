"""Won as people read it: 억 and 조 in Korean, billion and trillion in English."""

from policyfacts.units.scale import (
    KRW_PER_BILLION,
    KRW_PER_EOK,
    KRW_PER_JO,
    KRW_PER_MAN,
    KRW_PER_MILLION,
    KRW_PER_TRILLION,
)
from policyfacts.words import Lang, Words

AXIS_KRW = Words("억 원", "KRW billion")
"""The unit of axes and of columns beside exact won: the one that each language's labels count in."""
_AXIS_SCALE: dict[Lang, int] = {"ko": KRW_PER_EOK, "en": KRW_PER_BILLION}

# Smallest first.
_SCALES: dict[Lang, tuple[tuple[str, int], ...]] = {
    "ko": (("만", KRW_PER_MAN), ("억", KRW_PER_EOK), ("조", KRW_PER_JO)),
    "en": (
        (" million", KRW_PER_MILLION),
        (" billion", KRW_PER_BILLION),
        (" trillion", KRW_PER_TRILLION),
    ),
}


def format_krw(value: int, lang: Lang) -> str:
    """`value` won in the largest scale it fills, to one decimal (halves away from zero).

    >>> format_krw(10_730_000_000, "ko")
    '107.3억 원'
    >>> format_krw(1_180_000_000_000, "en")
    'KRW 1.2 trillion'
    """
    figure = _scaled(abs(value), _SCALES[lang])
    sign = "-" if value < 0 else ""
    if lang == "en":
        return f"KRW {sign}{figure}"
    return f"{sign}{figure}원" if figure[-1].isdigit() else f"{sign}{figure} 원"


def format_krw_exact(value: int, lang: Lang) -> str:
    """Every won of `value`.

    >>> format_krw_exact(7_000_000_000, "ko")
    '7,000,000,000원'
    """
    return f"KRW {value:,}" if lang == "en" else f"{value:,}원"


def axis_krw(value: int, lang: Lang) -> float:
    """`value` won in the unit `AXIS_KRW`.

    >>> axis_krw(10_700_000_000, "ko"), axis_krw(10_700_000_000, "en")
    (107.0, 10.7)
    """
    return value / _AXIS_SCALE[lang]


def _scaled(value: int, scales: tuple[tuple[str, int], ...]) -> str:
    name, unit = "", 1
    for larger_name, larger in scales:
        # Compared as printed: 9,999.96억 rounds to 10,000억, which is 1조.
        if _printed(value, unit) < larger:
            break
        name, unit = larger_name, larger
    whole, rest = divmod(_printed(value, unit), unit)
    tenth = f".{rest * 10 // unit}" if rest else ""
    return f"{whole:,}{tenth}{name}"


def _printed(value: int, unit: int) -> int:
    step = unit // 10 or 1
    return (2 * value + step) // (2 * step) * step
