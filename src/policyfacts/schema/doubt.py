"""What a careful reader should doubt: weaknesses of single facts that do not stop a build."""

from policyfacts.schema import _columns as shared
from policyfacts.schema._model import Column, Table, codes, says

DOUBTS = codes(
    date_not_in_phrase=("문구에 날짜 없음", "date not in the phrase"),
    date_inferred=("게시일을 미루어 앎", "publication date inferred"),
    undated=("게시일 모름", "publication date unknown"),
    no_title=("제목 모름", "title unknown"),
    parts_differ=("몫의 합이 총액과 다름", "parts differ from the total"),
    misprint=("기사 오기", "a misprint"),
    low_confidence=("확신도 낮음", "low confidence"),
)

TABLE = Table(
    name="doubts",
    title=says("의심할 점", "Doubts"),
    grain=says("기사 × 사실 × 의심", "article × fact × doubt"),
    key=("article_id", "fact_id", "doubt"),
    subject=("article_id",),
    columns=(
        shared.ARTICLE_ID,
        Column(
            "fact_id",
            "string",
            says("사실", "Fact"),
            says("어느 사실의 일인가. 기사 전체면 비어 있다.", "The fact; empty for the article as a whole."),
        ),
        Column(
            "doubt",
            "string",
            says("의심", "Doubt"),
            says("무엇이 의심스러운가.", "What is doubtful."),
            required=True,
            codes=DOUBTS,
        ),
        Column(
            "detail",
            "both",
            says("자세히", "Detail"),
            says("무엇이 어떻게 다른가(한국어 | 영어).", "What differs, and how (Korean | English)."),
        ),
    ),
)
