"""How firmly an amount is stated: at least, at most, about, in the order of, or exactly."""

import re

from policyfacts.units.korean_words import PAYER

_LOOK_AROUND = 32

# Between the qualifier and its figure there may stand what is paid, not another figure.
_BETWEEN = rf" ?(?:총 ?)?(?:사업비 ?|예산 ?|{PAYER} ?)?(?:a total of |KRW )?$"
_BEFORE = {
    "at-least": (r"(?:최소|적어도|at least|more than|over|upwards of|a minimum of|exceeding|in excess of)"),
    "at-most": r"(?:최대|up to|at most|as much as|no more than|a maximum of|less than|under)",
    "about": (
        r"(?:약|대략|어림잡아|about|around|approximately|some|roughly|nearly|almost|close to|"
        r"(?<![\d가-힣A-Za-z )])~)"
    ),
    "order-of": r"(?:on the order of|in the order of|the scale of|equivalent to|worth of)",
}
_AFTER = {
    "at-least": r" ?(?:이상|을 ?넘|이 ?넘|을 ?웃도|을 ?상회|을 ?초과|초과|or more|plus\b|\+)",
    "at-most": r" ?(?:이하|이내|미만|한도|or less)",
    "about": r" ?(?:여(?![가-힣])|가량|정도|안팎|내외|남짓|or so)",
    "order-of": r" ?(?:규모|상당|대(?=[의에로를가]|[^가-힣]|$)|in scale|-scale)",
}
_RULES = {
    name: (
        re.compile(rf"(?<![가-힣A-Za-z]){_BEFORE[name]}{_BETWEEN}", re.I),
        re.compile(after, re.I),
    )
    for name, after in _AFTER.items()
}
QUALIFIERS = (*_RULES, "exact")


def qualifier_at(text: str, start: int, end: int, *, is_rounded: bool) -> str:
    """The first of `QUALIFIERS` that the words around `text[start:end]` state.

    >>> qualifier_at("약 1천억 원 규모", 2, 7, is_rounded=False)
    'about'
    """
    for name, (before, after) in _RULES.items():
        if name == "about" and is_rounded:
            return name
        if before.search(text, max(0, start - _LOOK_AROUND), start) or after.match(text, end):
            return name
    return "exact"
