"""What an initiative sets out to research, in the order given."""

from policyfacts.schema import _columns as shared
from policyfacts.schema._model import Column, Question, Table, says

TABLE = Table(
    name="research_topics",
    title=says("연구 주제", "Research topics"),
    grain=says("사실 하나", "fact"),
    kind="research_topic",
    key=("fact_id",),
    subject=("initiative_id", "position"),
    questions=(Question("name_ko", ("initiative_id", "position")),),
    columns=shared.fact_columns(
        shared.INITIATIVE_ID,
        Column(
            "position",
            "integer",
            says("순서", "Position"),
            says("기사에 나온 순서, 1부터.", "Order in the article, from 1."),
            required=True,
            minimum=1,
        ),
        *shared.name_columns(says("연구 주제", "Research topic")),
    ),
)
