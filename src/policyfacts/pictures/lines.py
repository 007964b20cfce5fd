"""Lines: dashes, steps, gaps."""

import math
from itertools import pairwise

from policyfacts.pictures.node import UndrawableError
from policyfacts.pictures.svg import number

Point = tuple[float, float]

_DASHES = {
    "dot": (1, 1),
    "dash": (3, 3),
    "longdash": (5, 5),
    "dashdot": (3, 1, 1, 1),
    "longdashdot": (5, 2, 1, 2),
}
_LEAST_DASH_PX = 3


def dashes(name: str, width: float) -> str | None:
    """Lengths of a named dash, or those given in px; None for a solid line."""
    if name in {"", "solid"}:
        return None
    if name in _DASHES:
        return ",".join(number(part * max(width, _LEAST_DASH_PX)) for part in _DASHES[name])
    if name.replace("px", "").replace(",", "").replace(" ", "").replace(".", "").isdigit():
        return name.replace("px", "").replace(" ", ",")
    raise UndrawableError([f"line.dash {name}"])


def pieces(points: list[Point], *, is_joined: bool = False) -> list[list[Point]]:
    """The points in runs without gaps; a gap is skipped where the trace says so."""
    runs: list[list[Point]] = [[]]
    for point in points:
        if math.isnan(point[0]) or math.isnan(point[1]):
            if not is_joined and runs[-1]:
                runs.append([])
        else:
            runs[-1].append(point)
    return [run for run in runs if run]


def stepped(points: list[Point], shape: str) -> list[Point]:
    """The points with the corners that a line shape puts between them.

    Raises:
        UndrawableError: The shape is curved.
    """
    if shape == "linear":
        return points
    if shape not in {"hv", "vh", "hvh", "vhv"}:
        raise UndrawableError([f"line.shape {shape}"])
    done = points[:1]
    for (x0, y0), (x1, y1) in pairwise(points):
        middle_x, middle_y = (x0 + x1) / 2, (y0 + y1) / 2
        corners = {
            "hv": [(x1, y0)],
            "vh": [(x0, y1)],
            "hvh": [(middle_x, y0), (middle_x, y1)],
            "vhv": [(x0, middle_y), (x1, middle_y)],
        }[shape]
        done += [*corners, (x1, y1)]
    return done
