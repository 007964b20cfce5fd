"""How articles become facts, tables and charts; what the words mean."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.fragment import Fragment
from dashboard.page import Page, Visit
from policyfacts.markup.glossary import codes_html
from policyfacts.schema import TABLES
from policyfacts.schema.evidence import MOST_CHARACTERS
from policyfacts.tables.claims import DAYS_APART
from policyfacts.words import Words

_SECTIONS: tuple[tuple[Words, tuple[Words, ...]], ...] = (
    (
        Words("사실과 근거", "Facts and evidence"),
        (
            Words(
                "사실은 기사 하나가 말한 것입니다. 다른 기사와 맞추려고 고치지 않습니다.",
                "A fact is what one article states. It is never edited to agree with another.",
            ),
            Words(
                f"사실마다 기사의 문구({MOST_CHARACTERS}자 이내)와 문단을 남깁니다. 전문은 저장하지 않습니다.",
                f"Each fact keeps a phrase of at most {MOST_CHARACTERS} characters; articles are not kept.",
            ),
            Words(
                "한국어 원문이 기준입니다. 기계번역은 견주기만 하고 근거로 삼지 않습니다.",
                "The Korean original is the authority. A machine translation is compared with it and never relied on.",
            ),
        ),
    ),
    (
        Words("금액", "Amounts"),
        (
            Words(
                "금액은 명목 원화입니다. 화면에는 억·조로 줄여 보이고, 누르거나 내려받으면 원 단위까지 나옵니다.",
                "Amounts are nominal won: rounded on screen, exact when pressed and in every download.",
            ),
            Words(
                "여러 해에 걸친 금액을 연도별로 나누지 않습니다. 기사에 없는 몫을 짐작해 채우지 않습니다.",
                "An amount over several years is not split, and a share that is not stated is not guessed.",
            ),
            Words(
                "합계에는 사업마다 지금 유효한 금액 하나만 넣습니다.",
                "A sum takes one standing amount per initiative.",
            ),
        ),
    ),
    (
        Words("날짜", "Dates"),
        (
            Words(
                "날짜는 기사가 뒷받침하는 만큼만 자세합니다. 달까지만 알려진 날은 그 달 전체의 띠로 그립니다.",
                "A date is as precise as the article supports: one known to the month is a band of that month.",
            ),
            Words(
                "기준일을 고르면 그 뒤에 나온 기사는 없는 것으로 하고 다시 셈합니다.",
                "Choose an as-of date, and articles published later do not exist.",
            ),
        ),
    ),
    (
        Words("엇갈리는 값", "Figures that differ"),
        (
            Words(
                "같은 물음에 답하는 사실들을 한 주장으로 묶고, 가장 최근 기사의 답을 지금 값으로 봅니다.",
                "Facts that answer the same question share a claim; the answer of the latest article stands.",
            ),
            Words(
                f"값이 다른 두 기사의 날짜가 {DAYS_APART}일 안이면 상충, 더 멀면 수정으로 봅니다.",
                f"Different answers dated within {DAYS_APART} days conflict; further apart, the later revises.",
            ),
        ),
    ),
    (
        Words("모르는 것", "Unknowns"),
        (
            Words(
                "모르는 것은 까닭과 함께 적고 빗금으로 그립니다. 0은 기사가 0이라고 말했을 때만 씁니다.",
                "What is unknown is recorded with its reason and drawn hatched. Zero is only ever a stated zero.",
            ),
        ),
    ),
)
_CODES = Words("부호의 뜻", "What the codes mean")


def layout(visit: Visit) -> Sequence[Component]:
    """The rules in short sections, then every code with its words."""
    lang = visit.state.lang
    coded = [
        (table, column) for table in TABLES.values() for column in table.columns if column.codes and not column.derived
    ]
    return [
        *(
            html.Section(
                [html.H2(title[lang]), *(html.P(said[lang]) for said in lines)],
                className="card prose",
            )
            for title, lines in _SECTIONS
        ),
        html.Section([html.H2(_CODES[lang]), Fragment(codes_html(coded, lang))], className="card"),
    ]


PAGE = Page(
    path="/method",
    title=Words("방법", "Method"),
    lede=Words(
        "기사에서 표까지 어떤 규칙을 따르는지 적습니다.",
        "The rules that lead from an article to a table.",
    ),
    order=11,
    layout=layout,
)
