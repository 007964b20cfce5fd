"""Designations: the state that stands, and the most precise date stated for it."""

from dataclasses import replace
from math import dist

import pytest

from policyfacts.facts.geometry import Outline
from policyfacts.figures import CHARTS
from policyfacts.figures._map import MARK_PX, Ground, Pin, pins
from policyfacts.figures._theme import Style
from policyfacts.pictures.node import Node
from policyfacts.pictures.proportion import in_proportion
from policyfacts.pictures.scales import Scale
from policyfacts.schema.designation import STATUSES
from policyfacts.tables.frames import records
from policyfacts.views.designations import designation_matrix, designations
from policyfacts.views.filters import Filters
from tests.factories import make_tables


def zone(region, date, status="designated", as_of="2024-01-01", **given):
    row = {"region_id": region, "date": date, "status": status, "scheme_id": "zone", "as_of": as_of}
    named = {"designation_id": f"{region}-zone", "name_ko": "특구", "name_en": "Zone", "article_id": f"a-{as_of}"}
    return {**row, **named, **given}


def states(rows):
    return [tuple(row) for row in rows[["region", "status", "date"]].itertuples(index=False)]


def test_a_later_vaguer_date_does_not_hide_the_day():
    told = [zone("here", "2023-07-20", as_of="2023-07-20"), zone("here", "2023", as_of="2025-12-15")]
    rows = designations(make_tables(designations=told), Filters())
    assert states(rows) == [("here 이름 | here name", "designated", "2023-07-20")]
    assert set(rows.iloc[0]["fact_ids"]) == {"a-2023-07-20#1", "a-2025-12-15#1"}


def test_a_later_date_of_another_year_stands_as_it_is():
    told = [zone("here", "2021-05-01", as_of="2023-07-20"), zone("here", "2023", as_of="2025-12-15")]
    assert states(designations(make_tables(designations=told), Filters()))[0][2] == "2023"


def test_the_date_of_an_earlier_state_is_not_that_of_the_present_one():
    told = [zone("here", "2024-03-27", "preliminary", "2024-03-27"), zone("here", "2024", "designated", "2024-08-05")]
    assert states(designations(make_tables(designations=told), Filters()))[0][1:] == ("designated", "2024")


def test_home_comes_first_then_regions_that_hold_most_schemes():
    told = [
        zone("few", "2020"),
        zone("many", "2023"),
        zone("many", "2024", scheme_id="park", designation_id="many-park"),
        zone("here", "2025", "applied"),
    ]
    rows = designation_matrix(make_tables(designations=told), Filters())
    assert list(dict.fromkeys(rows["region"])) == [
        "here 이름 | here name",
        "many 이름 | many name",
        "few 이름 | few name",
    ]


def test_the_answer_counts_schemes_held_and_not_bids():
    told = [
        zone("here", "2020"),
        zone("here", "2021", "failed", designation_id="bid", scheme_id="park"),
        zone("peer", "", "designated"),
        zone("peer", "2021", designation_id="second"),
    ]
    chart = CHARTS["designation-matrix"]
    said = chart.takeaway(chart.rows(make_tables(designations=told), Filters()))
    assert said.en == (
        "here name holds 1 of 2 schemes. Among other regions, peer name has most (1). 1 application failed. "
        "1 has no known date."
    )
    assert said.ko.startswith("here 이름은 제도 2가지 가운데 1가지로")


@pytest.mark.parametrize("slug", ["designation-matrix", "designation-timeline"])
def test_every_state_is_drawn_with_what_it_leads_to(slug):
    told = [zone("here", "2024", code.value, designation_id=code.value) for code in STATUSES]
    told += [zone("peer", "", code.value, designation_id=f"p-{code.value}") for code in STATUSES]
    chart = CHARTS[slug]
    rows = chart.rows(make_tables(designations=told), Filters())
    marks = [mark for trace in chart.draw(rows, Style("en")).data for mark in trace.customdata or ()]
    assert {ref for refs, _ in marks for ref in refs.split()} == {f"a-2024-01-01%23{place}" for place in range(1, 13)}
    assert all(code.words.en in " ".join(said for _, said in marks) for code in STATUSES)


def test_a_place_without_a_coordinate_is_named_and_not_drawn_on_the_land():
    told = [zone("here", "2024", site_id="yard"), zone("peer", "2024"), zone("isle", "2024")]
    regions = [
        {"id": "here", "name_ko": "여기", "name_en": "Here", "lat": 36.0, "lon": 129.0, "source": "paper; gazetteer 1"},
        {"id": "peer", "name_ko": "저기", "name_en": "There"},
        {"id": "isle", "name_ko": "섬", "name_en": "Isle"},
    ]
    tables = make_tables(designations=told, regions=regions)
    square = ((128.0, 35.0), (130.0, 35.0), (130.0, 37.0), (128.0, 37.0), (128.0, 35.0))
    tables = replace(tables, project=replace(tables.project, outlines=(Outline("peer", (square,)),)))
    chart = CHARTS["designation-map"]
    rows = chart.rows(tables, Filters())
    points = {row["place"].split(" | ")[1]: (row["lon"], row["lat"], row["source"]) for row in records(rows)}
    assert points["Here"] == (129.0, 36.0, "gazetteer 1")
    assert points["There"][:2] == (129.0, 36.0)
    assert rows[rows["place"].isin({"섬 | Isle", "yard 이름 | yard name"})]["lat"].isna().all()
    figure = chart.draw(rows, Style("en"))
    names = {note.text.replace("<br>", " ") for note in figure.layout.annotations}
    assert names == {"Places without a coordinate on record", "Isle", "yard name"}
    assert "2 without a coordinate are listed outside the map." in chart.takeaway(rows).en


def test_marks_at_one_place_are_drawn_side_by_side():
    ground = Ground((128, 35, 130, 37), ("x", "y"), 100)
    marks = pins(ground, [Pin(129, 36, f"n{n}", "1", f"r{n}", "", "circle", "chart-1") for n in range(4)], Style())[1]
    places = list(zip(marks.x, marks.y, strict=True))
    gaps = [dist(a, b) * 100 for place, a in enumerate(places) for b in places[place + 1 :]]
    assert min(gaps) >= MARK_PX - 0.1


def test_a_map_keeps_its_proportions_in_a_picture():
    scales = {"x": Scale("linear", 0, 10, 0, 400, ()), "y": Scale("linear", 0, 1, 400, 0, ())}
    nodes = {"x": Node({}), "y": Node({"scaleanchor": "x"})}
    tied = in_proportion(scales, nodes.__getitem__)
    assert [(scale.first, scale.last) for scale in tied.values()] == [(0, 10), (-4.5, 5.5)]
