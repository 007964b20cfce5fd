"""Any link on any address is answered: by what it asks for, or by a clear notice; never by a failure."""

from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.app import PAGES, create_app
from dashboard.state import link, read_state
from policyfacts.briefings import FORMATS
from policyfacts.exports import EXPORTS
from policyfacts.figures import CHARTS
from policyfacts.schema import TABLES
from policyfacts.views.filters import CHOICES

MOST = 60
HOSTILE = [
    *(
        "",
        "\x00",
        "../..",
        "<script>alert(1)</script>",
        "=1+1",
        "%",
        "\ud800",
        "९",
        "1e999",
        "-1",
        "9" * 30,
        "a" * 13_000,
    ),
    *("2024-02-30", "9999-99-99", "2024/1999", "timeline;timeline:lang=en", "timeline:as_of=x,y;!;:", "ko"),
]


@pytest.fixture(scope="module")
def app(mini):
    """The dashboard of the second instance; a mistake of the server's is an answer here, as it is when served."""
    return create_app(mini)


@pytest.fixture(scope="module")
def client(app):
    return app.server.test_client()


def values(tables):
    """What a link can hold: values of the record, of other keys, and what no record has."""
    known = [code.value for choice in CHOICES.values() if choice.options for code in choice.options(tables)]
    slugs = [*CHARTS, ";".join(CHARTS), "timeline:lang=en;funding-by-payer:unit=won"]
    return st.sampled_from([*known, *tables.days, *slugs, *HOSTILE]) | st.text(max_size=20)


KEYS = st.sampled_from(
    [
        *CHOICES,
        "lang",
        "theme",
        "chart",
        "present",
        "keys",
        "title",
        "items",
        "ref",
        "limit",
        "offset",
        "find",
        "page",
        "sort",
        "falls",
    ]
)
NAMES = st.sampled_from([*CHARTS, *TABLES, "all", "nothing", "..", "%2e%2e"])
ENDINGS = st.sampled_from([*EXPORTS, *FORMATS, "yaml", "exe", ""])
PATHS = st.one_of(
    st.sampled_from([page.path for page in PAGES]),
    st.builds("/{}".format, st.text(max_size=12)),
    st.builds("/download/{}.{}".format, NAMES, ENDINGS),
    st.builds("/download/tables/{}.{}".format, NAMES, ENDINGS),
    st.builds("/download/sizes/{}/{}".format, st.sampled_from(["charts", "tables", "x"]), NAMES),
    st.builds(
        "/api/v1/{}/{}{}".format, st.sampled_from(["charts", "tables", "x"]), NAMES, st.sampled_from(["", ".csv"])
    ),
    st.builds("/rows/{}".format, NAMES),
    st.builds("/options/{}".format, st.sampled_from([*CHOICES, "nothing"])),
    st.builds("/briefing/file.{}".format, ENDINGS),
    st.sampled_from(
        ["/evidence", "/datapackage.json", "/healthz", "/readyz", "/api/v1/openapi.json", "/style/x", "/assets/x"]
    ),
)


def fuzzed(request, check):
    """Run a check over many links: some in the suite, hundreds with --rounds."""
    most = 10 * request.config.getoption("--rounds") or MOST
    hold = settings(max_examples=most, deadline=None, suppress_health_check=list(HealthCheck))
    hold(check)()


def written(pairs):
    return "&".join(f"{quote(key, errors='replace')}={quote(value, errors='replace')}" for key, value in pairs)


def test_any_address_with_any_query_is_answered(request, app, client):
    pairs = st.lists(st.tuples(KEYS, values(app.served.tables())), max_size=4)

    @given(path=PATHS, pairs=pairs)
    def check(path, pairs):
        address = f"{quote(path, safe='/%.', errors='replace')}?{written(pairs)}"
        answer = client.get(address, buffered=True)
        # 421: "//0" names another host.
        assert answer.status_code in {200, 304, 308, 400, 404, 405, 421}, address
        assert b"Traceback" not in answer.data

    fuzzed(request, check)


def test_any_page_is_drawn_for_any_query_and_says_what_it_left_out(request, app, client):
    tables = app.served.tables()
    paths = st.sampled_from([page.path for page in PAGES])

    @given(path=paths, pairs=st.lists(st.tuples(KEYS, values(tables)), max_size=4))
    def check(path, pairs):
        search = f"?{written(pairs)}"
        answer = client.get(f"{path}{search}")
        assert answer.status_code == 200, search
        state, said = read_state(search, tables)
        has_notice = '<div class="notice" role="status">' in answer.text
        assert has_notice == bool(said) or (state.present and state.items), search
        assert link(path, read_state(link(path, state).partition("?")[2], tables)[0]) == link(path, state)

    fuzzed(request, check)
