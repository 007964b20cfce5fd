"""Tables in a place that several machines read are exchanged in one step; readers see the old or the new."""

import uuid

import pytest

from dashboard.app import create_app
from dashboard.settings import Settings
from policyfacts.cli import main
from policyfacts.errors import DataError
from policyfacts.tables.build import build, build_files
from policyfacts.tables.load import load_tables
from policyfacts.tables.shared import publish, read_place, stamp_of
from tests.faults.edits import edit
from tests.tables.builds import MANIFEST, build_of


@pytest.fixture(params=["folder", "address of a folder", "store"])
def place(request, tmp_path):
    """Somewhere to publish: a folder of this machine, the same through fsspec, and a store without folders."""
    kinds = {
        "folder": str(tmp_path / "shared"),
        "address of a folder": (tmp_path / "shared").as_uri(),
        "store": f"memory://{uuid.uuid4().hex}/tables",
    }
    return kinds[request.param]


def letters(stored):
    return {stored.manifest["letter"], *(chr(raw[0]) for raw in stored.files.values())}


def test_what_is_published_is_read_back_and_exchanged(place):
    for letter in "abcd":
        publish(place, build_of(letter))
        assert letters(read_place(place)) == {letter}


def test_the_build_before_stays_for_those_who_are_still_reading_it(tmp_path):
    place = str(tmp_path / "shared")
    names = [publish(place, build_of(letter)) for letter in "abc"]
    assert {path.name for path in (tmp_path / "shared" / "builds").iterdir()} == set(names[1:])


def test_a_build_whose_manifest_has_not_come_is_not_seen(tmp_path, monkeypatch):
    place = str(tmp_path / "shared")
    publish(place, build_of("a"))
    monkeypatch.setattr("policyfacts.tables.shared.save_bytes", lambda path, content: 1 / 0)
    with pytest.raises(DataError, match="cannot be written: ZeroDivisionError"):
        publish(place, build_of("b"))
    assert letters(read_place(place)) == {"a"}


def test_a_spoilt_build_is_refused(tmp_path):
    place = (tmp_path / "shared").as_uri()
    name = publish(place, build_of("a"))
    (tmp_path / "shared" / "builds" / name / "3.csv").write_bytes(b"b")
    with pytest.raises(DataError, match="there are no whole tables here"):
        read_place(place)


@pytest.mark.parametrize("nowhere", ["memory://nowhere/tables", "nosuchstore://x/y", "file:///proc/none"])
def test_a_place_that_has_nothing_is_said_with_what_to_do(nowhere):
    with pytest.raises(DataError, match=r"(no whole tables here|cannot be read).*; expected .*; \w+"):
        read_place(nowhere)
    assert stamp_of(nowhere) == ""


@pytest.mark.parametrize("place", ["folder", "store"], indirect=True)
def test_servers_take_up_what_is_published_and_old_links_still_answer(place, mini_copy, capsys):
    assert main(["publish", place, "--data", str(mini_copy.root)]) == 0
    app = create_app(mini_copy, Settings(tables=place))
    client, old = app.server.test_client(), "/api/v1/tables/investments.csv?as_of=2030-03-31"
    before, link = client.get("/readyz").json, client.get(old).data
    edit(mini_copy, 77)
    assert main(["publish", place, "--data", str(mini_copy.root)]) == 0
    app.served.look_now()
    after = client.get("/readyz").json
    assert before["data_version"] != after["data_version"] == load_tables(mini_copy, place).version
    assert b",77," in client.get("/api/v1/tables/investments.csv").data
    assert client.get(old).data == link


def test_a_store_that_goes_away_leaves_the_last_good_tables(mini, tmp_path):
    place = (tmp_path / "shared").as_uri()
    publish(place, build_files(load_tables(mini)))
    app = create_app(mini, Settings(tables=place))
    (tmp_path / "shared" / MANIFEST).write_text("{", encoding="utf-8")
    app.served.look_now()
    ready = app.server.test_client().get("/readyz")
    assert ready.status_code == 200
    assert "cannot be read" in ready.json["trouble"]


def test_a_folder_that_is_built_elsewhere_may_be_served_too(mini, tmp_path):
    build(mini, out=tmp_path / "elsewhere")
    assert create_app(mini, Settings(tables=str(tmp_path / "elsewhere"))).served.tables().version
