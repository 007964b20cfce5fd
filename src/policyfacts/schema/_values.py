"""Written values: the text in a fact file or CSV cell, read as its column says."""

import re
from collections.abc import Callable
from datetime import date
from itertools import chain

from policyfacts.complaints import NO_DAY, NOT_LISTED
from policyfacts.dates import parse_when
from policyfacts.schema._model import BOTH, Column, split_pairs
from policyfacts.words import Words

Value = str | int | float | bool

_NO_DATE = Words(
    "날짜로 읽히지 않습니다. 2024, 2024-07, 2024-08-05, 2024/2026처럼 적으십시오.",
    "This is no date. Write 2024, 2024-07, 2024-08-05 or 2024/2026.",
)
_NO_NUMBER = Words("쉼표 없이 숫자로만 적으십시오.", "Write digits alone, without separators.")
_HIDDEN = Words(
    "보이지 않는 글자가 들어 있습니다. 지우고 다시 적으십시오.",
    "It holds characters that cannot be seen. Delete it and write it anew.",
)
_HALF = Words("한국어와 영어를 모두 적으십시오.", "Write both, Korean and English.")
_YES_OR_NO = Words("예나 아니오를 고르십시오.", "Choose yes or no.")


class UnreadableError(ValueError):
    """A text that cannot stand in its column; prints what was expected.

    Args:
        expected: What the command line says.
        words: What a page says.
    """

    def __init__(self, expected: str, words: Words) -> None:
        super().__init__(expected)
        self.words = words


def read_value(column: Column, text: str) -> Value:
    """The value that `text` stands for in this column.

    Raises:
        UnreadableError: It cannot stand there; says what was expected.
    """
    value = _READERS[column.type](text)
    allowed = [code.value for code in column.codes]
    given = list(chain(*split_pairs(text).items())) if column.type == "pairs" else [value]
    if allowed and not set(given) <= set(allowed):
        raise UnreadableError(f"expected one of {', '.join(allowed)}", NOT_LISTED)
    if column.minimum is not None and isinstance(value, int | float) and value < column.minimum:
        least = f"{column.minimum:g}"
        raise UnreadableError(f"expected at least {least}", Words(f"{least} 이상이어야 합니다.", f"At least {least}."))
    return value


def _string(text: str) -> str:
    # Control characters have no place in a name or phrase and break files made from it.
    if re.search(r"[\x00-\x08\x0b-\x1f\x7f]", text):
        raise UnreadableError("expected text without control characters", _HIDDEN)
    return text


def _integer(text: str) -> int:
    if not re.fullmatch(r"-?[0-9]{1,18}", text):
        raise UnreadableError("expected a whole number in digits, without separators", _NO_NUMBER)
    return int(text)


def _number(text: str) -> float:
    if not re.fullmatch(r"-?[0-9]{1,18}(\.[0-9]{1,12})?", text):
        raise UnreadableError("expected a number in digits, without separators", _NO_NUMBER)
    return float(text)


def _boolean(text: str) -> bool:
    if text not in {"true", "false"}:
        raise UnreadableError("expected true or false", _YES_OR_NO)
    return text == "true"


def _when(text: str) -> str:
    try:
        return parse_when(text).text
    except ValueError as error:
        raise UnreadableError(str(error), _NO_DATE) from None


def _day(text: str) -> str:
    # fromisoformat alone also takes weeks and days without hyphens.
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise UnreadableError("expected a day such as 2024-08-05", NO_DAY)
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise UnreadableError(str(error), NO_DAY) from None


def _both(text: str) -> str:
    if text.count(BOTH) != 1:
        raise UnreadableError(f"expected Korean and English divided by {BOTH!r}", _HALF)
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
