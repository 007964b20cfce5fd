"""A page is a document: complete without scripts, its files few and kept, its text inert."""

import json
import re

import pytest
from dash import dcc, html

from dashboard.app import PAGES
from dashboard.bundles import ASSETS, LARGEST, bundles
from dashboard.components.fragment import Fragment
from dashboard.components.own import Plot
from dashboard.markup import markup_of
from policyfacts.figures._forms import FROM_PX
from policyfacts.style import style_file
from policyfacts.views.filters import CHOICES

HOSTILE = "</script><script>alert(1)</script>"


def test_a_text_is_text_and_an_attribute_an_attribute():
    said = html.P(["<b> & ", 7, None, [html.Br()]], className='a" onclick="x', hidden=True, tabIndex="-1", title=None)
    assert markup_of(said) == ('<p class="a&quot; onclick=&quot;x" hidden tabindex="-1">&lt;b&gt; &amp; 7<br></p>')


def test_names_with_hyphens_and_parts_of_our_own_are_kept():
    assert markup_of(html.Div(Fragment("<i>x</i>", className="c"), **{"data-nav": "", "aria-label": "길"})) == (
        '<div aria-label="길" data-nav=""><div class="c"><i>x</i></div></div>'
    )


def test_a_figure_cannot_leave_the_element_that_holds_it():
    drawn = markup_of(Plot(json.dumps({"title": HOSTILE}), width=0, heights=(10, 8)))
    data = re.search(r'<script type="application/json">(.*)</script>', drawn)[1]
    assert "<" not in data
    assert json.loads(data) == {"title": HOSTILE}


@pytest.mark.parametrize("part", [html.P("x", style={"color": "red"}), dcc.Dropdown(), object()])
def test_what_a_page_cannot_hold_is_refused(part):
    with pytest.raises(TypeError):
        markup_of(html.Div([part]))


@pytest.mark.parametrize("path", [page.path for page in PAGES])
def test_a_page_is_whole_without_scripts(client, path):
    document = client.get(path).text
    assert document.count("<h1") == 1
    assert 'id="main"' in document
    assert len(re.findall("<script", document)) == 2 + document.count('<div class="plot">')


@pytest.mark.parametrize(
    ("address", "status"),
    [("/nowhere", 404), ("/download/chart/timeline.xlsx", 404), ("/funding", 200), ("/?chart=timeline", 200)],
)
def test_a_program_is_told_by_the_status_that_there_is_no_such_page(client, address, status):
    answer = client.get(address)
    assert (answer.status_code, answer.mimetype) == (status, "text/html")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)
def test_no_heading_costs_a_visitor_the_font_of_rare_syllables(page):
    core = set(style_file("fonts/core-characters.txt").read_text(encoding="utf-8"))
    said = f"{page.title.ko}{page.lede.ko}{''.join(CHOICES[key].words.ko for key in page.filters)}"
    codes = "".join(code.words.ko for code in CHOICES["assume"].options(None) or ())
    assert not {sign for sign in said + codes if "가" <= sign <= "힣"} - core


def test_nothing_but_the_files_of_this_server_is_asked_for(client):
    asked = re.findall(r'(?:src|href)="([^"#]+)"', client.get("/").text.partition("</head>")[0])
    assert len(asked) == 6
    assert all(client.get(address, buffered=True).status_code == 200 for address in asked)


def test_every_script_and_stylesheet_is_in_a_bundle_once_but_those_of_the_page_that_edits():
    style, script, plotly = (bundle.content for bundle in bundles())
    assert plotly == LARGEST.read_bytes()
    for files, bundled in ((ASSETS.glob("*.css"), style), (set(ASSETS.glob("*.js")) - {LARGEST}, script)):
        assert {file.name for file in files if bundled.count(file.read_bytes()) != 1} <= {"steward.css", "steward.js"}


def test_a_bundle_is_kept_for_ever_and_its_address_tells_its_content(client):
    for bundle in bundles():
        answer = client.get(bundle.address)
        assert answer.data == bundle.content
        assert "immutable" in answer.headers["Cache-Control"]


def test_a_page_that_the_browser_has_is_not_sent_again(client):
    first = client.get("/funding?lang=en", headers={"Accept-Encoding": "gzip"})
    again = {"Accept-Encoding": "gzip", "If-None-Match": first.headers["ETag"]}
    assert client.get("/funding?lang=en", headers=again).status_code == 304


@pytest.mark.parametrize("path", ["/_dash-layout", "/_dash-dependencies", "/_reload-hash"])
def test_routes_that_no_page_asks_for_are_not_there(client, path):
    assert client.get(path).status_code == 404
    assert client.post("/_dash-update-component", json={}).status_code == 404


def test_script_and_stylesheet_agree_with_the_figures_on_where_the_wide_form_begins():
    script, style = ((ASSETS / name).read_text(encoding="utf-8") for name in ("form.js", "card.css"))
    assert re.findall(r"var FROM_PX = (\d+);", script) == [str(FROM_PX)]
    assert re.findall(r"@container chart \(min-width: (\d+)px\)", style) == [str(FROM_PX)]
