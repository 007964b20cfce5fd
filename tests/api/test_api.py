"""What programs can rely on: the same numbers, fingerprints, pages, one shape of error, no other site's pages."""

import gzip
import io

import brotli
import pandas as pd
import pytest
from frictionless import Package

from dashboard.app import create_app
from dashboard.settings import Settings
from policyfacts.figures import CHARTS
from policyfacts.schema import TABLES
from policyfacts.tables.csvs import csv_bytes
from tests.exports.bundles import founding, real_tables

FUNDING = "/api/v1/tables/funding"


def problems(answer):
    assert answer.content_type == "application/problem+json"
    said = answer.json
    assert said["status"] == answer.status_code
    assert all(set(each) == {"where", "what", "expected", "fix"} for each in said["problems"])
    return [each["where"] for each in said["problems"]]


@pytest.mark.parametrize("name", TABLES)
def test_a_table_as_csv_is_byte_for_byte_what_was_built(client, name):
    assert client.get(f"/api/v1/tables/{name}.csv").data == (founding().tables / f"{name}.csv").read_bytes()


def test_pandas_reads_a_chart_by_its_address(address):
    rows = pd.read_csv(f"{address}/api/v1/charts/funding-by-payer.csv")
    assert rows["amount_krw"].dropna().tolist() == [7_000_000_000]


def test_the_index_leads_to_everything(client):
    index = client.get("/api/v1/").json
    leads = [*index["tables"].values(), *index["charts"].values(), index["description"], index["datapackage"]]
    assert len(leads) == len(TABLES) + len(CHARTS) + 2
    assert [lead for lead in leads if client.get(lead).status_code != 200] == []


def test_json_and_csv_say_the_same(client):
    csv = pd.read_csv(io.BytesIO(client.get(f"{FUNDING}.csv").data))
    assert [row["amount_krw"] for row in client.get(FUNDING).json["rows"]] == csv["amount_krw"].tolist()


