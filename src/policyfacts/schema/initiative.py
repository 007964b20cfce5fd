"""Programmes, facilities, projects, zones, funds and schools."""

from policyfacts.schema import _columns as shared
from policyfacts.schema._model import Column, Table, codes, says

CATEGORIES = codes(
    programme=("지원사업", "programme"),
    facility=("시설", "facility"),
    project=("민간 사업", "project"),
    zone=("특구·단지", "zone"),
    fund=("기금", "fund"),
    school=("학교", "school"),
    network=("협의체·행사", "network or gathering"),
    law=("법률", "legislation"),
    issue=("현안", "issue"),
    tally=("집계", "tally"),
)

TABLE = Table(
    name="initiatives",
    title=says("사업", "Initiatives"),
    grain=says("사업 하나", "initiative"),
    key=("initiative_id",),
    subject=("initiative_id",),
    columns=(
        Column(
            "initiative_id",
            "string",
            says("사업 식별자", "Initiative id"),
            says("바뀌지 않는 짧은 이름.", "A short name that never changes."),
            required=True,
        ),
        *shared.name_columns(says("사업", "Initiative")),
        Column(
            "category",
            "string",
            says("유형", "Category"),
            says("무엇인가.", "What sort it is."),
            required=True,
            codes=CATEGORIES,
        ),
        shared.REGION_ID,
        Column(
            "lead_organisation_id",
            "string",
            says("이끄는 기관", "Lead organisation"),
            says(
                "사업을 이끄는 기관. 모르면 비어 있다.",
                "The body that leads it; empty when unknown.",
            ),
            points_to="organisations",
        ),
        Column(
            "parent_initiative_id",
            "string",
            says("상위 사업", "Parent initiative"),
            says("이 사업을 품은 사업.", "The initiative it is a part of."),
            points_to="initiatives",
        ),
    ),
)
