"""Dates: the notation of fact files, and the dates in a Korean or English phrase."""

from policyfacts.dates.mentions import DateMention, read_date_mentions, read_dates
from policyfacts.dates.show import format_month, format_when
from policyfacts.dates.when import EXPECTED, PRECISIONS, When, parse_when, when_text

__all__ = [
    "EXPECTED",
    "PRECISIONS",
    "DateMention",
    "When",
    "format_month",
    "format_when",
    "parse_when",
    "read_date_mentions",
    "read_dates",
    "when_text",
]
