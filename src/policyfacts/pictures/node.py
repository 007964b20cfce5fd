"""Figures as plain values: read by path, with the default that plotly.js has."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeGuard, cast


class UndrawableError(Exception):
    """A figure asks for what pictures cannot draw; a picture that left it out would not be what the page shows."""

    def __init__(self, what: Iterable[str]) -> None:
        """Name everything at once."""
        found = sorted(set(what))
        super().__init__(
            f"pictures cannot draw: {', '.join(found)}. "
            "Draw the chart without, or teach src/policyfacts/pictures to draw it."
        )
        self.what = tuple(found)


class Node:
    """One mapping of a figure, e.g. a trace or an axis."""

    def __init__(self, values: Mapping[str, object]) -> None:
        """Wrap a mapping whose arrays may be any kind of sequence."""
        self._values = values

    def __contains__(self, path: str) -> bool:
        return self.value(path) is not None

    def value(self, path: str) -> object:
        """What stands at a dotted path; None when nothing does."""
        found: object = self._values
        for name in path.split("."):
            found = found.get(name) if isinstance(found, Mapping) else None
        return plain_value(found)

    def number(self, path: str, default: float = 0) -> float:
        """A number."""
        found = self.value(path)
        return default if found is None else float(cast(float, found))

    def text(self, path: str, default: str = "") -> str:
        """A text."""
        found = self.value(path)
        return default if found is None else str(found)

    def flag(self, path: str, *, default: bool = False) -> bool:
        """A flag."""
        found = self.value(path)
        return default if found is None else bool(found)

    def items(self, path: str) -> list[object]:
        """The values of an array; none when there is no array."""
        found = self.value(path)
        return [plain_value(each) for each in found] if is_array(found) else []

    def at(self, path: str, index: int, default: object = None) -> object:
        """The value for one point, whether given for each or once for all."""
        found = self.value(path)
        if is_array(found):
            found = plain_value(found[index]) if index < len(found) else None
        return default if found is None else found

    def node(self, path: str) -> "Node":
        """The mapping at a path, empty when there is none."""
        found = self.value(path)
        return Node(found if isinstance(found, Mapping) else {})

    def nodes(self, path: str) -> list["Node"]:
        """The mappings of an array."""
        return [Node(each) for each in self.items(path) if isinstance(each, Mapping)]

    def leaves(self) -> Iterable[tuple[str, object]]:
        """Every path at which something stands, with it; arrays of mappings by their elements."""
        return _leaves("", self._values)


def is_array(value: object) -> TypeGuard[Sequence[object]]:
    """Whether a value holds one value a point."""
    return isinstance(value, Sequence) and not isinstance(value, str)


def plain_value(value: object) -> object:
    """Arrays and numbers of numpy and pandas as Python's own."""
    if hasattr(value, "tolist"):
        return value.tolist()
    return value


def _leaves(path: str, value: object) -> Iterable[tuple[str, object]]:
    value = plain_value(value)
    if isinstance(value, Mapping):
        for name, inside in value.items():
            yield from _leaves(f"{path}.{name}" if path else str(name), inside)
    elif is_array(value) and any(isinstance(each, Mapping) for each in value):
        for each in value:
            yield from _leaves(path, each)
    elif value is not None:
        yield path, value
