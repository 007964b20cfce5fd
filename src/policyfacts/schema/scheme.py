"""National designation programmes that several regions may hold."""

from policyfacts.schema._entity import entity_columns
from policyfacts.schema._model import Table, codes, says

TYPES = codes(
    zone=("특구", "zone"),
    complex=("단지", "complex"),
    park=("파크", "park"),
    school=("학교", "school"),
    facility=("시설", "facility"),
    status=("지위", "status"),
)

TABLE = Table(
    name="schemes",
    title=says("지정 제도", "Schemes"),
    grain=says("제도 하나", "scheme"),
    key=("id",),
    subject=("id",),
    columns=entity_columns(says("제도", "Scheme"), TYPES),
)
