"""What a reader may assume where articles are silent; off unless switched on, and then drawn as an assumption."""

from policyfacts.schema import Code, says

EVEN_SPLIT = Code(
    "even-split",
    says(
        "여러 해에 걸친 금액을 해마다 같게 나누기(연도별 금액은 기사에 없음)",
        "amounts over several years split evenly by year (no article states the years)",
    ),
)
ASSUMPTIONS = (EVEN_SPLIT,)
