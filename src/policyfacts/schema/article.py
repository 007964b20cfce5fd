"""Articles as sources."""

from policyfacts.schema import _columns as shared
from policyfacts.schema._model import Column, Table, codes, says

STANDINGS = codes(original=("원문", "original"), machine_translation=("기계번역", "machine translation"))

BASES = codes(
    page=("기사 면", "on the page"),
    address=("주소", "in the address"),
    index=("목록", "in an index"),
    inferred=("미루어 앎", "inferred"),
)

TABLE = Table(
    name="articles",
    title=says("기사", "Articles"),
    grain=says("기사 하나", "article"),
    key=("article_id",),
    subject=("article_id",),
    columns=(
        Column(
            "article_id",
            "string",
            says("기사 식별자", "Article id"),
            says(
                "사실 파일의 이름: 날짜-매체-제목.",
                "The fact file's name: date, publisher, subject.",
            ),
            required=True,
            computed=True,
        ),
        Column(
            "publisher_id",
            "string",
            says("매체", "Publisher"),
            says("기사를 낸 곳.", "Who published it."),
            required=True,
            points_to="publishers",
        ),
        Column(
            "title",
            "string",
            says("제목", "Title"),
            says(
                "기사의 제목, 원어 그대로. 모르면 비어 있다.",
                "The article's title, in its own language; empty when it is unknown.",
            ),
        ),
        Column("byline", "string", says("기자", "Byline"), says("기사를 쓴 사람.", "Who wrote it.")),
        Column(
            "published",
            "when",
            says("게시 시각", "Published"),
            says(
                "알려진 만큼 자세한 게시 시각. 모르면 비어 있다.",
                "As precise as it is known; empty when it is unknown.",
            ),
        ),
        Column(
            "precision",
            "string",
            says("정밀도", "Precision"),
            says("게시 시각이 어디까지 알려졌는가.", "How precisely the publication is dated."),
            codes=shared.PRECISIONS,
            derived=("published", "precision"),
        ),
        Column(
            "url",
            "string",
            says("주소", "Address"),
            says("기사의 웹 주소.", "The article's web address."),
        ),
        Column(
            "languages",
            "pairs",
            says("언어", "Languages"),
            says(
                "읽은 글의 언어와 그 지위: 원문이나 기계번역.",
                "Languages of the text read, and what each is: original or machine translation.",
            ),
            codes=(*shared.LANGUAGES, *STANDINGS),
        ),
        Column(
            "sha256",
            "string",
            says("글의 지문", "Text fingerprint"),
            says("읽은 글 파일의 SHA-256.", "SHA-256 of the text file that was read."),
        ),
        Column(
            "facts",
            "integer",
            says("사실 수", "Facts"),
            says("이 기사에서 읽은 사실의 수.", "How many facts were read from it."),
            computed=True,
            minimum=0,
        ),
        Column(
            "published_basis",
            "string",
            says("게시 시각의 근거", "Basis of the date"),
            says(
                "게시 시각을 무엇에서 알았는가. 미루어 안 것은 그렇게 적는다.",
                "Where the date of publication was read; what was inferred says so.",
            ),
            codes=BASES,
        ),
    ),
)
