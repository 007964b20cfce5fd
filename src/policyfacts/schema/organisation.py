"""Who acts: bodies, and persons who speak for one."""

from policyfacts.schema._entity import entity_columns
from policyfacts.schema._model import Table, codes, says

TYPES = codes(
    government=("지방정부", "local government"),
    ministry=("중앙부처", "ministry"),
    agency=("공공기관", "agency"),
    university=("대학", "university"),
    school=("학교", "school"),
    research_institute=("연구기관", "research institute"),
    company=("기업", "company"),
    person=("인물", "person"),
    other=("기타", "other"),
)

TABLE = Table(
    name="organisations",
    title=says("기관", "Organisations"),
    grain=says("기관 하나", "organisation"),
    key=("id",),
    subject=("id",),
    columns=entity_columns(says("기관", "Organisation"), TYPES),
)
