"""Excel files, read by openpyxl, an OOXML validator and LibreOffice."""

import io
import shutil
import subprocess

import openpyxl
import pytest
from openxml_audit import OpenXmlValidator

from policyfacts.exports import EXPORTS
from policyfacts.words import LANGS
from tests.exports.bundles import chart, every_bundle, hostile_tables, real_tables, table

XLSX = EXPORTS["xlsx"]
OFFICE = shutil.which("soffice")


def opened(bundle):
    return openpyxl.load_workbook(io.BytesIO(XLSX.write(bundle)))


def column(sheet, heading):
    place = next(cell.column for cell in sheet[1] if cell.value == heading)
    return [row[place - 1].value for row in sheet.iter_rows(min_row=2)]


def test_sheets_are_cover_chart_data_evidence_and_dictionary():
    assert opened(chart("timeline")).sheetnames == ["표지", "차트", "자료", "근거", "칸의 뜻"]
    assert opened(table("funding", "en")).sheetnames == ["Cover", "Data", "Evidence", "Dictionary"]


def test_won_are_exact_and_stand_beside_the_unit_of_the_language():
    sheet = opened(chart("funding-by-payer"))["자료"]
    assert [won for won in column(sheet, "금액 (원)") if won is not None] == [7_000_000_000]
    assert [eok for eok in column(sheet, "금액 (억 원)") if eok is not None] == [70]
    english = opened(chart("funding-by-payer", "en"))["Data"]
    assert [billion for billion in column(english, "Amount (KRW billion)") if billion is not None] == [7]
    assert sheet.freeze_panes == "A2"
    assert not sheet.merged_cells.ranges


def test_the_cover_says_what_day_sources_version_and_licence():
    cover = opened(chart("funding-by-payer", "en", as_of="2024-12-31"))["Cover"]
    said = [str(cell.value) for row in cover.iter_rows() for cell in row if cell.value is not None]
    assert said[0] == "Who pays how much?"
    assert {"31 Dec 2024", real_tables().version, "KRW billion, nominal", "everything"} <= set(said)
    assert any("Break News" in text for text in said)
    assert any("CC BY 4.0" in text for text in said)


def test_the_chart_draws_the_cells_beside_it():
    sheet = opened(chart("funding-by-payer"))["차트"]
    (drawn,) = sheet._charts
    (series,) = drawn.series
    rows = len(chart("funding-by-payer").rows)
    assert series.val.numRef.f == f"차트!$B$2:$B${rows + 1}"
    assert [value for value in column(sheet, "억 원") if value is not None] == [70]


def test_every_fact_of_the_data_leads_to_its_line_of_evidence():
    book = opened(table("funding"))
    cell = book["자료"]["A2"]
    assert cell.hyperlink.location.startswith("'근거'!A")
    assert book["근거"][cell.hyperlink.location.partition("!")[2]].value == cell.value


def test_evidence_links_to_an_article_that_has_an_address():
    tables = real_tables()
    known = type(tables)(
        {**tables.frames, "articles": tables["articles"].assign(url="https://example.invalid/1")}, tables.project, "v"
    )
    book = openpyxl.load_workbook(io.BytesIO(XLSX.write(table("funding", tables=known))))
    targets = {cell.hyperlink.target for row in book["근거"].iter_rows() for cell in row if cell.hyperlink}
    assert targets == {"https://example.invalid/1"}


def test_a_whole_number_too_large_for_excel_stays_exact():
    tables = real_tables()
    large = tables["funding"].assign(amount_krw=2**53 + 1).astype({"amount_krw": "Int64"})
    bundle = table("funding", "en", tables=type(tables)({**tables.frames, "funding": large}, tables.project, "v"))
    assert column(opened(bundle)["Data"], "amount_krw") == [str(2**53 + 1)]


@pytest.mark.parametrize(
    "bundle",
    [chart("timeline"), chart("funding-by-payer", "en"), *every_bundle(hostile_tables(), "en")[::4]],
    ids=lambda bundle: f"{bundle.slug} {bundle.version}",
)
def test_the_validator_finds_nothing(bundle, tmp_path):
    path = tmp_path / "book.xlsx"
    path.write_bytes(XLSX.write(bundle))
    assert OpenXmlValidator().validate(str(path)).errors == []


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it_and_prints_every_sheet(tmp_path):
    files = [tmp_path / f"{lang}.xlsx" for lang in LANGS]
    for lang, file in zip(LANGS, files, strict=True):
        file.write_bytes(XLSX.write(chart("funding-by-payer", lang)))
    own = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    call = [OFFICE, own, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *map(str, files)]
    subprocess.run(call, check=True, capture_output=True, timeout=120)
    for file in files:
        pdf = file.with_suffix(".pdf").read_bytes()
        assert pdf.startswith(b"%PDF")
        assert pdf.count(b"/Type/Page/") + pdf.count(b"/Type/Page ") >= 5 or pdf.count(b"/Type /Page") >= 5
