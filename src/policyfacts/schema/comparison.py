"""What a fact's Korean and English phrases say, side by side."""

from policyfacts.schema import _columns as shared
from policyfacts.schema._model import Column, Table, codes, says

TABLE = Table(
    name="comparisons",
    title=says("한·영 대조", "Korean against English"),
    grain=says("사실 × 견준 것", "fact × what was compared"),
    key=("fact_id", "aspect", "ko"),
    subject=("fact_id",),
    columns=(
        shared.FACT_ID,
        shared.ARTICLE_ID,
        Column(
            "aspect",
            "string",
            says("견준 것", "Aspect"),
            says("무엇을 견주었는가.", "What was compared."),
            required=True,
            codes=codes(amount=("금액", "amount"), date=("날짜", "date"), name=("이름", "name")),
        ),
        Column(
            "ko",
            "string",
            says("한국어 문구", "Korean says"),
            says("한국어 문구가 말하는 것.", "What the Korean phrases say."),
        ),
        Column(
            "en",
            "string",
            says("영어 문구", "English says"),
            says("영어 문구가 말하는 것.", "What the English phrases say."),
        ),
        Column(
            "agrees",
            "boolean",
            says("일치", "Agrees"),
            says("둘이 같은 말을 하는가.", "Whether both say the same."),
            required=True,
        ),
    ),
)
