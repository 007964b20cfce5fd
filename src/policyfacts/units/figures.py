"""Figures as printed: 1,500 or 4천1백 or 2·8."""

import re
from decimal import Decimal

# Bounded and atomic: digits are never tried again in another grouping. 2·8 is a headline's 2.8;
# 12·8 could be two figures and is not read.
FIGURE = r"(?>\d{1,3}(?:,\d{3}){1,6}|\d{1,19})(?!\d)(?:\.\d{1,6}(?!\d)|(?<!\d\d)·\d(?!\d))?"
FIGURE_START = r"(?<![\d.])(?<!\d[,·])"

# 1,200백만 is how budgets print 12억.
# What may stand before 억: 4천1백, 1천27, 1천 230, 천. Each part at most once, largest first,
# so that a page of 천백십 stays linear.
_ONES = r"(?: ?\d{1,3}(?!\d))?"
_TENS = r"(?: ?\d?십)?"
COEFFICIENT = (
    rf"(?:{FIGURE} ?백(?=만)|(?:{FIGURE} ?)?천(?: ?\d?백)?{_TENS}{_ONES}"
    rf"|\d?백{_TENS}{_ONES}|\d?십{_ONES}|{FIGURE})"
)
_PART = re.compile(rf"({FIGURE})? ?([천백십])|({FIGURE})")
_SMALL_UNITS = {"천": 1000, "백": 100, "십": 10}


def figure_value(text: str) -> Decimal:
    """The number that a figure stands for.

    >>> figure_value("2,565"), figure_value("2·8")
    (Decimal('2565'), Decimal('2.8'))
    """
    return Decimal(text.replace(",", "").replace("·", "."))


def coefficient_value(text: str) -> Decimal:
    """The number that figures mixed with 천, 백 and 십 stand for.

    >>> coefficient_value("4천1백"), coefficient_value("1천 230")
    (Decimal('4100'), Decimal('1230'))
    """
    return sum((_part_value(part) for part in _PART.finditer(text)), Decimal(0))


def _part_value(part: re.Match[str]) -> Decimal:
    figure, unit, ones = part.groups()
    return figure_value(ones) if ones else figure_value(figure or "1") * _SMALL_UNITS[unit]
