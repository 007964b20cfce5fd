"""A chart's rows as series that an office program can draw and its user can edit."""

from dataclasses import dataclass
from datetime import date

from policyfacts.exports._bundle import Bundle
from policyfacts.figures._words import UNKNOWN
from policyfacts.schema import Column
from policyfacts.schema._columns import WON
from policyfacts.tables.frames import Cells, is_missing, records
from policyfacts.units import AXIS_KRW, axis_krw
from policyfacts.views.cells import cell_text
from policyfacts.words import Words

BEGIN = Words("시작", "Begins")
"""Heading of the cells on which spans stand."""
_SPAN = ("date_start", "date_end")
_PERIOD = ("period_start", "period_end")
_ASIDE = ("precision", "reason", "qualifier", "stage", "status", "confidence")
"""Said of a row, but not what it is called."""
_DAYS_IN_YEAR = 365.2425


@dataclass(frozen=True)
class NativeChart:
    """Bars, each with its label; for spans each also with the place where it begins.

    Args:
        labels: One a row, in order.
        values: Length of the bars; None where it is not known.
        starts: Where spans begin, in years such as 2024.5; empty for plain bars.
        unit: What the values count.
    """

    labels: tuple[str, ...]
    values: tuple[float | None, ...]
    starts: tuple[float | None, ...]
    unit: str


def native_chart(bundle: Bundle) -> NativeChart | None:
    """Spans where rows have a first and last day, else bars of the first number; None where neither is."""
    names = [column.name for column in bundle.columns]
    if bundle.draw is None:
        return None
    rows = records(bundle.rows)
    for span in (_SPAN, _PERIOD):
        if set(span) <= set(names):
            return _spans(bundle, rows, span)
    # A number without a unit may be won in one row and people in the next: no bars of such.
    number = next((column for column in bundle.columns if column.unit == WON), None)
    if number is None and bundle.unit:
        number = next((column for column in bundle.columns if column.type in {"integer", "number"}), None)
    return _bars(bundle, rows, number) if number else None


def _spans(bundle: Bundle, rows: list[Cells], span: tuple[str, str]) -> NativeChart:
    latest = max((str(row[name]) for row in rows for name in span), default="")
    placed = [_placed(str(row[span[0]]), str(row[span[1]]) or latest) for row in rows]
    labels = tuple(_label(bundle, row, None if place[0] else UNKNOWN) for row, place in zip(rows, placed, strict=True))
    years = Words("연도", "year")[bundle.lang]
    return NativeChart(labels, tuple(each[1] for each in placed), tuple(each[0] for each in placed), years)


def _placed(start: str, end: str) -> tuple[float | None, float | None]:
    if not start:
        return None, None
    # The last day belongs to the span.
    return _year(start), (date.fromisoformat(end) - date.fromisoformat(start)).days / _DAYS_IN_YEAR + 1 / _DAYS_IN_YEAR


def _year(day: str) -> float:
    given = date.fromisoformat(day)
    first = date(given.year, 1, 1)
    return given.year + (given - first).days / (date(given.year, 12, 31) - first).days


def _bars(bundle: Bundle, rows: list[Cells], number: Column) -> NativeChart:
    given = [None if is_missing(row[number.name]) else float(row[number.name]) for row in rows]
    is_won = number.unit == WON
    unit = AXIS_KRW[bundle.lang] if is_won else (bundle.unit or number.title)[bundle.lang]
    values = tuple(axis_krw(int(value), bundle.lang) if is_won and value is not None else value for value in given)
    labels = tuple(
        _label(bundle, row, None if value is not None else UNKNOWN) for row, value in zip(rows, values, strict=True)
    )
    return NativeChart(labels, values, (), unit)


def _label(bundle: Bundle, row: Cells, unknown: Words | None) -> str:
    """Names and codes of the row; for an unknown value also that it is, and why where the row says so."""
    named = [column for column in bundle.columns if column.type == "both" or column.codes]
    telling = [column for column in named if column.name not in _ASIDE] or named or [bundle.columns[0]]
    said = [cell_text(column, row[column.name], bundle.lang) for column in telling]
    reason = next((column for column in bundle.columns if column.name == "reason"), None)
    why = cell_text(reason, row["reason"], bundle.lang) if reason else ""
    if unknown:
        said.append(f"{unknown[bundle.lang]}: {why}" if why else unknown[bundle.lang])
    else:
        said.append(why)
    # On one line: an axis has no room for more.
    return " · ".join(" ".join(part.split()) for part in said if part)
