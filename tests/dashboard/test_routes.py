"""What the server answers beside the pages, and that nothing makes it stumble."""

import gzip
import json
from urllib.parse import quote

import brotli
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.app import PAGES
from policyfacts.exports import EXPORTS, formats
from policyfacts.figures import CHARTS
from policyfacts.schema import TABLES
from policyfacts.views.filters import Filters

FACT = "2024-08-05-breaknews-battery-global-cooperation#1"
HOSTILE = [
    "/style/../tokens.css",
    "/style/%2e%2e/%2e%2e/pyproject.toml",
    "/style/..%2f..%2f__init__.py",
    "/style/fonts/OFL.txt",
    "/assets/..%2f..%2fapp.py",
    "/assets/%2e%2e/app.py",
    "/download/../../pyproject.toml",
    "/download/tables/../../project.yaml",
    "/download/tables/..%2f..%2fproject.yaml.csv",
    "/download/nothing.csv",
    "/download/timeline.exe",
    "/download/tables/nothing.csv",
    "/download/tables/funding.exe",
    "/download/timeline",
]


# Evidence


@pytest.mark.parametrize(("lang", "heading"), [("ko", "국비 70억 원"), ("en", "KRW 7 billion")])
def test_evidence_names_the_phrase_the_place_and_the_article(client, lang, heading):
    answer = client.get("/evidence", query_string={"ref": FACT, "lang": lang})
    assert answer.status_code == 200
    assert heading in answer.text
    assert 'lang="ko">국비 70억 원</blockquote>' in answer.text
    assert FACT in answer.text


def test_evidence_of_an_article_that_was_not_yet_out_is_not_shown(client):
    shown = client.get("/evidence", query_string={"ref": FACT, "as_of": "2024-08-04"}).text
    assert "국비 70억 원" not in shown
    assert "근거가 없습니다" in shown


@pytest.mark.parametrize("ref", ["", "nothing", "<script>", "unknown:", "unknown:a|b|c|d", "../..", "#" * 5000, "\x00"])
def test_a_ref_that_leads_nowhere_is_answered_politely(client, ref):
    answer = client.get("/evidence", query_string={"ref": ref})
    assert answer.status_code == 200
    assert "<script" not in answer.text


