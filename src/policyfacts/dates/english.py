"""The ways to print a date in English."""

import re

from policyfacts.dates.point import Lean
from policyfacts.dates.rules import YEAR, Rule, Vocabulary, choice, first_characters

_MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTH_NUMBERS = {name.lower(): number for number, name in enumerate(_MONTH_NAMES, start=1)}
_SHORT_NUMBERS = {name[:3]: number for name, number in _MONTH_NUMBERS.items()} | {"sept": 9}
_PARTS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "latter": 2}

ENGLISH = Vocabulary(
    years={"this year": 0, "last year": -1, "next year": 1, "the year": 0, "this": 0},
    following_years={"the following year": 1, "the same year": 0, "that year": 0},
    months={"this month": 0, "last month": -1, "next month": 1},
    days={"today": 0, "yesterday": -1, "tomorrow": 1},
    following_days={
        "the same day": 0,
        "that day": 0,
        "the previous day": -1,
        "the day before": -1,
        "the following day": 1,
        "the next day": 1,
        "the day after": 1,
    },
    weekdays={day.lower(): number for number, day in enumerate(_DAY_NAMES)},
    leans={
        "last": Lean.PAST,
        "this past": Lean.PAST,
        "next": Lean.NEXT,
        "this coming": Lean.NEXT,
        "the coming": Lean.NEXT,
    },
    numbers=_SHORT_NUMBERS | _MONTH_NUMBERS | _PARTS,
)

_SPELLED = choice(dict.fromkeys([*_MONTH_NAMES, *(name.title() for name in _SHORT_NUMBERS)], 0))
# May and March are words, too: only capitalised, and only where a date can stand.
_MONTH = rf"(?<![A-Za-z])(?P<month>{_SPELLED})(?![a-z])"
_NAME = rf"{_MONTH}\.?"
_ORDINAL = r"(?:st|nd|rd|th)"
_BEFORE_DATE = (
    *("in", "by", "since", "until", "till", "from", "of", "to", "through", "between", "and"),
    *("before", "after", "during", "early", "late", "around", "mid", "year", "fiscal", "end"),
)
# (?<=in[ -]), with or without a capital, or an opening bracket.
# The rules look ahead first: it is the quicker test.
_AFTER_PREPOSITION = "(?:" + "|".join(f"(?<=(?i:{word})[ -])" for word in _BEFORE_DATE) + r"|(?<=\())"
_YEAR = rf"(?<![\d.,$₩€£])(?P<year>{YEAR})(?![\d%]|[.,]\d)"
_YEAR_WORD = r"(?P<year_word>(?:this|last|next)\s{1,2}year)(?![A-Za-z])"
_WHICH_YEAR = rf"(?:{_YEAR}|{_YEAR_WORD})"
_OF_YEAR = rf"(?:,? (?:of )?{_WHICH_YEAR})"
_NOT_COUNTED = (
    r"(?! ?(?:tons?|tonnes|people|jobs|units|homes|households|companies|firms|cells|vehicles|won|"
    r"dollars|euros|thousand|million|billion|trillion|square|percent|hectares|pyeong|[kMG]Wh?)\b)"
)
# The 5th is a day at the end of a clause or before a function word, not in "the 5th meeting".
_DAY_END = (
    r"(?=[^\w\s'’-]|\s*\Z|\s(?:that|and|or|to|in|at|for|with|by|as|after|when|where|while|from|a|an|"
    r"the|it|its|this|of (?:this|last|next) month)\b)"
)

