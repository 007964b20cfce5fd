"""Briefings as YAML files: read with located errors, written in one canonical form."""

import io
import re
from datetime import date
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from policyfacts.briefings._briefing import NOTHING, Briefing, Item
from policyfacts.complaints import NO_DAY, NOT_OPENED, NOT_UTF8, Complaint, ComplaintError
from policyfacts.facts._yaml import Listed, Mapped, Node, Scalar, mappings, parse_yaml
from policyfacts.facts.reader import Reader
from policyfacts.paths import DataFolder
from policyfacts.words import LANGS, Lang, Words

_WIDE = 10_000  # a value stays on its line
_TOP = ("title", "as_of", "lang", "items")
_ITEM = ("chart", "filters", "title", "line")
_NO_BRIEFING = Words(
    "브리핑 파일의 형식이 아닙니다. 이 쪽에서 저장한 파일을 고르십시오.",
    "This is no briefing. Choose a file that was saved on this page.",
)
_NO_LANG = Words("언어는 ko나 en으로 적으십시오.", "Write the language as ko or en.")
_MOST = 60
"""Items; more is a mistake, or an attack on whoever serves the page."""


def read_file(path: Path) -> Briefing:
    """The briefing in a file.

    Raises:
        ComplaintError: It cannot be read, or is not a briefing; lists all that is wrong.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        is_text = not isinstance(error, UnicodeDecodeError)
        what, words = ("the file cannot be read", NOT_OPENED) if is_text else ("the file is not UTF-8", NOT_UTF8)
        fix = "Give a file as `policyfacts list briefings` does."
        raise ComplaintError(Complaint(str(path), what, "expected a briefing in YAML", fix, words)) from error
    return read_briefing(text, path.name, name=path.stem)


def read_briefing(text: str, shown: str, *, name: str = "") -> Briefing:
    """The briefing in a text; `shown` is what error messages call it."""
    # PyYAML's own error on an empty text speaks of articles.
    node = parse_yaml(text, shown) if text.strip() else Mapped({}, 1)
    reader = Reader(shown)
    if not isinstance(node, Mapped):
        expected, fix = "expected `title:` and `items:`", "Write `title:` on its own line."
        reader.report(1, "this is not a briefing", expected, fix, _NO_BRIEFING)
        raise ComplaintError(reader.problems)
    reader.known(node, _TOP, "field")
    reader.is_list(node, "items")
    items = tuple(_item(entry, reader) for entry in mappings(node.entries.get("items")))
    if not 0 < len(items) <= _MOST:
        words = Words(
            f"차트를 1개에서 {_MOST}개까지 담습니다. 지금은 {len(items)}개입니다.",
            f"A briefing has 1 to {_MOST} charts. This one has {len(items)}.",
        )
        fix = "Write each as `- chart: SLUG`."
        reader.report(node.line, f"{len(items)} items", f"expected 1 to {_MOST}", fix, words)
    title = _words(node, "title", reader)
    if title == NOTHING:
        words = Words("브리핑 제목이 비어 있습니다. 채워 주십시오.", "The briefing has no title. Add one.")
        reader.report(node.line, "title missing", "expected the briefing's name", "Add `title:`.", words)
    briefing = Briefing(title, items, _day(node, reader), _lang(node, reader), name)
    if reader.problems:
        raise ComplaintError(reader.problems)
    return briefing


def write_briefing(briefing: Briefing) -> str:
    """The file of a briefing, in canonical form."""
    written: dict[str, object] = {"title": _written(briefing.title)}
    if briefing.as_of:
        written["as_of"] = briefing.as_of
    if briefing.lang != "ko":
        written["lang"] = briefing.lang
    written["items"] = [_written_item(item) for item in briefing.items]
    yaml = YAML()
    yaml.width = _WIDE
    yaml.indent(mapping=2, sequence=4, offset=2)
    out = io.StringIO()
    yaml.dump(written, out)
    return out.getvalue()


def ready_made(data: DataFolder) -> dict[str, Briefing]:
    """The instance's own briefings by file name, in their order.

    Raises:
        ComplaintError: One of them is wrong; lists all that is wrong in all of them.
    """
    found: dict[str, Briefing] = {}
    problems: list[Complaint] = []
    for path in sorted(data.briefings.glob("*.yaml")):
        try:
            found[path.stem] = read_file(path)
        except ComplaintError as error:
            problems += error.problems
    if problems:
        raise ComplaintError(problems)
    return found


def _item(node: Mapped, reader: Reader) -> Item:
    reader.known(node, _ITEM, "field")
    chart = _text(node, "chart", reader)
    if not chart:
        words = Words("차트를 적지 않은 항목입니다. 더하십시오.", "No chart is named. Add one.")
        reader.report(node.line, "an item without a chart", "expected `chart:` with a slug", "Add `chart:`.", words)
    title, line = _words(node, "title", reader), _words(node, "line", reader)
    return Item(chart, _filters(node, reader), title, line, f"{reader.shown}:{node.line}")


def _filters(node: Mapped, reader: Reader) -> tuple[tuple[str, str], ...]:
    given = node.entries.get("filters")
    if given is None:
        return ()
    if not isinstance(given, Mapped):
        what, fix = "filters are not `key: value`", "Write `filters: {…}`."
        words = Words("차트를 좁히는 조건을 이름과 값의 짝으로 적으십시오.", "Write filters as names with values.")
        reader.report(given.line, what, "expected as in a link", fix, words)
        return ()
    return tuple((key, _joined(value)) for key, value in given.entries.items())


def _joined(node: Node) -> str:
    if isinstance(node, Listed):
        return ",".join(item.text for item in node.items if isinstance(item, Scalar))
    return node.text if isinstance(node, Scalar) else ""


def _words(node: Mapped, name: str, reader: Reader) -> Words:
    """Words in both languages, or one text for both."""
    given = node.entries.get(name)
    if given is None:
        return NOTHING
    if isinstance(given, Scalar):
        return Words(given.text, given.text)
    halves = {lang: given.entries.get(lang) for lang in LANGS} if isinstance(given, Mapped) else {}
    said = [half.text for half in halves.values() if isinstance(half, Scalar)]
    if len(said) != len(LANGS):
        what, expected = f"{name} is not in both languages", "expected `{ko: …, en: …}` or one text"
        words = Words(
            "한국어와 영어를 모두 적거나, 글 하나만 적으십시오.", "Write both, Korean and English, or one text alone."
        )
        reader.report(given.line, what, expected, f"Mend `{name}`.", words)
        return NOTHING
    return Words(*said)


def _text(node: Mapped, name: str, reader: Reader) -> str:
    given = node.entries.get(name)
    if given is None or isinstance(given, Scalar):
        return given.text if given else ""
    words = Words(f"글 한 줄로 적으십시오: {name}", f"Write it as one line of text: {name}")
    reader.report(given.line, f"{name} is not a text", f"expected `{name}: …` on one line", f"Mend `{name}`.", words)
    return ""


def _day(node: Mapped, reader: Reader) -> str:
    text = _text(node, "as_of", reader)
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError:
        line = node.entries["as_of"].line
        reader.report(line, f"as_of is {text!r}", "expected a day such as 2024-08-05", "Correct `as_of`.", NO_DAY)
        return ""


def _lang(node: Mapped, reader: Reader) -> Lang:
    text = _text(node, "lang", reader)
    if text in ("", *LANGS):
        return "en" if text == "en" else "ko"
    line = node.entries["lang"].line
    reader.report(line, f"lang is {text!r}", f"expected one of: {', '.join(LANGS)}", "Correct `lang`.", _NO_LANG)
    return "ko"


def _written_item(item: Item) -> dict[str, object]:
    written: dict[str, object] = {"chart": item.chart}
    if item.filters:
        written["filters"] = {key: _plain(value) for key, value in item.filters}
    for name, words in (("title", item.title), ("line", item.line)):
        if words != NOTHING:
            written[name] = _written(words)
    return written


def _written(words: Words) -> object:
    if words.ko == words.en:
        return _plain(words.ko)
    return {"ko": _plain(words.ko), "en": _plain(words.en)}


def _plain(text: str) -> str:
    """Quoted where the text could not stand bare on one line."""
    is_bare = re.fullmatch(r"[\w가-힣(][\w가-힣 ,./·()-]*", text) and text == text.strip()
    return text if is_bare else DoubleQuotedScalarString(text)