def test_the_browser_that_has_the_evidence_gets_no_bytes(client):
    first = client.get("/evidence", query_string={"ref": FACT})
    again = client.get("/evidence", query_string={"ref": FACT}, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


# Downloads


EARLY = "2020-06-30"
"""A day on which the record is small: how long its pictures take is not the question here."""
CHART_FORMATS = [(slug, each) for slug, chart in CHARTS.items() for each in formats(is_drawn=chart.draw is not None)]


@pytest.mark.parametrize(("slug", "extension"), CHART_FORMATS)
def test_every_chart_comes_in_every_format_offered(client, tables, slug, extension):
    answer = client.get(f"/download/{slug}.{extension}?lang=en&as_of={EARLY}")
    if EXPORTS[extension].only_drawn and CHARTS[slug].rows(tables, Filters(as_of=EARLY)).empty:
        assert answer.status_code == 404  # there is nothing to draw
        return
    assert (answer.status_code, answer.content_type) == (200, EXPORTS[extension].media_type)
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=")
    assert answer.data


@pytest.mark.parametrize("name", TABLES)
def test_every_table_comes_as_csv_that_korean_excel_opens(client, name):
    answer = client.get(f"/download/tables/{name}.csv")
    assert answer.status_code == 200
    assert answer.data.startswith(b"\xef\xbb\xbf")


def test_the_package_description_is_the_built_one(client):
    described = json.loads(client.get("/datapackage.json").data)
    assert {resource["name"].replace("-", "_") for resource in described["resources"]} == set(TABLES)


# Headers


@pytest.mark.parametrize(
    "path", ["/", "/funding", "/evidence?ref=x", "/download/timeline.csv", "/style/tokens.css", "/no"]
)
def test_every_answer_carries_the_policy(client, path):
    headers = client.get(path).headers
    policy = dict(part.split(" ", 1) for part in headers["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["connect-src"] == "'self'"
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert "http" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"


# Compression


@pytest.mark.parametrize(("offered", "undo"), [("br, gzip", brotli.decompress), ("gzip, deflate", gzip.decompress)])
@pytest.mark.parametrize(
    "path", ["/style/tokens.css", "/download/timeline.csv", "/datapackage.json", "/assets/tables.js"]
)
def test_a_compressed_answer_holds_the_same_bytes(client, path, offered, undo):
    plain = client.get(path, buffered=True)
    packed = client.get(path, buffered=True, headers={"Accept-Encoding": offered})
    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Encoding"] == offered.partition(",")[0]
    assert "Accept-Encoding" in packed.headers["Vary"]
    assert undo(packed.data) == plain.data
    assert len(packed.data) < len(plain.data)


def test_a_font_is_sent_as_it_is(client):
    answer = client.get("/style/fonts/policy-sans-400-core.woff2", headers={"Accept-Encoding": "br"})
    assert "Content-Encoding" not in answer.headers


def test_a_compressed_answer_is_not_sent_again_to_who_has_it(client):
    asked = {"Accept-Encoding": "br"}
    tag = client.get("/download/timeline.csv", headers=asked).headers["ETag"]
    assert client.get("/download/timeline.csv", headers={**asked, "If-None-Match": tag}).status_code == 304


def test_what_has_a_fingerprint_in_its_address_is_kept_and_pages_are_asked_for_anew(client):
    index = client.get("/").text
    asset = index.partition('src="/assets/tables.js?m=')[2].partition('"')[0]
    assert "immutable" in client.get(f"/assets/tables.js?m={asset}", buffered=True).headers["Cache-Control"]
    assert "immutable" not in client.get("/assets/tables.js", buffered=True).headers.get("Cache-Control", "")
    assert client.get("/download/timeline.csv?v=1").headers["Cache-Control"] == "no-cache"


# Nothing makes it stumble


@pytest.mark.parametrize("path", HOSTILE)
def test_a_way_out_of_the_folders_or_an_unknown_file_is_not_there(client, path):
    answer = client.get(path)
    # An address that is no file's is a page's: the page says that there is none.
    assert answer.status_code == 404 or answer.data.startswith(b"<!DOCTYPE html>")
    assert b"[project]" not in answer.data
    assert b"def " not in answer.data


@pytest.mark.parametrize("method", ["post", "put", "delete"])
@pytest.mark.parametrize("path", ["/evidence", "/download/timeline.csv", "/style/tokens.css", "/datapackage.json"])
def test_a_route_is_for_reading(client, method, path):
    assert getattr(client, method)(path).status_code == 405


PATHS = st.sampled_from(
    ["/", "/funding", "/evidence", "/download/timeline.csv", "/download/tables/funding.csv", "/style/tokens.css"]
)
KEYS = st.sampled_from(["lang", "theme", "as_of", "initiative", "period", "unit", "ref", "chart", "present"]) | st.text(
    max_size=8
)


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(path=PATHS, query=st.dictionaries(KEYS, st.text(max_size=40), max_size=5))
def test_no_query_makes_the_server_fail(client, path, query):
    written = "&".join(
        f"{quote(key, errors='replace')}={quote(value, errors='replace')}" for key, value in query.items()
    )
    assert client.get(f"{path}?{written}").status_code in {200, 304}


@pytest.mark.parametrize("query", ["%ff%fe", "lang=%00", "&&&==", "a" * 100_000, "as_of=9999999999-01-01", "period=/"])
@pytest.mark.parametrize("path", ["/", "/evidence", "/download/timeline.csv"])
def test_a_broken_query_is_no_failure(client, path, query):
    assert client.get(f"{path}?{query}").status_code == 200


@pytest.mark.parametrize("path", [page.path for page in PAGES])
def test_a_page_speaks_its_language_before_any_script_runs(client, path):
    assert '<html lang="ko" data-theme="light">' in client.get(path).text
    assert '<html lang="en" data-theme="dark">' in client.get(f"{path}?lang=en&theme=dark").text
