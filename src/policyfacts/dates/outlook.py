"""Dates without a year that the words around them put into the future: 10월 착공 예정, will open in March."""

import re
from dataclasses import replace
from datetime import date

from policyfacts.dates.point import Lean, Point
from policyfacts.dates.rules import Printed

_PLANS = (
    "(?:예정|계획|방침|목표|전망)(?!이었|였|을 (?:접|취소|철회|바꿔|미뤄))|"
    "(?:할|될|들어갈|나설|이뤄질|마칠|열릴|맞을) (?:것|수)|"
    "(?:착공|착수|준공|완공|개소|개관|개최|접수|모집|진행|추진|시행|마무리|운영|지정|확정|공모)(?:한다|된다|하기로)"
)
_PRESENT = r"[가-힣](?:한|된|는|연|간|선|킨)다(?:고|는|며|\.|$)"
_UNTIL_PAST = r"(?:(?![.!?\n]|했|됐|였|열렸|마쳤).)"
# 5일 and what a city says of its plans: the day of the announcement. Only 까지 or 부터 ties a bare day to the plan.
_AFTER_DAY = re.compile(rf" ?(?:까지|부터){_UNTIL_PAST}{{0,40}}(?:{_PLANS})")
_AFTER_PART = re.compile(
    rf" ?(?:말|초|중순|상순|하순|중|경|께|쯤)?(?:까지|부터|에|께|중)?(?= ){_UNTIL_PAST}{{0,90}}?(?:{_PLANS}|{_PRESENT})"
)
# 27일 설명회를 연다: a day later in the month, and a sentence without a past.
_LATER_DAY = re.compile(
    r"[^.!?\n]{0,80}?(?:(?:연|열린|한|된|간|선|나선|시작한|들어간|맺는|갖는|나눈|맞는)다|예정|계획|방침)(?:\.|고 밝|$)"
)
_PAST = re.compile(r"[가-힣](?<=[했됐였렸았었쳤냈섰갔왔겼웠])(?:다|으며|고|지만)")
_TOLD = re.compile(r"[^.!?\n]{0,40}?[했됐였렸았었쳤냈섰갔왔겼웠](?:다|으며|고|지만)")
_BEFORE_EN = re.compile(
    r"\b(?:will|plans? to|planned|scheduled|expect(?:s|ed)? to|due|aims? to|set to|slated|to be|intends? to|would"
    r"|(?:is|are) (?:thinking of|considering|planning)|in talks to)\b"
    r"(?:[^.!?\n]|\.(?=\d)){0,90}$"
)
_LOOK_BACK = 110


def with_outlook(printed: Printed, folded: str, published: date) -> Printed:
    """`printed`, leaning the way its clause looks, if it says no year itself.

    What is planned leans forward; a half-year or quarter of which the clause tells as past leans back.
    """
    if not all(_is_open(point) for point in (printed.first, printed.last)):
        return printed
    is_day = bool(printed.last.day and not printed.last.month)
    planned = _day_is_planned(printed, folded, published) if is_day else _part_is_planned(printed, folded)
    if planned:
        return _leaning(printed, Lean.PLANNED)
    is_part = bool(printed.last.half or printed.last.quarter)
    return _leaning(printed, Lean.PAST) if is_part and _TOLD.match(folded, printed.end) else printed


def _day_is_planned(printed: Printed, folded: str, published: date) -> bool:
    if _AFTER_DAY.match(folded, printed.end):
        return True
    if (printed.first.day or 0) <= published.day:
        return False
    if _BEFORE_EN.search(folded, max(0, printed.start - _LOOK_BACK), printed.start):
        return True
    later = _LATER_DAY.match(folded, printed.end)
    return bool(later) and not _PAST.search(later[0] if later else "")


def _part_is_planned(printed: Printed, folded: str) -> bool:
    before = _BEFORE_EN.search(folded, max(0, printed.start - _LOOK_BACK), printed.start)
    return bool(_AFTER_PART.match(folded, printed.end) or before)


def _is_open(point: Point) -> bool:
    return point.year is None and point.lean is Lean.NONE


def _leaning(printed: Printed, lean: Lean) -> Printed:
    return replace(printed, first=replace(printed.first, lean=lean), last=replace(printed.last, lean=lean))
