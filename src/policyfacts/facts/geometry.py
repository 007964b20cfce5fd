"""Outlines for maps: GeoJSON files of an instance, each with its source and licence."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from policyfacts.complaints import Complaint, ComplaintError
from policyfacts.paths import DataFolder
from policyfacts.words import Words

Point = tuple[float, float]
"""Longitude and latitude, WGS 84."""


@dataclass(frozen=True)
class Outline:
    """The shape of one region.

    Args:
        region_id: Its row of the table regions; empty for land that the record does not speak of.
        rings: Closed lines, the first point repeated at the end.
    """

    region_id: str
    rings: tuple[tuple[Point, ...], ...]

    @property
    def middle(self) -> Point:
        """The middle of its largest ring, to stand for a region that no gazetteer places."""
        return _centroid(max(self.rings, key=lambda ring: abs(_area(ring))))


def read_outlines(data: DataFolder) -> tuple[Outline, ...]:
    """The outlines of every GeoJSON file in `geometry`, in file order; none without such a folder.

    Raises:
        ComplaintError: A file is no feature collection of polygons, or does not say where it comes from.
    """
    found: list[Outline] = []
    problems: list[Complaint] = []
    for path in sorted(data.geometry.glob("*.geojson")):
        try:
            found.extend(_outlines(path))
        except (ValueError, KeyError, TypeError, IndexError) as error:
            problems.append(
                Complaint(
                    f"{path.relative_to(data.root.parent).as_posix()}:1",
                    f"this is no file of outlines: {error}",
                    "expected a GeoJSON FeatureCollection of MultiPolygons with `source` and `licence`",
                    "Export it anew, and write source and licence beside `type`.",
                    Words(
                        "지도 윤곽으로 읽히지 않는 파일입니다. 다시 내보내고 출처와 이용 허락을 적으십시오.",
                        "No outlines for maps can be read from the file. Export it anew, with source and licence.",
                    ),
                )
            )
    if problems:
        raise ComplaintError(problems)
    return tuple(found)


def _outlines(path: Path) -> Iterator[Outline]:
    collection = json.loads(path.read_text(encoding="utf-8"))
    if not (collection["source"] and collection["licence"]):
        raise ValueError("source or licence is empty")
    for feature in collection["features"]:
        if feature["geometry"]["type"] != "MultiPolygon":
            raise ValueError(f"a feature is a {feature['geometry']['type']}")
        rings = tuple(
            tuple((float(x), float(y)) for x, y in ring) for part in feature["geometry"]["coordinates"] for ring in part
        )
        yield Outline(str(feature["properties"].get("region_id") or ""), rings)


def _area(ring: tuple[Point, ...]) -> float:
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairwise(ring)) / 2


def _centroid(ring: tuple[Point, ...]) -> Point:
    area, (x_first, y_first) = _area(ring), ring[0]
    if not area:
        return x_first, y_first
    # About the first point, so that large coordinates do not eat the digits of a small ring.
    x = y = 0.0
    for (x0, y0), (x1, y1) in pairwise(ring):
        cross = (x0 - x_first) * (y1 - y_first) - (x1 - x_first) * (y0 - y_first)
        x += (x0 + x1 - 2 * x_first) * cross
        y += (y0 + y1 - 2 * y_first) * cross
    return x_first + x / (6 * area), y_first + y / (6 * area)
