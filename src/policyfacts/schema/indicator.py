"""Measured figures, against which targets can be held."""

from policyfacts.schema import _columns as shared
from policyfacts.schema._model import Column, Question, Table, says

TABLE = Table(
    name="indicators",
    title=says("지표", "Indicators"),
    grain=says("사실 하나", "fact"),
    kind="indicator",
    key=("fact_id",),
    subject=("indicator_id",),
    questions=(Question("value", ("indicator_id", "period")),),
    columns=shared.fact_columns(
        Column(
            "indicator_id",
            "string",
            says("지표 식별자", "Indicator id"),
            says(
                "같은 지표를 말하는 사실들이 함께 쓰는 이름.",
                "Shared by the facts that state the same indicator.",
            ),
            required=True,
        ),
        *shared.name_columns(says("지표", "Metric"), prefix="metric"),
        Column(
            "value",
            "number",
            says("값", "Value"),
            says("기사가 말한 수치.", "The figure the article states."),
        ),
        shared.UNIT,
        Column(
            "period",
            "when",
            says("시기", "Period"),
            says("수치가 가리키는 때.", "The period or day the figure is for."),
        ),
        shared.REGION_ID,
        shared.QUALIFIER,
    ),
)
