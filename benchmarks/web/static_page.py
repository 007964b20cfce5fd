"""The practical limit: one page written by hand, figures ready for every payer, packed once.

The page holds the figures, a `<select>` and ten lines of script, and asks for plotly's partial bundle; nothing is left
to be done when it is asked for.
"""

import json
from collections.abc import Callable, Iterable

import brotli
from facts import ALL, CHARTS, ROOT, TITLE, chart, facts, narrowed

FACTS = facts()
ASSETS = ROOT / "dashboard" / "assets"
PAGE = """<!DOCTYPE html>
<html lang="ko"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width"><script defer src="plotly.js"></script></head>
<body><h1>{title}</h1><select id="payer">{options}</select>{places}
<script>
var figures = {figures};
function draw() {{
  figures[document.getElementById("payer").value].forEach(function (figure, place) {{
    Plotly.react("chart" + place, figure.data, figure.layout, {{ displayModeBar: false }});
  }});
}}
document.getElementById("payer").addEventListener("change", draw);
document.addEventListener("DOMContentLoaded", draw);
</script></body></html>
"""


def _page() -> bytes:
    payers = [ALL, *sorted(FACTS["payer"].unique())]
    figures = {payer: [_figure(payer, column) for column in CHARTS] for payer in payers}
    heights = [figure["layout"]["height"] for figure in figures[ALL]]
    places = "".join(f'<div id="chart{at}" style="height:{high}px"></div>' for at, high in enumerate(heights))
    options = "".join(f"<option>{payer}</option>" for payer in payers)
    return PAGE.format(title=TITLE, options=options, places=places, figures=json.dumps(figures)).encode()


def _figure(payer: str, column: str) -> dict[str, dict[str, int]]:
    # Without the template, which a person who writes by hand does not send forty times.
    return json.loads(chart(narrowed(FACTS, payer), column).update_layout(template="none").to_json())


CONTENT = {
    "/": ("text/html; charset=utf-8", brotli.compress(_page())),
    "/plotly.js": ("text/javascript", (ASSETS / "plotly-basic.min.js.br").read_bytes()),
}


def server(environ: dict[str, str], start: Callable[[str, list[tuple[str, str]]], object]) -> Iterable[bytes]:
    """Answer from memory."""
    media_type, body = CONTENT.get(environ["PATH_INFO"], ("text/plain", b""))
    known = environ["PATH_INFO"] in CONTENT
    headers = [("Content-Type", media_type), ("Content-Length", str(len(body)))]
    start("200 OK" if known else "404 Not Found", [*headers, *([("Content-Encoding", "br")] if known else [])])
    return [body]
