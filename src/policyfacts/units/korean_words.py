"""The Korean words that make a figure money, and those that make it something else."""

import re

# A payer may stand between 약 and its figure, or before a figure that leaves its unit out.
PAYER = (
    r"(?:국·?도비|국비|국가비|국고|도·?시비|도·?군비|도비|시·?군비|시비|군비|구비|지방비|"
    r"민간 ?투자|민간|민자|자부담|기타|국|도|시)"
)
BUDGET_BEFORE = re.compile(
    r"(?:[국도시군구]비|지방비|예산|사업비|투자비|투자금|투자액|투자|민자|자부담|기금|출연금|보조금|"
    r"지원금|상금|장학금|금액|비용)(?:은|는|이|가|로|으로|을|를|만)?:? ?(?:총|약|최대|최소|각)? ?$"
)

# 제3조 is an article of a law, and so is the 3조 of 특별법 3조.
ORDINAL_BEFORE = re.compile(r"(?:제|[법령칙례]) ?$")

# After a bare 억 or 조, the syllable that turns it into another word: 3조각, 2조합, 1조2교대.
OTHER_WORD_AFTER = re.compile(r"[각합항]|(?:제|지)를|\d| ?\d{1,2} ?(?:교대|항|호)")

_COUNTERS = (
    r"(?:명|개|톤|평|배|건|주|회|곳|번|부|장|편|마리|셀|대(?<= 대)|리터|미터|와트|헥타르|가구|세대|"
    r"제곱미터|세제곱미터|여 ?명|여 ?개)"
)
_AFTER_COUNTER = r"(?:은|는|이|가|을|를|의|도|만|로|으로|에|에게|까지|씩|당|이상|규모|정도|분)?(?![가-힣])"
_MEASURES = r"(?:(?:[kMGT]?Wh?|t|kg|g|km|m|cm|nm|ha|l|L|ea|EA|ppm)(?![A-Za-z])|[%‰℃㎡㎥㎢㎾㎿㏊㎏㎞])"
COUNTED_AFTER = re.compile(rf" ?(?:\d천)? ?(?:{_COUNTERS}{_AFTER_COUNTER}|{_MEASURES})")

# What is printed, without spaces → ISO 4217.
CURRENCIES = {
    "원": "KRW",
    "韓元": "KRW",
    "미국달러": "USD",
    "미달러": "USD",
    "달러": "USD",
    "달라": "USD",
    "불": "USD",
    "캐나다달러": "CAD",
    "호주달러": "AUD",
    "홍콩달러": "HKD",
    "대만달러": "TWD",
    "싱가포르달러": "SGD",
    "유로": "EUR",
    "엔": "JPY",
    "위안": "CNY",
    "파운드": "GBP",
    "루피아": "IDR",
    "루피": "INR",
    "포린트": "HUF",
    "즈워티": "PLN",
}
SIGNS = {"₩": "KRW", "KRW": "KRW", "$": "USD", "US$": "USD", "USD": "USD", "€": "EUR"}

# Syllables that make the currency the head of another word: 원전, 원주민, 엔진, 불법.
_NOT_BEFORE = {
    "원": r"(?!전|자|료|주|생|천|형|장|칙|본|룸|아|격|활|단|목|소|유|석|도심|가(?!량|까))",
    "불": r"(?=[을은의이로대]|규모|상당|[^가-힣]|$)",
    "엔": r"(?=[을은의화]|[^가-힣]|$)",
}


def _printed(word: str) -> str:
    return word.replace("달러", " ?달러") + _NOT_BEFORE.get(word, "")


CURRENCY = "(?:" + "|".join(_printed(word) for word in CURRENCIES) + ")"
