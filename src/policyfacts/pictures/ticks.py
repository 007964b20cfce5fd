"""Where an axis has ticks, and what stands at them."""

import math
import re

from policyfacts.pictures.node import Node, UndrawableError
from policyfacts.pictures.scales import Scale

_STEPS = (2, 5, 10)
_FORMAT = re.compile(r"(,?)(?:\.(\d+))?(~?)([dfs%]?)")
_LARGE = 10_000
_LEAST, _MOST = 4, 9
_PX = {"x": 80, "y": 40}

Tick = tuple[float, str]


def ticks_of(axis: Node, scale: Scale, letter: str) -> list[Tick]:
    """Number and text of every tick within the axis' range.

    Raises:
        UndrawableError: The axis leaves to the browser what would come out otherwise here.
    """
    low, high = sorted((scale.first, scale.last))
    return [tick for tick in _all(axis, scale, letter) if low - 1e-9 <= tick[0] <= high + 1e-9]


def _all(axis: Node, scale: Scale, letter: str) -> list[Tick]:
    if "tickvals" in axis:
        values = axis.items("tickvals")
        texts = axis.items("ticktext") or [_said(axis, float(str(value)), 0) for value in values]
        return [(scale.read(value), str(text)) for value, text in zip(values, texts, strict=False)]
    if scale.kind == "category":
        return [(float(place), name) for place, name in enumerate(scale.categories)]
    if scale.kind != "linear":
        raise UndrawableError([f"a {scale.kind} axis without tickvals"])
    step = axis.number("dtick") or _step(axis, scale, letter)
    begin = axis.number("tick0")
    first = math.ceil((min(scale.first, scale.last) - begin) / step - 1e-9)
    last = math.floor((max(scale.first, scale.last) - begin) / step + 1e-9)
    return [(begin + place * step, _said(axis, begin + place * step, step)) for place in range(first, last + 1)]


def _step(axis: Node, scale: Scale, letter: str) -> float:
    """The round step that plotly.js takes: the first that is greater than the room for each."""
    length = abs(scale.end - scale.start)
    wanted = axis.number("nticks") or min(max(length / _PX[letter], _LEAST), _MOST) + 1
    rough = abs(scale.last - scale.first) / wanted
    power = 10.0 ** math.floor(math.log10(rough))
    return power * next(step for step in _STEPS if step > rough / power + 1e-9 or step == _STEPS[-1])


def _said(axis: Node, value: float, step: float) -> str:
    text = format_number(value, axis.text("tickformat"), step)
    return f"{axis.text('tickprefix')}{text}{axis.text('ticksuffix')}"


def format_number(value: float, pattern: str, step: float) -> str:
    """A number by the few d3 formats that charts use.

    >>> format_number(12000, ",d", 0), format_number(0.25, ".0%", 0), format_number(1.5, "", 0.5)
    ('12,000', '25%', '1.5')
    """
    found = _FORMAT.fullmatch(pattern)
    if found is None or found[4] == "s":
        raise UndrawableError([f"tickformat {pattern}"])
    if not pattern:
        if abs(value) >= _LARGE:
            raise UndrawableError(["ticks from 10,000 without a tickformat"])
        digits = max(0, -math.floor(math.log10(step) + 1e-9)) if step else 6
        text = f"{value:.{digits}f}"
        return (text.rstrip("0").rstrip(".") if "." in text and not step else text).replace("-", "−")
    kind = "%" if found[4] == "%" else "f"
    digits = int(found[2] or (0 if found[4] in {"d", "%"} else 6))
    text = f"{value:{found[1]}.{digits}{kind}}"
    is_trimmed = found[3] or (not found[2] and found[4] != "d")
    return (text.rstrip("0").rstrip(".") if is_trimmed and "." in text else text).replace("-", "−")
