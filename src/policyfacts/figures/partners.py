"""Who works with whom, in which role, and where the role is in doubt."""

from collections import Counter

import pandas as pd
import plotly.graph_objects as go

from policyfacts.figures._chart import Chart, joined
from policyfacts.figures._key import Key, Shape
from policyfacts.figures._matrix import CellMark, matrix_figure
from policyfacts.figures._theme import Style
from policyfacts.figures._words import plural
from policyfacts.schema import split_both
from policyfacts.schema.participation import ROLES
from policyfacts.tables.frames import Cells, records
from policyfacts.text import particle
from policyfacts.views.partners import PARTNERS, partners
from policyfacts.views.refs import row_refs
from policyfacts.words import Lang, Words

MOST = 24
"""As many organisations, and as many initiatives, as are drawn; the rest is in the table."""
_ROLES = {code.value: code.words for code in ROLES}
_IN_DOUBT = "lead-or-joint"
_LETTERS = {
    "funder": Words("지", "F"),
    "coordinator": Words("총", "C"),
    "lead": Words("주", "L"),
    _IN_DOUBT: Words("?", "?"),
    "joint": Words("공", "J"),
    "host": Words("신", "H"),
    "member": Words("참", "M"),
    "recipient": Words("수", "R"),
}
_LOOKS: dict[str, tuple[Shape, str, bool]] = {
    "funder": ("diamond", "chart-4", False),
    "coordinator": ("square", "chart-2", False),
    "lead": ("square", "chart-2", False),
    _IN_DOUBT: ("square", "chart-2", True),
    "joint": ("circle", "chart-2", False),
    "host": ("square", "chart-5", False),
    "member": ("circle", "chart-1", True),
    "recipient": ("diamond", "chart-4", True),
}
"""Shape, colour and whether hollow: those who lead are square, those who join are round, money is a diamond."""


def takeaway(rows: pd.DataFrame) -> Words:
    """How many take part in how much, who is in most, how many roles are in doubt, and what is not drawn."""
    if rows.empty:
        return Words("참여 기관이 나온 사업이 없다.", "No article names participants.")
    ties = _ties(rows, "organisation")
    doubt, top = int((rows["role"] == _IN_DOUBT).sum()), max(ties.values())
    most = [split_both(name) for name, count in ties.items() if count == top]
    initiatives = rows["initiative"].nunique()
    names = joined((name.ko for name in most), "ko")
    ko = f"기관 {len(ties)}곳이 사업 {initiatives}개에 참여하며, {particle(names, '이', '가')} {top}개로 가장 많다."
    en = f"{plural(len(ties), 'organisation takes', 'organisations take')} part in "
    en += f"{plural(initiatives, 'initiative', 'initiatives')}; "
    en += f"{joined((name.en for name in most), 'en')} in most ({top})."
    if doubt:
        ko += f" {doubt}건은 주관인지 공동인지 기사가 나누지 않는다."
        en += f" In {plural(doubt, 'case', 'cases')} no article says whether they lead or join."
    if max(len(ties), initiatives) > MOST:
        ko += f" 그림에는 많이 이어진 {MOST}개씩만 있고, 표에는 모두 있다."
        en += f" The {MOST} best connected of each are drawn; the table has all."
    return Words(ko, en)


def _ties(rows: pd.DataFrame, side: str) -> Counter[str]:
    """How many of the other side each organisation or initiative is tied to, most first."""
    pairs = rows[["organisation", "initiative"]].drop_duplicates()
    return Counter(dict(Counter(pairs[side]).most_common()))


def draw(rows: pd.DataFrame, style: Style) -> go.Figure:
    """Initiatives down, organisations across, the best connected first; a role is a shape with its letter."""
    names = list(_ties(rows, "organisation"))[:MOST]
    shown = rows[rows["organisation"].isin(names)]
    topics = list(_ties(shown, "initiative"))[:MOST]
    marks = [
        _mark(row, refs, (topics.index(row["initiative"]), names.index(row["organisation"])), style.lang)
        for row, refs in zip(records(shown), row_refs(shown), strict=True)
        if row["initiative"] in topics
    ]
    down, across = ([split_both(name)[style.lang] for name in side] for side in (topics, names))
    return matrix_figure(down, across, marks, style)


def _mark(row: Cells, refs: str, cell: tuple[int, int], lang: Lang) -> CellMark:
    role, is_doubtful = str(row["role"]), row["confidence"] == "low"
    shape, colour, is_hollow = _LOOKS[role]
    organisation, initiative = (split_both(str(row[part]))[lang] for part in ("organisation", "initiative"))
    sure = {"ko": ", 확실하지 않음", "en": ", not certain"}[lang] if is_doubtful else ""
    return CellMark(
        *cell,
        text="",
        symbol=shape,
        colour=colour,
        refs=refs,
        spoken=f"{organisation}, {initiative}: {_ROLES[role][lang]}{sure}",
        is_hollow=is_hollow or is_doubtful,
        inside="?" if is_doubtful else _LETTERS[role][lang],
    )


def _key() -> tuple[Key, ...]:
    return tuple(
        Key(
            Words(f"{_LETTERS[role].ko} {words.ko}", f"{_LETTERS[role].en} {words.en}"),
            _LOOKS[role][1],
            _LOOKS[role][0],
            is_hollow=_LOOKS[role][2],
        )
        for role, words in _ROLES.items()
    )


CHART = Chart(
    slug="partners",
    title=Words("누가 누구와 어떤 역할로 함께하나?", "Who works with whom, in which role?"),
    columns=PARTNERS,
    view=partners,
    takeaway=takeaway,
    draw=draw,
    filters=("initiative", "type"),
    key=_key(),
)
