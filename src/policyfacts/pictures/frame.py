"""A figure with all that must not be lost when the picture travels alone: title, answer, notes, sources."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from policyfacts.pictures.drawing import draw_figure
from policyfacts.pictures.glyphs import BOLD
from policyfacts.pictures.svg import element, fill, plain, stroke
from policyfacts.pictures.text import LINE, Block, Type, baseline_from_top, draw, fit

WIDTH_PX = 960.0
_EDGE_PX = 32.0
_TITLE_PX, _LEAD_PX, _NOTE_PX = 24.0, 17.0, 14.0
_GAP_PX = 12.0


@dataclass(frozen=True)
class Words:
    """What stands around a figure, in one language.

    Args:
        lang: Of all of it.
        title: The question.
        lead: The answer.
        unit: What the numbers count; may be empty.
        notes: Lines below the figure.
        about: What programs read from the file.
    """

    lang: str
    title: str
    lead: str
    unit: str
    notes: tuple[str, ...]
    about: Mapping[str, str]


@dataclass(frozen=True)
class Colours:
    """Ground, text and rule of a theme."""

    ground: str
    text: str
    rule: str


def framed_svg(figure: Mapping[str, object], words: Words, colours: Colours) -> str:
    """The picture as SVG, with its words also as text for people and programs that cannot see it.

    Raises:
        UndrawableError: The figure holds what cannot be drawn.
    """
    inner = WIDTH_PX - 2 * _EDGE_PX
    head, top = _set(
        [
            (words.title, Type(_TITLE_PX, colours.text, BOLD)),
            (words.lead, Type(_LEAD_PX, colours.text)),
            (words.unit, Type(_NOTE_PX, colours.text)),
        ],
        _EDGE_PX,
    )
    drawn = draw_figure(figure, inner)
    rule = top + drawn.height + _GAP_PX
    notes, bottom = _set([(note, Type(_NOTE_PX, colours.text)) for note in words.notes], rule + _GAP_PX)
    height = bottom + _EDGE_PX / 2
    return element(
        "svg",
        element("title", plain(words.title), id="title"),
        element("desc", plain("\n".join(filter(None, (words.lead, words.unit, *words.notes)))), id="desc"),
        element("metadata", plain(json.dumps(words.about, ensure_ascii=False))),
        drawn.canvas.defs(),
        element("rect", width=WIDTH_PX, height=height, **fill(colours.ground)),
        *head,
        element("g", *drawn.canvas.body, transform=f"translate({_EDGE_PX:g} {top:g})"),
        element("line", x1=_EDGE_PX, y1=rule, x2=WIDTH_PX - _EDGE_PX, y2=rule, **stroke(colours.rule, 1)),
        *notes,
        xmlns="http://www.w3.org/2000/svg",
        width=WIDTH_PX,
        height=height,
        viewBox=f"0 0 {WIDTH_PX:g} {height:g}",
        role="img",
        aria_labelledby="title",
        aria_describedby="desc",
        lang=words.lang,
    )


def _set(texts: list[tuple[str, Type]], top: float) -> tuple[list[str], float]:
    """Texts below each other, broken to the width of the picture; where they end."""
    drawn: list[str] = []
    for text, style in texts:
        lines = fit(text, style, WIDTH_PX - 2 * _EDGE_PX)
        if not lines:
            continue
        shown = Block(tuple(((line, False),) for line in lines), style)
        lift = (LINE - 1) * style.size / 2
        drawn.append(draw(shown, _EDGE_PX, baseline_from_top(shown, top + lift)))
        top += len(lines) * LINE * style.size + _GAP_PX / 2
    return drawn, top + _GAP_PX / 2
