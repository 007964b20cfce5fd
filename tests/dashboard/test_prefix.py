"""Behind a reverse proxy everything stays below the path that the proxy gives it."""

import re

import pytest

from dashboard.app import PAGES, create_app
from dashboard.settings import Settings

PREFIX = "/policy"
LEADS = re.compile(r'\b(?:href|src|action|data-[a-z-]+)="(/[^"]*)')
"""Addresses in HTML; an attribute may hold several."""


@pytest.fixture(scope="module")
def below(mini):
    """A client of a dashboard behind a prefix."""
    return create_app(mini, Settings(prefix=PREFIX)).server.test_client()


def everywhere(client):
    """What a browser gets on every page, in both languages."""
    for page in PAGES:
        for lang in ("ko", "en"):
            answer = client.get(f"{PREFIX}{page.path}?lang={lang}")
            assert answer.status_code == 200
            yield answer.text


def test_no_link_leaves_the_prefix_and_every_one_leads_somewhere(below):
    found = {address for text in everywhere(below) for said in LEADS.findall(text) for address in said.split()}
    assert len(found) > 100
    assert {address for address in found if not f"{address}/".startswith(f"{PREFIX}/")} == set()
    # One file of each ending is enough here.
    asked = {re.sub(r"/[^/.?]+(\.\w+)(\?.*)?$", r"/\1", address): address for address in sorted(found)}.values()
    lost = {address: below.get(address.replace("&amp;", "&"), buffered=True).status_code for address in asked}
    assert {address: status for address, status in lost.items() if status != 200} == {}


def test_what_programs_read_names_addresses_below_the_prefix(below):
    index = below.get(f"{PREFIX}/api/v1/").json
    named = [*index["tables"].values(), *index["charts"].values(), index["description"], index["datapackage"]]
    assert {below.get(address).status_code for address in named} == {200}
    assert below.get(index["description"]).json["servers"] == [{"url": PREFIX}]
    following = below.get(f"{PREFIX}/api/v1/tables/evidence?limit=1").json["next"]
    assert below.get(following).json["offset"] == 1


def test_a_saved_briefing_is_opened_below_the_prefix(below):
    saved = below.get(f"{PREFIX}/briefing/file.yaml?title=x&items=timeline")
    assert saved.status_code == 200
    opened = below.post(f"{PREFIX}/briefing/read", data=saved.data).json
    assert opened["link"].startswith(f"{PREFIX}/briefing?")


def test_a_proxy_may_take_the_prefix_off(below):
    for path in ("/funding", f"{PREFIX}/funding"):
        assert f'data-root="{PREFIX}"' in below.get(path).text


def test_a_path_that_only_begins_alike_is_another(below):
    assert below.get(f"{PREFIX}facts/readyz").status_code == 404
    assert "data_version" not in below.get(f"{PREFIX}facts/readyz").text
