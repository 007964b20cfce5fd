"""Problems that a person is told on a page: said in both languages where they are found."""

from collections.abc import Iterable
from dataclasses import dataclass

from policyfacts.errors import DataError, Problem
from policyfacts.words import Lang, Words


@dataclass(frozen=True)
class Complaint(Problem):
    """A problem that may reach a page: the command line prints it as any other, a page says its words.

    Args:
        words: What is wrong and how to mend it, in a sentence or two, without signs of the file format.
        field: What the page calls the field where it is mended, when the line alone does not say it.
    """

    words: Words
    field: str = ""

    def line(self, lang: Lang) -> str:
        """Its place and its words, for a page that has no field for it."""
        return f"{self.where}: {self.words[lang]}"


class ComplaintError(DataError):
    """Wrong data of which a page can tell everything in both languages."""

    problems: tuple[Complaint, ...]

    def __init__(self, problems: Complaint | Iterable[Complaint]) -> None:
        """Keep the problems in the order of their places."""
        super().__init__(problems)


EMPTY = Words("비어 있습니다. 채워 주십시오.", "It is empty. Fill it in.")
NOT_LISTED = Words("쓸 수 없는 값입니다. 목록에서 고르십시오.", "This value cannot stand here. Choose one of the list.")
NO_DAY = Words("날짜가 아닙니다. 2024-08-05처럼 적으십시오.", "This is no day. Write it as 2024-08-05.")
NOT_OPENED = Words(
    "파일을 열 수 없습니다. 위치와 권한을 살피십시오.", "The file cannot be opened. Check place and permission."
)
NOT_UTF8 = Words("UTF-8이 아닌 파일입니다. UTF-8로 저장하십시오.", "The file is not UTF-8. Save it as UTF-8.")


def unknown_name(name: str) -> Words:
    """A file names something that is not there to be named."""
    return Words(
        f"모르는 항목입니다. 이름을 고치거나 지우십시오: {name}",
        f"Nothing here has this name. Correct it, or remove it: {name}",
    )
