"""Pledged and carried-out investment by organisations."""

from policyfacts.schema import _columns as shared
from policyfacts.schema._model import Column, Question, Table, codes, says

STAGES = codes(
    mou=("협약", "memorandum"),
    decided=("투자 결정", "decided"),
    under_construction=("공사 중", "under construction"),
    completed=("준공", "completed"),
    delayed=("지연", "delayed"),
    scaled_back=("축소", "scaled back"),
    cancelled=("취소", "cancelled"),
)
NOT_DONE = {"mou", "decided", "under-construction", "delayed", "scaled-back"}
"""Stages in which a completion is still promised."""

TABLE = Table(
    name="investments",
    title=says("투자", "Investments"),
    grain=says("사실 하나", "fact"),
    kind="investment",
    key=("fact_id",),
    subject=("initiative_id", "organisation_id"),
    questions=(
        Question("amount_krw", ("initiative_id", "measure"), apart=("organisation_id", "period_end")),
        Question("capacity", ("initiative_id", "measure", "capacity_unit")),
    ),
    columns=shared.fact_columns(
        shared.INITIATIVE_ID,
        Column(
            "organisation_id",
            "string",
            says("투자 기관", "Investor"),
            says("투자하는 기관.", "The body that invests."),
            required=True,
            points_to="organisations",
        ),
        shared.AMOUNT_KRW,
        shared.AMOUNT_TEXT,
        shared.QUALIFIER,
        Column(
            "stage",
            "string",
            says("단계", "Stage"),
            says(
                "협약에서 준공까지 어디에 와 있는가. 여러 사업의 합계에는 비어 있다.",
                "How far it has come, from memorandum to completion; empty for sums over several projects.",
            ),
            codes=STAGES,
        ),
        Column(
            "announced",
            "when",
            says("발표일", "Announced"),
            says("투자가 발표된 날.", "When it was announced."),
        ),
        Column(
            "period_start",
            "when",
            says("투자 시작", "Period start"),
            says("투자가 시작되는 때.", "When it begins."),
        ),
        Column(
            "period_end",
            "when",
            says("투자 끝", "Period end"),
            says("투자가 끝나는 때.", "When it ends."),
        ),
        Column(
            "site_ko",
            "string",
            says("입지", "Site (Korean)"),
            says("들어서는 곳.", "Where it stands, in Korean."),
        ),
        Column(
            "site_en",
            "string",
            says("입지(영문)", "Site"),
            says("들어서는 곳의 영어 표기.", "Where it stands."),
        ),
        Column(
            "capacity",
            "number",
            says("생산능력", "Capacity"),
            says("기사가 말한 생산능력.", "The capacity the article states."),
            minimum=0,
        ),
        shared.CAPACITY_UNIT,
        Column(
            "jobs",
            "integer",
            says("일자리", "Jobs"),
            says("약속된 일자리 수.", "Jobs promised."),
            unit=says("명", "persons"),
            minimum=0,
        ),
        shared.HAZARD,
        shared.MEASURE,
        shared.SITE_ID,
    ),
)
