"""How programs read the same tables and charts: addresses, and examples to copy."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import attributes
from dashboard.page import Page, Visit
from dashboard.prefix import here
from policyfacts.figures import CHARTS
from policyfacts.schema import TABLES
from policyfacts.words import Lang, Words

_ORIGIN = "http://127.0.0.1:8050"
"""Stands in the examples until the browser puts its own address there."""
_HERE = "{origin}"

_ADDRESSES = (
    ("/api/v1/", Words("무엇이 있는지", "what there is")),
    ("/api/v1/openapi.json", Words("모든 주소의 설명(OpenAPI 3.1)", "every address described (OpenAPI 3.1)")),
    ("/datapackage.json", Words("모든 표의 설명(데이터 패키지)", "every table described (data package)")),
    ("/api/v1/tables/funding", Words("표 하나, JSON", "one table as JSON")),
    ("/api/v1/tables/funding.csv", Words("표 하나, CSV", "one table as CSV")),
    ("/api/v1/charts/funding-by-payer", Words("차트의 값, JSON", "the values of a chart as JSON")),
    ("/api/v1/charts/funding-by-payer.csv", Words("차트의 값, CSV", "the values of a chart as CSV")),
)
_RULES = (
    Words(
        "필터와 기준일은 링크와 같은 이름입니다: `?as_of=2024-12-31`은 그날까지 나온 기사만 봅니다.",
        "Filters and the as-of date are named as in links: `?as_of=2024-12-31` counts articles until that day.",
    ),
    Words(
        "JSON은 한 번에 1,000줄까지 주며, 더 있으면 `next`에 다음 주소가 있습니다. `limit`와 `offset`으로 바꿉니다.",
        "JSON comes in pages of 1,000 rows; `next` is the address of the next one. `limit` and `offset` change that.",
    ),
    Words(
        "기사에 없는 값은 JSON에서 `null`, CSV에서 빈칸이며 0으로 적지 않습니다. 금액은 원 단위입니다.",
        "A value that no article states is `null` in JSON and empty in CSV, never zero. Money is in won.",
    ),
    Words(
        "응답에는 ETag가 있습니다. `If-None-Match`로 보내면 그대로일 때 304만 돌아옵니다.",
        "Answers carry an ETag; sent back in `If-None-Match` it is answered by 304 as long as nothing has changed.",
    ),
    Words(
        "잘못 물으면 무엇이 왜 틀렸고 어떻게 고치는지 모두 한 번에 알려 줍니다(`application/problem+json`).",
        "A wrong request is told everything that is wrong and how to mend it, at once (`application/problem+json`).",
    ),
)
_PYTHON = """import pandas as pd

funding = pd.read_csv("{base}/api/v1/tables/funding.csv", encoding="utf-8")
print(funding.groupby("funder_level")["amount_krw"].sum())
"""
_PAGES = """import json
from urllib.request import urlopen

address, rows = "{prefix}/api/v1/tables/evidence?limit=500", []
while address:
    page = json.load(urlopen("{origin}" + address))
    rows += page["rows"]
    address = page["next"]
print(len(rows), page["version"], page["as_of"])
"""
_R = """library(jsonlite)

view <- fromJSON("{base}/api/v1/charts/funding-by-payer")
view$rows[, c("initiative", "funder_level", "amount_krw")]

funding <- read.csv("{base}/api/v1/tables/funding.csv", encoding = "UTF-8")
"""
_POWER_QUERY = """let
    Source = Csv.Document(
        Web.Contents("{base}", [RelativePath = "api/v1/tables/funding.csv"]),
        [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]
    ),
    Rows = Table.PromoteHeaders(Source, [PromoteAllScalars = true]),
    Typed = Table.TransformColumnTypes(Rows, {{"amount_krw", Int64.Type}})
in
    Typed
"""
_EXAMPLES = (
    (Words("파이썬: 표 하나", "Python: one table"), _PYTHON),
    (Words("파이썬: 쪽을 넘기며 모두", "Python: page by page"), _PAGES),
    (Words("R", "R"), _R),
    (Words("엑셀: 파워 쿼리의 고급 편집기에", "Excel: in the advanced editor of Power Query"), _POWER_QUERY),
)
_WHAT = Words("주소", "Addresses")
_HOW = Words("약속", "What holds everywhere")
_NAMES = Words("이름", "Names")
_TABLES, _CHARTS = Words("표(`tables`)", "`tables`"), Words("차트(`charts`)", "`charts`")


def layout(visit: Visit) -> Sequence[Component]:
    """Addresses, rules, examples, and every name that can stand in an address."""
    lang = visit.state.lang
    return [
        _section(_WHAT, lang, html.Ul([_address(path, said, lang) for path, said in _ADDRESSES])),
        _section(_HOW, lang, *(html.P(_with_code(said[lang])) for said in _RULES)),
        *(_section(title, lang, _code(code, title[lang])) for title, code in _EXAMPLES),
        _section(
            _NAMES,
            lang,
            html.P([*_with_code(_TABLES[lang]), ": ", html.Code(", ".join(TABLES))]),
            html.P([*_with_code(_CHARTS[lang]), ": ", html.Code(", ".join(CHARTS))]),
        ),
    ]


def _section(title: Words, lang: Lang, *content: Component) -> html.Section:
    return html.Section([html.H2(title[lang]), *content], className="card prose")


def _address(path: str, said: Words, lang: Lang) -> html.Li:
    return html.Li(
        [html.A(html.Code(here(path)), href=here(path), **attributes({"data-download": ""})), f": {said[lang]}"]
    )


def _with_code(text: str) -> list[str | Component]:
    # Between backticks stands what is typed as it is, whatever the reader's language.
    return [html.Code(part) if place % 2 else part for place, part in enumerate(text.split("`")) if part]


def _code(code: str, name: str) -> html.Pre:
    prefix = here("")
    code = code.replace("{base}", _HERE + prefix).replace("{prefix}", prefix)
    first, *rest = code.split(_HERE)
    parts: list[str | Component] = [first]
    for piece in rest:
        parts += [html.Span(_ORIGIN, **attributes({"data-origin": ""})), piece]
    # Wider than a phone: it scrolls sideways, so the keyboard must reach it.
    return html.Pre(html.Code(parts), className="code", tabIndex="0", role="region", **attributes({"aria-label": name}))


PAGE = Page(
    path="/programs",
    title=Words("프로그램용", "For programs"),
    lede=Words(
        "같은 표와 차트를 프로그램에서 바로 읽습니다. 보기를 복사해 쓰십시오.",
        "The same tables and charts, straight into a program. Copy the examples.",
    ),
    order=10,
    layout=layout,
)
