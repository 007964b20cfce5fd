"""The ways to print a date in Korean, and in figures alone."""

import re

from policyfacts.dates.point import Lean
from policyfacts.dates.rules import YEAR, Rule, Vocabulary, choice, first_characters

KOREAN = Vocabulary(
    years={
        "올해": 0,
        "금년": 0,
        "지난해": -1,
        "지난 해": -1,
        "작년": -1,
        "재작년": -2,
        "지지난해": -2,
        "내년": 1,
        "명년": 1,
        "내후년": 2,
        "올": 0,
        "연말": 0,
        "연초": 0,
        "연내": 0,
        "올 연말": 0,
        "올 연초": 0,
        "올해 연말": 0,
        "올해 연초": 0,
        "지난 연말": -1,
        "지난해 연말": -1,
        "작년 연말": -1,
        "내년 연초": 1,
        "내년 연말": 1,
    },
    following_years={"이듬해": 1, "그해": 0, "같은 해": 0, "같은해": 0},
    months={
        "이달": 0,
        "이번 달": 0,
        "이번달": 0,
        "지난달": -1,
        "지난 달": -1,
        "다음 달": 1,
        "다음달": 1,
        "내달": 1,
    },
    days={"오늘": 0, "어제": -1, "그제": -2, "내일": 1, "모레": 2},
    following_days={"이날": 0, "같은 날": 0, "전날": -1, "이튿날": 1, "다음날": 1, "다음 날": 1},
    weekdays={name: number for number, name in enumerate("월화수목금토일")},
    leans={
        "지난": Lean.PAST,
        "오는": Lean.NEXT,
        "다가오는": Lean.NEXT,
        "지난주": Lean.WEEK_BEFORE,
        "이번": Lean.WEEK,
        "이번 주": Lean.WEEK,
        "이번주": Lean.WEEK,
        "다음": Lean.WEEK_AFTER,
        "다음 주": Lean.WEEK_AFTER,
        "다음주": Lean.WEEK_AFTER,
    },
    numbers={"상": 1, "하": 2},
)

_LEAN = r"(?:(?<![가-힣])(?P<lean>지난|오는|다가오는) ?)?"
_NEW_FIGURE = r"(?<![\d.,/-])(?<![A-Za-z+])"
# 5일간 is a duration, 주 5일 and 매월 5일 come again and again, 1일 100톤 is a rate.
_NOT_AGAIN = r"(?=[\d지오다])(?<!매년 )(?<!매월 )(?<!매달 )(?<!해마다 )(?<!주 )(?<!제)(?<!연 )"
_DAY_END = (
    r"(?! ?(?:동안|만에|이내|이상|남[짓았은겨]|앞[으두])"
    r"|간|째|차|내[에의 ]|제|장|당|여|씩|가량|정도|부(?!터)"
    r"| \d[\d,.]{0,9}(?:만|천)? ?(?:t|톤|명|개|회|㎥|㎘|kg|대|건|시간)(?![가-힣]))"
)
_YEAR_END = r"(?!대(?!비)|간|생|차|째|[ ]?만에|[ ]?동안)"
_DAY = rf"(?:(?P<from_day>\d{{1,2}}) ?[~-] ?)?(?P<day>\d{{1,2}})일{_DAY_END}"
_MONTH = r"(?:(?P<from_month>\d{1,2}) ?[~-] ?)?(?P<month>\d{1,2})월(?![세급간])"
_QUARTER = r"(?:(?P<from_quarter>[1-4]) ?[~-] ?)?(?P<quarter>[1-4])(?:/4)?분기(?!별)"
_HALF = r"(?P<half>[상하])반기(?!별)"
_PARTS = rf"(?:{_MONTH}(?: ?{_DAY})?|{_QUARTER}|{_HALF})"
_YEAR_WORDS = choice({word: 0 for word in (*KOREAN.years, *KOREAN.following_years) if word != "올"})
# 올 is a year only before a part of it: 올 3월, 올 하반기.
_YEAR_WORD = (
    rf"(?<![가-힣])(?P<year_word>{_YEAR_WORDS}(?!정산|연시)"
    r"|올(?= ?(?:\d{1,2}(?:[~-]\d{1,2})?월|[상하]반기|[1-4](?:[~-][1-4])?(?:/4)?분기)))"
)

