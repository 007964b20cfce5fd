"""One page that opens from a stick: charts that answer, both languages, the phrases behind; no request leaves it."""

import base64
import hashlib
import importlib.util
import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from markupsafe import Markup

from policyfacts.briefings import _said
from policyfacts.briefings._briefing import Part, Shown
from policyfacts.briefings._format import Format
from policyfacts.briefings._html_evidence import evidence, short_names, shortened, sources
from policyfacts.briefings._rows import MOST_ROWS, cells_of
from policyfacts.exports._said import CAVEATS, filters_text
from policyfacts.figures._forms import changes
from policyfacts.figures._theme import Style, tokens
from policyfacts.labels import FILTERS, UNIT
from policyfacts.markup._environment import TEMPLATES
from policyfacts.style import style_file
from policyfacts.views.refs import row_refs
from policyfacts.words import LANGS, Lang, Words

_WORDS = {
    "print": Words("인쇄", "Print"),
    "close": Words("닫기", "Close"),
    "evidence": Words("근거", "Evidence"),
    "nothing": Words("이 기준일에는 해당하는 근거가 없습니다.", "On this date there is no evidence for it."),
    "table": Words("표 보기", "Show the table"),
    "rows": Words("{count}줄", "{count} rows"),
}
_LANGUAGE: dict[Lang, str] = {"ko": "한국어", "en": "English"}


def write(shown: Shown) -> bytes:
    """The briefing as one HTML file."""
    editions = {lang: shown.in_language(lang) for lang in LANGS}
    names = short_names(shown)
    scripts = [*map(_asset, ("plotly-basic.min.js", "form.js", "labels.js", "marks.js")), _own("briefing.js")]
    html = TEMPLATES.get_template("briefing.html").render(
        lang=shown.lang,
        policy=_policy(scripts),
        titles={lang: each.title for lang, each in editions.items()},
        css=_markup(_css()),
        editions=[_edition(each, names) for each in editions.values()],
        words=_WORDS,
        data=_markup(_json(_data(shown, editions, names))),
        scripts=[_markup(script) for script in scripts],
    )
    return html.encode("utf-8", "replace")


def _edition(shown: Shown, names: dict[str, str]) -> dict[str, Any]:
    lang: Lang = shown.lang
    other: Lang = "en" if lang == "ko" else "ko"
    words = {**{key: words[lang] for key, words in _WORDS.items()}, "other": _LANGUAGE[other]}
    parts = [_part(part, place, names) for place, part in enumerate(shown.parts)]
    about = _said.cover_lines(shown)
    return {"lang": lang, "other": other, "title": shown.title, "about": about, "parts": parts, "words": words}


def _part(part: Part, place: int, names: dict[str, str]) -> dict[str, Any]:
    bundle, lang = part.bundle, part.bundle.lang
    cells = cells_of(part)
    rows = zip(cells.rows[:MOST_ROWS], row_refs(bundle.rows), strict=False)
    count = _WORDS["rows"][lang].format(count=f"{len(cells.rows):,}")
    left_out = _said.only(MOST_ROWS, len(cells.rows), lang)
    filters = filters_text(bundle)
    return {
        "slug": part.chart.slug,
        "title": part.title,
        "line": part.line,
        "question": bundle.name,
        "alt": bundle.takeaway[lang],
        "unit": f"{UNIT[lang]}: {part.chart.unit[lang]}" if part.chart.unit else "",
        "key": [{"words": key.words[lang], "colour": key.colour, "shape": key.filling} for key in part.chart.key],
        "figure": _figure_name(place, lang) if bundle.draw else "",
        "caveats": [f"{CAVEATS[lang]}: {caveat[lang]}" for caveat in bundle.caveats],
        "summary": " · ".join(filter(None, (f"{_WORDS['table'][lang]} ({count})", left_out))),
        "cells": cells,
        "rows": [{"texts": texts, "refs": shortened(refs, names)} for texts, refs in rows],
        "source": _said.source_line(part),
        "day": _said.part_day(part),
        "filters": f"{FILTERS[lang]}: {filters}" if filters else "",
    }


def _figure_name(place: int, lang: Lang) -> str:
    return f"{lang}{place}"


def _data(shown: Shown, editions: dict[Lang, Shown], names: dict[str, str]) -> dict[str, object]:
    figures = {
        _figure_name(place, lang): _forms(part, names)
        for lang, each in editions.items()
        for place, part in enumerate(each.parts)
        if part.bundle.draw
    }
    return {
        "titles": {lang: each.title for lang, each in editions.items()},
        "words": {key: [words.ko, words.en] for key, words in _WORDS.items()},
        "figures": figures,
        "evidence": evidence(shown, names),
        "articles": sources(shown),
    }


def _forms(part: Part, names: dict[str, str]) -> dict[str, Any]:
    """The page's figure, and what its wide form changes of it."""
    lang = part.bundle.lang
    narrow, wide = (_figure(part, names, Style(lang, "light", is_wide=is_wide)) for is_wide in (False, True))
    return {"figure": narrow, "wide": changes(narrow, wide)}


def _figure(part: Part, names: dict[str, str], style: Style) -> dict[str, Any]:
    """One form, its marks leading to short names."""
    if part.bundle.draw is None:
        raise ValueError(f"{part.chart.slug} is not drawn")
    figure: dict[str, Any] = part.bundle.draw(style).to_plotly_json()
    for trace in figure["data"]:
        if "customdata" in trace:
            trace["customdata"] = [[shortened(str(refs), names), said] for refs, said in trace["customdata"]]
    return figure


def _json(value: object) -> str:
    """JSON that cannot end the element that it stands in."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=list)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def _policy(scripts: list[str]) -> str:
    """Nothing may be fetched, and no script runs but those written here. Plotly sets styles of its own."""
    digests = (base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode() for script in scripts)
    allowed = " ".join(f"'sha256-{digest}'" for digest in digests)
    return f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; img-src data:; font-src data:"


@cache
def _css() -> str:
    ours = style_file("tokens.css").read_text(encoding="utf-8")
    chart = [name for name in tokens("light") if name.startswith("chart-")]
    colours = "".join(f".in-{name} {{ --c: var(--{name}); }}\n" for name in chart)
    return "\n".join([ours, *(_face(weight) for weight in (400, 700)), colours, _own("briefing.css")])


def _face(weight: int) -> str:
    """The font's common characters; rarer ones come from the machine."""
    font = base64.b64encode(style_file(f"fonts/policy-sans-{weight}-core.woff2").read_bytes()).decode()
    source = f'url("data:font/woff2;base64,{font}") format("woff2")'
    return f'@font-face {{ font-family: "Policy Sans"; font-weight: {weight}; src: {source}; }}'


def _own(name: str) -> str:
    return files("policyfacts.briefings").joinpath("page", name).read_text(encoding="utf-8")


@cache
def _asset(name: str) -> str:
    """A script that the dashboard serves: the file draws and walks its charts with the very same code."""
    # Found, not imported: the dashboard is above the library, and a file needs no Dash.
    found = importlib.util.find_spec("dashboard")
    if found is None or found.origin is None:
        raise FileNotFoundError(f"dashboard/assets/{name}: the package dashboard is not installed")
    return (Path(found.origin).parent / "assets" / name).read_text(encoding="utf-8")


def _markup(text: str) -> Markup:
    # Ours, or JSON without signs of markup.
    return Markup(text)  # noqa: S704


FORMAT = Format("html", Words("한 파일 웹 문서", "One web page"), "text/html; charset=utf-8", write)
