"""Amounts of money, with who pays and the period that their clause gives."""

import re
from collections.abc import Sequence
from itertools import pairwise

from policyfacts.dates import DateMention
from policyfacts.extract.gazetteer import Named
from policyfacts.extract.lexicon import Body, Rule
from policyfacts.extract.mentions import MoneyMention
from policyfacts.extract.ordered import Ordered
from policyfacts.extract.sentences import Sentences
from policyfacts.units import Amount, read_amounts

_NEAR = 60
_GLOSS = 12
_INVESTED = re.compile(
    r"[^.\n]{0,30}?(?:투자|투입|들여|들인|들었|들이|출자|증설|쏟|넣|부담|매입|인수|내기로|규모의? ?설비)"
    r"|[^.\n]{0,40}?양해각서"
)
_OF_FIRMS = re.compile(
    r"(?:기업|민간)(?:의|들의|이|들이)? ?(?:신규 ?)?투자(?: ?(?:계획|규모|유치|금액))?"
    r"(?:은|는|이|가)?(?: ?\d{4}년까지)? ?(?:모두|총|약)? ?$"
)
_ATTRACTED = re.compile(
    r"[^.\n]{0,24}?(?:투자(?:를|가)? ?(?:유치|협약|약속|양해각서|계획|이어|이뤄)|규모의 (?:신규 )?투자"
    r"|투자(?:와|로) |투자를 (?:이끌|끌어|약속|결정|모))"
)
_LOCAL_SUBJECT = re.compile(r"(?<![가-힣])(?:시|도|군|구|정부|당국)(?:는|은|가|에서는) ")
_INVESTED_EN = re.compile(
    r"\b(?:invest(?:s|ed|ing|ment)?|spend(?:s|ing)?|spent|pour(?:s|ed|ing)?|pledg(?:e|es|ed)|putting|put|commit(?:s|ted)?)\b[^.]{0,80}$"
)
_GRANTED = re.compile(r"[^.\n]{0,40}?(?:지원|투입|편성|투자|배정|출연|보조|교부|쏟)")
_GRANTED_EN = re.compile(
    r"\b(?:provide|invest|grant|inject|allocate|award|fund|contribute|spend)(?:s|d|ed|ing)?\b[^.]{0,60}$"
)


def read_money(
    text: str, sentences: Sentences, dates: Ordered[DateMention], bodies: Ordered[Named[Body]], rules: Sequence[Rule]
) -> tuple[MoneyMention, ...]:
    """Every amount in a text, repeats included."""
    amounts = read_amounts(text)
    periods = _periods(amounts, dates, sentences)
    levels = [_stated_level(each, sentences, rules) or _implied_level(each, sentences, bodies) for each in amounts]
    for at, (dollars, gloss) in enumerate(pairwise(amounts), start=1):
        # 50억 달러(약 6조5천억원): one payment, printed in two currencies.
        if dollars.currency != gloss.currency and gloss.start - dollars.end <= _GLOSS:
            levels[at] = levels[at] or levels[at - 1]
            levels[at - 1] = levels[at - 1] or levels[at]
    return tuple(
        MoneyMention(
            text=text[amount.start : amount.end],
            start=amount.start,
            end=amount.end,
            value=amount.value,
            currency=amount.currency,
            qualifier=amount.qualifier,
            funder_level=level,
            period=periods.get(amount.start),
        )
        for amount, level in zip(amounts, levels, strict=True)
    )


def _stated_level(amount: Amount, sentences: Sentences, rules: Sequence[Rule]) -> str | None:
    before = sentences.before(amount.start, _NEAR)
    after = sentences.after(amount.end, _NEAR)
    for rule in rules:
        if rule.side == "before" and rule.pattern.search(before):
            return rule.gives
        if rule.side == "after" and rule.pattern.match(after):
            return rule.gives
    return None


def _implied_level(amount: Amount, sentences: Sentences, bodies: Ordered[Named[Body]]) -> str | None:
    """Who pays where no payer's word stands beside the figure: the body before it, if it gives or invests."""
    after, words = sentences.after(amount.end, 100), sentences.before(amount.start, 120)
    if _OF_FIRMS.search(words) or _ATTRACTED.match(after):
        return "private"
    payer = _payer(amount, sentences, bodies)
    if payer == "company" and (_INVESTED.match(after) or _INVESTED_EN.search(words)):
        return "private"
    if payer == "ministry" and (_GRANTED.match(after) or _GRANTED_EN.search(words)):
        return "national"
    return None


def _payer(amount: Amount, sentences: Sentences, bodies: Ordered[Named[Body]]) -> str | None:
    """Whether a company, a ministry or a local government is the last to be named before an amount.

    A sentence that names nobody before its figure goes on about who was named last.
    """
    start, _ = sentences.around(max(amount.start - 1, 0))
    inside = bodies.between(start, amount.start)
    last = bodies.last_before(amount.start)
    named = inside or ([last] if last else [])
    kinds = [_kind(each) for each in named]
    if _LOCAL_SUBJECT.search(sentences.before(amount.start)):
        return None
    if "place" in kinds and "company" not in kinds:
        return None
    for kind, name in (("company", "company"), ("government", "ministry")):
        if kind in kinds:
            return name
    return None


def _kind(body: Named[Body]) -> str:
    """The type of a body, where a place's government and a committee, which pays nothing, are sorts of their own."""
    if body.what.is_place:
        return "place"
    return "committee" if body.text.endswith(("위원회", "국회", "Committee", "Assembly")) else body.what.type


def _periods(
    amounts: Sequence[Amount], dates: Ordered[DateMention], sentences: Sentences
) -> dict[int, tuple[str, str]]:
    """For each interval the amount of its sentence that it belongs to: the first after it, else the last before."""
    periods: dict[int, tuple[str, str]] = {}
    placed = Ordered(amounts)
    for found in dates:
        if "/" not in found.value:
            continue
        start, end = sentences.around(found.start)
        after, before = placed.between(found.end, end), placed.between(start, found.start)
        owner = [*after[:1], *before[-1:]]
        if owner and owner[0].start not in periods:
            first, _, last = found.value.partition("/")
            periods[owner[0].start] = (first, last)
    return periods
