"""The briefing: charts in order with words of one's own, presented, and taken away as files."""

from collections.abc import Sequence
from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import attributes
from dashboard.components.fragment import Fragment
from dashboard.page import Page, Visit
from dashboard.state import State, link
from policyfacts.briefings import FORMATS, Briefing, Item, part_of, problems_of
from policyfacts.briefings._file import ready_made
from policyfacts.briefings._link import items_text, spoken
from policyfacts.exports._said import filters_text
from policyfacts.markup._environment import TEMPLATES
from policyfacts.words import Words

_WORDS = {
    "title": Words("브리핑 제목", "Title of the briefing"),
    "own_title": Words("내 제목", "My title"),
    "own_line": Words("내 한 줄", "My line"),
    "up": Words("위로", "Up"),
    "down": Words("아래로", "Down"),
    "remove": Words("빼기", "Remove"),
    "empty": Words(
        "아직 담은 차트가 없습니다. 차트 아래의 ‘브리핑에 담기’를 누르거나 아래에서 하나를 고르십시오.",
        "Nothing is in it yet. Press “Add to briefing” under a chart, or choose a ready-made one below.",
    ),
    "load": Words("저장한 브리핑 파일 열기", "Open a saved briefing file"),
}
_PRESENT = Words("발표 시작", "Present")
_NO_KEYS = Words("단축키 없이 단추로 발표", "Present with buttons, without keys")
_SAVE = Words("브리핑 파일 저장", "Save the briefing file")
_FILES = Words("내려받기", "Take away")
_READY = Words("미리 만든 브리핑", "Ready-made briefings")


def layout(visit: Visit) -> Sequence[Component]:
    """Items to order and name; then what to do with them; then the ready-made ones."""
    state, lang = visit.state, visit.state.lang
    listed = TEMPLATES.get_template("briefing_items.html").render(
        title=state.title,
        items=[_item(item, visit) for item in state.items],
        words={key: words[lang] for key, words in _WORDS.items()},
    )
    return [*(_actions(state) if state.items else []), Fragment(listed), *_ready(visit)]


def _item(item: Item, visit: Visit) -> dict[str, str]:
    lang = visit.state.lang
    part = part_of(item, visit.tables, lang=lang, as_of=visit.state.filters.as_of)
    return {
        "text": items_text((Item(item.chart, item.filters),)),
        "question": part.chart.title[lang],
        "filters": filters_text(part.bundle),
        "takeaway": part.bundle.takeaway[lang],
        "title": item.title[lang],
        "line": item.line[lang],
    }


def _actions(state: State) -> list[Component]:
    lang = state.lang
    here = attributes({"data-nav": ""})
    present = replace(state, present=True)
    formats = [
        html.Li(html.A(f"{each.words[lang]} [{each.kind.upper()}]", href=link(f"/briefing/file.{name}", state)))
        for name, each in FORMATS.items()
        if each.is_installed
    ]
    save = html.Li(html.A(f"{_SAVE[lang]} [YAML]", href=link("/briefing/file.yaml", state)))
    return [
        html.P(
            [
                html.A(_PRESENT[lang], href=link("/briefing", present), className="button", **here),
                html.A(_NO_KEYS[lang], href=link("/briefing", replace(present, keys=False)), **here),
            ],
            className="briefing-present",
        ),
        html.Section([html.H2(_FILES[lang]), html.Ul([*formats, save], className="briefing-files")], className="card"),
    ]


def _ready(visit: Visit) -> list[Component]:
    state, lang = visit.state, visit.state.lang
    made = ready_made(visit.data).values() if visit.data else ()
    entries = [
        html.Li(html.A(each.title[lang], href=link("/briefing", _opened(each, visit)), **attributes({"data-nav": ""})))
        for each in made
    ]
    return [html.Section([html.H2(_READY[state.lang]), html.Ul(entries)], className="card")] if entries else []


def _opened(briefing: Briefing, visit: Visit) -> State:
    """A ready-made briefing in the page's language; an item that the record does not have is left out."""
    lang, filters = visit.state.lang, visit.state.filters
    items = [spoken(item, lang) for item in briefing.items if not problems_of(item, visit.tables)]
    dated = replace(filters, as_of=filters.as_of or briefing.as_of)
    return replace(visit.state, filters=dated, title=briefing.title[lang], items=tuple(items))


PAGE = Page(
    path="/briefing",
    title=Words("브리핑", "Briefing"),
    lede=Words(
        "차트를 차례대로 담아 발표하고 파일로 가져갑니다. 담은 것과 순서, 내 제목과 한 줄은 링크에 있습니다.",
        "Charts in your order, presented and taken away as files. The link holds them with your titles and lines.",
    ),
    order=12,
    layout=layout,
)
