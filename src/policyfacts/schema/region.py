"""Places."""

from policyfacts.schema._entity import entity_columns
from policyfacts.schema._model import Table, codes, says

TYPES = codes(
    country=("나라", "country"),
    province=("광역", "province"),
    city=("기초", "city"),
    area=("권역", "area"),
)

TABLE = Table(
    name="regions",
    title=says("지역", "Regions"),
    grain=says("지역 하나", "region"),
    key=("id",),
    subject=("id",),
    columns=entity_columns(says("지역", "Region"), TYPES),
)
