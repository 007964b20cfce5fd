"""Money: read from a Korean or English phrase, and written for either reader."""

from policyfacts.units.amounts import Amount, parse_krw, read_amounts
from policyfacts.units.scale import (
    KRW_PER_BILLION,
    KRW_PER_EOK,
    KRW_PER_JO,
    KRW_PER_MAN,
    KRW_PER_MILLION,
    KRW_PER_TRILLION,
)
from policyfacts.units.show import AXIS_KRW, axis_krw, format_krw, format_krw_exact

__all__ = [
    "AXIS_KRW",
    "KRW_PER_BILLION",
    "KRW_PER_EOK",
    "KRW_PER_JO",
    "KRW_PER_MAN",
    "KRW_PER_MILLION",
    "KRW_PER_TRILLION",
    "Amount",
    "axis_krw",
    "format_krw",
    "format_krw_exact",
    "parse_krw",
    "read_amounts",
]
