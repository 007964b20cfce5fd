"""A download is what the command line writes, byte for byte; the menu names each with its size."""

import re
from html import unescape
from urllib.parse import unquote

import pytest

from dashboard.app import PAGES, render
from dashboard.components.downloads import size_text
from policyfacts.cli import main
from policyfacts.exports import EXPORTS, formats_of
from policyfacts.figures import CHARTS
from policyfacts.schema import TABLES
from policyfacts.words import LANGS
from tests.api.conftest import DATA
from tests.exports.bundles import chart, table


def exported(tmp_path, *arguments):
    out = tmp_path / "file"
    assert main(["export", *arguments, "--out", str(out), "--data", str(DATA)]) == 0
    return out.read_bytes()


@pytest.mark.parametrize("extension", EXPORTS)
def test_a_chart_comes_with_the_same_bytes_both_ways(client, tmp_path, extension, capsys):
    query = "lang=en&as_of=2024-12-31&initiative=battery-global-cooperation-rnd"
    answer = client.get(f"/download/funding-by-payer.{extension}?{query}")
    arguments = ["funding-by-payer", "initiative=battery-global-cooperation-rnd", "--format", extension]
    assert answer.status_code == 200
    assert answer.data == exported(tmp_path, *arguments, "--as-of", "2024-12-31", "--lang", "en")
    assert answer.content_type == EXPORTS[extension].media_type


def test_a_picture_comes_in_the_theme_of_the_page_both_ways(client, tmp_path, capsys):
    light, dark = (client.get(f"/download/timeline.png{query}").data for query in ("", "?theme=dark"))
    assert light != dark == exported(tmp_path, "timeline", "theme=dark", "--format", "png")


@pytest.mark.parametrize("extension", formats_of(table("funding")))
def test_a_table_comes_with_the_same_bytes_both_ways(client, tmp_path, extension, capsys):
    answer = client.get(f"/download/tables/unknowns.{extension}?lang=en")
    assert answer.data == exported(tmp_path, "tables/unknowns", "--format", extension, "--lang", "en")


def test_every_table_comes_as_one_package_both_ways(client, tmp_path, capsys):
    answer = client.get("/download/all.zip")
    assert answer.data == exported(tmp_path, "all", "--format", "zip")
    assert "포항이차전지_20240805.zip" in unquote(answer.headers["Content-Disposition"])


@pytest.mark.parametrize(
    "path", ["nothing.csv", "timeline.exe", "statements.png", "timeline", "tables/funding.svg", "tables/x.csv"]
)
def test_a_file_that_cannot_be_had_is_not_found(client, path):
    assert client.get(f"/download/{path}").status_code == 404


def test_the_command_line_says_what_can_be_had_instead(capsys):
    assert main(["export", "statements", "--format", "png", "--data", str(DATA)]) != 0
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "xlsx" in said
    assert "png, svg" not in said.partition("expected")[2]


def test_sizes_are_those_of_the_files(client):
    answer = client.get("/download/sizes/charts/timeline?lang=en").json
    assert set(answer["sizes"]) == set(formats_of(chart("timeline")))
    for extension, said in answer["sizes"].items():
        assert said == size_text(len(client.get(f"/download/timeline.{extension}?lang=en").data))
    assert answer["citation"].startswith("박영재, “")


@pytest.mark.parametrize("lang", LANGS)
def test_every_chart_and_table_has_a_menu_that_draws_nothing_until_it_is_opened(app, lang, monkeypatch):
    def never(_):
        raise AssertionError("a page view writes no file")

    for export in EXPORTS.values():
        monkeypatch.setattr(type(export), "write", property(lambda _: never), raising=False)
    links = [href for page in PAGES for href in hrefs(render(app.served, page.path, f"?lang={lang}")[0])]
    offered = {unquote(href.partition("?")[0]) for href in links if href.startswith("/download/")}
    assert {f"/download/{slug}.xlsx" for slug in CHARTS if on_a_page(slug)} <= offered
    assert {f"/download/tables/{name}.xlsx" for name in TABLES} <= offered
    assert "/download/all.zip" in offered


def test_a_reader_chooses_between_what_is_shown_and_everything(app):
    narrowed = hrefs(render(app.served, "/timeline", "?kind=plan")[0])
    plain = hrefs(render(app.served, "/timeline", "")[0])
    wanted = re.compile(r"/download/timeline\.csv(\?.*)?")
    assert [href for href in narrowed if wanted.fullmatch(href)] == [
        "/download/timeline.csv?kind=plan",
        "/download/timeline.csv",
    ]
    assert [href for href in plain if wanted.fullmatch(href)] == ["/download/timeline.csv"]


def on_a_page(slug):
    from pathlib import Path

    pages = Path(__file__).parents[2] / "dashboard" / "pages"
    return any(f'"{slug}"' in path.read_text(encoding="utf-8") for path in pages.glob("*.py"))


def hrefs(parts):
    """Addresses of all links of a page, in order."""
    found = []
    for part in parts if isinstance(parts, list | tuple) else [parts]:
        if getattr(part, "href", None):
            found.append(part.href)
        found += map(unescape, re.findall(r'href="([^"]*)"', getattr(part, "html", "")))
        children = getattr(part, "children", None)
        if children is not None and not isinstance(children, str):
            found += hrefs(children)
    return found
