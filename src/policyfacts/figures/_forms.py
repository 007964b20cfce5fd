"""The two forms of a drawing: for a phone, and what is otherwise where there is room.

A page is made before anybody knows how wide its window is, so it brings both. They share most of what they hold: the
second comes as what it changes of the first, and `form.js` puts it in.
"""

from collections.abc import Mapping, Sequence
from typing import Any

BY_ROW = "by_row"
"""Under this name `layout.meta` says that marks are walked row by row, even on a time axis."""
LEAST_PX = "least_px"
"""Under this name `layout.meta` says how narrow a figure may be drawn."""
FROM_PX = 720
"""Width of a drawing from which the wide form is shown."""
FROM = "from_px"
"""Under this name `layout.meta` of a wide form says from which width it is shown, where that is not FROM_PX."""


def changes(narrow: Any, wide: Any) -> Any:
    """What makes the second value of the first.

    Returns:
        None where both are alike; `[value]` for another value, `[]` for one that is gone; for mappings, and for
        lists of as many mappings, a mapping with the changes of each entry that differs.

    >>> changes({"height": 80, "data": [{"y": [1]}, {}]}, {"height": 40, "data": [{"y": [2]}, {}]})
    {'height': [40], 'data': {'0': {'y': [[2]]}}}
    """
    if isinstance(narrow, Mapping) and isinstance(wide, Mapping):
        found = {name: changes(narrow[name], each) if name in narrow else [each] for name, each in wide.items()}
        found.update({name: [] for name in narrow if name not in wide})
        return {name: each for name, each in found.items() if each is not None} or None
    if _is_entries(narrow) and _is_entries(wide) and len(narrow) == len(wide):
        pairs = zip(narrow, wide, strict=True)
        return {str(at): each for at, pair in enumerate(pairs) if (each := changes(*pair)) is not None} or None
    return None if _plain(narrow) == _plain(wide) else [wide]


def _is_entries(value: object) -> bool:
    return isinstance(value, Sequence) and bool(value) and all(isinstance(each, Mapping) for each in value)


def _plain(value: Any) -> Any:
    return [_plain(each) for each in value] if isinstance(value, list | tuple) else value
