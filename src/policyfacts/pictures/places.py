"""Where shapes and annotations stand: on axes, or on shares of the plot."""

from collections.abc import Mapping
from dataclasses import dataclass

from policyfacts.pictures.axes import Axis
from policyfacts.pictures.node import UndrawableError

_TOLERANCE_PX = 0.01


@dataclass(frozen=True)
class Places:
    """Everything that a place can refer to.

    Args:
        axes: Every axis by its name, e.g. `x`, `y2`.
        box: Left, top, right and bottom of the plot within the margins.
    """

    axes: Mapping[str, Axis]
    box: tuple[float, float, float, float]

    def px(self, reference: str, value: object) -> float:
        """Pixel of a value that refers to an axis (`x`), an axis' length (`x domain`) or the plot (`paper`)."""
        letter, _, domain = reference.partition(" ")
        axis = self.axes.get(letter)
        if axis is None:
            raise UndrawableError([f"reference to {reference}"])
        if domain == "domain":
            return axis.scale.start + float(str(value)) * (axis.scale.end - axis.scale.start)
        return axis.scale.px(value)

    def across(self, reference: str, value: object) -> float:
        """`px` for a horizontal place."""
        left, _, right, _ = self.box
        return left + float(str(value)) * (right - left) if reference == "paper" else self.px(reference, value)

    def down(self, reference: str, value: object) -> float:
        """`px` for a vertical place; shares of the plot count upwards."""
        _, top, _, bottom = self.box
        return bottom - float(str(value)) * (bottom - top) if reference == "paper" else self.px(reference, value)

    def is_on(self, reference: str, value: object) -> bool:
        """Whether a value lies between the ends of the axis it refers to; shares of a plot may lie anywhere."""
        axis = self.axes.get(reference)
        if axis is None:
            return True
        low, high = sorted((axis.scale.start, axis.scale.end))
        return low - _TOLERANCE_PX <= axis.scale.px(value) <= high + _TOLERANCE_PX
