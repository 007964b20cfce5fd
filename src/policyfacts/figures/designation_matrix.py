"""Which region holds which scheme, since when, in which state."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from policyfacts.figures._chart import Chart, joined
from policyfacts.figures._designations import COLOUR, FILLED, HALF, STATUS, SYMBOL, YEAR_KEY, key
from policyfacts.figures._key import Key
from policyfacts.figures._matrix import CellMark, matrix_figure
from policyfacts.figures._most import IN_ALL, LATEST_OF_CELLS
from policyfacts.figures._theme import Style
from policyfacts.figures._words import plural, when
from policyfacts.schema import split_both
from policyfacts.tables.frames import Cells, records
from policyfacts.text import particle
from policyfacts.views.designations import COLUMNS, HELD, UNSHOWN, designation_matrix, held_schemes
from policyfacts.views.refs import row_refs
from policyfacts.words import Lang, Words


def takeaway(rows: pd.DataFrame) -> Words:
    """How many schemes the home region holds, which peer comes next, what was refused, what has no date."""
    if rows.empty:
        return Words("지정이나 신청이 나온 기사가 없다.", "No article names a designation or an application.")
    given = records(rows)
    held = held_schemes(given)
    home = next((row["region"] for row in given if row["is_home"]), "")
    said = [_home(home, held[home], rows["scheme"].nunique())] if home else []
    said.append(_peers({region: count for region, count in held.items() if region != home}))
    failed, undated = int((rows["status"] == "failed").sum()), int((rows["date"] == "").sum())
    if failed:
        said.append(Words(f"탈락은 {failed}건이다.", f"{plural(failed, 'application', 'applications')} failed."))
    if undated:
        said.append(Words(f"{undated}건은 날짜를 모른다.", f"{plural(undated, 'has', 'have')} no known date."))
    return Words(" ".join(each.ko for each in said if each.ko), " ".join(each.en for each in said if each.en))


def _home(home: str, count: int, schemes: int) -> Words:
    name = split_both(home)
    return Words(
        f"{particle(name.ko, '은', '는')} 제도 {schemes}가지 가운데 {count}가지로 지정되어 있다.",
        f"{name.en} holds {count} of {plural(schemes, 'scheme', 'schemes')}.",
    )


def _peers(held: dict[str, int]) -> Words:
    if not held:
        return Words("", "")
    most = max(held.values())
    names = [split_both(region) for region, count in held.items() if count == most]
    ko, en = joined((name.ko for name in names), "ko"), joined((name.en for name in names), "en")
    return Words(f"다른 지역은 {ko}의 {most}가지가 가장 많다.", f"Among other regions, {en} has most ({most}).")


def draw(rows: pd.DataFrame, style: Style) -> go.Figure:
    """Schemes down, regions across with the home region first; what a region has under one scheme is stacked by age."""
    regions = list(dict.fromkeys(rows["region"]))
    held = dict(zip(rows["scheme"], rows[IN_ALL], strict=True))
    schemes = sorted(held, key=lambda scheme: -held[scheme])
    across, down = ({name: place for place, name in enumerate(names)} for names in (regions, schemes))
    marks = [
        _mark(row, refs, (down[row["scheme"]], across[row["region"]]), style.lang)
        for row, refs in zip(records(rows), row_refs(rows), strict=True)
    ]
    return matrix_figure(
        [_label(scheme, held[scheme], style.lang) for scheme in schemes],
        [split_both(region)[style.lang] for region in regions],
        marks,
        style,
        strong=int(bool(len(rows)) and bool(rows["is_home"].any())),
    )


def _held(rows: pd.DataFrame) -> "pd.Series[Any]":
    """How many regions hold the scheme of each row."""
    held = rows[rows["status"] == HELD].groupby("scheme")["region"].nunique()
    return rows["scheme"].map(held).fillna(0).astype(int)


def _label(scheme: str, count: int, lang: Lang) -> str:
    name = split_both(scheme)[lang]
    return f"{name} · 지정 {count}곳" if lang == "ko" else f"{name} · {count} held"


def _mark(row: Cells, refs: str, cell: tuple[int, int], lang: Lang) -> CellMark:
    state, date = str(row["status"]), str(row["date"])
    region, scheme, name = (split_both(str(row[part]))[lang] for part in ("region", "scheme", "name"))
    return CellMark(
        *cell,
        text=f"’{date[2:4]}" if date else "?",
        symbol=SYMBOL[state],
        colour=COLOUR[state],
        refs=refs,
        spoken=f"{region}, {scheme}: {STATUS[state][lang]}, {when(date, lang)} ({name})",
        is_hollow=state not in FILLED and state != HALF,
        is_half=state == HALF,
    )


CHART = Chart(
    slug="designation-matrix",
    title=Words("어느 지역이 무엇으로 언제 지정되었나?", "Which region holds which scheme, and since when?"),
    columns=COLUMNS,
    view=designation_matrix,
    takeaway=takeaway,
    draw=draw,
    most=LATEST_OF_CELLS.counting(_held),
    filters=("region", "period"),
    hidden=UNSHOWN,
    key=(*key(), Key(YEAR_KEY, "chart-text", "line")),
)
