"""Since when each designation is held or sought, as precisely as it is known."""

from itertools import groupby
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from policyfacts.figures._chart import Chart, joined
from policyfacts.figures._dates import Dated, dated_figure
from policyfacts.figures._designations import COLOUR, FILLED, HALF, STATUS, SYMBOL
from policyfacts.figures._key import Key
from policyfacts.figures._most import FIRST, IN_ALL
from policyfacts.figures._rows import Row
from policyfacts.figures._theme import Style
from policyfacts.figures._words import plural, when
from policyfacts.schema import split_both
from policyfacts.tables.frames import Cells, records
from policyfacts.text import particle
from policyfacts.views.designations import COLUMNS, HELD, UNSHOWN, designations
from policyfacts.views.refs import row_refs
from policyfacts.words import LANGS, Lang, Words

_PEERS = Words("다른 지역", "Other regions")
_SOUGHT = Words("예비 지정·신청·계획 (속이 빈 것)", "preliminary, applied or planned (hollow)")
_BAND = Words("폭: 날짜가 불확실한 만큼", "width: days on which it may have been")


def takeaway(rows: pd.DataFrame) -> Words:
    """How many the home region holds, the first and the latest of them, and how many dates are coarse or unknown."""
    held = rows[(rows["status"] == HELD) & rows["is_home"]]
    dated = held[held["date"] != ""]
    if dated.empty:
        return Words("날짜가 알려진 지정이 없다.", "No designation of the home region has a known date.")
    coarse, undated = int((dated["precision"] != "day").sum()), len(held) - len(dated)
    (first, start), (last, end) = (
        (split_both(str(row["name"])), {lang: when(str(row["date"]), lang) for lang in LANGS})
        for row in (dated.iloc[0], dated.iloc[-1])
    )
    home = split_both(str(held.iloc[0]["region"]))
    ko = f"{particle(home.ko, '이', '가')} 가진 지정은 {len(held)}건이다. "
    ko += f"처음은 {start['ko']} {first.ko}" + (f", 마지막은 {end['ko']} {last.ko}이다." if len(dated) > 1 else "이다.")
    en = f"{home.en} holds {plural(len(held), 'designation', 'designations')}: first the {first.en}, {start['en']}"
    en += f"; last the {last.en}, {end['en']}." if len(dated) > 1 else "."
    if coarse:
        ko += f" {coarse}건은 날까지 알려지지 않았다."
        en += f" {plural(coarse, 'is', 'are')} not dated to the day."
    if undated:
        ko += f" {undated}건은 날짜를 모른다."
        en += f" {plural(undated, 'has', 'have')} no known date."
    return Words(ko, en)


def draw(rows: pd.DataFrame, style: Style) -> go.Figure:
    """A row a designation of the home region, then one a scheme and state of the others; bands are doubtful days."""
    given = [{**row, "refs": ids} for row, ids in zip(records(rows), row_refs(rows), strict=True)]
    home = [_own(row, style.lang) for row in given if row["is_home"]]
    peers = sorted((row for row in given if not row["is_home"]), key=lambda row: str(row["scheme"]))
    others = [item for _, group in groupby(peers, _scheme) for item in _peers(list(group), style.lang)]
    return dated_figure([*home, *others], style)


def _scheme(row: Cells) -> str:
    return str(row["scheme"])


def _own(row: Cells, lang: Lang) -> Dated:
    name, said = split_both(str(row["name"]))[lang], f"{when(str(row['date']), lang)} · {STATUS[row['status']][lang]}"
    return _dated(row, Row(name, row["refs"], f"{name}, {said}", said, split_both(str(row["region"]))[lang]))


def _peers(rows: list[Cells], lang: Lang) -> list[Dated]:
    """One line a scheme and state, the undated apart; regions of the same date are one mark."""
    marks = []
    for _, state in groupby(sorted(rows, key=_line), key=_line):
        same = list(state)
        for date, group in groupby(sorted(same, key=_date), key=_date):
            marks.append(_mark(list(group), date, _title(same, lang), lang))
    return marks


def _line(row: Cells) -> tuple[str, bool]:
    return str(row["status"]), not row["date"]


def _date(row: Cells) -> str:
    return str(row["date"])


def _title(rows: list[Cells], lang: Lang) -> tuple[str, str]:
    state, count = STATUS[rows[0]["status"]][lang], int(rows[0][IN_ALL])
    said = f"{state} {count}곳" if lang == "ko" else f"{state}: {plural(count, 'region', 'regions')}"
    return split_both(_scheme(rows[0]))[lang], said if rows[0]["date"] else f"{said}, {when('', lang)}"


def _regions(rows: pd.DataFrame) -> "pd.Series[Any]":
    """How many regions there are on the line of each row."""
    return rows.groupby(["is_home", "scheme", "status", rows["date"] == ""])["region"].transform("nunique")


def _mark(rows: list[Cells], date: str, title: tuple[str, str], lang: Lang) -> Dated:
    scheme, said = title
    names = joined((split_both(str(row["region"]))[lang] for row in rows), lang, most=6)
    spoken = f"{scheme}, {STATUS[rows[0]['status']][lang]}, {when(date, lang)}: {names}"
    ids = " ".join(row["refs"] for row in rows)
    return _dated(rows[0], Row(scheme, ids, spoken, said, _PEERS[lang]), line=f"{scheme} {said}")


def _dated(row: Cells, label: Row, line: str = "") -> Dated:
    state = str(row["status"])
    return Dated(
        label,
        str(row["date_start"]),
        str(row["date_end"]),
        COLOUR[state],
        symbol=SYMBOL[state],
        is_hollow=state not in FILLED,
        line=line,
    )


CHART = Chart(
    slug="designation-timeline",
    title=Words("무엇으로 언제 지정되었나?", "What was designated when?"),
    columns=COLUMNS,
    view=designations,
    takeaway=takeaway,
    draw=draw,
    most=FIRST.counting(_regions),
    filters=("region", "period"),
    hidden=UNSHOWN,
    key=(
        Key(STATUS[HELD], COLOUR[HELD]),
        Key(STATUS["failed"], COLOUR["failed"], "cross"),
        Key(_SOUGHT, COLOUR[HALF], is_hollow=True),
        Key(_BAND, COLOUR[HELD], "line"),
        Key(Words("날짜 미상", "date unknown"), "chart-unknown", is_hatched=True),
    ),
)
