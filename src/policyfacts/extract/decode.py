"""Bytes of a file to text, in the encodings that Korean newsrooms and offices use."""

import codecs
import re
from pathlib import Path

from policyfacts.complaints import NOT_OPENED, Complaint, ComplaintError
from policyfacts.words import Words

_MARKS = (
    # The longer mark first: UTF-32's begins like UTF-16's.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NOT_TEXT = {
    b"%PDF-": "a PDF document",
    b"PK\x03\x04": "a packed document (docx, hwpx, xlsx, zip)",
    b"\xd0\xcf\x11\xe0": "an old office document (hwp, doc)",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"\x1f\x8b": "a packed file",
}
_ISO_2022_KR = b"\x1b$)C"
# What Korean and English prose is made of.
_PROSE = re.compile(r"[\s!-~가-힣ㄱ-ㆎ·…‘’“”△▲■○●※、。《》「」]")
_LEAST_PROSE = 0.9
_NO_TEXT = Words(
    "글이 아닌 파일입니다. 내용을 복사해 붙여 넣으십시오.", "This file is not text. Copy its content and paste it."
)
_BROKEN = Words(
    "글자를 읽을 수 없는 파일입니다. 글을 복사해 붙여 넣거나 다시 저장하십시오.",
    "The characters of this file cannot be read. Paste its text, or save it anew.",
)


def read_file(path: Path) -> str:
    """The text of a file, as `decode`.

    Raises:
        ComplaintError: It cannot be opened, or is not text in an encoding this knows.
    """
    return decode(read_bytes(path), str(path))


def read_bytes(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        ComplaintError: It cannot be opened.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        what = f"the file cannot be read: {error.strerror or type(error).__name__}"
        problem = Complaint(str(path), what, "expected a text file", "Check path and permission.", NOT_OPENED)
        raise ComplaintError(problem) from error


def decode(content: bytes, shown: str) -> str:
    """The text in `content`, without its byte-order mark; nothing else is changed, line ends neither.

    Args:
        content: UTF-8, UTF-16 or UTF-32 with or without a mark, CP949 or EUC-KR, ISO-2022-KR.
        shown: What error messages call it.

    Raises:
        ComplaintError: It is none of these.

    >>> decode("국비 70억 원".encode("cp949"), "article.txt")
    '국비 70억 원'
    """
    for start, what in _NOT_TEXT.items():
        if content.startswith(start):
            raise _unreadable(shown, 1, f"the file is {what}, not text", _NO_TEXT)
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strict(content[len(mark) :], encoding, shown)
    encodings = ("iso2022_kr",) if _ISO_2022_KR in content else (*_without_mark(content), "utf-8", "cp949")
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return _strict(content, "utf-8", shown)


def _strict(content: bytes, encoding: str, shown: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _unreadable(shown, line, f"byte {error.start} is not {encoding.upper()} text", _BROKEN) from error


def _unreadable(shown: str, line: int, what: str, words: Words) -> ComplaintError:
    expected, fix = "expected text in UTF-8, UTF-16 or CP949", "Save or paste the article's text as UTF-8."
    return ComplaintError(Complaint(f"{shown}:{line}", what, expected, fix, words))


def _without_mark(content: bytes) -> tuple[str, ...]:
    """UTF-16 that does not say so: every second byte of its spaces and Latin letters is zero."""
    if len(content) % 2 or b"\0" not in content:
        return ()
    sample = content[:4096]
    return tuple(encoding for encoding in ("utf-16-le", "utf-16-be") if _is_prose(sample, encoding))


def _is_prose(sample: bytes, encoding: str) -> bool:
    text = sample.decode(encoding, errors="replace")
    return bool(text) and len(_PROSE.findall(text)) >= _LEAST_PROSE * len(text)
