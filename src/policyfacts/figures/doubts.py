"""What a careful reader should doubt."""

import pandas as pd

from policyfacts.figures._chart import Chart
from policyfacts.figures._words import plural
from policyfacts.schema.doubt import DOUBTS
from policyfacts.views.doubts import COLUMNS, doubts
from policyfacts.words import Words

_NAMED = 3


def takeaway(rows: pd.DataFrame) -> Words:
    """How many doubts there are about how many articles, by the kinds that come first."""
    if rows.empty:
        return Words("의심할 점으로 적힌 것이 없다.", "No doubt is on record.")
    counts = [(code.words, int((rows["doubt"] == code.value).sum())) for code in DOUBTS]
    counts = sorted((each for each in counts if each[1]), key=lambda each: -each[1])[:_NAMED]
    ko = ", ".join(f"{words.ko} {count:,}건" for words, count in counts)
    en = ", ".join(f"{words.en} ({count})" for words, count in counts)
    return Words(
        f"의심할 점 {len(rows):,}건이 적혀 있다. 많은 것부터 {ko}이다.",
        f"{plural(len(rows), 'doubt is', 'doubts are')} on record; most frequent: {en}.",
    )


CHART = Chart(
    slug="doubts",
    title=Words("무엇을 의심해야 하나?", "What should be doubted?"),
    columns=COLUMNS,
    view=doubts,
    takeaway=takeaway,
)
