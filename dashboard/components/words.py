"""Words that stand on more than one page."""

from policyfacts.figures._theme import Theme
from policyfacts.words import Words

OTHER_LANGUAGE = Words("English", "한국어")
SKIP = Words("본문으로 건너뛰기", "Skip to content")
NAVIGATION = Words("쪽", "Pages")
TOOLS = Words("보기 설정", "View settings")
ALL = Words("전체", "All")
COPY_LINK = Words("링크 복사", "Copy link")
COPIED = Words("링크를 복사했습니다.", "The link was copied.")
EVIDENCE = Words("근거", "Evidence")
CLOSE = Words("닫기", "Close")
LOADING = Words("근거를 불러오는 중입니다.", "Loading the evidence.")
FAILED = Words(
    "근거를 불러오지 못했습니다. 다시 눌러 주십시오.",
    "The evidence could not be loaded. Please try again.",
)
ROWS = Words("줄", "rows")
SHOW_TABLE = Words("표로 보기", "Show the table")
DOWNLOAD = Words("다운로드", "Download")
KEY = Words("범례", "Key")
CAVEATS = Words("읽을 때 주의", "Read with care")
LICENCE = Words(
    "표는 CC BY 4.0, 근거 문구의 권리는 각 매체에 있습니다", "tables CC BY 4.0; phrases remain their publishers'"
)
NOT_FOUND = Words("찾으시는 쪽이 없습니다", "There is no such page")
THEMES: dict[Theme, Words] = {
    "light": Words("밝게", "Light"),
    "dark": Words("어둡게", "Dark"),
    "contrast": Words("선명하게", "High contrast"),
}