_PATTERNS = {
    "month day year": rf"{_NAME} (?P<day>\d{{1,2}}){_ORDINAL}?(?:, ?| ){_WHICH_YEAR}",
    "day month": (rf"(?<![\d.,])(?:the )?(?P<day>\d{{1,2}}){_ORDINAL}?(?: of)? {_NAME}{_OF_YEAR}?"),
    "month day": rf"{_NAME} (?:(?P<from_day>\d{{1,2}})[~-])?(?P<day>\d{{1,2}})(?!\d|[.,]\d){_ORDINAL}?{_NOT_COUNTED}",
    "months": (
        rf"(?<![A-Za-z])(?P<from_month>{_SPELLED})(?![a-z])\.?(?: to | through |~|-)"
        rf"{_NAME}{_OF_YEAR}"
    ),
    "month year": rf"{_NAME}{_OF_YEAR}",
    "month of a side": rf"(?<![A-Za-z])(?P<lean>{choice(ENGLISH.leans)}) {_MONTH}",
    "month of this year": rf"(?<![A-Za-z])(?P<year_word>this) {_MONTH}",
    "month": rf"(?=[A-Z]){_AFTER_PREPOSITION}{_MONTH}",
    "day": (
        rf"(?<![A-Za-z])the (?P<day>\d{{1,2}}){_ORDINAL}"
        rf"(?: of (?P<month_word>{choice(ENGLISH.months)})|{_DAY_END})"
    ),
    "half": (
        r"(?<![A-Za-z])(?:the )?(?P<half>first|second|latter) half"
        rf"(?: of (?:{_YEAR}|(?P<year_word>(?:this|last|next|the) year)(?![A-Za-z])))?"
    ),
    "half of a year": rf"{_YEAR_WORD}'s (?P<half>first|second|latter) half",
    "half in figures": rf"(?<![A-Za-z\d])(?:H(?P<half>[12])(?: (?:of )?{_YEAR})?)(?![\w])",
    "half in figures after its number": (rf"(?<![A-Za-z\d])(?P<half>[12])H(?: (?:of )?{_YEAR})?(?!\w)"),
    "half in figures after its year": rf"{_YEAR} H(?P<half>[12])(?!\w)",
    "quarter": (
        r"(?<![A-Za-z])(?:the )?(?P<quarter>first|second|third|fourth)[ -]quarter"
        rf"(?: of (?:{_YEAR}|(?P<year_word>(?:this|last|next|the) year)(?![A-Za-z])))?"
    ),
    "quarter of a year": rf"{_YEAR_WORD}'s (?P<quarter>first|second|third|fourth) quarter",
    "quarter in figures": rf"(?<![A-Za-z\d])Q(?P<quarter>[1-4])(?: (?:of )?{_YEAR})?(?!\w)",
    "quarter and year in figures": r"(?<![A-Za-z\d])(?P<quarter>[1-4])Q(?P<yy>\d\d)(?!\w)",
    "fiscal year": rf"(?<![A-Za-z])FY ?(?P<year>{YEAR})(?!\w)",
    "fiscal year in words": rf"(?<=the )(?P<year>{YEAR})(?= fiscal year)",
    "quarter in figures after its number": (rf"(?<![A-Za-z\d])(?P<quarter>[1-4])Q(?: (?:of )?{_YEAR})?(?!\w)"),
    "years": rf"(?<![\d.,])(?P<from_year>{YEAR}) to {_YEAR}{_NOT_COUNTED}",
    "years with a short end": (rf"(?<![\d.,/~-])(?P<from_year>{YEAR})[~-](?P<yy>\d\d)(?![\d-]|[가-힣])"),
    "year": rf"(?=[12]){_AFTER_PREPOSITION}{_YEAR}{_NOT_COUNTED}",
    "year by name": rf"(?<![A-Za-z]){_YEAR_WORD}",
    "year by its end": r"(?<=end of )(?P<year_word>the year)(?! of| \d|[A-Za-z])",
    "year after another": (rf"(?<![A-Za-z])(?P<year_word>{choice(ENGLISH.following_years)})(?![A-Za-z])"),
    "month by name": rf"(?<![A-Za-z])(?P<month_word>{choice(ENGLISH.months)})(?![A-Za-z])",
    "day by name": rf"(?<![A-Za-z])(?P<day_word>{choice(ENGLISH.days)})(?![A-Za-z'’])",
    "day by another": rf"(?<![A-Za-z])(?P<day_word>{choice(ENGLISH.following_days)})(?![A-Za-z'’])",
    # Monday, Aug. 5: the day of the month says it all.
    "weekday": (
        rf"(?<![A-Za-z])(?:(?P<lean>{choice(ENGLISH.leans)}) )?(?P<weekday>{'|'.join(_DAY_NAMES)})(?![A-Za-z'’])"
        rf"(?!,? (?:the )?(?:\d|{_SPELLED}))(?=[^\w]|$)"
    ),
}
_DIGITS = "0123456789"
_MONTHS = first_characters(dict.fromkeys(_MONTH_NAMES, 0))
_WORDS = first_characters(ENGLISH.years, ENGLISH.following_years, ENGLISH.months, ENGLISH.days, ENGLISH.following_days)
_STARTS = {
    "month day year": _MONTHS,
    "day month": _DIGITS + "Tt",
    "month day": _MONTHS,
    "months": _MONTHS,
    "month year": _MONTHS,
    "month of a side": first_characters(ENGLISH.leans),
    "month of this year": "Tt",
    "month": _MONTHS,
    "day": "Tt",
    "half": "FfSsLlTt",
    "half of a year": _WORDS,
    "half in figures": "Hh",
    "half in figures after its number": "12",
    "half in figures after its year": "12",
    "quarter": "FfSsTt",
    "quarter of a year": _WORDS,
    "quarter in figures": "Qq",
    "quarter in figures after its number": "1234",
    "quarter and year in figures": "1234",
    "fiscal year": "Ff",
    "fiscal year in words": "12",
    "years": "12",
    "years with a short end": "12",
    "year": "12",
    "weekday": "MTWFS" + first_characters(ENGLISH.leans),
}
ENGLISH_RULES = tuple(
    Rule(
        name,
        # Names of months keep their capital; the rest may begin a sentence.
        re.compile(
            pattern, re.ASCII if "(?P<month>" in pattern or "(?P<weekday>" in pattern else re.ASCII | re.IGNORECASE
        ),
        ENGLISH,
        _STARTS.get(name, _WORDS),
    )
    for name, pattern in _PATTERNS.items()
)
