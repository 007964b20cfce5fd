"""Amounts in Korean: 국비 70억 원, 1조 2,000억, 4200여억원, 11억 달러."""

import re
from collections.abc import Iterator
from decimal import Decimal

from policyfacts.units.figures import COEFFICIENT, FIGURE_START, coefficient_value
from policyfacts.units.found import Found
from policyfacts.units.korean_words import (
    BUDGET_BEFORE,
    COUNTED_AFTER,
    CURRENCIES,
    CURRENCY,
    ORDINAL_BEFORE,
    OTHER_WORD_AFTER,
    SIGNS,
)
from policyfacts.units.scale import KRW_PER_EOK, KRW_PER_JO, KRW_PER_MAN

_SCALES = {"jo": KRW_PER_JO, "eok": KRW_PER_EOK, "man": KRW_PER_MAN, "ones": 1}
_LOOK_BACK = 24


def _scale(name: str, signs: str) -> str:
    return rf"(?: ?(?P<{name}>{COEFFICIENT})여? ?[{signs}])?"


_PARTICLE = r"(?:을|이|으로|의|에|은|이다|이며|이고|여)(?![가-힣])"
_AMOUNT = re.compile(
    rf"(?:(?P<sign>US\$|\$|₩|€|(?<![A-Za-z])(?:KRW|USD)) ?)?{FIGURE_START}(?=[\d천백십])"
    rf"{_scale('jo', '조兆')}{_scale('eok', '억億')}{_scale('man', '만萬')}"
    rf"(?: ?(?P<ones>{COEFFICIENT})(?=여? ?{CURRENCY})"
    rf"|(?<=[조억])(?P<short> ?\d천)(?!(?!{_PARTICLE})[가-힣]|\d| ?(?:원|명|개|건|가구|세대|평|톤)))?"
    rf"여?(?: ?(?P<currency>{CURRENCY}))?"
)


def read_korean(text: str) -> Iterator[Found]:
    """Every amount written in Korean scales or followed by a Korean currency word."""
    for match in _AMOUNT.finditer(text):
        if any(match[name] for name in _SCALES) and _is_money(match, text):
            yield _found(match)


def _is_money(match: re.Match[str], text: str) -> bool:
    if _lacks_its_figure(match, text) or ORDINAL_BEFORE.search(text, *_before(match)):
        return False
    if match["currency"]:
        return True
    if _has_gap(match) or COUNTED_AFTER.match(text, match.end()):
        return False
    if match["jo"] or match["eok"]:
        return not OTHER_WORD_AFTER.match(text, match.end())
    return bool(match["sign"] or BUDGET_BEFORE.search(text, *_before(match)))


def _before(match: re.Match[str]) -> tuple[int, int]:
    return max(0, match.start() - _LOOK_BACK), match.start()


def _lacks_its_figure(match: re.Match[str], text: str) -> bool:
    # 천만 원 is 10 million won; in 수천만 원 and 몇백억 the figure is missing.
    if any(character.isdigit() for character in match[0]):
        return False
    follows_a_word = match.start() > 0 and text[match.start() - 1].isalpha()
    return follows_a_word or not match["currency"]


def _has_gap(match: re.Match[str]) -> bool:
    # 70 억원 is an amount; without the 원, 70 억 may as well begin 70 억제.
    return bool(re.search(r"[\d여] [조억만兆億萬]", match[0]))


def _found(match: re.Match[str]) -> Found:
    named = {name: match[name] for name in _SCALES if match[name]}
    value = sum((coefficient_value(text) * _SCALES[name] for name, text in named.items()), Decimal(0))
    unit = _SCALES[list(named)[-1]]
    if match["short"]:
        # 1억 5천 is short for 1억 5천만, 1조 5천 for 1조 5천억: the next scale down.
        value += coefficient_value(match["short"]) * (unit // KRW_PER_MAN)
    currency = match["currency"] or match["sign"]
    return Found(
        start=match.start(),
        end=match.end(),
        value=int(value),
        currency=_currency_code(currency),
        unit=unit,
        is_rounded="여" in match[0],
    )


def _currency_code(printed: str | None) -> str:
    if printed is None:
        return "KRW"
    return SIGNS.get(printed) or CURRENCIES[printed.replace(" ", "")]
