"""What happened in the last twelve months."""

import pandas as pd

from policyfacts.figures._chart import Chart, joined
from policyfacts.figures._most import LATEST, alike
from policyfacts.figures._words import plural
from policyfacts.figures.timeline import KEY, draw
from policyfacts.schema import split_both
from policyfacts.tables.frames import records
from policyfacts.views.recent import recent
from policyfacts.views.timeline import COLUMNS, HIDDEN
from policyfacts.words import LANGS, Words


def takeaway(rows: pd.DataFrame) -> Words:
    """How much happened, and by name what went wrong."""
    if rows.empty:
        return Words("지난 열두 달의 사건이 기사에 없다.", "No article reports an event of the last twelve months.")
    happened = rows[~rows["is_promise"]]
    setbacks = [split_both(str(row["title"])) for row in records(rows[rows["is_setback"]])]
    ko = f"지난 열두 달에 {len(happened):,}건이 있었다."
    en = f"{plural(len(happened), 'event', 'events')} in the last twelve months."
    if setbacks:
        names = {lang: joined((title[lang] for title in reversed(setbacks)), lang, most=2) for lang in LANGS}
        ko += f" 차질은 {len(setbacks):,}건이다: {names['ko']}."
        en += f" {plural(len(setbacks), 'setback', 'setbacks')}: {names['en']}."
    return Words(ko, en)


CHART = Chart(
    slug="recent",
    title=Words("지난 열두 달에 무슨 일이 있었나?", "What happened in the last twelve months?"),
    columns=COLUMNS,
    view=recent,
    takeaway=takeaway,
    draw=draw,
    most=LATEST.counting(alike("kind")),
    filters=("initiative", "kind"),
    hidden=HIDDEN,
    key=tuple(entry for entry in KEY if entry.words.en not in {"programme period", "date unknown"}),
)
