"""Briefings of a link: files equal to the command line's, saved ones read back, mistakes named."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from time import sleep

import pytest

from dashboard.app import render
from dashboard.components.downloads import size_text
from dashboard.state import read_state
from policyfacts.briefings import FORMATS
from policyfacts.cli import main
from tests.dashboard.conftest import DATA

QUERY = "title=%EB%B3%B4%EA%B3%A0&items=funding-by-payer!line=%ED%95%9C+%EC%A4%84;timeline!period=2024"


@pytest.mark.parametrize("extension", FORMATS)
def test_a_file_of_the_page_is_the_command_lines(client, tmp_path, capsys, extension):
    saved = tmp_path / "mine.yaml"
    saved.write_bytes(client.get(f"/briefing/file.yaml?{QUERY}").data)
    out = tmp_path / "out"
    given = ["briefing", str(saved), "--format", extension, "--out", str(out), "--data", str(DATA)]
    assert main(given) == 0
    answer = client.get(f"/briefing/file.{extension}?{QUERY}")
    assert answer.data == out.read_bytes()
    assert "attachment" in answer.headers["Content-Disposition"]
    said = json.loads(client.get(f"/briefing/size/{extension}?{QUERY}").data)
    assert said == {"size": size_text(len(answer.data))}


def test_a_saved_file_opens_as_the_link_it_came_from(client, tables):
    saved = client.get(f"/briefing/file.yaml?{QUERY}").data
    link = json.loads(client.post("/briefing/read", data=saved).data)["link"]
    assert read_state(link.partition("?")[2], tables) == read_state(QUERY, tables)


def test_mistakes_of_a_file_are_answered_with_their_lines(client):
    wrong = b"title: x\nitems:\n  - chart: nowhere\n"
    told = {lang: client.post(f"/briefing/read?lang={lang}", data=wrong).json["problems"] for lang in ("ko", "en")}
    assert told["ko"] == ["briefing.yaml:3: 없는 차트입니다. 고치십시오: nowhere"]
    assert told["en"] == ["briefing.yaml:3: There is no such chart. Correct it: nowhere"]


@pytest.mark.parametrize(
    "path", ["file.pptx", "file.exe?items=timeline", "file.pptx?items=nowhere", "size/pptx", "size/exe?items=timeline"]
)
def test_what_there_is_not_is_not_found(client, path):
    assert client.get(f"/briefing/{path}").status_code == 404


def test_an_item_that_the_record_does_not_have_is_left_out_with_a_notice(tables):
    state, said = read_state("items=timeline;nowhere;funding-by-payer!stage=never", tables)
    assert [item.chart for item in state.items] == ["timeline"]
    assert len(said) == 2


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_the_page_and_the_presentation_render(app, lang):
    for query in (f"?lang={lang}", f"?lang={lang}&{QUERY}", f"?lang={lang}&{QUERY}&present=1&keys=0"):
        layout, head = render(app.served, "/briefing", query)
        assert layout
        assert head.lang == lang


def test_a_file_that_is_asked_for_twice_at_once_is_made_once(app, monkeypatch):
    made = []

    def write(shown):
        made.append(shown)
        sleep(0.1)
        return b"x"

    monkeypatch.setitem(FORMATS, "html", replace(FORMATS["html"], write=write))
    query = "title=once&items=statements"
    with ThreadPoolExecutor() as pool:
        asked = [f"/briefing/size/html?{query}", f"/briefing/file.html?{query}"]
        answers = list(pool.map(lambda path: app.server.test_client().get(path).status_code, asked))
    assert (answers, len(made)) == ([200, 200], 1)
