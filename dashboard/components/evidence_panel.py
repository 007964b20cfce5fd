"""The panel that opens from a mark or a cell; its behaviour is `assets/evidence.js`."""

from dash import html

from dashboard.components import words
from dashboard.components.attributes import attributes
from dashboard.prefix import here
from policyfacts.words import Lang


def evidence_panel(lang: Lang) -> html.Aside:
    """The empty panel; the script fills it from the route `/evidence`."""
    return html.Aside(
        [
            html.Header(
                [
                    html.H2(words.EVIDENCE[lang], id="evidence-title"),
                    html.Button(words.CLOSE[lang], type="button", **attributes({"data-close": ""})),
                ]
            ),
            html.Div(className="evidence-body", tabIndex="0", **attributes({"aria-live": "polite"})),
        ],
        id="evidence",
        className="evidence",
        hidden=True,
        tabIndex="-1",
        **attributes(
            {
                "aria-labelledby": "evidence-title",
                "data-url": here("/evidence"),
                "data-loading": words.LOADING[lang],
                "data-error": words.FAILED[lang],
            }
        ),
    )
