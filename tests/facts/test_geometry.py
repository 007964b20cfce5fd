"""Outlines for maps: read with their source, refused without."""

import json
from pathlib import Path

import pytest

from policyfacts.errors import DataError
from policyfacts.facts.geometry import Outline, read_outlines
from policyfacts.facts.registry import read_registry
from policyfacts.paths import DataFolder

DATA = DataFolder(Path(__file__).parents[2] / "data")
SQUARE = [[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]


def written(folder, **changed):
    shape = {"type": "Feature", "properties": {"region_id": "here"}}
    shape["geometry"] = {"type": "MultiPolygon", "coordinates": [[SQUARE]]}
    collection = {"type": "FeatureCollection", "source": "a survey", "licence": "free", "features": [shape], **changed}
    (folder / "geometry").mkdir()
    (folder / "geometry" / "land.geojson").write_text(json.dumps(collection), encoding="utf-8")
    return DataFolder(folder)


def test_an_outline_knows_its_region_and_its_middle(tmp_path):
    (outline,) = read_outlines(written(tmp_path))
    assert (outline.region_id, outline.middle) == ("here", (1.0, 1.0))


def test_the_middle_is_that_of_the_largest_ring():
    islet = ((9.0, 9.0), (9.1, 9.0), (9.1, 9.1), (9.0, 9.0))
    assert Outline("a", (islet, tuple((float(x), float(y)) for x, y in SQUARE))).middle == (1.0, 1.0)


@pytest.mark.parametrize("changed", [{"licence": ""}, {"source": ""}, {"features": [{"geometry": {"type": "Point"}}]}])
def test_a_file_of_outlines_without_source_licence_or_polygons_is_refused(tmp_path, changed):
    with pytest.raises(DataError, match=r"geometry/land\.geojson:1: this is no file of outlines"):
        read_outlines(written(tmp_path, **changed))


def test_an_instance_without_geometry_has_no_outlines(tmp_path):
    assert read_outlines(DataFolder(tmp_path)) == ()


def test_the_outlines_on_record_are_of_regions_on_record():
    known = read_registry(DATA)[0].ids("regions")
    assert {outline.region_id for outline in read_outlines(DATA) if outline.region_id} <= known
