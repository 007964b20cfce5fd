"""Figures that somebody has set out to reach."""

from policyfacts.schema import _columns as shared
from policyfacts.schema._model import Column, Question, Table, says

TABLE = Table(
    name="targets",
    title=says("목표", "Targets"),
    grain=says("사실 하나", "fact"),
    kind="target",
    key=("fact_id",),
    subject=("target_id",),
    questions=(Question("value", ("target_id",)), Question("target_year", ("target_id",))),
    columns=shared.fact_columns(
        Column(
            "target_id",
            "string",
            says("목표 식별자", "Target id"),
            says(
                "같은 목표를 말하는 사실들이 함께 쓰는 이름.",
                "Shared by the facts that state the same target.",
            ),
            required=True,
        ),
        *shared.name_columns(says("지표", "Metric"), prefix="metric"),
        Column(
            "value",
            "number",
            says("목표값", "Value"),
            says("목표로 삼은 수치.", "The figure aimed at."),
        ),
        shared.UNIT,
        Column(
            "target_year",
            "integer",
            says("목표 연도", "Target year"),
            says("이루기로 한 해.", "The year it is to be reached."),
        ),
        shared.REGION_ID,
        Column(
            "set_by_id",
            "string",
            says("세운 기관", "Set by"),
            says("목표를 세운 기관.", "The body that set it."),
            points_to="organisations",
        ),
        shared.QUALIFIER,
        # An indicator is an id that facts share, not a registry row, so nothing can hold this to a list.
        Column(
            "indicator_id",
            "string",
            says("견줄 지표", "Indicator"),
            says(
                "같은 것을 재는 지표의 식별자. 범위나 단위가 다르면 비운다.",
                "The indicator that measures it; empty where scope or unit differ.",
            ),
        ),
    ),
)
