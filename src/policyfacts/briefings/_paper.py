"""A briefing as plain values for paper, whatever sets it: pictures in pieces, tables, notes, numbered sources."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from policyfacts.briefings import _said
from policyfacts.briefings._bands import bands
from policyfacts.briefings._briefing import Part, Shown
from policyfacts.briefings._rows import MOST_ROWS, Cells, cells_of
from policyfacts.exports._said import CAVEATS, filters_text
from policyfacts.figures._theme import Style, tokens
from policyfacts.labels import FILTERS, UNIT
from policyfacts.views.behind import Article
from policyfacts.words import Words

NUMBERS = Words("자료 번호", "Sources no.")
_FEW_ROWS = 12
"""So few are listed under their chart as well: a reader of paper cannot point at a bar."""


@dataclass(frozen=True)
class Sheet:
    """What a picture may measure.

    Args:
        width: Of every picture, in px.
        room: Heights in px: of the first piece, beside title and notes, and of those that follow.
        column: Width and room of the pieces of a picture that is too tall, where they stand side by side.
        fonts: In which the text of pictures is set; without any it is outlines.
        has_both: Whether short tables stand under their charts.
    """

    width: float
    room: tuple[float, float]
    column: tuple[float, tuple[float, float]] | None = None
    fonts: tuple[str, ...] = ()
    has_both: bool = True

    def pieces(self, figure: dict[str, Any]) -> tuple[str, ...]:
        """A figure's picture in pieces that fit."""
        whole = bands(figure, self.width, self.room, fonts=self.fonts)
        if len(whole) == 1 or self.column is None:
            return whole
        width, room = self.column
        return bands(figure, width, room, fonts=self.fonts)


@dataclass(frozen=True)
class Entry:
    """One item on paper.

    Args:
        part: The item.
        bands: Its picture as SVG, in pieces from top to bottom; empty when it is a table.
        alt: What the picture shows: the answer, then every mark as it is said.
        cells: Its table; None where the picture is enough.
        notes: Hazards, filters, and what is left out.
        key: Words, colour, filling and shape of every look in the picture.
    """

    part: Part
    bands: tuple[str, ...]
    alt: str
    cells: Cells | None
    notes: tuple[str, ...]
    key: tuple[tuple[str, str, str, str], ...]

    @property
    def unit(self) -> str:
        """`단위: 억 원`; empty where nothing is counted."""
        words = self.part.chart.unit
        return f"{UNIT[self.part.bundle.lang]}: {words[self.part.bundle.lang]}" if words else ""


def entry(part: Part, sheet: Sheet) -> Entry:
    """One item for sheets of a size."""
    bundle, lang = part.bundle, part.bundle.lang
    figure = bundle.draw(Style(lang, "print")).to_plotly_json() if bundle.draw else None
    pieces = sheet.pieces(figure) if figure else ()
    cells = cells_of(part)
    is_listed = not figure or (sheet.has_both and len(cells.rows) <= _FEW_ROWS)
    notes = [f"{CAVEATS[lang]}: {caveat[lang]}" for caveat in bundle.caveats]
    filters = filters_text(bundle)
    notes += [f"{FILTERS[lang]}: {filters}"] if filters else []
    if is_listed:
        notes += filter(None, [_said.only(MOST_ROWS, len(cells.rows), lang)])
        cells = cells.first(MOST_ROWS)
    if not cells.rows:
        notes.insert(0, _said.NO_ROWS[lang])
    key = tuple((each.words[lang], tokens("print")[each.colour], each.filling, each.shape) for each in part.chart.key)
    listed = cells if is_listed and cells.rows else None
    return Entry(part, pieces, _alt(part, figure), listed, tuple(notes), key if figure else ())


def marks_said(figure: dict[str, Any]) -> list[str]:
    """What each mark of a figure says, each once, in the order drawn."""
    said = (str(pair[1]) for trace in figure["data"] for pair in trace.get("customdata", ()))
    return list(dict.fromkeys(filter(None, said)))


def numbers_of(part: Part, articles: list[Article]) -> str:
    """`자료 번호 1–3, 7`: places of the item's sources in the list of all."""
    place = {article.article_id: number for number, article in enumerate(articles, start=1)}
    numbers = sorted(place[article.article_id] for article in part.bundle.articles)
    return f"{NUMBERS[part.bundle.lang]} {_spans(numbers)}" if numbers else ""


def sources_of(shown: Shown) -> list[Article]:
    """Every source, item by item, each once: so the numbers under an item are few and short."""
    articles = (article for part in shown.parts for article in part.bundle.articles)
    return list({article.article_id: article for article in articles}.values())


def _alt(part: Part, figure: dict[str, Any] | None) -> str:
    answer = part.bundle.takeaway[part.bundle.lang]
    return "\n".join([answer, *marks_said(figure)]) if figure else answer


def _spans(numbers: Iterable[int]) -> str:
    """Numbers in order, runs of them by their ends.

    >>> _spans([1, 2, 3, 7, 9, 10])
    '1–3, 7, 9, 10'
    """
    ordered = list(numbers)
    breaks = [at for at, (one, other) in enumerate(pairwise(ordered), start=1) if other > one + 1]
    runs = [ordered[first:last] for first, last in pairwise([0, *breaks, len(ordered)])]
    named = (f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs)
    return ", ".join(named)
