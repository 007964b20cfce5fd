"""Registries are read with the line of every mistake."""

import pytest

from policyfacts.facts.registry import read_registry
from tests.factories import write_instance
from tests.languages import foreign

HEADING = "id,name_ko,name_en,type,city,country,lat,lon,source\n"
GOOD_ROW = "some-regions,곳,Place,city,,KR,12.5,,source\n"


def problems_of(tmp_path, content, name="regions"):
    """What is said of a file of the registry; whatever it is, a page can say it in both languages."""
    data = write_instance(tmp_path)
    path = data.registry / f"{name}.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    problems = read_registry(data)[1]
    assert [found for each in problems if (found := foreign(each.words, ["nowhere"]))] == []
    return [str(problem).removeprefix(f"data/registry/{name}.csv:") for problem in problems]


@pytest.mark.parametrize(
    "content",
    [
        HEADING + GOOD_ROW,
        "\ufeff" + HEADING + GOOD_ROW,
        (HEADING + GOOD_ROW).replace("\n", "\r\n"),
        HEADING + GOOD_ROW.replace("곳", '"곳, ""둘"""'),
        HEADING + GOOD_ROW.replace("곳", "곳\u2028둘\x85셋"),
        HEADING + GOOD_ROW + "\n",
    ],
    ids=["plain", "byte-order mark", "line ends of Windows", "quoted", "other line separators", "empty last line"],
)
def test_a_good_registry_has_no_problems(tmp_path, content):
    assert problems_of(tmp_path, content) == []


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            HEADING + GOOD_ROW.replace("city", "village"),
            "2: type is 'village'; expected one of country, province, city",
        ),
        (HEADING + GOOD_ROW.replace("12.5", "12,5"), "2: the row has more or fewer cells than the heading; expected 9"),
        (HEADING + GOOD_ROW.replace("12.5", "N12"), "2: lat is 'N12'; expected a number in digits"),
        (HEADING + GOOD_ROW.replace("Place", ""), "2: name_en is empty; expected a value in every row"),
        (HEADING + GOOD_ROW + GOOD_ROW, "3: some-regions is entered twice; expected once; first at data/registry/reg"),
        (HEADING + GOOD_ROW + '"a\n', "3: this is not CSV: unexpected end of data; expected quoted cells to be closed"),
        ("id,name\na,b\n", "1: the heading is id,name; expected id,name_ko,name_en,type"),
        ("", "1: the heading is ; expected id,name_ko"),
        (
            (HEADING + GOOD_ROW).encode("cp949"),
            "1: the file is not UTF-8; expected UTF-8 text; Save the file as CSV UTF-8",
        ),
    ],
)
def test_a_mistake_in_a_registry_is_named_with_its_line(tmp_path, content, said):
    found = problems_of(tmp_path, content)
    assert any(problem.startswith(said) for problem in found), found


def test_a_missing_registry_says_which_columns_it_has(tmp_path):
    data = write_instance(tmp_path)
    (data.registry / "schemes.csv").unlink()
    (problem,) = read_registry(data)[1]
    assert str(problem).startswith("data/registry/schemes.csv:1: the registry file is missing; expected a CSV file")
    assert HEADING.strip() in problem.fix.replace(", ", ",")


def test_a_row_may_only_point_to_rows_that_exist(tmp_path):
    heading = "initiative_id,name_ko,name_en,category,region_id,lead_organisation_id,parent_initiative_id\n"
    found = problems_of(tmp_path, heading + "some-initiatives,일,One,fund,nowhere,,some-initiatives\n", "initiatives")
    assert len(found) == 1
    assert found[0].startswith("2: region_id 'nowhere' is not in regions; expected one")


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("regions,nowhere,이름,ko,,,\n", "2: id 'nowhere' is not in regions"),
        ("region,some-regions,이름,ko,,,\n", "2: table is 'region'; expected one of the"),
    ],
)
def test_an_alias_names_a_row_of_a_table_that_exists(tmp_path, row, said):
    found = problems_of(tmp_path, "table,id,alias,lang,valid_from,valid_to,source\n" + row, "aliases")
    assert [problem.startswith(said) for problem in found] == [True], found


def test_names_of_a_row_are_its_own_and_its_aliases_in_one_language(mini):
    registry, _ = read_registry(mini)
    assert registry.names("organisations", "sea-ministry", "ko") == ["바다산업부", "바다부"]
    assert registry.names("organisations", "sea-ministry", "en") == ["Ministry of Sea Industry"]
