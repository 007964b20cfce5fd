"""How many promises were kept, and what became of the others."""

import pandas as pd
import plotly.graph_objects as go

from policyfacts.figures._chart import Chart
from policyfacts.figures._counts import counts_figure
from policyfacts.figures._rows import Row
from policyfacts.figures._theme import Style
from policyfacts.figures._words import plural
from policyfacts.figures.promises import LOOKS
from policyfacts.schema import TABLES, split_both
from policyfacts.tables.frames import Cells, records
from policyfacts.views.promise_outcomes import COLUMNS, DOT, promise_outcomes
from policyfacts.views.refs import row_refs
from policyfacts.words import Lang, Words

_OUTCOME = TABLES["promises"]["outcome"]
_NOT_DUE = "open"


def takeaway(rows: pd.DataFrame) -> Words:
    """How many of those due were kept, what became of the others, and which has been silent for longest."""
    if rows.empty:
        return Words("약속이 기록되어 있지 않다.", "No promise is on record.")
    given = records(rows)
    counts = {str(row["outcome"]): int(row["promises"]) for row in given}
    everything, kept, later = sum(counts.values()), counts.get("kept", 0), counts.get(_NOT_DUE, 0)
    ko = f"약속 {everything}건 가운데 {later}건은 진행 중이다."
    en = f"Of {plural(everything, 'promise', 'promises')}, {later} {'is' if later == 1 else 'are'} still open."
    if everything > later:
        ko += f" 나머지 {everything - later}건에서 {kept}건이 제때 이루어졌다."
        en += f" Of the other {everything - later}, {kept} came about in time."
    others = [(_OUTCOME.word(each), count) for each, count in counts.items() if each not in {"kept", _NOT_DUE}]
    if others:
        ko += f" {', '.join(f'{word.ko} {count}건' for word, count in others)}이다."
        en += f" {', '.join(f'{count} {word.en}' for word, count in others)}."
    silent = next((row for row in given if row["outcome"] == "no-news"), None)
    if silent:
        ko += f" 가장 오래 소식이 없는 것: {_first(silent, 'ko')}."
        en += f" Silent for longest: {_first(silent, 'en')}."
    return Words(ko, en)


def draw(rows: pd.DataFrame, style: Style) -> go.Figure:
    """A bar an outcome, worst first, the most telling promises by name beside it."""
    given = records(rows)
    pairs = zip(given, row_refs(rows), strict=True)
    bars = [(_row(row, to, style.lang), int(row["promises"])) for row, to in pairs]
    return counts_figure(bars, style, [LOOKS[str(row["outcome"])][0] for row in given])


def _row(row: Cells, to: str, lang: Lang) -> Row:
    word, count, worst = _OUTCOME.word(str(row["outcome"]))[lang], row["promises"], split_both(str(row["worst"]))[lang]
    return Row(word, to, f"{word}: {count}" + (f". {worst}" if worst else ""), _first(row, lang))


def _first(row: Cells, lang: Lang) -> str:
    return split_both(str(row["worst"]))[lang].split(DOT)[0]


CHART = Chart(
    slug="promises-summary",
    title=Words("약속은 지켜지고 있나?", "Are the promises being kept?"),
    unit=Words("약속 수", "number of promises"),
    columns=COLUMNS,
    view=promise_outcomes,
    takeaway=takeaway,
    draw=draw,
    filters=("initiative",),
)
