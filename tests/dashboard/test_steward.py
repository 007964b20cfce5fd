"""The steward's page over the wire: who may, what is shown, and that nothing else changes."""

from html.parser import HTMLParser

import pytest

import dashboard.__main__ as server
from dashboard.admission import Admission
from dashboard.app import EDIT_PAGES, Editing, create_app, render
from dashboard.routes import steward as routes
from dashboard.settings import Settings
from policyfacts.steward.desk import Desk
from tests.factories.desk import CITED, NAME, TEXT, Visitor, as_sent, decided, inputs

ADDRESSES = [
    "/add",
    "/assets/steward.js",
    *(f"/add/{name}" for name in ("desk", "enter", "read", "review", "check", "save", "undo")),
]


@pytest.fixture(scope="session")
def ready(desk_ready):
    return desk_ready


@pytest.fixture
def data(desk_data):
    return desk_data


@pytest.fixture
def editable(data):
    return create_app(data, desk=Desk(data))


@pytest.fixture
def visitor(editable):
    return Visitor(editable)


@pytest.fixture(scope="module")
def still(ready):
    """A dashboard in edit mode for tests that save nothing."""
    return create_app(ready, desk=Desk(ready))


@pytest.fixture(scope="module")
def onlooker(still):
    return Visitor(still)


def draft_of(data, *accepted):
    return as_sent(decided(Desk(data).offer(TEXT, b"", "text", CITED).draft, *accepted))


def test_in_read_only_mode_no_address_is_there(client):
    answers = [client.get(path).status_code for path in ADDRESSES]
    answers += [client.post(path, data="{}", content_type="application/json").status_code for path in ADDRESSES]
    assert set(answers) == {404}


def test_in_read_only_mode_nothing_leads_to_the_steward(app, still):
    shown, way = repr(render(app.served, "/", "")[0]), EDIT_PAGES[0].title.ko
    assert way not in shown
    assert "steward" not in app.server.test_client().get("/").text
    assert way in repr(render(still.served, "/", "", Editing(is_steward=True))[0])
    assert way not in repr(render(still.served, "/", "", Editing())[0])


def test_scripts_of_the_page_are_loaded_by_no_other(onlooker):
    assert "steward.js" in onlooker.get("/add").text
    assert "steward" not in onlooker.get("/funding").text
    assert "unsafe" not in onlooker.get("/add").headers["Content-Security-Policy"]


def test_what_is_saved_is_served_at_once_and_gone_after_undo(visitor, editable, data):
    read = visitor.send("read", {"text": TEXT, **CITED})
    assert (read.status_code, "국비 30억 원" in read.json["html"]) == (200, True)
    before = inputs(data)
    saved = visitor.send("save", draft_of(data, 1, 2))
    assert (saved.status_code, "/funding" in saved.json["done"]) == (200, True)
    assert f"{NAME}#1" in set(editable.served.tables()["funding"]["fact_id"])
    assert visitor.get(f"/evidence?ref={NAME}%231").text.count("국비 30억 원") >= 1
    undone = visitor.send("undo", {"name": Desk(data).saves()[0].name})
    assert undone.status_code == 200
    assert f"{NAME}#1" not in set(editable.served.tables()["funding"]["fact_id"])
    assert inputs(data) == before


