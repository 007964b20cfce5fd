"""Every amount of money in a phrase, and the one amount that a fact states."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from policyfacts.text import fold_signs
from policyfacts.units.ellipsis import read_elliptic
from policyfacts.units.english import read_english, read_english_parts
from policyfacts.units.found import Found
from policyfacts.units.korean import read_korean
from policyfacts.units.qualifiers import qualifier_at


@dataclass(frozen=True)
class Amount:
    """Money as printed at `start:end`: `value` in the base unit of `currency` (ISO 4217)."""

    value: int
    currency: str
    qualifier: str
    start: int
    end: int


def read_amounts(text: str) -> tuple[Amount, ...]:
    """Every amount in a Korean or English phrase, in the order printed.

    Not counts, areas, tonnes or shares. A bare 억 or 조 is money; a bare 만 or 천 only after a
    budget word. Figures that leave out their unit take it from the group they stand in.

    >>> [amount.value for amount in read_amounts("107억(도비 27억원, 시비 80억원)")]
    [10700000000, 2700000000, 8000000000]
    >>> read_amounts("양극재 15만톤")
    ()
    """
    folded = fold_signs(text)
    stated = _without_overlaps([*read_korean(folded), *read_english(folded)])
    elliptic = [*read_elliptic(folded, stated), *read_english_parts(folded, stated)]
    found = _without_overlaps([*stated, *elliptic])
    return tuple(_amount(each, folded) for each in found)


def parse_krw(text: str) -> int:
    """The one amount in won that `text` states.

    Amounts in brackets after another amount are its parts or its gloss: they do not count, unless
    nothing outside the brackets is in won. An amount that is repeated counts once.

    Raises:
        ValueError: `text` states no amount in won, or several.

    >>> parse_krw("1조 2,000억 원")
    1200000000000
    >>> parse_krw("107억(도비 27억원, 시비 80억원)")
    10700000000
    """
    amounts = [amount for amount in read_amounts(text) if amount.currency == "KRW"]
    depths = _bracket_depths(text)
    outside = [amount for amount in amounts if depths[amount.start] == 0]
    values = {amount.value for amount in outside or amounts}
    if len(values) == 1:
        return values.pop()
    if not values:
        raise ValueError(f"{text!r} states no amount in won; write it as in 70억 원 or KRW 7 billion")
    stated = ", ".join(f"{value:,}" for value in sorted(values))
    raise ValueError(f"{text!r} states several amounts in won ({stated}); keep the phrase of one")


def _bracket_depths(text: str) -> list[int]:
    steps = ((sign == "(") - (sign == ")") for sign in fold_signs(text))
    return list(accumulate(steps, lambda depth, step: max(0, depth + step), initial=0))


def _without_overlaps(found: Iterable[Found]) -> list[Found]:
    kept: list[Found] = []
    for each in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept


def _amount(found: Found, folded: str) -> Amount:
    qualifier = qualifier_at(folded, found.start, found.end, is_rounded=found.is_rounded)
    return Amount(found.value, found.currency, qualifier, found.start, found.end)
