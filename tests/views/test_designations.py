"""Designations: the state that stands, and the most precise date stated for it."""

import pytest

from policyfacts.figures import CHARTS
from policyfacts.figures._theme import Style
from policyfacts.schema.designation import STATUSES
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
    assert list(dict.fromkeys(rows["region"])) == ["here 이름 | here name", "many 이름 | many name", "few 이름 | few name"]


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
