"""Columns that registry tables of who and what exists share."""

from policyfacts.schema._columns import name_columns
from policyfacts.schema._model import Code, Column, says
from policyfacts.words import Words


def entity_columns(what: Words, types: tuple[Code, ...]) -> tuple[Column, ...]:
    """Columns of a registry table: who or what exists."""
    return (
        Column(
            "id",
            "string",
            says("식별자", "Id"),
            says("바뀌지 않는 짧은 이름.", "A short name that never changes."),
            required=True,
        ),
        *name_columns(what),
        Column(
            "aliases",
            "string",
            says("다른 이름", "Aliases"),
            says("다른 표기들, 쌍반점으로 나눈다.", "Other names in use, divided by semicolons."),
            computed=True,
        ),
        Column(
            "type",
            "string",
            says("유형", "Type"),
            says("무엇인가.", "What sort it is."),
            codes=types,
        ),
        Column(
            "city",
            "both",
            says("도시", "City"),
            says("있는 도시(한국어 | 영어).", "The city it is in (Korean | English)."),
        ),
        Column(
            "country",
            "string",
            says("나라", "Country"),
            says("ISO 3166-1 두 글자 나라 부호.", "ISO 3166-1 alpha-2 country code."),
        ),
        Column(
            "lat",
            "number",
            says("위도", "Latitude"),
            says("WGS 84 위도.", "WGS 84 latitude."),
            unit=says("도", "degrees"),
        ),
        Column(
            "lon",
            "number",
            says("경도", "Longitude"),
            says("WGS 84 경도.", "WGS 84 longitude."),
            unit=says("도", "degrees"),
        ),
        Column(
            "source",
            "string",
            says("출처", "Source"),
            says("이 줄의 근거.", "Where this row's particulars come from."),
        ),
    )
