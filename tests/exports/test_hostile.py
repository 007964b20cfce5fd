"""Nothing that was typed becomes a formula, script or markup, in any format; and every format is the same twice."""

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
import zipfile

import bibtexparser
import openpyxl
import pytest
import rispy

from policyfacts.exports import EXPORTS, formats_of
from policyfacts.exports.as_zip import all_tables
from tests.exports.bundles import HOSTILE, every_bundle, hostile_tables, real_tables

NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


@pytest.fixture(scope="module")
def bundles():
    return every_bundle(hostile_tables())


def written(bundles, extension):
    for bundle in bundles:
        if extension in formats_of(bundle):
            yield bundle, EXPORTS[extension].write(bundle)


def test_the_enemy_is_in_every_table_and_chart_that_has_texts(bundles):
    said = "".join(text for bundle in bundles for column in bundle.rows for text in map(str, bundle.rows[column]))
    assert [text for text in HOSTILE if text not in said] == []


def test_a_csv_cell_never_begins_a_formula(bundles):
    for bundle, content in written(bundles, "csv"):
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
        assert len(rows) == len(bundle.rows) + 1
        for cell in (cell for row in rows for cell in row):
            assert NUMBER.fullmatch(cell) or not re.match(r"[=+\-@\t\r]", cell), (bundle.slug, cell)


def test_a_workbook_has_no_formula_and_links_only_to_the_web_and_itself(bundles):
    for bundle, content in written(bundles, "xlsx"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for part in archive.namelist():
                text = archive.read(part).decode("utf-8")
                ET.fromstring(text)
                if part.startswith("xl/worksheets/"):
                    assert "<f>" not in text, bundle.slug
                if part.endswith(".rels"):
                    targets = re.findall(r'Target="([^"]*)" TargetMode="External"', text)
                    assert all(target.startswith(("http://", "https://")) for target in targets)
        book = openpyxl.load_workbook(io.BytesIO(content))
        kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
        assert "f" not in kinds


def test_json_holds_the_texts_and_no_markup(bundles):
    for bundle, content in written(bundles, "json"):
        assert not set(b"<>") & set(content), bundle.slug
        assert len(json.loads(content)["rows"]) == len(bundle.rows)


def test_a_picture_is_one_drawing_with_no_script_link_or_handler(bundles):
    seen = 0
    for bundle, content in written(bundles, "svg"):
        root = ET.fromstring(content)
        for element in root.iter():
            assert element.tag.rpartition("}")[2] in DRAWN, (bundle.slug, element.tag)
            assert not [name for name in element.attrib if name.startswith("on") or "href" in name]
        seen += 1
    assert seen > 5


DRAWN = {"svg", "title", "desc", "metadata", "defs", "pattern", "clipPath", "g", "path", "rect", "line", "circle"}


def test_citations_hold_one_work_a_source_and_no_more(bundles):
    for bundle, content in written(bundles, "bib"):
        library = bibtexparser.parse_string(content.decode("utf-8"))
        assert library.failed_blocks == []
        assert len(library.entries) == len(bundle.articles) + 1
    for bundle, content in written(bundles, "ris"):
        assert len(rispy.loads(content.decode("utf-8-sig"))) == len(bundle.articles) + 1
    for bundle, content in written(bundles, "csljson"):
        assert len(json.loads(content)) == len(bundle.articles) + 1


def test_an_archive_unpacks_beside_itself(bundles):
    for _, content in written(bundles, "zip"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            assert [name for name in archive.namelist() if not re.fullmatch(r"[\w.-]+", name)] == []


@pytest.fixture(scope="module")
def twice():
    return [every_bundle(real_tables()) for _ in range(2)]


@pytest.mark.parametrize("extension", EXPORTS)
def test_the_same_rows_give_the_same_bytes(extension, twice):
    first, second = ([content for _, content in written(bundles, extension)] for bundles in twice)
    assert first == second
    assert first


def test_the_package_of_all_tables_is_the_same_twice():
    assert all_tables(real_tables(), "ko") == all_tables(real_tables(), "ko")
