"""The page in one file: its numbers are the page's, its evidence is complete, and it asks the network nothing."""

import json
import re

import pytest

from policyfacts.briefings import FORMATS
from policyfacts.figures._theme import Style
from policyfacts.tables.frames import records
from policyfacts.words import LANGS

HTML = FORMATS["html"]


@pytest.fixture(scope="module")
def written(shown):
    return HTML.write(shown).decode("utf-8")


def data_of(html):
    return json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)[1])


def marks(figure):
    return [
        (trace.get("base"), trace.get("x"), trace.get("y"), [said for _, said in trace.get("customdata", [])])
        for trace in figure["data"]
    ]


def test_both_languages_hold_the_figures_of_the_page(written, shown):
    figures = data_of(written)["figures"]
    for lang in LANGS:
        for place, part in enumerate(shown.in_language(lang).parts):
            if part.bundle.draw is None:
                assert f"{lang}{place}" not in figures
                continue
            page = json.loads(json.dumps(part.bundle.draw(Style(lang, "light")).to_plotly_json(), default=list))
            assert marks(figures[f"{lang}{place}"]["figure"]) == marks(page)


def test_every_mark_and_row_leads_to_evidence_in_the_file(written):
    data = data_of(written)
    refs = re.findall(r'data-refs="([^"]*)"', written)
    refs += [pair[0] for f in data["figures"].values() for t in f["figure"]["data"] for pair in t.get("customdata", [])]
    named = {name for each in refs for name in each.split()}
    assert named
    assert named <= set(data["evidence"])


def test_evidence_holds_every_phrase_of_the_items(written, shown):
    held = {(item["id"], phrase[1]) for item in data_of(written)["evidence"].values() for phrase in item["phrases"]}
    for part in shown.parts:
        assert {(row["fact_id"], row["phrase"]) for row in records(part.bundle.phrases)} <= held


def test_it_may_fetch_nothing_and_run_no_other_script(written):
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', written)[1]
    assert "default-src &#39;none&#39;" in policy
    assert "unsafe-eval" not in policy
    assert not re.search(r"<(?:script|img|iframe|link)[^>]*\s(?:src|href)=", written)


def test_it_fits_a_message(written):
    assert len(written.encode("utf-8")) <= 3_000_000


def test_the_same_briefing_gives_the_same_bytes(written, shown):
    assert HTML.write(shown).decode("utf-8") == written


def test_what_an_enemy_typed_is_text(hostile):
    html = HTML.write(hostile).decode("utf-8")
    assert "<script>alert" not in html
    assert "<img src=x" not in html
    urls = [article["url"] for article in data_of(html)["articles"].values()]
    assert urls
    assert all(not url or url.startswith(("http://", "https://")) for url in urls)