@pytest.mark.parametrize(
    "harm",
    [
        {"key": ""},
        {"key": "0" * 64},
        {"Origin": "http://elsewhere.example"},
        {"Origin": "null"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
    ],
    ids=str,
)
def test_a_request_from_elsewhere_changes_nothing(onlooker, ready, harm):
    before = inputs(ready)
    for name, body in (("save", draft_of(ready, 1)), ("undo", {"name": "x"}), ("read", {"text": TEXT})):
        assert onlooker.send(name, body, **harm).status_code == 403
    assert inputs(ready) == before


def test_a_foreign_name_that_leads_to_this_machine_is_refused(still):
    assert Visitor(still, base="http://rebound.example:8050").get("/add/desk").status_code == 421


def test_a_session_cannot_be_read_by_scripts_nor_sent_by_other_sites(still):
    cookie = Visitor(still).get("/add/desk").headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie


@pytest.mark.parametrize(("site", "is_shown"), [("same-origin", True), ("none", True), ("cross-site", False)])
def test_whoever_types_the_address_is_shown_the_way_to_the_desk_and_a_foreign_link_shows_none(still, site, is_shown):
    page = still.server.test_client().get("/", headers={"Sec-Fetch-Site": site}).text
    assert ('href="/add' in page) is is_shown


def test_with_a_token_only_who_knows_it_gets_in(ready, monkeypatch):
    monkeypatch.setattr("dashboard.admission._WRONG_PAUSE_SECONDS", 0)
    settings = Settings(allow_host=("office.example",))
    app = create_app(ready, settings, desk=Desk(ready), admission=Admission("a-long-enough-token"))
    visitor = Visitor(app, base="http://office.example")
    assert visitor.key == ""
    assert "data-entrance" in visitor.get("/add/desk").text
    assert visitor.send("save", draft_of(ready, 1)).status_code == 403
    assert "맞지 않습니다" in visitor.send("enter", {"token": "a-wrong-token-at-all"}).text
    assert "data-key" in visitor.send("enter", {"token": "a-long-enough-token"}).text
    assert "data-key" in visitor.get("/add/desk").text


@pytest.mark.parametrize("content", [None, "short"])
def test_others_on_the_network_cannot_edit_without_a_token(capsys, tmp_path, content):
    path = tmp_path / "token"
    options = ["--token-file", str(path)] if content else []
    path.write_text(content or "", encoding="utf-8")
    assert server.main(["serve", "--edit", "--host", "0.0.0.0", *options]) == 2  # noqa: S104
    said = capsys.readouterr().err
    assert "--token-file" in said
    assert "Traceback" not in said


def test_too_much_is_refused_before_it_is_read(onlooker):
    assert onlooker.send("read", {"text": "a" * routes.MOST_BYTES}).status_code == 413
    long = onlooker.send("read", {"text": "a" * 1_000_001, "published": "2030-01-01"})
    assert (long.status_code, "1000001자" in long.json["problems"]) == (422, True)


class Elements(HTMLParser):
    """Every element and attribute of a page."""

    def __init__(self):
        super().__init__()
        self.found = set()

    def handle_starttag(self, tag, attrs):
        self.found |= {tag, *(name for name, _ in attrs)}


def test_hostile_text_is_shown_as_text(onlooker):
    hostile = '"><script>alert(1)</script>\n\n' + TEXT.replace("새싹", "새싹<img src=x onerror=alert(1)>\u202e")
    cited = {"title": "</textarea><script>1</script>", "publisher": "<b onload=1>", "url": "javascript:alert(1)"}
    answer = onlooker.send("read", {"text": hostile, **cited})
    page = Elements()
    page.feed(answer.json["html"])
    assert answer.status_code == 200
    assert not page.found & {"script", "img", "onerror", "onload", "src"}
    assert "웹 주소가 아닙니다" in answer.json["html"]


def test_a_request_that_the_page_never_makes_is_answered_politely(onlooker):
    bodies = ([], {}, {"facts": 1}, {"article": {}, "facts": [{"kind": "x"}]}, {"name": 5})
    answers = [onlooker.send(name, body) for body in bodies for name in ("check", "save", "undo", "review")]
    assert {answer.status_code for answer in answers} <= {400, 422}


def test_wrong_facts_on_disk_leave_the_tables_and_tell_the_steward_alone(visitor, editable, data):
    before = editable.served.tables()
    (data.facts / "2030" / "wrong.yaml").write_text("article:\n  publisher: nobody\nfacts: []\n", encoding="utf-8")
    answer = visitor.client.get("/funding", base_url=visitor.base)
    assert "data/facts/2030/wrong.yaml:2: 등록된 매체가 아닙니다" in answer.get_data(as_text=True)
    assert editable.served.tables() is before
    elsewhere = visitor.client.get("/funding", base_url="http://reader.example")
    assert "wrong.yaml" not in elsewhere.get_data(as_text=True)
    refused = visitor.send("save", draft_of(data, 1))
    assert (refused.status_code, "wrong.yaml:2" in refused.json["parts"]["general"]) == (422, True)


def test_a_record_that_changed_meanwhile_is_said_and_compared_anew(visitor, data):
    draft = draft_of(data, 1)
    visitor.get("/add/desk")
    visitor.send("check", draft)
    regions = data.registry / "regions.csv"
    regions.write_bytes(regions.read_bytes() + "elsewhere,다른곳,Elsewhere,city,,,,,\n".encode())
    answer = visitor.send("save", draft)
    assert (answer.status_code, "data/registry/regions.csv" in answer.json["parts"]["general"]) == (409, True)
    assert visitor.send("save", {**draft, "version": answer.json["version"]}).status_code == 200
