"""Columns that several tables share: same name, same meaning, same unit."""

from policyfacts import labels
from policyfacts.schema._model import Code, Column, codes, says
from policyfacts.words import Words

WON = says("원", "KRW")

QUALIFIERS: tuple[Code, ...] = codes(
    exact=("정확", "exact"),
    about=("약", "about"),
    at_least=("이상", "at least"),
    at_most=("최대", "at most"),
    order_of=("규모", "in the order of"),
)
LANGUAGES: tuple[Code, ...] = codes(ko=("한국어", "Korean"), en=("영어", "English"))
PRECISIONS: tuple[Code, ...] = codes(
    minute=("분", "minute"),
    day=("일", "day"),
    month=("월", "month"),
    quarter=("분기", "quarter"),
    half=("반기", "half-year"),
    year=("연", "year"),
    interval=("기간", "interval"),
)
HAZARDS_HINT = says(
    "합계를 낼 때 오해를 부르는 까닭의 부호. hazards 표에 설명이 있다.",
    "Code of the reason why a sum would mislead; explained in the table hazards.",
)

FACT_ID = Column(
    "fact_id",
    "string",
    says("사실", "Fact"),
    says(
        "기사 하나가 말한 사실 하나: 기사 id, #, 파일 안의 번호.",
        "One fact that one article states: article id, #, its number in the file.",
    ),
    required=True,
    computed=True,
)
ARTICLE_ID = Column(
    "article_id",
    "string",
    says("기사", "Article"),
    says("사실이 실린 기사.", "The article that states it."),
    required=True,
    points_to="articles",
    computed=True,
)
AS_OF = Column(
    "as_of",
    "when",
    labels.AS_OF,
    says("기사가 나온 날. 모르면 비어 있다.", "The article's date; empty when it is unknown."),
    computed=True,
)
CLAIM_ID = Column(
    "claim_id",
    "string",
    says("주장 식별자", "Claim id"),
    says("표, 물음의 열쇠, 항목.", "Table, key of the question, field."),
    required=True,
)
CONFIDENCE = Column(
    "confidence",
    "string",
    says("확신도", "Confidence"),
    says(
        "기사의 글이 사실을 얼마나 분명히 뒷받침하는가.",
        "How clearly the article's words carry the fact.",
    ),
    required=True,
    codes=codes(high=("높음", "high"), medium=("보통", "medium"), low=("낮음", "low")),
)
NOTE = Column(
    "note",
    "both",
    says("비고", "Note"),
    says("읽은 사람이 덧붙인 말(한국어 | 영어).", "A remark by whoever read it (Korean | English)."),
)
HAZARD = Column("hazard", "string", says("합산 주의", "Hazard"), HAZARDS_HINT, points_to="hazards")
INITIATIVE_ID = Column(
    "initiative_id",
    "string",
    says("사업", "Initiative"),
    says(
        "사업·시설·과제·특구·기금·학교 가운데 하나.",
        "A programme, facility, project, zone, fund or school.",
    ),
    required=True,
    points_to="initiatives",
)
REGION_ID = Column(
    "region_id",
    "string",
    says("지역", "Region"),
    says("해당 지역.", "The region it concerns."),
    points_to="regions",
)
AMOUNT_KRW = Column(
    "amount_krw",
    "integer",
    says("금액", "Amount"),
    says("기사가 말한 금액. 원 단위 명목 금액.", "The amount the article states, in nominal won."),
    unit=WON,
    minimum=0,
)
AMOUNT_TEXT = Column(
    "amount_text",
    "string",
    says("금액 표기", "Amount as printed"),
    says("기사에 적힌 그대로의 금액.", "The amount in the article's own words."),
)
QUALIFIER = Column(
    "qualifier",
    "string",
    says("수치 성격", "Qualifier"),
    says(
        "수치 앞뒤의 약·최대·이상·규모.",
        "Whether the figure is exact, about, at least, at most, or a scale.",
    ),
    codes=QUALIFIERS,
)
MEASURES: tuple[Code, ...] = codes(
    programme=("사업 전체", "whole programme"),
    part=("일부", "a part"),
    aggregate=("여러 사업의 합", "aggregate of several"),
    annual_budget=("연차 예산", "one year's budget"),
    request=("요구액", "a request"),
    spent=("집행액", "spent so far"),
)
MEASURE = Column(
    "measure",
    "string",
    says("금액 범위", "Measure"),
    says(
        "사업 전체인가, 일부인가, 합계인가.",
        "The whole programme, a part, an aggregate, a year, a request or what was spent.",
    ),
    required=True,
    codes=MEASURES,
)
UNITS: tuple[Code, ...] = codes(
    krw=("원", "KRW"),
    usd=("달러", "USD"),
    percent=("%", "%"),
    t=("톤", "tonnes"),
    t_per_year=("톤/년", "tonnes a year"),
    t_input_per_year=("톤/년(투입)", "tonnes a year (input)"),
    t_metal_per_year=("톤/년(금속)", "tonnes a year (metals)"),
    t_nickel_per_year=("톤/년(니켈)", "tonnes a year (nickel)"),
    t_dispersion_per_year=("톤/년(분산액)", "tonnes a year (dispersion)"),
    t_wet_per_year=("톤/년(습량)", "tonnes a year (wet basis)"),
    mw=("MW", "MW"),
    persons=("명", "persons"),
    jobs=("개(일자리)", "jobs"),
    firms=("개사", "firms"),
    students=("명(학생)", "students"),
    vehicles_per_day=("대/일", "vehicles a day"),
    vehicles_per_year=("대/년", "vehicles a year"),
    pieces_per_day=("개/일", "pieces a day"),
    m2=("㎡", "m²"),
    m3_per_day=("㎥/일", "m³ a day"),
    man_pyeong=("만 평", "10,000 pyeong"),
    buildings=("동", "buildings"),
    plants=("공장", "plants"),
)
SITE_ID = Column(
    "site_id",
    "string",
    says("부지", "Site id"),
    says("부지의 식별자. 여러 곳이면 비어 있다.", "The site's id; empty where there are several."),
    points_to="sites",
)
CAPACITY_UNIT = Column(
    "capacity_unit",
    "string",
    says("생산능력 단위", "Capacity unit"),
    says("수치의 단위.", "What the number counts."),
    codes=UNITS,
)
UNIT = Column(
    "unit",
    "string",
    says("단위", "Unit"),
    says("수치의 단위.", "What the number counts."),
    required=True,
    codes=UNITS,
)


