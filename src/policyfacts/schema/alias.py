"""Other names in use, with the time they were valid."""

from policyfacts.schema import _columns as shared
from policyfacts.schema._model import Column, Table, says

TABLE = Table(
    name="aliases",
    title=says("다른 이름", "Aliases"),
    grain=says("이름 하나", "name"),
    key=("table", "id", "alias", "lang"),
    subject=("table", "id"),
    columns=(
        Column(
            "table",
            "string",
            says("표", "Table"),
            says("어느 표의 이름인가.", "The table it names a row of."),
            required=True,
        ),
        Column(
            "id",
            "string",
            says("식별자", "Id"),
            says("이름이 가리키는 줄.", "The row it names."),
            required=True,
        ),
        Column(
            "alias",
            "string",
            says("다른 이름", "Alias"),
            says("쓰이는 다른 표기.", "Another name in use."),
            required=True,
        ),
        Column(
            "lang",
            "string",
            says("언어", "Language"),
            says("표기의 언어.", "Language of the name."),
            required=True,
            codes=shared.LANGUAGES,
        ),
        Column(
            "valid_from",
            "when",
            says("쓰기 시작한 때", "Valid from"),
            says("이 이름을 쓰기 시작한 때.", "When the name came into use."),
        ),
        Column(
            "valid_to",
            "when",
            says("쓰지 않게 된 때", "Valid to"),
            says("이 이름을 더는 쓰지 않게 된 때.", "When it went out of use."),
        ),
        Column(
            "source",
            "string",
            says("출처", "Source"),
            says("이 이름을 쓴 때의 근거.", "Where the dates of the name come from."),
        ),
    ),
)
