"""Every EXPORT keeps its contract: the rows that are shown, exact, the same bytes twice, under a name in words."""

import csv
import io
import re
from dataclasses import replace
from functools import cache

import pytest

from policyfacts.exports import EXPORTS, formats_of
from policyfacts.exports._export import chart_bundle, table_bundle
from policyfacts.figures import CHARTS
from policyfacts.schema import TABLES
from policyfacts.tables.frames import frame
from policyfacts.views.filters import Filters
from policyfacts.words import LANGS
from tests.factories import make_tables
from tests.factories.rows import filled

EVERY_EXPORT = pytest.mark.parametrize("export", EXPORTS.values(), ids=EXPORTS)
EVERY_CHART = pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)
EVERY_TABLE = pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
IN_EACH_LANGUAGE = pytest.mark.parametrize("lang", LANGS)
CSV = EXPORTS["csv"]
EMPTY = make_tables()
HOSTILE = (
    "=1+1",
    "+82 54",
    "-1+1",
    "@SUM(A1)",
    "\t=1",
    "\n=1",
    "\uff1d1+1",
    "\uff0d1",
    '=HYPERLINK("http://x.invalid","a")',
)

STARTS_FORMULA = re.compile(r"[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")


@cache
def bundled(slug, lang, tables):
    """A chart's rows twice, each computed by itself, and without any row; kept, for every format asks for them."""
    return [chart_bundle(CHARTS[slug], each, Filters(), lang) for each in (tables, tables, EMPTY)]


def cells(content):
    text = content.decode("utf-8")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


@EVERY_EXPORT
def test_a_format_is_described_in_full(export):
    assert re.fullmatch(r"[a-z0-9]+", export.extension)
    assert "/" in export.media_type
    assert export.words.ko
    assert export.words.en


@IN_EACH_LANGUAGE
@EVERY_EXPORT
def test_charts_are_written_twice_with_the_same_bytes(export, lang, mini_tables):
    # A PNG is its SVG in dots, and takes a second to make: a few stand for all.
    for slug in list(CHARTS)[: 3 if export.extension == "png" else None]:
        first, second, nothing = bundled(slug, lang, mini_tables)
        if export.extension in formats_of(first):
            assert export.write(first) == export.write(second) != b""
        if export.extension in formats_of(nothing):
            assert export.write(nothing)


@EVERY_EXPORT
def test_tables_are_written_twice_with_the_same_bytes(export, mini_tables):
    for table in TABLES.values():
        first, second = (table_bundle(table, mini_tables, "ko") for _ in range(2))
        if export.extension in formats_of(first):
            assert export.write(first) == export.write(second) != b""


@EVERY_TABLE
def test_the_csv_of_a_table_holds_the_exact_values_under_the_stable_names(table, mini, mini_tables):
    content = CSV.write(table_bundle(table, mini_tables, "ko"))
    built = list(csv.reader(io.StringIO((mini.tables / f"{table.name}.csv").read_text(encoding="utf-8"), newline="")))
    assert content.startswith(b"\xef\xbb\xbf" + table.names[0].encode())
    assert cells(content) == built
    assert b"\n" not in content.replace(b"\r\n", b"")


@IN_EACH_LANGUAGE
def test_the_csv_of_charts_is_as_read_in_review(lang, mini_tables, golden):
    for slug, chart in CHARTS.items():
        golden(f"charts/{slug}.{lang}.csv", CSV.write(chart_bundle(chart, mini_tables, Filters(), lang)))


@IN_EACH_LANGUAGE
@EVERY_CHART
def test_the_csv_of_a_chart_has_its_rows_with_headings_in_words_and_their_facts(chart, lang, mini_tables):
    rows = chart.rows(mini_tables, Filters())
    heading, *written = cells(CSV.write(chart_bundle(chart, mini_tables, Filters(), lang)))
    assert heading[:-2] == [column.heading[lang] for column in chart.columns]
    assert len(written) == len(rows)
    assert [row[-2] for row in written] == [" ".join(facts) for facts in rows["fact_ids"]]


@EVERY_TABLE
def test_no_cell_of_a_table_becomes_a_formula(table):
    texts = [column.name for column in table.columns if column.type in {"string", "both"} and not column.derived]
    rows = frame(table, [filled(table, dict.fromkeys(texts, hostile)) for hostile in HOSTILE])
    tables = make_tables()
    bundle = table_bundle(table, replace(tables, frames={**tables.frames, table.name: rows}), "en")
    for hostile, written in zip(HOSTILE, cells(CSV.write(bundle))[1:], strict=True):
        assert [name for name, cell in zip(table.names, written, strict=True) if STARTS_FORMULA.match(cell)] == []
        assert {cell for name, cell in zip(table.names, written, strict=True) if name in texts} == {f"'{hostile}"}


@IN_EACH_LANGUAGE
def test_no_cell_of_a_chart_becomes_a_formula(lang):
    name = {"name_ko": "=1+1", "name_en": "=1+1"}
    tables = make_tables(
        organisations=[{"id": "evil", **name}],
        initiatives=[{"initiative_id": "bad", **name}],
        participation=[{"organisation_id": "evil", "initiative_id": "bad", "role_text": "@SUM(A1)"}],
        statements=[{"gist_ko": "+1", "gist_en": "+1", "speaker_id": "evil"}],
        events=[{"title_ko": "-x", "title_en": "-x", "date": "2024"}],
    )
    for slug in ("partners", "statements", "timeline"):
        _, *rows = cells(CSV.write(chart_bundle(CHARTS[slug], tables, Filters(), lang)))
        assert rows
        assert [cell for row in rows for cell in row if re.match(r"[=+\-@]", cell)] == []


def test_a_negative_number_stays_a_number():
    rows = make_tables(regions=[{"id": "south", "lat": -3.25, "lon": 12.5}])
    written = cells(CSV.write(table_bundle(TABLES["regions"], rows, "ko")))[1]
    assert written[TABLES["regions"].names.index("lat")] == "-3.25"


def test_commas_quotes_and_line_ends_stay_in_their_cell():
    text = '가, "나"\n다'
    rows = make_tables(regions=[{"id": "south", "name_ko": text}])
    assert cells(CSV.write(table_bundle(TABLES["regions"], rows, "ko")))[1][1] == text


def test_names_of_files_are_words_the_chart_and_the_day(mini_tables):
    chart = CHARTS["timeline"]
    korean, english = (chart_bundle(chart, mini_tables, Filters(as_of="2030-04-01"), lang) for lang in LANGS)
    assert korean.file_stem == "나래해조_언제-무슨-일이-있었나_20300401"
    assert english.file_stem == "narae-seaweed_timeline_20300401"
    assert english.file_stem.isascii()
    assert table_bundle(TABLES["funding"], mini_tables, "en").file_stem == "narae-seaweed_funding_20301231"


@EVERY_CHART
def test_a_file_name_is_one_that_every_system_takes(chart, mini_tables):
    for lang in LANGS:
        stem = chart_bundle(chart, mini_tables, Filters(), lang).file_stem
        assert not re.search(r'[<>:"/\\|?*\s\x00-\x1f]', stem)
        assert len(stem.encode()) < 200


def test_a_table_as_of_a_day_holds_no_later_fact(mini_tables):
    bundle = table_bundle(TABLES["funding"], mini_tables, "ko", "2030-04-01")
    assert set(bundle.rows["article_id"]) == {"2030-03-05-narae-daily-pilot", "2030-04-01-island-news-plant"}
    assert len(bundle.rows) == 4
