"""Every chart of the second instance in every theme, language and form, as read in review: changes of it are seen."""

import json

import pytest

from policyfacts.figures import CHARTS
from policyfacts.figures._theme import THEMES, Style
from policyfacts.views.filters import Filters
from policyfacts.words import LANGS

DRAWN = [slug for slug, chart in CHARTS.items() if chart.draw]
_DIGITS = 6
"""As many as a picture can show; more would hang on the machine that computed them."""


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("slug", DRAWN)
def test_a_figure_is_as_read_in_review(golden, mini_tables, slug, lang):
    chart = CHARTS[slug]
    rows = chart.rows(mini_tables, Filters())
    drawn = {theme: _plain(chart.draw(rows, Style(lang, theme)).to_plotly_json()) for theme in THEMES}
    first = drawn["light"]
    lines = [f"light {path}: {value}" for path, value in first.items()]
    drawn["wide"] = _plain(chart.draw(rows, Style(lang, is_wide=True)).to_plotly_json())
    # The other themes and the wide form say only where they differ, so that a change is read once and not five times.
    for name, one in drawn.items():
        lines += [f"{name} {path}: {value}" for path, value in one.items() if first.get(path) != value]
    golden(f"figures/{slug}.{lang}.txt", "".join(f"{line}\n" for line in lines).encode("utf-8"))


def _plain(value, path=""):
    """A figure as path and value, one line each."""
    if isinstance(value, dict):
        pairs = [(f"{path}.{name}" if path else str(name), each) for name, each in sorted(value.items())]
    elif isinstance(value, list | tuple) and any(isinstance(each, dict | list | tuple) for each in value):
        pairs = [(f"{path}[{place}]", each) for place, each in enumerate(value)]
    else:
        return {path: json.dumps(_rounded(value), ensure_ascii=False)}
    return {name: text for key, each in pairs for name, text in _plain(each, key).items()}


def _rounded(value):
    if isinstance(value, list | tuple):
        return [_rounded(each) for each in value]
    return round(value, _DIGITS) if isinstance(value, float) else value
