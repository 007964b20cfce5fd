"""Who takes part, in which role, and where the role is in doubt."""

from html import escape

import pandas as pd
import plotly.graph_objects as go

from policyfacts.figures._chart import Chart, joined
from policyfacts.figures._rows import BAR_PX, Row, axis, sheet, sheet_figure
from policyfacts.figures._theme import SMALL_PX, Style
from policyfacts.figures._words import plural
from policyfacts.figures._wrap import wrap
from policyfacts.schema import split_both
from policyfacts.schema.participation import ROLES
from policyfacts.views.partners import PARTNERS, partners
from policyfacts.views.refs import row_refs
from policyfacts.words import Words

_ROLES = {code.value: code.words for code in ROLES}
_IN_DOUBT = "lead-or-joint"


def takeaway(rows: pd.DataFrame) -> Words:
    """How many take part, who coordinates, and how many have a role that is not told apart."""
    if rows.empty:
        return Words("참여 기관이 나온 사업이 없다.", "No article names participants.")
    count = rows["organisation"].nunique()
    leads = rows[rows["role"] == "coordinator"]["organisation"]
    doubt = int((rows["role"] == _IN_DOUBT).sum())
    ko, en = (
        f"{count}개 기관이 나온다.",
        f"{plural(count, 'organisation is', 'organisations are')} named.",
    )
    if len(leads):
        ko += f" 총괄은 {joined((split_both(name).ko for name in leads), 'ko')}이다."
        en += f" {joined((split_both(name).en for name in leads), 'en')} coordinates."
    if doubt:
        ko += f" {doubt}곳은 주관인지 공동인지 기사가 나누지 않는다."
        en += f" For {doubt} the article does not say whether they lead or join."
    return Words(ko, en)


def draw(rows: pd.DataFrame, style: Style) -> go.Figure:
    """Organisations down, roles across; a role in doubt is an open shape with a question mark."""
    names = list(dict.fromkeys(rows["organisation"]))
    roles = [code.value for code in ROLES if code.value in set(rows["role"])]
    laid = sheet([Row(split_both(name)[style.lang], "", "") for name in names])
    figure = sheet_figure(laid, style, [_marks(rows, dict(zip(names, laid.at, strict=True)), roles, style)])
    top, bottom = figure.layout.margin.t, figure.layout.margin.b
    figure.update_layout(margin={"t": bottom, "b": top})
    figure.update_xaxes(
        axis(
            style,
            side="top",
            tickvals=list(range(len(roles))),
            range=[-0.5, len(roles) - 0.5],
            ticktext=[wrap(_ROLES[role][style.lang], 9) for role in roles],
            autotickangles=[0, -90],
        )
    )
    return figure


def _marks(rows: pd.DataFrame, at: dict[str, float], roles: list[str], style: Style) -> go.Scatter:
    doubt = [role == _IN_DOUBT or sure == "low" for role, sure in zip(rows["role"], rows["confidence"], strict=True)]
    spoken = [
        f"{split_both(name)[style.lang]}: {_ROLES[role][style.lang]}"
        for name, role in zip(rows["organisation"], rows["role"], strict=True)
    ]
    return go.Scatter(
        mode="markers+text",
        x=[roles.index(role) for role in rows["role"]],
        y=[at[name] for name in rows["organisation"]],
        marker={
            "size": BAR_PX,
            "symbol": ["square" if open_ else "circle" for open_ in doubt],
            "color": [style["chart-paper"] if open_ else style["chart-1"] for open_ in doubt],
            "line": {"color": style["chart-1"], "width": 2},
        },
        text=["?" if open_ else "" for open_ in doubt],
        textfont={"size": SMALL_PX, "color": style["chart-text"], "weight": 700},
        customdata=[[refs, said] for refs, said in zip(row_refs(rows), spoken, strict=True)],
        hovertext=[escape(said) for said in spoken],
        hoverinfo="text",
        cliponaxis=False,
    )


CHART = Chart(
    slug="partners",
    title=Words("누가 어떤 역할로 함께하나?", "Who takes part, in which role?"),
    columns=PARTNERS,
    view=partners,
    takeaway=takeaway,
    draw=draw,
    filters=("initiative",),
)
