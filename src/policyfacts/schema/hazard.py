"""Why a sum of some rows would mislead."""

from policyfacts.schema._model import Column, Table, codes, says

HAZARDS = codes(
    aggregate=("여러 사업을 합한 금액", "aggregate of several initiatives"),
    request=("요구액", "a request, not a grant"),
    annual_budget=("한 해 예산", "one year's budget line"),
    cumulative=("누적 발표액", "cumulative claim"),
    overlapping=("다른 금액과 겹침", "overlaps another amount"),
    wider_scope=("지역·산업 밖까지 포함", "wider than the region or industry"),
    misprint=("기사 오기", "misprint in the article"),
)
MISPRINT = "misprint"
EXPLANATIONS = {
    "aggregate": says(
        "개별 사업 금액과 함께 더하면 두 번 세게 된다.",
        "Added to the single initiatives it counts them twice.",
    ),
    "request": says(
        "확정되지 않은 금액이라 지원액에 넣을 수 없다.",
        "It was asked for, not granted, so it is no part of what was given.",
    ),
    "annual-budget": says(
        "사업 전체 금액 안에 들어 있는 한 해 몫이다.",
        "It is one year's share of a programme counted elsewhere.",
    ),
    "cumulative": says("이전 발표액을 포함하므로 더하면 겹친다.", "It includes what was announced before."),
    "overlapping": says("같은 돈이 다른 이름으로 또 나온다.", "The same money appears under another name."),
    "wider-scope": says(
        "다른 지역이나 다른 산업의 몫이 들어 있고 얼마인지 나오지 않는다.",
        "It holds shares of other regions or industries, and how much is not stated.",
    ),
    "misprint": says(
        "기사에 적힌 그대로지만 다른 기사에 비추어 오기다.",
        "It is as printed, but other articles show it to be a misprint.",
    ),
}

TABLE = Table(
    name="hazards",
    title=says("합산 주의", "Hazards"),
    grain=says("부호 하나", "code"),
    key=("hazard",),
    subject=("hazard",),
    columns=(
        Column(
            "hazard",
            "string",
            says("부호", "Hazard"),
            says("까닭의 부호.", "Code of the reason."),
            required=True,
        ),
        Column(
            "name_ko",
            "string",
            says("이름", "Name (Korean)"),
            says("한국어 이름.", "Name in Korean."),
            required=True,
        ),
        Column(
            "name_en",
            "string",
            says("이름(영문)", "Name"),
            says("영어 이름.", "Name in English."),
            required=True,
        ),
        Column(
            "explanation",
            "both",
            says("설명", "Explanation"),
            says(
                "왜 더하면 안 되는가(한국어 | 영어).",
                "Why it must not be added (Korean | English).",
            ),
            required=True,
        ),
    ),
)
