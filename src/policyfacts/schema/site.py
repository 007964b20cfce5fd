"""Where things stand: industrial complexes, plants, campuses, districts."""

from policyfacts.schema import _columns as shared
from policyfacts.schema._entity import entity_columns
from policyfacts.schema._model import Column, Table, codes, says

TYPES = codes(
    complex=("산업단지", "industrial complex"),
    facility=("사업장", "plant or facility"),
    campus=("교정", "campus"),
    district=("구·읍·동", "district"),
    waters=("해역", "waters"),
)

TABLE = Table(
    name="sites",
    title=says("입지", "Sites"),
    grain=says("입지 하나", "site"),
    key=("id",),
    subject=("id",),
    columns=(
        *entity_columns(says("입지", "Site"), TYPES),
        shared.required(shared.REGION_ID),
        Column(
            "parent_site_id",
            "string",
            says("상위 입지", "Parent site"),
            says("이 입지를 품은 입지.", "The site it lies in."),
            points_to="sites",
        ),
    ),
)
