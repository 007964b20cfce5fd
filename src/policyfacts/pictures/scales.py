"""From values to pixels along one axis."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import cast

from policyfacts.pictures.node import Node, UndrawableError

_PADDING = 0.05
_MS = 1_000


@dataclass(frozen=True)
class Scale:
    """One axis of one subplot.

    Args:
        kind: linear, log, date or category.
        first: Value at the beginning of the axis (left, bottom); for log its logarithm, for dates milliseconds.
        last: Value at its end.
        start: Pixel of the beginning.
        end: Pixel of the end.
        categories: Names of a category axis, by place.
    """

    kind: str
    first: float
    last: float
    start: float
    end: float
    categories: tuple[str, ...] = ()

    def px(self, value: object) -> float:
        """Pixel of a value as the figure writes it; NaN for nothing."""
        return self.place(self.read(value))

    def place(self, number: float) -> float:
        """Pixel of a number of the axis, as `read` makes it."""
        share = (number - self.first) / (self.last - self.first)
        return self.start + share * (self.end - self.start)

    def read(self, value: object) -> float:
        """A value as a number of the axis; NaN for nothing."""
        return read(value, self.kind, self.categories)

    def length(self, value: object) -> float:
        """A length as a number: on a date axis milliseconds."""
        return float(cast(float, value))


def read(value: object, kind: str, categories: Sequence[str] = ()) -> float:
    """A value of a figure as a number of an axis of that kind; NaN for nothing."""
    if value is None or value != value:  # noqa: PLR0124  NaN
        return math.nan
    if kind == "category":
        return float(categories.index(str(value))) if isinstance(value, str) else float(cast(float, value))
    if kind == "date":
        return milliseconds(value) if isinstance(value, str) else float(cast(float, value))
    number = float(cast(float, value))
    if kind == "log":
        return math.log10(number) if number > 0 else math.nan
    return number


def milliseconds(text: str) -> float:
    """An ISO day or moment, its month and day as 1 where they are not given."""
    given = text.replace("Z", "+00:00")
    parts = given.split("-")
    if len(given) <= len("2024-01"):
        given = "-".join([*parts, *["01"] * (3 - len(parts))])
    moment = datetime.fromisoformat(given)
    # As plotly.js does: a date is what the calendar says, wherever it is read.
    return moment.replace(tzinfo=UTC).timestamp() * _MS


def kind_of(axis: Node, values: Sequence[object]) -> str:
    """The axis' type, from its values where the figure does not say."""
    said = axis.text("type", "-")
    if said != "-":
        if said not in {"linear", "log", "date", "category"}:
            raise UndrawableError([f"axis of type {said}"])
        return said
    present = [value for value in values if value is not None and value == value]  # noqa: PLR0124
    if all(isinstance(value, int | float) for value in present):
        return "linear"
    return "date" if all(isinstance(value, str) and _is_date(value) for value in present) else "category"


def _is_date(text: str) -> bool:
    try:
        milliseconds(text)
    except ValueError:
        return False
    return "-" in text


def categories_of(axis: Node, values: Sequence[object]) -> tuple[str, ...]:
    """Names of a category axis in the order of their first use, those given first."""
    given = [str(each) for each in axis.items("categoryarray")]
    if axis.text("categoryorder", "trace") not in {"trace", "array"}:
        raise UndrawableError([f"categoryorder {axis.text('categoryorder')}"])
    return tuple(dict.fromkeys([*given, *(str(value) for value in values if value is not None)]))


def span_of(
    axis: Node, kind: str, numbers: Sequence[float], *, has_bars: bool, categories: Sequence[str]
) -> tuple[float, float]:
    """First and last number of the axis: as given, else around the numbers."""
    given = axis.items("range")
    if given:
        # The range of a log axis is written in powers already.
        low, high = (read(end, "linear" if kind == "log" else kind, categories) for end in given)
        return low, high
    if kind == "category":
        low, high = -0.5, len(categories) - 0.5
    else:
        present = [number for number in numbers if number == number] or [0.0, 1.0]  # noqa: PLR0124
        low, high = min(present), max(present)
        is_from_zero = has_bars or axis.text("rangemode") == "tozero"
        if is_from_zero and kind == "linear":
            low, high = min(low, 0.0), max(high, 0.0)
        room = (high - low or 1) * _PADDING
        low, high = (
            (low if is_from_zero and low == 0 else low - room),
            (high if is_from_zero and high == 0 else high + room),
        )
    return (high, low) if axis.text("autorange") == "reversed" else (low, high)
