"""The script that is packed in advance is the script that is served."""

from pathlib import Path

import brotli

ASSETS = Path(__file__).parents[2] / "dashboard" / "assets"
LARGEST = "plotly-basic.min.js"


def test_the_packed_script_is_the_script():
    assert brotli.decompress((ASSETS / f"{LARGEST}.br").read_bytes()) == (ASSETS / LARGEST).read_bytes()


def test_a_browser_that_takes_br_gets_it_as_packed(client):
    with client.get(f"/assets/{LARGEST}", headers={"Accept-Encoding": "br"}) as answer:
        assert answer.headers["Content-Encoding"] == "br"
        assert answer.data == (ASSETS / f"{LARGEST}.br").read_bytes()
