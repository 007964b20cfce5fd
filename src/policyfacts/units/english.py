"""Amounts in English: 7 billion won, KRW 48.9 billion, $1.2 billion."""

import re
from collections.abc import Iterator, Sequence

from policyfacts.units.figures import FIGURE_START, figure_value
from policyfacts.units.found import Found

_SCALES = {
    "hundred million": 100_000_000,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "mn": 1_000_000,
    "mln": 1_000_000,
    "bn": 1_000_000_000,
    "bln": 1_000_000_000,
    "tr": 1_000_000_000_000,
    "tn": 1_000_000_000_000,
    "trn": 1_000_000_000_000,
    "m": 1_000_000,
    "b": 1_000_000_000,
}
_SIGNS = {
    "₩": "KRW",
    "krw": "KRW",
    "won": "KRW",
    "w": "KRW",
    "us$": "USD",
    "c$": "CAD",
    "ca$": "CAD",
    "a$": "AUD",
    "au$": "AUD",
    "nt$": "TWD",
    "hk$": "HKD",
    "s$": "SGD",
    "usd": "USD",
    "$": "USD",
    "€": "EUR",
    "eur": "EUR",
    "£": "GBP",
    "gbp": "GBP",
    "¥": "JPY",
    "jpy": "JPY",
    "rmb": "CNY",
    "cny": "CNY",
}
_CURRENCIES = {
    "won": "KRW",
    "krw": "KRW",
    "dollar": "USD",
    "dollars": "USD",
    "usd": "USD",
    "euro": "EUR",
    "euros": "EUR",
    "yen": "JPY",
    "yuan": "CNY",
    "pounds": "GBP",
}
_NATIONS = {"canadian": "CAD", "australian": "AUD", "singapore": "SGD", "hong kong": "HKD"}

_FIGURE = r"(?>\d{1,3}(?:,\d{3}){1,6}|\d{1,19})(?!\d)(?:\.\d{1,6}(?!\d))?"
_SPACE = r"[ \n-]?"
_SCALE = r"(?:hundred million|thousand|million|billion|trillion|mln|bln|mn|bn|trn|tn|tr|m|b)(?![A-Za-z0-9²³])"
_LEAST = (
    # "to 2030 and 3,000 billion won": a year is no lower end, and only "between" pairs with "and".
    rf"(?:(?P<least>(?!(?:19|20)\d\d(?!\d)){_FIGURE})(?:{_SPACE}(?P<least_scale>{_SCALE}))?"
    r"(?: ?[~-] ?| to | and )(?:US\$|[$₩€£])?)?"
)
_QUANTITY = rf"(?P<figure>{_FIGURE})(?:{_SPACE}(?P<scale>{_SCALE}))?"
# 1 trillion 200 billion won, as translated from 1조 2,000억.
_REST = (
    rf"(?:(?:(?<=trillion)|(?<=billion)(?! [\d.,]{{1,20}} billion)) (?P<rest>{_FIGURE}) "
    r"(?P<rest_scale>billion|million)(?![A-Za-z]))?"
)
_NATION = (
    r"(?:(?:(?P<nation>Canadian|Australian|Singapore|Hong Kong)|"
    r"South Korean|Korean|US|U\.S\.|American)[ \n])?"
)
# A look that costs little, for the many texts without an amount in English.
_CURRENCY = re.compile(r"[$₩€£¥]|won|dollar|euro|yen|yuan|pound|krw|usd|eur|gbp|jpy|rmb|cny|w\d", re.IGNORECASE)
_SIGNED = re.compile(
    r"(?P<sign>₩|(?<![A-Za-z])(?:US|CA?|AU?|NT|HK|S)\$|\$|€|£|¥"
    r"|(?<![A-Za-z])(?:KRW|USD|EUR|GBP|JPY|RMB|CNY|won|W(?=\d))) ?"
    rf"(?<!\d){_LEAST}{_QUANTITY}{_REST}",
    re.IGNORECASE | re.ASCII,
)
_NAMED = re.compile(
    rf"{FIGURE_START}{_LEAST}{_QUANTITY}{_REST}{_SPACE}{_NATION}"
    r"(?P<currency>won|KRW|dollars?|USD|euros?|yen|yuan|pounds)(?![A-Za-z])",
    re.IGNORECASE | re.ASCII,
)
# "won 7 medals": the verb, unless a large scale follows and nothing is counted.
_COUNTED_AFTER = re.compile(
    r"[ \n](?!(?:from|for|in|to|by|and|of|over|as|at|with|through|until|on|will|is|was|has|or)\b)"
    r"[A-Za-z]"
)
# 28 billion won (12 billion from the state, …)
_BRACKET = re.compile(r" ?\([^()]{1,300}\)")
_PART = re.compile(
    rf"(?<![\d.$₩€£]){_FIGURE} (?P<scale>{_SCALE})(?!{_SPACE}(?:won|dollars?|euros?|yen|yuan|tons?|"
    r"tonnes|people|users|units|cells|vehicles|shares|square|cubic|[kMGT]?Wh?)\b)"
)


def read_english(text: str) -> Iterator[Found]:
    """Every amount with a currency sign, code or word in English order."""
    if not _CURRENCY.search(text):
        return
    for match in _NAMED.finditer(text):
        yield from _range(match, _named_currency(match), text)
    for match in _SIGNED.finditer(text):
        if match["sign"].lower() not in {"won", "w"} or _is_sum_of_won(match, text):
            yield from _range(match, _SIGNS[match["sign"].lower()], text)


def read_english_parts(text: str, amounts: Sequence[Found]) -> Iterator[Found]:
    """Figures with a scale but no currency, in brackets right after one of `amounts`."""
    for amount in amounts:
        bracket = _BRACKET.match(text, amount.end)
        if bracket:
            for part in _PART.finditer(text, *bracket.span()):
                figure, unit = part[0].split(" ")[0], _unit(part["scale"])
                value = int(figure_value(figure) * unit)
                yield Found(part.start(), part.end(), value, amount.currency, unit)


def _is_sum_of_won(match: re.Match[str], text: str) -> bool:
    return bool(match["scale"]) and not _COUNTED_AFTER.match(text, match.end())


def _named_currency(match: re.Match[str]) -> str:
    nation = _NATIONS.get((match["nation"] or "").lower())
    return nation or _CURRENCIES[match["currency"].lower()]


def _range(match: re.Match[str], currency: str, text: str) -> Iterator[Found]:
    if match["least_scale"] and not match["scale"]:
        # $504 million to 12 hubs: what follows is no upper end.
        unit = _unit(match["least_scale"])
        yield Found(match.start(), match.end("least_scale"), int(figure_value(match["least"]) * unit), currency, unit)
        return
    unit = _unit(match["scale"])
    value = figure_value(match["figure"]) * unit
    if match["rest"]:
        value += figure_value(match["rest"]) * _unit(match["rest_scale"])
    if not match["least"]:
        yield Found(match.start(), match.end(), int(value), currency, unit)
        return
    yield Found(match.start("figure"), match.end(), int(value), currency, unit)
    least_unit = _unit(match["least_scale"]) if match["least_scale"] else unit
    least = figure_value(match["least"]) * least_unit
    pairs = " and " not in text[match.end("least") : match.start("figure")] or text.endswith(
        "between ", 0, match.start()
    )
    if pairs and least < value:
        end = max(match.end("least"), match.end("least_scale"))
        yield Found(match.start(), end, int(least), currency, least_unit)


def _unit(scale: str | None) -> int:
    return _SCALES[scale.lower()] if scale else 1
