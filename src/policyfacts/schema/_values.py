"""Written values: the text in a fact file or CSV cell, read as its column says."""

import re
from collections.abc import Callable
from datetime import date
from itertools import chain

from policyfacts.dates import parse_when
from policyfacts.schema._model import BOTH, Column, split_pairs

Value = str | int | float | bool


def read_value(column: Column, text: str) -> Value:
    """The value that `text` stands for in this column.

    Raises:
        ValueError: It cannot stand there; the message says what was expected.
    """
    value = _READERS[column.type](text)
    allowed = [code.value for code in column.codes]
    given = list(chain(*split_pairs(text).items())) if column.type == "pairs" else [value]
    if allowed and not set(given) <= set(allowed):
        raise ValueError(f"expected one of {', '.join(allowed)}")
    if column.minimum is not None and isinstance(value, int | float) and value < column.minimum:
        raise ValueError(f"expected at least {column.minimum:g}")
    return value


def _string(text: str) -> str:
    # Control characters have no place in a name or phrase and break files made from it.
    if re.search(r"[\x00-\x08\x0b-\x1f\x7f]", text):
        raise ValueError("expected text without control characters")
    return text


def _integer(text: str) -> int:
    if not re.fullmatch(r"-?[0-9]{1,18}", text):
        raise ValueError("expected a whole number in digits, without separators")
    return int(text)


def _number(text: str) -> float:
    if not re.fullmatch(r"-?[0-9]{1,18}(\.[0-9]{1,12})?", text):
        raise ValueError("expected a number in digits, without separators")
    return float(text)


def _boolean(text: str) -> bool:
    if text not in {"true", "false"}:
        raise ValueError("expected true or false")
    return text == "true"


def _when(text: str) -> str:
    parse_when(text)
    return text


def _day(text: str) -> str:
    # fromisoformat alone also takes weeks and days without hyphens.
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise ValueError("expected a day such as 2024-08-05")
    return date.fromisoformat(text).isoformat()


def _both(text: str) -> str:
    if text.count(BOTH) != 1:
        raise ValueError(f"expected Korean and English divided by {BOTH!r}")
    return _string(text)


_READERS: dict[str, Callable[[str], Value]] = {
    "string": _string,
    "integer": _integer,
    "number": _number,
    "boolean": _boolean,
    "when": _when,
    "day": _day,
    "both": _both,
    "pairs": _string,
}
