"""A region holding, seeking or losing a national designation."""

from policyfacts.schema import _columns as shared
from policyfacts.schema._model import Column, Question, Table, codes, says

STATUSES = codes(
    designated=("지정", "designated"),
    preliminary=("예비 지정", "preliminary"),
    applied=("신청", "applied"),
    planned=("계획", "planned"),
    failed=("탈락", "failed"),
    lapsed=("종료", "lapsed"),
)

TABLE = Table(
    name="designations",
    title=says("지정", "Designations"),
    grain=says("사실 하나", "fact"),
    kind="designation",
    key=("fact_id",),
    subject=("designation_id",),
    questions=(Question("status", ("designation_id",)), Question("date", ("designation_id",))),
    columns=shared.fact_columns(
        Column(
            "designation_id",
            "string",
            says("지정 식별자", "Designation id"),
            says(
                "같은 지정을 말하는 사실들이 함께 쓰는 이름.",
                "Shared by the facts that report the same designation.",
            ),
            required=True,
        ),
        Column(
            "scheme_id",
            "string",
            says("제도", "Scheme"),
            says(
                "여러 지역이 가질 수 있는 지정 제도.",
                "The designation programme that several regions may hold.",
            ),
            required=True,
            points_to="schemes",
        ),
        shared.required(shared.REGION_ID),
        *shared.name_columns(says("지정 이름", "Designation name")),
        Column(
            "authority_id",
            "string",
            says("지정 기관", "Authority"),
            says("지정하는 기관.", "The body that designates."),
            points_to="organisations",
        ),
        Column(
            "status",
            "string",
            says("상태", "Status"),
            says("어디까지 왔는가. 날짜는 그렇게 된 날이다.", "How far it has come; the date is when it came to that."),
            required=True,
            codes=STATUSES,
        ),
        *shared.date_columns(says("날짜", "Date")),
        Column(
            "legal_basis",
            "string",
            says("법적 근거", "Legal basis"),
            says("지정의 근거가 되는 법.", "The law it rests on."),
        ),
        Column(
            "site_ko",
            "string",
            says("구역", "Site (Korean)"),
            says("지정된 곳.", "The place designated, in Korean."),
        ),
        Column(
            "site_en",
            "string",
            says("구역(영문)", "Site"),
            says("지정된 곳의 영어 표기.", "The place designated."),
        ),
        shared.SITE_ID,
    ),
)