_PATTERNS = {
    "day in figures": (
        rf"(?<![\d./-])(?P<year>{YEAR})(?P<sign>[./-]) ?(?P<month>\d{{1,2}})(?P=sign) ?"
        r"(?P<day>\d{1,2})(?!\d)(?![-/]\d)"
    ),
    "months in figures": (
        rf"(?<![\d./-])(?P<from_year>{YEAR})\. ?(?P<from_month>\d{{1,2}})\.? ?[~-] ?"
        rf"(?:(?P<year>{YEAR})\. ?)?(?P<month>\d{{1,2}})\.?(?! ?\d|[억조만천])"
    ),
    "month in figures": (rf"(?<![\d./-])(?P<year>{YEAR})(?:-(?P<month>0[1-9]|1[0-2]))(?![\d-])"),
    "month before a full stop": rf"(?<![\d./-])(?P<year>{YEAR})\. ?(?P<month>\d{{1,2}})\.(?! ?\d)",
    "years in figures": (rf"(?<![\d./-])(?P<from_year>{YEAR}) ?[~-] ?(?P<year>{YEAR})(?![\d.-]|[억조만천])"),
    "years with apostrophes": (r"(?<![\dA-Za-z])'(?P<from_yy>\d\d)년? ?[~-] ?'?(?P<yy>\d\d)(?:년|(?![\d가-힣]))"),
    "years": (
        rf"{_LEAN}(?<![\d.])(?P<from_year>{YEAR})년? ?[~-] ?(?:(?P<year>{YEAR})|'?(?P<yy>\d\d))년"
        rf"{_YEAR_END}"
    ),
    "year": (
        rf"{_LEAN}(?:(?<![\d.])(?P<year>{YEAR})(?:년{_YEAR_END}|(?=까지|부터))"
        rf"|(?<![\dA-Za-z])'(?P<yy>\d\d)년{_YEAR_END}|{_YEAR_WORD})(?:도(?= ))?(?: ?{_PARTS})?"
    ),
    "fiscal year": rf"(?<![\d.])(?P<year>{YEAR}) ?회계연도",
    "month by name": (rf"(?<![가-힣])(?P<month_word>{choice(KOREAN.months)})(?: ?{_DAY})?"),
    "month": rf"{_NOT_AGAIN}{_LEAN}{_NEW_FIGURE}{_MONTH}(?: ?{_DAY})?",
    "day": rf"{_NOT_AGAIN}{_LEAN}{_NEW_FIGURE}{_DAY}",
    "quarter": rf"{_LEAN}{_NEW_FIGURE}{_QUARTER}",
    "half": rf"{_LEAN}(?<![가-힣·]){_HALF}",
    "day by name": rf"(?<![가-힣])(?P<day_word>{choice(KOREAN.days)})(?!날)",
    "day by another": rf"(?<![가-힣])(?P<day_word>{choice(KOREAN.following_days)})(?!짜|씨|개)",
    "weekday": (
        r"(?<![가-힣])(?P<lean>지난|오는|이번|다음|지난주|이번 주|이번주|다음 주|다음주) ?"
        r"(?P<weekday>[월화수목금토일])요일"
    ),
}
_DIGITS = "0123456789"
_LEANS = _DIGITS + first_characters(KOREAN.leans)
_STARTS = {
    "years with apostrophes": "'",
    "years": _LEANS,
    "year": _LEANS + "'" + first_characters(KOREAN.years, KOREAN.following_years),
    "month by name": first_characters(KOREAN.months),
    "month": _LEANS,
    "day": _LEANS,
    "quarter": _LEANS,
    "half": _LEANS + first_characters(KOREAN.numbers),
    "day by name": first_characters(KOREAN.days),
    "day by another": first_characters(KOREAN.following_days),
    "weekday": "지오이다",
}
KOREAN_RULES = tuple(
    Rule(name, re.compile(pattern), KOREAN, _STARTS.get(name, _DIGITS)) for name, pattern in _PATTERNS.items()
)
