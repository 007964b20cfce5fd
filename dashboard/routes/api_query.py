"""What a program asks for: read strictly, since nobody sees a notice there."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from werkzeug.datastructures import MultiDict

from dashboard.routes.api_problems import RefusedError
from policyfacts.errors import Problem
from policyfacts.figures import Chart
from policyfacts.schema import Table
from policyfacts.tables.model import Tables
from policyfacts.text import choices
from policyfacts.views.filters import CHOICES, Filters, offered, read_filters

LIMIT, MOST = 1_000, 10_000
PERIOD = r"^(19|20)[0-9]{2}(/(19|20)[0-9]{2})?$"
DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_WHOLE = re.compile(r"[0-9]{1,9}")
_BOUNDS = {"limit": (1, MOST), "offset": (0, 10**9 - 1)}
_DAYS = ("as_of", "since")
_DATED = ("events", "designations", "funding")


@dataclass(frozen=True)
class Query:
    """Filters and part of an answer.

    Args:
        filters: What rows are narrowed to.
        limit: Rows at most; None for all.
        offset: Rows before the first.
    """

    filters: Filters = field(default_factory=Filters)
    limit: int | None = None
    offset: int = 0


def keys_of_chart(chart: Chart) -> tuple[str, ...]:
    """Filter keys that change the rows of a chart."""
    return ("as_of", *(key for key in chart.filters if key != "unit"))


def keys_of_table(table: Table) -> tuple[str, ...]:
    """Filter keys that change the rows of a table."""
    narrowing = (key for key, choice in CHOICES.items() if table.name in (choice.narrows or {}))
    return ("as_of", *narrowing, *(["period"] if table.name in _DATED else []))


def read_query(args: MultiDict[str, str], keys: Iterable[str], tables: Tables, usual: int | None) -> Query:
    """The query of a request.

    Args:
        args: As sent.
        keys: Filter keys that mean something here.
        tables: What filters are checked against.
        usual: Rows at most when the query does not say; None for all.

    Raises:
        RefusedError: Lists every key and value that cannot be used.
    """
    known = (*keys, "limit", "offset")
    problems = [_unknown(key, known) for key in args if key not in known]
    problems += [_twice(key) for key in args if len(args.getlist(key)) > 1]
    given = {key: _in_order(key, text) for key, text in args.items() if key in known}
    problems += [problem for key, text in given.items() for problem in _unreadable(key, text, tables)]
    if problems:
        raise RefusedError(400, problems)
    filters, _ = read_filters({key: text for key, text in given.items() if key in CHOICES}, tables)
    return Query(filters, int(given["limit"]) if "limit" in given else usual, int(given.get("offset", 0)))


def _unknown(key: str, known: Iterable[str]) -> Problem:
    return Problem(f"query: {key[:40]}", f"unknown key {key[:40]!r}", choices(key[:40], known), "Leave it out.")


def _twice(key: str) -> Problem:
    return Problem(f"query: {key[:40]}", "given more than once", "expected one value", "Divide values by commas.")


def _in_order(key: str, text: str) -> str:
    """Years of a period may be given either way round."""
    return "/".join(sorted(text.split("/"))) if key == "period" and re.match(PERIOD, text) else text


def _unreadable(key: str, text: str, tables: Tables) -> Iterable[Problem]:
    if key in _BOUNDS:
        least, most = _BOUNDS[key]
        if not _WHOLE.fullmatch(text) or not least <= int(text) <= most:
            yield _wrong(key, text, f"a whole number from {least} to {most}")
    elif key in _DAYS:
        if not _is_day(text):
            yield _wrong(key, text, "a day such as 2024-08-05")
    elif key == "period":
        if not re.match(PERIOD, text):
            yield _wrong(key, text, "a year, or two as 2024/2026")
    else:
        yield from _not_offered(key, text, tables)


def _not_offered(key: str, text: str, tables: Tables) -> Iterable[Problem]:
    allowed, is_one = offered(tables, key).values, isinstance(getattr(Filters(), key), str)
    values = [text] if is_one else text.split(",")
    for value in values:
        if value not in allowed:
            yield _wrong(key, value, choices(value[:60], allowed).removeprefix("expected "))
    if len(set(values)) < len(values):
        yield _wrong(key, text, "each value once")


def _is_day(text: str) -> bool:
    if not re.match(DAY, text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _wrong(key: str, text: str, expected: str) -> Problem:
    return Problem(f"query: {key}", f"{text[:60]!r} cannot be used", f"expected {expected}", "Correct the value.")