@pytest.mark.parametrize("path", [FUNDING, f"{FUNDING}.csv", "/api/v1/charts/timeline", "/api/v1/openapi.json"])
def test_what_a_program_has_is_not_sent_again(client, path):
    first = client.get(path)
    again = client.get(path, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    other = client.get(path, headers={"If-None-Match": '"another"'})
    assert (other.status_code, other.data) == (200, first.data)


@pytest.mark.parametrize(("encoding", "unpack"), [("br", brotli.decompress), ("gzip", gzip.decompress)])
def test_answers_are_packed_for_those_who_can_unpack_them(client, encoding, unpack):
    plain = client.get("/api/v1/openapi.json")
    packed = client.get("/api/v1/openapi.json", headers={"Accept-Encoding": encoding})
    assert packed.headers["Content-Encoding"] == encoding
    assert unpack(packed.data) == plain.data
    assert len(packed.data) < len(plain.data) / 3
    assert "Accept-Encoding" in packed.headers["Vary"]
    repeated = client.get(
        "/api/v1/openapi.json", headers={"Accept-Encoding": encoding, "If-None-Match": packed.headers["ETag"]}
    )
    assert repeated.status_code == 304


@pytest.mark.parametrize("path", ["/api/v1/tables/evidence", "/api/v1/charts/language-agreement"])
def test_pages_follow_each_other_to_the_end_and_leave_nothing_out(client, path):
    whole = client.get(path).json
    address, rows, pages = f"{path}?limit=7", [], 0
    while address:
        answer = client.get(address)
        page = answer.json
        rows, address, pages = rows + page["rows"], page["next"], pages + 1
        assert page["total"] == whole["total"]
        assert (f'<{address}>; rel="next"' == answer.headers.get("Link")) is bool(address)
    assert rows == whole["rows"]
    assert pages == -(-whole["total"] // 7)


def test_a_csv_is_whole_unless_a_part_is_asked_for(client):
    whole = pd.read_csv(io.BytesIO(client.get("/api/v1/tables/evidence.csv").data))
    part = client.get("/api/v1/tables/evidence.csv?limit=2&offset=1")
    assert pd.read_csv(io.BytesIO(part.data)).equals(whole.iloc[1:3].reset_index(drop=True))
    assert part.headers["Link"] == '</api/v1/tables/evidence.csv?limit=2&offset=3>; rel="next"'


def test_filters_and_day_narrow_tables_and_charts(client):
    everything, one, before = (
        client.get(f"/api/v1/tables/participation{query}").json["total"]
        for query in ("", "?initiative=battery-global-cooperation-rnd", "?as_of=2024-01-01")
    )
    assert 0 < one <= everything
    assert before == 0
    assert (
        client.get("/api/v1/charts/timeline?kind=plan").json["total"]
        < client.get("/api/v1/charts/timeline").json["total"]
    )


def test_a_period_may_be_given_either_way_round(client):
    forth, back = (
        client.get(f"/api/v1/charts/timeline?period={years}").json["rows"] for years in ("2023/2024", "2024/2023")
    )
    assert forth == back != []


def test_everything_that_is_wrong_is_said_at_once(client):
    answer = client.get("/api/v1/charts/timeline?limit=0&colour=red&as_of=2024-02-30&kind=nonsense&offset=1&offset=2")
    assert answer.status_code == 400
    assert sorted(problems(answer)) == sorted(f"query: {key}" for key in ("limit", "colour", "as_of", "kind", "offset"))


@pytest.mark.parametrize(
    "path",
    [
        "/api/",
        "/api/v2/",
        "/api/v1/tables/nothing",
        "/api/v1/charts/timeline.exe",
        "/api/v1/pages/timeline",
        "/api/v1/tables",
    ],
)
def test_an_address_that_is_not_there_gets_the_same_shape(client, path):
    answer = client.get(path)
    assert answer.status_code == 404
    assert problems(answer)


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_nothing_can_be_written(client, method):
    answer = client.open(FUNDING, method=method)
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"
    assert problems(answer) == ["request"]


def test_a_long_or_broken_query_is_refused_and_not_repeated_at_length(client):
    answer = client.get(f"{FUNDING}?as_of={'9' * 1500}&{'x' * 300}=1")
    assert answer.status_code == 400
    assert len(answer.data) < 2_000
    assert client.get(f"{FUNDING}?as_of=%ff%fe").status_code == 400


def test_pages_of_other_sites_may_not_read_it_unless_named(client):
    asked = {"Origin": "https://portal.example"}
    closed = client.get(FUNDING, headers=asked)
    assert "Access-Control-Allow-Origin" not in closed.headers
    open_ = create_app(founding(), Settings(cors=("https://portal.example",))).server.test_client()
    assert open_.get(FUNDING, headers=asked).headers["Access-Control-Allow-Origin"] == "https://portal.example"
    assert open_.options(FUNDING, headers=asked).headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    for path, origin in (
        (FUNDING, "https://evil.example"),
        ("/", "https://portal.example"),
        ("/evidence", "https://portal.example"),
    ):
        assert "Access-Control-Allow-Origin" not in open_.get(path, headers={"Origin": origin}).headers


def test_frictionless_reads_the_data_package_by_its_address(address):
    package = Package(f"{address}/datapackage.json")
    assert [resource.name for resource in package.resources][:2] == ["articles", "evidence"]
    funding = package.get_resource("funding")
    assert [row["amount_krw"] for row in funding.read_rows()] == [7_000_000_000]


def test_the_data_package_of_a_day_leads_to_the_tables_of_that_day(client):
    described = client.get("/datapackage.json?as_of=2024-01-01").json
    path = next(each["path"] for each in described["resources"] if each["name"] == "articles")
    assert path == "api/v1/tables/articles.csv?as_of=2024-01-01"
    assert client.get(f"/{path}").data == csv_bytes(real_tables()["articles"].iloc[:0])


def test_examples_of_the_page_run(address, tmp_path):
    from dashboard.pages.programs import _PAGES, _PYTHON

    for code in (_PYTHON, _PAGES):
        said: list[tuple[object, ...]] = []
        placed = code.replace("{base}", address).replace("{prefix}", "").replace("{origin}", address)
        script = placed.replace("print(", "said.append((")
        exec(f"{script.rstrip()})", {"said": said})  # noqa: S102  the example as a reader would run it
        assert len(said) == 1
    assert said[0][1] == real_tables().version
