"""Public (and announced private) money for an initiative."""

from policyfacts.schema import _columns as shared
from policyfacts.schema._model import Column, Question, Table, codes, says

FUNDER_LEVELS = codes(
    total=("총사업비", "total cost"),
    national=("국비", "national"),
    province=("도비", "province"),
    city=("시비", "city"),
    private=("민간", "private"),
    mixed=("여러 재원", "several payers, not split"),
    unspecified=("재원 미상", "payer not stated"),
)
STAGES = codes(
    requested=("요청", "requested"),
    announced=("발표", "announced"),
    selected=("선정", "selected"),
    budgeted=("예산 반영", "budgeted"),
    under_way=("추진 중", "under way"),
    completed=("완료", "completed"),
    cancelled=("취소", "cancelled"),
    declined=("불채택", "declined"),
)

TABLE = Table(
    name="funding",
    title=says("지원 금액", "Funding"),
    grain=says("사실 하나", "fact"),
    kind="funding",
    key=("fact_id",),
    subject=("initiative_id",),
    questions=(
        Question(
            "amount_krw",
            ("initiative_id", "funder_level", "measure"),
            apart=("funder_id", "recipient_id", "period"),
        ),
    ),
    columns=shared.fact_columns(
        shared.INITIATIVE_ID,
        Column(
            "funder_level",
            "string",
            says("재원", "Payer level"),
            says(
                "누가 내는 돈인가: 국비, 도비, 시비, 민간 또는 총사업비.",
                "Whose money it is: national, province, city, private, or the total cost.",
            ),
            required=True,
            codes=FUNDER_LEVELS,
        ),
        Column(
            "funder_id",
            "string",
            says("지원 기관", "Funder"),
            says("돈을 내는 기관.", "The body that pays."),
            points_to="organisations",
        ),
        Column(
            "recipient_id",
            "string",
            says("받는 곳", "Recipient"),
            says("돈을 받는 기관.", "The body that receives it."),
            points_to="organisations",
        ),
        shared.AMOUNT_KRW,
        shared.AMOUNT_TEXT,
        shared.QUALIFIER,
        Column(
            "period",
            "when",
            says("기간", "Period"),
            says("돈이 쓰이는 기간.", "The period the money is for."),
        ),
        Column(
            "period_start",
            "day",
            says("기간 시작", "Period start"),
            says("기간의 가장 이른 날.", "First possible day of the period."),
            derived=("period", "start"),
        ),
        Column(
            "period_end",
            "day",
            says("기간 끝", "Period end"),
            says("기간의 가장 늦은 날.", "Last possible day of the period."),
            derived=("period", "end"),
        ),
        Column(
            "stage",
            "string",
            says("단계", "Stage"),
            says(
                "요청에서 완료까지 어디에 와 있는가.",
                "How far it has come, from request to completion.",
            ),
            required=True,
            codes=STAGES,
        ),
        shared.MEASURE,
        shared.HAZARD,
    ),
)