def name_columns(what: Words, prefix: str = "name") -> tuple[Column, Column]:
    """`name_ko` and `name_en` (or another prefix) of whatever `what` names."""
    return (
        Column(
            f"{prefix}_ko",
            "string",
            Words(f"{what.ko}", f"{what.en} (Korean)"),
            Words(f"{what.ko}의 한국어 표기.", f"{what.en} in Korean."),
            required=True,
        ),
        Column(
            f"{prefix}_en",
            "string",
            Words(f"{what.ko}(영문)", what.en),
            Words(f"{what.ko}의 영어 표기.", f"{what.en} in English."),
            required=True,
        ),
    )


def date_columns(what: Words) -> tuple[Column, ...]:
    """`date` as written, its earliest and latest possible day, and its precision."""
    return (
        Column(
            "date",
            "when",
            what,
            says(
                "기사가 뒷받침하는 만큼만 자세한 날짜.",
                "As precise as the article supports and no more.",
            ),
        ),
        Column(
            "date_start",
            "day",
            Words(f"{what.ko} (가장 이른 날)", f"{what.en}, earliest"),
            says("가능한 가장 이른 날.", "Earliest possible day."),
            derived=("date", "start"),
        ),
        Column(
            "date_end",
            "day",
            Words(f"{what.ko} (가장 늦은 날)", f"{what.en}, latest"),
            says("가능한 가장 늦은 날.", "Latest possible day."),
            derived=("date", "end"),
        ),
        Column(
            "precision",
            "string",
            says("정밀도", "Precision"),
            says("날짜가 어디까지 알려졌는가.", "How precisely the date is known."),
            codes=PRECISIONS,
            derived=("date", "precision"),
        ),
    )


def required(column: Column) -> Column:
    """The same column, in a table where every row has it."""
    return Column(**{**column.__dict__, "required": True})


def fact_columns(*between: Column) -> tuple[Column, ...]:
    """A fact table's columns: provenance first, confidence and note last."""
    return (FACT_ID, ARTICLE_ID, AS_OF, *between, CONFIDENCE, NOTE)
