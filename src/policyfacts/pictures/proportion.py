"""Axes tied to one another, as those of a map: a unit is as long on one as on the other."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from policyfacts.pictures.node import Node
from policyfacts.pictures.scales import Scale


def in_proportion(scales: Mapping[str, Scale], node: Callable[[str], Node]) -> dict[str, Scale]:
    """The scales, the range of the coarser of two tied axes widened about its middle, as plotly.js does."""
    tied = dict(scales)
    for name in scales:
        other = node(name).text("scaleanchor")
        if other in tied:
            least = min(_px(tied[name]), _px(tied[other]))
            tied[name], tied[other] = _widened(tied[name], least), _widened(tied[other], least)
    return tied


def _px(scale: Scale) -> float:
    """Pixels of a unit."""
    return abs((scale.end - scale.start) / (scale.last - scale.first))


def _widened(scale: Scale, px: float) -> Scale:
    middle, half = (scale.first + scale.last) / 2, (scale.last - scale.first) / 2 * _px(scale) / px
    return replace(scale, first=middle - half, last=middle + half)
